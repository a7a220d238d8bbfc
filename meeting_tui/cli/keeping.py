"""The command that checks a record, and makes a damaged one fit to go on."""

from typing import TYPE_CHECKING

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.options import chosen, out, refused, tell, with_language, with_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from meeting_tui.journal.verify import Verdict


@click.command()
@with_session
@click.option(
    "--repair",
    is_flag=True,
    help="Bring a damaged record back to its last good entry; what is in the way is kept beside.",
)
@click.option("--yes", is_flag=True, help="With --repair: set whole entries aside as well.")
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def verify(ctx: click.Context, session: str, *, repair: bool, yes: bool) -> None:
    """Check a record: every entry, their chain, and where the record ended last.

    Nothing is touched unless --repair is given. The exit code is 1 when something is damaged.
    A repair that would set whole entries aside says how many, and does it with --yes.

    Example: meeting-tui verify cwg-internet-12
    """
    from meeting_tui.cli.condition import described

    mine = chosen(ctx)
    folder = mine.workspace.session_folder(session)
    if repair:
        _repair(folder, mine.spoken, session, sure=yes)
    verdict = _examined(folder)
    said = described(mine.spoken, verdict, session)
    for line in said.faults:
        tell(line)
    if not verdict.sound:
        tell(said.whole)
        raise refused()
    out(said.whole)
    for line in said.notes:
        out(line)


def _examined(folder: "Path") -> "Verdict":
    from meeting_tui.journal.postgres.address import address_of
    from meeting_tui.journal.postgres.moving import examined
    from meeting_tui.journal.verify import verify as examine

    address = address_of(folder)
    return examine(folder) if address is None else examined(address)


def _repair(folder: "Path", language: str, name: str, *, sure: bool) -> None:
    from meeting_tui.cli.condition import asked, done
    from meeting_tui.journal.postgres.address import address_of
    from meeting_tui.journal.repair import repair

    if address_of(folder) is not None:
        raise click.UsageError("A record on a server is not repaired from here.")
    questions = [] if sure else asked(language, _examined(folder), name)
    for line in questions:
        tell(line)
    if questions:
        raise refused()
    for one in repair(folder):
        out(done(language, one))


COMMANDS = (verify,)
