"""The command that writes papers."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from meeting_tui.cli.options import (
    begun,
    chosen,
    out,
    reading,
    refused,
    tell,
    with_language,
    with_workspace,
)

if TYPE_CHECKING:
    from meeting_tui.domain.state import State
    from meeting_tui.papers.model import Paper

PAPERS = ("meeting",)
"""The papers there are; each is built by the module of its name."""

TEXT = ("md", "html")
"""Formats that a terminal or a pipe can take; the others need a file."""


@click.command()
@click.argument("session")
@click.option("--paper", type=click.Choice(PAPERS), required=True, help="Which paper to write.")
@with_language("The language of the paper; without it that of the group.")
@click.option(
    "--format",
    "wanted",
    type=click.Choice(["md", "html", "docx", "pdf"]),
    default="md",
    show_default=True,
    help="The format of the file.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write it; without it md and html go to standard output, docx and pdf to a "
    "file named after the session.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@click.option(
    "--final/--provisional",
    default=False,
    help="Refuse a paper that is not approved and wholly translated, or write it with its marks "
    "(as it is without this option).",
)
@with_workspace
@click.pass_context
def report(
    ctx: click.Context,
    session: str,
    paper: str,
    wanted: str,
    output: Path | None,
    *,
    force: bool,
    final: bool,
) -> None:
    """Write a paper of the meeting: its report.

    What is not approved is marked as a draft, and what still wants a translation is marked and
    told on standard error.

    Example: meeting-tui report cwg-internet-12 --paper meeting --lang fr --format docx -o fr.docx
    """
    from meeting_tui.papers.files import write
    from meeting_tui.papers.render import render

    state = begun(reading(session).state)
    language = chosen(ctx).language or state.language
    built = _built(state, paper, language, final=final)
    data = render(built, wanted)
    target = output or (None if wanted in TEXT else Path(_name(state, paper, language, wanted)))
    if target is None:
        click.echo(data, nl=False)
    else:
        write(target, data, force=force)
        out(str(target))
    _tell_open(state, paper, language)


def _built(state: "State", paper: str, language: str, *, final: bool) -> "Paper":
    """Build a paper; one that should be final and is not ends the call with what is open."""
    from importlib import import_module

    from meeting_tui.papers.meeting import NotFinal

    builder = import_module(f"meeting_tui.papers.{paper}")
    try:
        built: Paper = builder.build(state, language, provisional=not final)
    except NotFinal as error:
        tell(str(error))
        _tell_open(state, paper, language)
        raise refused() from error
    # The typesetter of PDF files takes whole seconds only.
    moment = built.metadata.moment.replace(microsecond=0)
    return replace(built, metadata=replace(built.metadata, moment=moment))


def _name(state: "State", paper: str, language: str, wanted: str) -> str:
    """Name a file after the group, the meeting, the paper and the language."""
    from meeting_tui.papers.files import slug

    return (
        f"{slug(f'{state.plan.group.id} {state.plan.agenda.meeting} {paper} {language}')}.{wanted}"
    )


def _tell_open(state: "State", paper: str, language: str) -> None:
    """Tell what keeps the paper from being final, and every text it lacks in its language."""
    from meeting_tui.cli.telling import in_one_line
    from meeting_tui.domain.points import barring
    from meeting_tui.domain.untranslated import gaps
    from meeting_tui.languages import N_, say
    from meeting_tui.languages.points import point, settling

    found = [each for each in barring(state, paper) if each.language in {"", language}]
    for each in found:
        tell(in_one_line(f"{point(language, state, each)} {settling(language, each)}"))
    if not any(each.language for each in found):
        return
    lacking = gaps(state, language)
    refs = ", ".join((*lacking.missing, *lacking.stale))
    tell(say(language, N_("To be translated: {refs:verbatim}"), refs=refs))


COMMANDS = (report,)
