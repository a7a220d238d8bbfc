"""A meeting in the middle of its day, served to three at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="the extra [serve] is not installed")

from meeting_tui.session import Session
from tests.tui.meeting import begun

from .served import Served, serving, soon


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Session]:
    """The folder of a record, Delegation C speaking, and a seat at which lines are entered."""
    record, session, _ = begun(tmp_path_factory.mktemp("served"), "15:42")
    return record, session


@pytest.fixture(scope="module")
def server(meeting: tuple[Path, Session]) -> Iterator[Served]:
    """The server that the tests of a module share."""
    if not Path("/proc/self/task").exists():
        pytest.skip("without /proc nobody can see which processes there are")
    with serving(meeting[0], "--visitors", "3") as running:
        yield running


@pytest.fixture
def served(server: Served) -> Served:
    """The shared server, when the displays of the test before have ended."""
    soon(lambda: server.displays() == [])
    return server
