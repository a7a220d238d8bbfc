"""One seat at a time."""

from pathlib import Path
from threading import Event, Thread

import pytest

from meeting_tui.journal.errors import LockBusy
from meeting_tui.journal.files import Files
from meeting_tui.journal.lock import Lock
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal

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


def test_looking_for_news_does_not_wait_for_a_slow_disk(folder: Path) -> None:
    class SlowDisk(Files):
        slow = False

        def fsync(self, fd: int) -> None:
            if self.slow:
                waiting.set()
                go_on.wait(10)
            super().fsync(fd)

    waiting, go_on, disk = Event(), Event(), SlowDisk()
    journal = create_journal(folder, files=disk)
    disk.slow = True
    recording = Thread(target=journal.append, args=([draft(1)], 0))
    recording.start()
    waiting.wait(10)

    assert journal.read_new() == ()
    assert recording.is_alive()

    go_on.set()
    recording.join()
    assert journal.head.n == 1
    assert journal.read_new() == ()
    journal.close()
