"""Commands before the gavel: check an agenda, create a session, make a workspace."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from meeting_tui.cli.completing import with_agenda
from meeting_tui.cli.options import chosen, out, tell, with_workspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from meeting_tui.domain.setup import Setup
    from meeting_tui.profile import Finding


@click.command()
@with_agenda
@with_workspace
@click.pass_context
def check(ctx: click.Context, agenda: str) -> None:
    """Check an agenda; every fault is listed with file:line:column.

    What deserves a second look, such as a plan that does not fit the day, is a warning and no
    fault.

    Example: meeting-tui check agenda/cwg-internet-12.yaml
    """
    from meeting_tui.cli.telling import in_one_line

    workspace = chosen(ctx).workspace
    path = workspace.agenda(agenda)
    found = workspace.read(path)
    _warn(found.findings)
    out(in_one_line(f"{path}: {_holds(found.setup)}"))


@click.command()
@with_agenda
@click.option("--name", default="", help="What to call it; otherwise as the agenda's file.")
@with_workspace
@click.pass_context
def new(ctx: click.Context, agenda: str, name: str) -> None:
    """Create a session from an agenda, and print its folder.

    Example: meeting-tui new agenda/cwg-internet-12.yaml --name rehearsal
    """
    workspace = chosen(ctx).workspace
    path = workspace.agenda(agenda)
    folder, session = workspace.create(path, name=name, seat="secretariat")
    session.journal.close()
    out(str(folder))
    _warn(each for each in workspace.read(path).findings if each.code == "note.replaced")


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@with_workspace
@click.pass_context
def init(ctx: click.Context, folder: Path | None) -> None:
    """Make a workspace: agenda/ with commented examples, and sessions/.

    Files that are there already stay as they are.

    Example: meeting-tui init ~/meetings
    """
    from meeting_tui.profile import copy_examples

    place = folder or chosen(ctx).workspace.folder
    for path in copy_examples(place):
        out(str(path))
    for step in _next_steps(place):
        tell(step)


def _warn(findings: "Iterable[Finding]") -> None:
    """Tell what deserves a second look, with its place in the file."""
    from meeting_tui.cli.telling import in_one_line

    for finding in findings:
        told = str(finding).removeprefix(finding.place)
        tell(in_one_line(f"{finding.place}: warning{told}"))


def _holds(setup: "Setup") -> str:
    """Say in one sentence what an agenda holds."""
    from meeting_tui.languages.dates import long_date

    agenda = setup.agenda
    counted = (
        (agenda.items, "item"),
        (agenda.documents, "document"),
        (agenda.proposals, "proposal"),
    )
    holds = ", ".join(
        f"{len(things)} {name}{'' if len(things) == 1 else 's'}" for things, name in counted
    )
    group = setup.group.name.get("en", setup.group.id)
    return f"meeting {agenda.meeting} of {group}, {long_date('en', agenda.date)}: {holds}"


def _next_steps(place: Path) -> list[str]:
    where = "" if place.resolve() == Path.cwd() else f"cd {place}; "
    return [
        "Copy agenda/example.yaml, change it, and check it:",
        f"  {where}meeting-tui check agenda/example.yaml",
        "See a whole day played:",
        f"  {where}meeting-tui demo",
    ]


COMMANDS = (check, new, init)
