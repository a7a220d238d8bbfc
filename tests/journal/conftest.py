"""Journals to test with: in memory, and in a folder of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from meeting_tui.journal.base import Journal
from meeting_tui.journal.memory import MemoryJournal, Shelf
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal

from .made import TORTURE, drafts
from .promises import Tally
from .three import FAST

if TYPE_CHECKING:
    from tests.postgres.server import Server


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


Seat = Callable[[], Journal]


@pytest.fixture(params=["memory", "tinydb", "postgres"])
def seat(request: pytest.FixtureRequest) -> Iterator[Seat]:
    """A function that sits one more seat down at the same record."""
    sit_down: Seat = request.getfixturevalue(f"{request.param}_seat")
    opened: list[Journal] = []

    def sit_and_note() -> Journal:
        opened.append(sit_down())
        return opened[-1]

    yield sit_and_note
    for one in opened:
        one.close()


@pytest.fixture
def memory_seat() -> Seat:
    """Seats in memory."""
    shelf = Shelf()
    return lambda: MemoryJournal(shelf)


@pytest.fixture
def tinydb_seat(folder: Path) -> Seat:
    """Seats at a record in a folder."""
    create_journal(folder).close()
    return lambda: open_journal(folder)


@pytest.fixture
def postgres_seat(postgres: "Server") -> Seat:
    """Seats at a record on a server."""
    from meeting_tui.journal.postgres.journal import shared_journal
    from tests.postgres.records import empty_record

    address = empty_record(postgres)
    return lambda: shared_journal(address)


def pytest_configure(config: pytest.Config) -> None:
    """Where the promises are tried for long, count and print what each has gone through."""
    if TORTURE:
        config.pluginmanager.register(Tally(), "promises")
