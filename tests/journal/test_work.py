"""What one append asks of the disk: as much in a long record as in a short one, and no more."""

from collections import Counter
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from meeting_tui.journal import anchor
from meeting_tui.journal.files import Files
from meeting_tui.journal.tinydb import TinyJournal, create_journal

from .faulty import FaultyDisk
from .made import draft, drafts


class Counting(Files):
    """Counts what is called, and the bytes that are read and written."""

    def __init__(self) -> None:
        self.work: Counter[str] = Counter()

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if not name.startswith("_") and callable(found) and name != "work":
            self.work[name] += 1
        return found

    def read(self, fd: int, offset: int = 0) -> bytes:
        data = super().read(fd, offset)
        self.work["bytes read"] += len(data)
        return data

    def write(self, fd: int, data: bytes) -> int:
        self.work["bytes written"] += len(data) // 10
        return super().write(fd, data)


def work_of_the_next(journal: TinyJournal, disk: Counting) -> Counter[str]:
    n = journal.head.n
    disk.work.clear()
    journal.append([draft(n + 1)], expected=n)
    return Counter(disk.work)


def test_the_ten_thousandth_entry_asks_as_much_as_the_hundredth(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a busy machine the mark that nobody waits for would become due in the middle.
    monkeypatch.setattr(anchor, "LATEST", float("inf"))
    disk = Counting()
    journal = create_journal(folder, files=disk)
    journal.append(drafts(1, 99), expected=0)
    hundredth = work_of_the_next(journal, disk)
    journal.append(drafts(101, 9_999), expected=100)
    ten_thousandth = work_of_the_next(journal, disk)
    journal.close()

    assert ten_thousandth == hundredth
    assert hundredth["fsync"] == 1
    assert hundredth["bytes read"] == 0


def test_whoever_waits_for_a_line_waits_for_one_fsync_and_the_anchor_follows_at_rest(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, hour = FaultyDisk(), count(0.0, 60.0)
    monkeypatch.setattr(anchor, "time", SimpleNamespace(monotonic=lambda: next(hour)))
    journal = create_journal(folder, files=disk)
    for n in range(3):
        before = disk.syncs
        journal.append([draft(n + 1)], expected=n)
        answered = disk.syncs
        journal.rest()
        journal.rest()

        assert answered - before == 1
        assert disk.syncs - answered == 1
    journal.close()


def test_the_anchor_lags_by_one_entry_where_nobody_rests(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, hour = FaultyDisk(), count(0.0, 60.0)
    monkeypatch.setattr(anchor, "time", SimpleNamespace(monotonic=lambda: next(hour)))
    journal = create_journal(folder, files=disk)
    before = disk.syncs
    journal.append([draft(1)], expected=0)
    journal.append([draft(2)], expected=1)

    assert disk.syncs - before == 3
    journal.close()


def test_an_anchor_that_does_not_reach_the_disk_ends_the_recording(folder: Path) -> None:
    disk = FaultyDisk()
    journal = create_journal(folder, files=disk)
    journal.append([draft(1)], expected=0)
    disk.fails_to = "fsync"
    journal.rest()

    assert journal.state.reason == "disk"
    journal.close()
