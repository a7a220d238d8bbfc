"""From the command line into the application and back."""

import os
import signal
import sys
from pathlib import Path

from meeting_tui.domain.refusal import Refusal
from meeting_tui.session import Session, now
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.lobby import Choice, Lobby
from meeting_tui.workspace import Workspace, is_session, open_session


def lobby(workspace: Workspace, language: str) -> int:
    """Show the lobby, and after each meeting show it again."""
    while True:
        chooser = Lobby(workspace, language, now)
        choice = chooser.run()
        if choice is None:
            return chooser.return_code or 0
        language = choice.language
        code = _follow(workspace, choice)
        if code:
            return code


def _follow(workspace: Workspace, choice: Choice) -> int:
    match choice.kind:
        case "demo":
            from meeting_tui.tui.replay import demo

            return demo(workspace, choice.language)
        case "record":
            return meet(open_session(choice.path, seat="chair"), choice.path, choice.language)
        case _:
            return run(workspace, str(choice.path), "chair", choice.language)


def run(workspace: Workspace, target: str, seat: str, language: str) -> int:
    """Resume a record, or begin one from an agenda; raises Refusal, Faults, Refused."""
    folder, session = open_or_create(workspace, target, seat)
    return meet(session, folder, language)


def open_or_create(workspace: Workspace, target: str, seat: str) -> tuple[Path, Session]:
    """Open the record of that name, or the one begun from that agenda, or begin it."""
    if is_session(Path(target)) or is_session(workspace.sessions_folder / target):
        folder = workspace.session_folder(target)
        return folder, open_session(folder, seat=seat)
    agenda = workspace.agenda(target)
    try:
        return workspace.create(agenda, seat=seat)
    except Refusal as refusal:
        if refusal.code != "session_exists":
            raise
    folder = workspace.sessions_folder / refusal.values["session"]
    return folder, open_session(folder, seat=seat)


def meet(session: Session, folder: Path, language: str) -> int:
    """Run the application; the terminal's end and a polite kill leave it in order."""
    app = MeetingApp(session, folder, language)
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda *_: app.call_later(app.exit, 0))
    app.run()
    return app.return_code or 0


def has_terminal() -> bool:
    """Whether there is a terminal to draw on."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
