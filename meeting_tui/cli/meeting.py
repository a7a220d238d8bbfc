"""Commands that open the application: the lobby, a meeting, the demonstration."""

import os
import sys
from datetime import datetime

import click

from meeting_tui.cli.completing import either, with_session
from meeting_tui.cli.options import (
    Chosen,
    begun,
    chosen,
    out,
    reading,
    refused,
    tell,
    with_language,
    with_seat,
    with_workspace,
)


def open_lobby() -> None:
    """Open the lobby on the terminal, or refuse when there is none."""
    mine = chosen(click.get_current_context())
    _require_terminal()
    from meeting_tui.tui.run import lobby

    raise click.exceptions.Exit(lobby(mine.workspace, mine.language))


@click.command()
@click.argument("target", metavar="AGENDA|SESSION", shell_complete=either)
@with_seat("chair")
@with_language("The language of the screens and of what is typed.")
@click.option("--plain", is_flag=True, help="Lines of text instead of screens.")
@click.option("--rehearse", is_flag=True, help="On the day and at the hour of the agenda.")
@with_workspace
@click.pass_context
def run(ctx: click.Context, target: str, seat: str, *, plain: bool, rehearse: bool) -> None:
    """Open a meeting at a seat.

    A session, by its folder, its name or its address on a server (service:NAME/SESSION or
    postgresql://HOST/DATABASE/SESSION), is resumed. An agenda begins a session of its name; if
    there is one already, that one is resumed. For another one of the same agenda, create it
    with "meeting-tui new AGENDA --name NAME".

    With --rehearse the meeting of an agenda is held as if it were its day, from five minutes
    before its first sitting; the clock of the rehearsal stands still while nobody sits at it,
    and Space (with --plain a line +) lets five minutes pass.

    With --plain nothing is drawn: lines are asked for and answered one by one, for screen
    readers, simple terminals and pipes; ? says where the meeting stands. The exit code is 1 if
    a line was refused.

    Example: meeting-tui run agenda/cwg-internet-12.yaml --seat rapporteur
    """
    mine = chosen(ctx)
    if plain:
        _run_plain(mine, target, seat, rehearse=rehearse)
        return
    _require_terminal()
    if not rehearse:
        _tell_if_resumed(mine, target)
    from meeting_tui.tui.run import run as open_meeting

    code = open_meeting(mine.workspace, target, seat, mine.language, rehearse=rehearse)
    raise click.exceptions.Exit(code)


def _run_plain(mine: Chosen, target: str, seat: str, *, rehearse: bool) -> None:
    from meeting_tui.cli.lines import Lines, asking
    from meeting_tui.journal import seats
    from meeting_tui.rehearsal import is_rehearsal, move_on
    from meeting_tui.tui.run import open_or_create

    if not rehearse:
        _tell_if_resumed(mine, target)
    folder, session = open_or_create(mine.workspace, target, seat, rehearse=rehearse)
    session.speak(mine.language)
    held = seats.take(folder, seat)
    later = (lambda: move_on(folder, session.clock())) if is_rehearsal(folder) else None
    try:
        if not Lines(session, mine.language or session.language, asking(), later).run():
            raise refused()
    finally:
        held.release()
        session.journal.close()


@click.command()
@click.option(
    "--until",
    metavar="TIME",
    type=click.DateTime(["%H:%M"]),
    help="Play at once what happened until that hour, and leave the rest to you.",
)
@with_seat("chair")
@with_language("The language of the screens.")
@with_workspace
@click.pass_context
def demo(ctx: click.Context, until: datetime | None, seat: str) -> None:
    """Replay the twelfth meeting and write its papers.

    On a terminal it is replayed in the application, by the clock of that day; Space pauses it,
    and goes on. Without a terminal it is recorded at once, and the record and its papers are
    listed. Either way it is a session of its own: under sessions/ of the workspace, or in a
    folder for temporary files when there is no workspace.

    With --until the day stands still at that hour, for you to try what you would do next. The
    papers are written when the day is over.

    Example: meeting-tui demo --until 15:42 --seat rapporteur
    """
    mine = chosen(ctx)
    hour = until.time() if until else None
    if has_terminal():
        from meeting_tui.tui.replay import play as show

        raise click.exceptions.Exit(show(mine.workspace, mine.language, hour, seat=seat))
    from meeting_tui.demo import play, write_papers

    folder, session = play(mine.workspace, hour, seat=seat)
    session.journal.close()
    out(str(folder))
    for path in write_papers(session.state, folder) if hour is None else ():
        out(str(path))


def has_terminal() -> bool:
    """Whether somebody can see a screen, which is drawn on standard error, and press keys."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb"


def _is_served() -> bool:
    """Whether a server of ours stands between this display and a browser."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def _require_terminal() -> None:
    from meeting_tui.domain.refusal import Refusal

    if not has_terminal():
        raise Refusal("no_terminal")


def _tell_if_resumed(mine: Chosen, target: str) -> None:
    """Say so when an agenda does not begin a session, because there is one of its name."""
    from meeting_tui.languages import N_, say
    from meeting_tui.papers.files import slug
    from meeting_tui.workspace import is_session

    workspace = mine.workspace
    if workspace.holds(target):
        return
    agenda = workspace.agenda(target)
    there = workspace.sessions_folder / slug(agenda.stem)
    if is_session(there):
        resumed = N_(
            "{folder:verbatim} is resumed. For another one:  meeting-tui new {agenda:verbatim} "
            "--name NAME"
        )
        tell(say(mine.spoken, resumed, folder=str(there), agenda=str(agenda)))


@click.command()
@with_session
@with_language("The language of the display; texts are shown in each language they are in.")
@with_workspace
@click.pass_context
def display(ctx: click.Context, session: str) -> None:
    """Show a meeting to the room: who speaks and how long still, or the text put or read.

    It follows the record and can change nothing. Leave with q. Enlarge the letters of the
    terminal, not its window.

    Example: meeting-tui display cwg-internet-12
    """
    server = os.getppid() if _is_served() else 0
    if not server:
        _require_terminal()
    opened = reading(session)
    begun(opened.state)
    from meeting_tui.tui.display import Display

    shown = Display(opened, chosen(ctx).language or opened.language, server)
    shown.run()
    raise click.exceptions.Exit(shown.return_code or 0)


COMMANDS = (run, demo, display)
