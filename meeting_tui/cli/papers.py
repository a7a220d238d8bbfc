"""The command that writes papers."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from meeting_tui.cli.completing import sessions
from meeting_tui.cli.options import (
    begun,
    chosen,
    kind_of,
    reading,
    refused,
    tell,
    with_language,
    with_workspace,
)
from meeting_tui.cli.output import deliver, with_output

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meeting_tui.domain.state import State
    from meeting_tui.papers.model import Paper

PAPERS = (
    "meeting", "council", "invitation", "guidance", "agenda", "corrigendum", "summary",
    "replies",
)  # fmt: skip
"""The papers there are, known without loading what builds them."""

TEXT = ("md", "html")
"""Formats that a terminal or a pipe can take; the others need a file."""

LISTED = 50
"""How many texts that want a translation are listed; ``translate export`` has them all."""


@click.command()
@click.argument("sessions", metavar="SESSION...", nargs=-1, required=True, shell_complete=sessions)
@click.option("--paper", type=click.Choice(PAPERS), help="Which paper to write.")
@with_language("The language of the paper; without it that of the group.")
@click.option(
    "--format",
    "wanted",
    type=click.Choice(["md", "html", "docx", "pdf"]),
    default="md",
    show_default=True,
    help="The format of the file.",
)
@with_output(
    "Where to write it; without it md and html go to standard output, docx and pdf to a "
    "file named after the meeting."
)
@click.option(
    "--final/--provisional",
    default=None,
    help="Refuse a paper unless it is approved, wholly translated and nothing is open; or write "
    "it whatever is open, marked as what it is. Without either a draft is written as a draft, and "
    "a paper that would be final is refused over what is open and shows nowhere in it.",
)
@click.option(
    "--require-complete",
    "complete",
    is_flag=True,
    help="Refuse a paper in which a text still wants a translation.",
)
@click.option(
    "--watch",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Instead of a paper: keep the report in each language and the display as HTML pages in "
    "this folder, written anew after each entry until Ctrl+C.",
)
@click.option(
    "--readable", is_flag=True, help="With --watch: pages that other users, a web server, can read."
)
@with_workspace
@click.pass_context
def report(
    ctx: click.Context,
    /,
    sessions: tuple[str, ...],
    paper: str | None,
    wanted: str,
    output: Path | None,
    folder: Path | None,
    **asked: bool | None,
) -> None:
    """Write a paper: the report of the meeting, or one of those that follow from it.

    The report to the Council takes several sessions. What is not approved is marked as a draft,
    and what still wants a translation is marked and told on standard error.

    Example: meeting-tui report cwg-internet-12 --paper meeting --lang fr --format docx -o fr.docx
    """
    if folder:
        _watch(sessions, folder, {"paper": paper, "output": output, **asked})
        return
    if asked["readable"]:
        raise click.UsageError("--readable goes with --watch.")
    if paper is None:
        raise click.MissingParameter(ctx=ctx, param_hint="--paper", param_type="option")
    from meeting_tui.papers.files import of_meeting
    from meeting_tui.papers.render import render

    states = [begun(reading(each).state) for each in sessions]
    state = states[-1]
    language = chosen(ctx).language or state.language
    built = _built(sessions, states, paper, language)
    if _is_refused(states, paper, built, asked):
        _tell_open(state, paper, language)
        _tell_to_give(states, paper, language)
        raise refused()
    _tell_lacking(built, wanted, final=bool(asked["final"]))
    if output is None and wanted not in TEXT:
        output = Path(of_meeting(state.plan, paper, language, wanted))
    deliver(render(built, wanted), output, force=bool(asked["force"]), form=wanted)
    for each in states:
        _tell_open(each, paper, language)
    _tell_to_give(states, paper, language)
    if paper != "meeting":
        _tell_wanting(states, paper, built)


def _watch(sessions: tuple[str, ...], folder: Path, given: "dict[str, Any]") -> None:
    from meeting_tui.cli.watching import refuse_others, watch

    refuse_others(sessions, given)
    watch(sessions[0], folder, readable=given["readable"], force=given["force"])


def _built(sessions: tuple[str, ...], states: "list[State]", paper: str, language: str) -> "Paper":
    from meeting_tui.papers.library import build
    from meeting_tui.papers.practised import marked

    return marked(build(paper, states, language), *map(kind_of, sessions))


def _is_refused(
    states: "list[State]", kind: str, paper: "Paper", asked: "Mapping[str, bool | None]"
) -> bool:
    """Tell why a paper is not what was asked for, if it is not."""
    from meeting_tui.languages import N_, say
    from meeting_tui.papers.library import gaps, is_final

    wanting, final = bool(gaps(kind, states, paper)), asked["final"]
    open_too = final and not is_final(kind, states, paper)
    if final and paper.draft and not paper.open:
        sentence = N_("{draft:verbatim}. --provisional writes it, so marked.")
        tell(say(paper.language, sentence, draft=paper.draft))
    elif open_too or (final is None and paper.open):
        sentence = N_("This is not final. --provisional writes it, with what is open marked.")
        tell(say(paper.language, sentence))
    elif not (asked["complete"] and wanting):
        return False
    if wanting:
        _tell_wanting(states, kind, paper)
    return True


def _tell_lacking(paper: "Paper", wanted: str, *, final: bool) -> None:
    """Tell which characters the file cannot show here; it is then not final."""
    from meeting_tui.papers.fonts import lacking

    found = lacking(paper, wanted, paper.language)
    if found:
        tell(found)
        if final:
            raise refused()


def _tell_wanting(states: "list[State]", kind: str, paper: "Paper") -> None:
    """Tell how many texts of a paper want a translation, if any does."""
    from meeting_tui.languages import NP_, say_plural
    from meeting_tui.papers.library import gaps

    sentence = NP_(
        "This is not complete: {number} text wants a translation.",
        "This is not complete: {number} texts want a translation.",
    )
    wanting = gaps(kind, states, paper)
    if wanting:
        tell(say_plural(paper.language, *sentence, wanting))


def _tell_open(state: "State", paper: str, language: str) -> None:
    """Tell what keeps the paper from being final, and every text it lacks in its language."""
    from meeting_tui.cli.telling import in_one_line
    from meeting_tui.domain.points import barring
    from meeting_tui.domain.untranslated import gaps
    from meeting_tui.languages import N_, naming, say
    from meeting_tui.languages.points import point, settling

    found = [each for each in barring(state, paper) if each.language in {"", language}]
    for each in found:
        tell(in_one_line(f"{point(language, state, each)} {settling(language, each)}"))
    if not any(each.language for each in found):
        return
    lacking = gaps(state, language)
    wanted = [*lacking.missing, *lacking.stale]
    refs = naming.refs(language, wanted[:LISTED]) + (" …" if len(wanted) > LISTED else "")
    tell(say(language, N_("To be translated: {refs:verbatim}"), refs=refs))


def _tell_to_give(states: "list[State]", paper: str, language: str) -> None:
    """Tell the lines that give a paper what its head still lacks, in the last meeting's record."""
    from meeting_tui.languages import N_, say
    from meeting_tui.papers.forms import Form

    last = max(states, key=lambda each: each.plan.agenda.meeting)
    lines = [f"/paper {paper} {field}: …" for field in Form(last, paper, language).lacking()]
    if lines:
        sentence = N_("Still to be given:  {lines:verbatim}")
        tell(say(language, sentence, lines="   ".join(lines)))


COMMANDS = (report,)
