"""From the command line into the application and back."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from meeting_tui.languages import languages
from meeting_tui.rehearsal import is_rehearsal
from meeting_tui.session import Session, now
from meeting_tui.workspace import Workspace, for_writing, is_session, open_session

if TYPE_CHECKING:
    from meeting_tui.profile import Fault
    from meeting_tui.tui.lobby import Choice


def lobby(workspace: Workspace, language: str) -> int:
    """Show the lobby, and after each meeting show it again."""
    from meeting_tui.tui import caps
    from meeting_tui.tui.lobby import Lobby

    language = language or preferred()
    while True:
        chooser = Lobby(workspace, language, now, caps.choose(workspace.folder))
        choice = chooser.run()
        if choice is None:
            return chooser.return_code or 0
        language = choice.language
        code = _follow(workspace, choice)
        if code:
            return code


def _follow(workspace: Workspace, choice: "Choice") -> int:
    match choice.kind:
        case "demo":
            return demo(workspace, choice.language)
        case "record":
            folder, session = _resumed(choice.path, "chair")
            return meet(session, folder, choice.language)
        case _:
            rehearse = choice.kind == "rehearsal"
            return run(workspace, str(choice.path), "chair", choice.language, rehearse=rehearse)


def run(
    workspace: Workspace, target: str, seat: str, language: str, *, rehearse: bool = False
) -> int:
    """Resume a record, or begin one from an agenda; raises Refusal, Faults, Refused."""
    from meeting_tui.tui import caps

    folder, session = open_or_create(workspace, target, seat, rehearse=rehearse)
    return meet(session, folder, language, caps.choose(workspace.folder))


def open_or_create(
    workspace: Workspace, target: str, seat: str, *, rehearse: bool = False
) -> tuple[Path, Session]:
    """Open the record of that name, or the one begun from that agenda, or begin it."""
    if rehearse:
        return workspace.rehearse(workspace.agenda(target), seat=seat)
    if workspace.holds(target):
        return _resumed(workspace.session_folder(target), seat)
    from meeting_tui.papers.files import slug

    agenda = workspace.agenda(target)
    folder = workspace.sessions_folder / slug(agenda.stem)
    if is_session(folder):
        return folder, open_session(folder, seat=seat)
    return workspace.create(agenda, seat=seat)


def _resumed(folder: Path, seat: str) -> tuple[Path, Session]:
    folder = for_writing(folder)
    session = open_session(folder, seat=seat)
    session.keep_in(folder)
    return folder, session


def demo(workspace: Workspace, language: str) -> int:
    """Play the twelfth meeting in the application."""
    from meeting_tui.tui.replay import play

    return play(workspace, language)


def meet(session: Session, folder: Path, language: str, notice: "Fault | None" = None) -> int:
    """Run the application; an error, the terminal's end and a polite kill leave it in order.

    ``notice`` is what is wrong in the file of the keys.
    """
    from meeting_tui.tui.app import MeetingApp
    from meeting_tui.tui.rehearsing import Rehearsal

    kind = Rehearsal if is_rehearsal(folder) else MeetingApp
    app = kind(session, folder, language, notice)
    app.run()
    return app.return_code or 0


def preferred() -> str:
    """Return the language the terminal asks for, where there are sentences in it."""
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return wanted[:2] if wanted[:2] in languages() else "en"
