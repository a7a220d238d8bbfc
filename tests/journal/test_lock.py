"""One seat at a time."""

from pathlib import Path

import pytest

from meeting_tui.journal.errors import LockBusy
from meeting_tui.journal.files import Files
from meeting_tui.journal.lock import Lock
from meeting_tui.journal.tinydb import TinyJournal, open_journal

from .made import draft, lines


def test_a_seat_that_keeps_the_lock_is_not_waited_for_forever(
    folder: Path, journal: TinyJournal
) -> None:
    impatient = Lock(folder, Files(), patience=0.05)

    with journal.turn(), pytest.raises(LockBusy):
        impatient.acquire()

    impatient.close()


def test_the_lock_survives_that_its_file_is_opened_and_closed(
    folder: Path, journal: TinyJournal
) -> None:
    impatient = Lock(folder, Files(), patience=0.05)
    with journal.turn():
        (folder / "lock").read_bytes()
        with pytest.raises(LockBusy):
            impatient.acquire()
    impatient.acquire()
    impatient.close()


def test_a_lock_file_that_was_removed_is_replaced(folder: Path, journal: TinyJournal) -> None:
    (folder / "lock").unlink()
    other = open_journal(folder)

    journal.append([draft(1)], expected=0)
    with other.turn() as turn:
        impatient = Lock(folder, Files(), patience=0.05)
        with pytest.raises(LockBusy):
            impatient.acquire()
        assert lines(turn.news) == [draft(1).line]

    impatient.close()
    other.close()
