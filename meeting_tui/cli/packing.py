"""What goes into a hand-over pack, and what is missing from it."""

from collections.abc import Iterator
from pathlib import Path

from meeting_tui.cli.progress import steps
from meeting_tui.cli.telling import in_one_line
from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.points import open_points
from meeting_tui.domain.state import State
from meeting_tui.journal.base import State as Condition
from meeting_tui.journal.files import DISK
from meeting_tui.journal.folder import segment_name, segments
from meeting_tui.journal.marks import practice
from meeting_tui.journal.postgres.address import address_of
from meeting_tui.languages import N_, NP_, say, say_plural, spoken
from meeting_tui.languages.points import point, settling
from meeting_tui.papers import library, practised
from meeting_tui.papers.files import of_meeting
from meeting_tui.papers.fonts import lacking
from meeting_tui.papers.model import Paper
from meeting_tui.papers.render import FORMATS as PAPER_FORMATS
from meeting_tui.papers.render import render as render_paper
from meeting_tui.register.formats import FORMATS, render
from meeting_tui.register.gate import gate
from meeting_tui.register.pack import Part, complete, told
from meeting_tui.register.replies import written as replies
from meeting_tui.register.rows import register

MAKING = N_("Making the papers")
IN_PART = N_("The record is damaged from #{n} on: what followed is not in this pack.")
UNAPPROVED = N_("The report is not approved: its papers are drafts.")
NO_MEASURE = N_("No measure is approved: the register is not in the pack.")
GAPS = NP_(
    "{paper} ({language}): {number} text is still to be given or translated.",
    "{paper} ({language}): {number} texts are still to be given or translated.",
)
LEFT_OUT = N_("Not in this pack, for other readers: {paper}. It is packed with --access {access}.")
NOTES = NP_(
    "The journal is in the pack, with {number} private note in it,",
    "The journal is in the pack, with {number} private notes in it,",
)
NAMES = NP_(
    "{notes} and {number} speaker by name.",
    "{notes} and {number} speakers by name.",
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of a pack, and what the one who hands it over should know."""

    parts: list[Part]
    told: list[str]


def gather(
    state: State,
    folder: Path,
    access: str,
    language: str,
    *,
    journal: bool,
    damage: Condition | None = None,
) -> Gathered:
    """Gather what readers of this access may have; everything else is named.

    ``damage`` is the condition of a record of which only a part could be read.
    """
    papers, others = _papers(state, folder, access, language)
    own = state.plan.agenda.access or state.plan.group.access
    parts = [*papers, *(_registers(state, folder.name) if access == own else ())]
    missing = [
        *([say(language, IN_PART, n=damage.n)] if damage else ()),
        *_missing(state, access, language, own=access == own),
    ]
    notes = [say(language, LEFT_OUT, access=each, paper=kind) for kind, each in others]
    if journal and access == own:
        parts += _journal(folder)
        notes.append(_held(state, language))
    about = {
        "format": "meeting-tui/pack/1",
        "session": folder.name,
        "group": state.plan.group.id,
        "meeting": state.plan.agenda.meeting,
        "access": access,
        "entries": state.n,
        "digest": state.report.approval.digest if state.report.approval else None,
        "journal": journal and access == own,
        "damaged_from": damage.n if damage else None,
    }
    return Gathered(complete(parts, about, missing), [*missing, *notes])


def _papers(
    state: State, folder: Path, access: str, told_in: str
) -> tuple[list[Part], list[tuple[str, str]]]:
    """Write each paper in each language and format; name those for other readers."""
    plan = state.plan
    tongues = spoken(plan.group.languages)
    built = [paper for language in tongues for paper in written(state, language)]
    kind = practice(folder)
    ours = [practised.marked(paper, kind) for paper in built if paper.access == access]
    jobs = [(paper, form) for paper in ours for form in PAPER_FORMATS]
    parts = [
        Part(
            f"papers/{of_meeting(plan, paper.kind, paper.language, form)}",
            render_paper(paper, form),
        )
        for paper, form in steps(told_in, MAKING, jobs)
    ]
    others = [(paper.kind, paper.access) for paper in built if paper.access != access]
    return parts, list(dict.fromkeys(others))


def written(state: State, language: str) -> Iterator[Paper]:
    """Build the papers that this meeting has, as they read now."""
    yield from (paper for _, paper in library.those_of(state, language))


def _registers(state: State, name: str) -> Iterator[Part]:
    if is_consultation(state):
        yield from _replies(state)
        return
    if not gate(state).open:
        return
    for language in spoken(state.plan.group.languages):
        found = register(state, name, language)
        for form in FORMATS:
            file = of_meeting(state.plan, "measures", language, form)
            yield Part(f"register/{file}", render(found, form))


def _replies(state: State) -> Iterator[Part]:
    """Write the public list of a consultation as a table."""
    for language in spoken(state.plan.group.languages):
        name = of_meeting(state.plan, "replies", language, "csv")
        yield Part(f"register/{name}", replies(state, language))


def _journal(folder: Path) -> list[Part]:
    address = address_of(folder)
    if address is not None:
        from meeting_tui.journal.postgres.moving import files_on

        return [Part(f"journal/{name}", data) for name, data in files_on(address).items()]
    names = [segment_name(number) for number in segments(folder, DISK)]
    return [Part(f"journal/{name}", (folder / name).read_bytes()) for name in names]


def _missing(state: State, access: str, language: str, *, own: bool) -> Iterator[str]:
    """Say what keeps the pack from being complete.

    In a pack for other readers than the meeting's ``own`` nothing is told of the meeting itself.
    """
    if own:
        yield from _open(state, language)
    for each_language in spoken(state.plan.group.languages):
        yield from _gaps(state, access, each_language, language)


def _open(state: State, language: str) -> Iterator[str]:
    """Say what the meeting left open, each point with the line that settles it."""
    if not state.report.approval:
        yield say(language, UNAPPROVED)
    if not gate(state).open and not is_consultation(state):
        yield say(language, NO_MEASURE)
    for each in open_points(state):
        if each.concerns:
            yield in_one_line(f"{point(language, state, each)} {settling(language, each)}")


def _gaps(state: State, access: str, written_in: str, language: str) -> Iterator[str]:
    """Count what each paper of the pack wants in the language it is written in."""
    for paper in written(state, written_in):
        if paper.access != access:
            continue
        number = library.gaps(paper.kind, [state], paper)
        if number:
            yield say_plural(language, *GAPS, number, paper=paper.kind, language=written_in)
        if found := lacking(paper, "pdf", language):
            yield f"{paper.kind} ({written_in}): {found}"


def _held(state: State, language: str) -> str:
    """Say what else leaves with the journal."""
    found = told(state)
    notes = say_plural(language, *NOTES, found.notes)
    return say_plural(language, *NAMES, found.names, notes=notes)
