"""The report of the meeting: drafted while it runs, approved in session, printed as approved."""

from collections.abc import Iterator

from meeting_tui.domain.events.measures import MeasureTaken
from meeting_tui.domain.report import Paragraph as Told
from meeting_tui.domain.rules.measures import lettered
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.codes import base
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.ordinals import ordinal
from meeting_tui.languages.report import Part, letter, measure_text, paragraph_text
from meeting_tui.languages.typography import typeset
from meeting_tui.papers import annexed, coverage, heads, pictures, renumbered, wording
from meeting_tui.papers.difference import difference
from meeting_tui.papers.headings import heading
from meeting_tui.papers.model import (
    Inlines,
    Metadata,
    Paper,
    Paragraph,
    Point,
    Points,
    Prose,
    Reference,
    Section,
    fill,
    line,
)
from meeting_tui.papers.notes import notes
from meeting_tui.papers.wording import untranslated

__all__ = ["build", "untranslated"]

_PLACE = "{place}"


def build(state: State, language: str) -> Paper:
    """Build the meeting report as it reads now; until it is approved it is marked as a draft.

    Raises LanguageError.
    """
    agenda, group = state.plan.agenda, state.plan.group
    number = heads.numbered(heads.report_number(state), language)
    day = long_date(language, agenda.end)
    title = _title(state, language)
    return Paper(
        kind="meeting",
        language=language,
        title=title.upper(),
        number=number,
        date=day,
        metadata=_metadata(state, language, title),
        left=_left(state, language),
        right=heads.right(state, language, number, day),
        draft="" if state.report.approval else say(language, N_("DRAFT – not approved")),
        header=() if number else line(title),
        sections=tuple(sections(state, language)),
        annexes=tuple(_annexes(state, language)),
        notes_heading=line(say(language, N_("Notes"))),
        notes=tuple(notes(state, language)),
        access=agenda.access or group.access,
    )


def _title(state: State, language: str) -> str:
    number = ordinal(language, state.plan.agenda.meeting, "feminine")
    return say(language, N_("Report of the {ordinal} meeting"), ordinal=number)


def _metadata(state: State, language: str, title: str) -> Metadata:
    approval = state.report.approval
    moment = approval.at if approval else state.entries[-1].at
    return Metadata(heads.text_in(state.plan.group.name, language), title, moment)


def _left(state: State, language: str) -> tuple[Inlines, ...]:
    held = (heads.chair(state, language), heads.sittings(state, language))
    return (*heads.left(state, language), *(each for each in held if each))


def sections(state: State, language: str) -> Iterator[Section]:
    """Go through the sections of the report with what is not final in them."""
    numbers = state.report.numbering(state.order)
    status = wording.status(state)
    for section in state.report.ordered(state.order):
        text, found = heading(state, section, language)
        key = f"§{section.key}"
        paragraphs = tuple(
            _paragraph(state, told, language, numbers[told.key], status)
            for told in state.report.living(section)
        )
        marks = wording.gaps(language, missing=found.missing, stale=found.stale)
        yield Section(key, numbers[key], text, paragraphs, marks=marks)


def _paragraph(state: State, told: Told, language: str, number: str, status: str) -> Paragraph:
    rendered = paragraph_text(state, told, language)
    marks = wording.marks(state, status, told, rendered)
    blocks = _amended(told, language) or wording.blocks(rendered, told.key)
    return Paragraph(told.key, number, blocks, marks)


def _amended(told: Told, language: str) -> tuple[Prose, ...]:
    """Show an amendment of one line as a difference until it is approved."""
    if told.approval or not told.amendments:
        return ()
    last = told.amendments[-1]
    if base(last.language) != base(language) or not last.was or "\n" in last.was + last.text:
        return ()
    return (Prose(difference(typeset(language, last.was), typeset(language, last.text))),)


def _annexes(state: State, language: str) -> Iterator[Section]:
    """List the measures, in a draft also those that wait for approval; then what was asked for."""
    groups = [(N_("The following measures were approved:"), {"approved", "completed"})]
    if not state.report.approval:
        groups.append((N_("The following measures are before the Group for approval:"), {"open"}))
    paragraphs = [
        _measures(state, language, say(language, lead), refs)
        for lead, states in groups
        if (refs := [m.id for m in lettered(state.measures.values()) if m.state in states])
    ]
    if paragraphs:
        yield Section("measures", "", line(say(language, N_("Annex: Measures"))), tuple(paragraphs))
    if "coverage" in state.annexes:
        yield coverage.annex(state, language)
    if "pictures" in state.annexes:
        yield pictures.annex(state, language)
    yield from renumbered.annex(state, language)
    for each in state.summaries:
        yield annexed.annex(each, language)


def _measures(state: State, language: str, lead: str, refs: list[str]) -> Paragraph:
    told_in = _told_in(state)
    rendered = [measure_text(state, ref, language) for ref in refs]
    points = tuple(
        Point(ref, f"{letter(index)})", _measure(words.parts[0], language, told_in.get(ref, "")))
        for index, (ref, words) in enumerate(zip(refs, rendered, strict=True))
    )
    missing = any(each.missing for each in rendered)
    stale = any(each.stale for each in rendered)
    marks = wording.gaps(language, missing=missing, stale=stale)
    return Paragraph("", "", (Prose(line(lead)), Points(points)), marks)


def _told_in(state: State) -> dict[str, str]:
    """Map each measure to the paragraph that tells it."""
    return {
        fact.event.measure: paragraph.key
        for paragraph in state.report.paragraphs.values()
        for fact in paragraph.facts
        if isinstance(fact.event, MeasureTaken) and not paragraph.struck
    }


def _measure(part: Part, language: str, told_in: str) -> Inlines:
    text = wording.inlines(part)
    if not told_in:
        return text
    place = say(language, N_("(see paragraph {place})"), place=_PLACE)
    return wording.before_stop(text, fill(place, place=Reference(told_in)))
