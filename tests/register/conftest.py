"""The twelfth meeting as it was recorded, and small meetings played line by line."""

from pathlib import Path

import pytest

from meeting_tui.domain.state import State
from meeting_tui.session import Session
from tests.cli.playing import Run, run_in
from tests.papers.meeting_12 import begun, enter, played


@pytest.fixture(scope="session")
def day() -> State:
    """The whole day, to be read only."""
    return played().state


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The program in a workspace of its own."""
    return run_in(tmp_path)


def meeting(*lines: str) -> Session:
    """Open item 1 of the twelfth meeting and play some lines under it."""
    session = begun()
    for line in ("@2019-02-01T09:30:00 /open", "@09:31 /item 1", *lines):
        enter(session, line)
    return session
