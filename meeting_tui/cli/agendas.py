"""Commands before the gavel: check an agenda, create a session, make a workspace."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from meeting_tui.cli.completing import with_agenda
from meeting_tui.cli.options import chosen, out, tell, with_language, with_workspace
from meeting_tui.languages.catalogue import N_, NP_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from meeting_tui.domain.setup import Setup
    from meeting_tui.profile import Finding

WARNING = N_("warning: {told:verbatim}")
HOLDS = N_("meeting {number} of {group}, {day}: {holds}")
TOLD_AT_ONCE = {"note.replaced", "plan.over", "plan.reserve"}
"""What whoever begins a meeting must know of its agenda, without having checked it."""
COUNTED = (
    NP_("{number} item", "{number} items"),
    NP_("{number} document", "{number} documents"),
    NP_("{number} proposal", "{number} proposals"),
)


@click.command()
@with_agenda
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def check(ctx: click.Context, agenda: str) -> None:
    """Check an agenda; every fault is listed with file:line:column.

    What deserves a second look, such as a plan that does not fit the day, is a warning and no
    fault. Of one that fits it says how many minutes are left, and how many each proposal has.

    Example: meeting-tui check agenda/cwg-internet-12.yaml
    """
    from meeting_tui.cli.telling import in_one_line
    from meeting_tui.profile.room import told

    mine = chosen(ctx)
    path = mine.workspace.agenda(agenda)
    found = mine.workspace.read(path)
    _warn(mine.spoken, found.findings)
    out(in_one_line(f"{path}: {_holds(mine.spoken, found.setup)}"))
    if fits := told(mine.spoken, found.setup):
        out(fits)


@click.command()
@with_agenda
@click.option("--name", default="", help="What to call it; otherwise as the agenda's file.")
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def new(ctx: click.Context, agenda: str, name: str) -> None:
    """Create a session from an agenda, and print its folder.

    Example: meeting-tui new agenda/cwg-internet-12.yaml --name rehearsal
    """
    mine = chosen(ctx)
    path = mine.workspace.agenda(agenda)
    folder, session = mine.workspace.create(path, name=name, seat="secretariat")
    session.journal.close()
    out(str(folder))
    found = mine.workspace.read(path).findings
    _warn(mine.spoken, (each for each in found if each.code in TOLD_AT_ONCE))


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def init(ctx: click.Context, folder: Path | None) -> None:
    """Make a workspace: agenda/ with commented examples, and sessions/.

    Files that are there already stay as they are.

    Example: meeting-tui init ~/meetings
    """
    from meeting_tui.languages import say
    from meeting_tui.profile import copy_examples

    mine = chosen(ctx)
    place = folder or mine.workspace.folder
    made = copy_examples(place)
    for path in made:
        out(str(path))
    if not made:
        there = N_("{folder:verbatim} is a workspace already: nothing new was written.")
        tell(say(mine.spoken, there, folder=str(place)))
    for step in _next_steps(mine.spoken, place):
        tell(step)


def _warn(language: str, findings: "Iterable[Finding]") -> None:
    """Tell what deserves a second look, with its place in the file."""
    from meeting_tui.cli.telling import in_one_line
    from meeting_tui.languages import say

    for finding in findings:
        told = say(language, WARNING, told=finding.both(language))
        tell(in_one_line(f"{finding.place}: {told}"))


def _holds(language: str, setup: "Setup") -> str:
    """Say in one sentence what an agenda holds."""
    from meeting_tui.languages import naming, say, say_plural
    from meeting_tui.languages.dates import long_date

    agenda = setup.agenda
    things = (agenda.items, agenda.documents, agenda.proposals)
    counts = [
        say_plural(language, *counted, len(each))
        for counted, each in zip(COUNTED, things, strict=True)
    ]
    return say(
        language,
        HOLDS,
        number=agenda.meeting,
        group=naming.text_in(language, setup.group.name),
        day=long_date(language, agenda.date),
        holds=", ".join(counts),
    )


def _next_steps(language: str, place: Path) -> list[str]:
    from meeting_tui.languages import say

    where = "" if place.resolve() == Path.cwd() else f"cd {place}; "
    return [
        say(language, N_("Copy agenda/example.yaml, change it, and check it:")),
        f"  {where}meeting-tui check agenda/example.yaml",
        say(language, N_("See a whole day played:")),
        f"  {where}meeting-tui demo",
    ]


COMMANDS = (check, new, init)
