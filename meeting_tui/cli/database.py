"""Commands for records on a PostgreSQL server: prepare it, its logins, its state, bring, fetch."""

from pathlib import Path

import click

from meeting_tui.cli.options import chosen, with_language, with_workspace

with_server = click.argument("server", metavar="SERVER", envvar="MEETING_TUI_SERVER")


@click.group()
def db() -> None:
    """Look after a PostgreSQL server, on which seats at different machines share a record.

    SERVER is service:NAME (a section of ~/.pg_service.conf) or postgresql://USER@HOST/DATABASE,
    or is taken from MEETING_TUI_SERVER. Passwords are read from the password file (~/.pgpass),
    never from the command line.

    Example: meeting-tui db init service:meetings
    """


@db.command("init")
@with_server
@with_language("The language of the answer.")
@click.pass_context
def init(ctx: click.Context, server: str) -> None:
    """Prepare a server: its database if it is missing, tables, functions, roles.

    Done again after an update it brings these up to date; what is recorded is not touched. The
    login needs the right to create a database and roles.

    Example: meeting-tui db init service:meetings
    """
    from meeting_tui.cli.on_server import prepare

    prepare(chosen(ctx).spoken, server)


@db.command("roles")
@with_server
@click.option("--seat", "seats", multiple=True, metavar="LOGIN", help="Make a login that records.")
@click.option(
    "--follower", "followers", multiple=True, metavar="LOGIN", help="Make a login that reads."
)
@click.option(
    "-o",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    show_default=True,
    help="Where the service and the password of each new login are written (0600).",
)
@with_language("The language of the answer.")
@click.pass_context
def roles(
    ctx: click.Context,
    server: str,
    seats: tuple[str, ...],
    followers: tuple[str, ...],
    folder: Path,
) -> None:
    """List who may record and who may read; make logins, each with a password of its own.

    One login for each seat: the server notes with every line which login sent it. A seat can add
    lines at the end and nothing else; a follower can read.

    For each new login two files are written: NAME.conf, a section for ~/.pg_service.conf, and
    NAME.pgpass, a line for ~/.pgpass. Hand them over by a safe way, and delete them here.

    Example: meeting-tui db roles service:meetings --seat chair --seat rapporteur --follower room
    """
    from meeting_tui.cli.on_server import grant, list_logins

    wanted = [(name, "seat") for name in seats] + [(name, "follower") for name in followers]
    for name, right in wanted:
        grant(chosen(ctx).spoken, server, (name, right), folder)
    if not wanted:
        list_logins(chosen(ctx).spoken, server)


@db.command("status")
@with_server
@with_language("The language of the answer.")
@click.pass_context
def status(ctx: click.Context, server: str) -> None:
    """Say whether the server can be relied on, and what records it has.

    Example: meeting-tui db status service:meetings
    """
    from meeting_tui.cli.on_server import describe

    describe(chosen(ctx).spoken, server)


@db.command("push")
@click.argument("session")
@with_server
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def push(ctx: click.Context, session: str, server: str) -> None:
    """Bring a record of this machine to a server, where it goes on.

    Every line goes there as it is, with its number and its digest. The folder stays as it was,
    and is for reading only until the record is fetched again.

    Example: meeting-tui db push cwg-internet-12 service:meetings
    """
    from meeting_tui.cli.on_server import bring

    bring(chosen(ctx), session, server)


@db.command("pull")
@click.argument("session")
@with_server
@with_language("The language of the answer.")
@with_workspace
@click.pass_context
def pull(ctx: click.Context, session: str, server: str) -> None:
    """Fetch a record from a server; it goes on here, and the server takes no more lines of it.

    A folder from which it was brought there is gone on with; a folder with another record of
    that name is refused.

    Example: meeting-tui db pull cwg-internet-12 service:meetings
    """
    from meeting_tui.cli.on_server import fetch

    fetch(chosen(ctx), session, server)


COMMANDS = (db,)
