"""Journals to test with: in memory, and in a folder of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meeting_tui.journal.base import Journal
from meeting_tui.journal.memory import MemoryJournal, Shelf
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal

from .made import TORTURE, drafts
from .promises import Tally
from .three import FAST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cwg-internet-12"


@pytest.fixture
def journal(folder: Path) -> Iterator[TinyJournal]:
    created = create_journal(folder)
    yield created
    created.close()


@pytest.fixture
def file(folder: Path) -> Path:
    """The file of a record with three entries."""
    created = create_journal(folder, files=FAST)
    created.append(drafts(1, 3), expected=0)
    created.close()
    return folder / "journal.jsonl"


@pytest.fixture(params=["memory", "tinydb"])
def seat(request: pytest.FixtureRequest, folder: Path) -> Iterator[Callable[[], Journal]]:
    """A function that sits one more seat down at the same record."""
    opened: list[Journal] = []
    shelf = Shelf()
    if request.param == "tinydb":
        create_journal(folder).close()

    def sit_down() -> Journal:
        opened.append(MemoryJournal(shelf) if request.param == "memory" else open_journal(folder))
        return opened[-1]

    yield sit_down
    for one in opened:
        one.close()


def pytest_configure(config: pytest.Config) -> None:
    """Where the promises are tried for long, count and print what each has gone through."""
    if TORTURE:
        config.pluginmanager.register(Tally(), "promises")
