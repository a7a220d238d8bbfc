"""A record to sit down at."""

from pathlib import Path

import pytest

from meeting_tui.session import Session
from meeting_tui.workspace import Workspace
from tests.tui.meeting import HandClock, at

from .terminal import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the twelfth meeting, opened, with its first item taken up."""
    workspace = Workspace(tmp_path)
    agenda = ROOT / "agenda" / "cwg-internet-12.yaml"
    record, session = workspace.create(agenda, seat="chair", clock=HandClock(at("09:45")))
    _record(session, ["/open", "/item next"])
    session.journal.close()
    return record


def _record(session: Session, lines: list[str]) -> None:
    for line in lines:
        session.enter(line, forced=True)
