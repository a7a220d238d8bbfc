"""Disks that are full, broken, slow to lock or pulled out."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from meeting_tui.journal.base import State
from meeting_tui.journal.errors import NotRecorded, Refused
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal

from .faulty import FaultyDisk
from .made import draft, drafts, lines


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk()


@pytest.fixture
def shaky(folder: Path, disk: FaultyDisk) -> TinyJournal:
    journal = create_journal(folder, files=disk)
    journal.append(drafts(1, 2), expected=0)
    return journal


@pytest.mark.parametrize(
    ("call", "error", "reason"),
    [
        ("write", errno.ENOSPC, "full"),
        ("write", errno.EDQUOT, "full"),
        ("write", errno.EFBIG, "full"),
        ("write", errno.EIO, "disk"),
        ("fsync", errno.EIO, "disk"),
        ("fsync", errno.ENOSPC, "full"),
    ],
)
def test_after_the_first_error_nothing_more_is_accepted(
    shaky: TinyJournal, disk: FaultyDisk, call: str, error: int, reason: str
) -> None:
    disk.fails_to, disk.error = call, error
    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)
    disk.fails_to = ""
    syncs = disk.syncs

    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)

    assert shaky.state == State("latched", reason)
    assert disk.syncs == syncs
    assert shaky.read_new() == ()
    assert shaky.head.n == 2
    shaky.close()


def test_a_short_write_is_not_recorded_and_leaves_no_half_line_behind(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk
) -> None:
    disk.takes = 94
    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)
    shaky.close()

    reopened = open_journal(folder)

    assert lines(reopened.read()) == [draft(1).line, draft(2).line]
    assert [len(p.read_bytes()) for p in folder.glob("*.torn-*")] == [94]
    assert reopened.append([draft(3)], expected=2)[0].n == 3
    reopened.close()


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_after_one_seat_could_not_write_the_file_takes_nothing_from_any_seat(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk, call: str
) -> None:
    other = open_journal(folder)
    other.read()
    disk.fails_to = call
    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)

    later = open_journal(folder)

    assert not other.changed()
    assert other.state == later.state == State("latched", "told")
    assert lines(later.read()) == lines(drafts(1, 2))
    for seat in (other, later):
        with pytest.raises(NotRecorded):
            seat.append([draft(4)], expected=2)
    for seat in (shaky, other, later):
        seat.close()


def test_a_seat_keeps_the_alarm_up_when_the_one_that_raised_it_is_gone(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk
) -> None:
    other, third = open_journal(folder), open_journal(folder)
    disk.fails_to = "fsync"
    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)
    other.changed()
    shaky.close()

    other.changed()
    third.changed()

    assert third.state == State("latched", "told")
    other.close()
    third.close()


def test_when_all_seats_are_gone_what_a_failed_write_left_is_cleared_away(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk
) -> None:
    disk.takes = 94
    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)
    shaky.close()

    later = open_journal(folder)

    assert later.append([draft(4)], expected=2)[0].n == 3
    later.close()


def test_a_line_the_disk_may_have_dropped_is_written_anew_before_it_counts(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk
) -> None:
    disk.fails_to = "fsync"
    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)
    shaky.close()
    again = FaultyDisk()

    later = open_journal(folder, files=again)

    line = (folder / "journal.jsonl").read_bytes().splitlines(keepends=True)[3]
    assert lines(later.read()) == lines(drafts(1, 3))
    assert line in again.overwritten
    later.close()


def test_a_line_that_never_reached_the_disk_is_no_news_to_others(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk
) -> None:
    other = open_journal(folder)
    other.read()
    disk.fails_to = "fsync"
    with pytest.raises(NotRecorded):
        shaky.append([draft(3)], expected=2)

    assert not other.changed()
    assert other.read_new() == ()
    shaky.close()
    other.close()


def test_a_disk_that_cannot_be_read_is_said_and_left_alone(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk
) -> None:
    shaky.close()
    before = (folder / "journal.jsonl").read_bytes()
    disk.fails_to = "read"

    with pytest.raises(Refused) as refused:
        open_journal(folder, files=disk)

    assert "Input/output error" in str(refused.value)
    assert (folder / "journal.jsonl").read_bytes() == before


@pytest.mark.parametrize("error", [errno.EROFS, errno.EACCES])
def test_a_read_only_folder_is_refused_at_the_start(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk, error: int
) -> None:
    shaky.close()
    disk.fails_to, disk.error = "open", error

    with pytest.raises(Refused) as refused:
        open_journal(folder, files=disk)
    looked_at = open_journal(folder, files=disk, read_only=True)

    assert refused.value.code == "folder-read-only"
    assert looked_at.head.n == 2
    assert looked_at.state == State("read-only", "asked")
    looked_at.close()


@pytest.mark.parametrize("error", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_disk_that_cannot_lock_is_refused(
    folder: Path, shaky: TinyJournal, disk: FaultyDisk, error: int
) -> None:
    shaky.close()
    disk.fails_to, disk.error = "lock", error

    with pytest.raises(Refused, match="use a local disk"):
        open_journal(folder, files=disk)
    with pytest.raises(Refused, match="use a local disk"):
        create_journal(folder.with_name("new"), files=disk)


@pytest.mark.parametrize("what", ["removed", "renamed", "replaced", "shortened"])
def test_a_file_taken_away_is_noticed_before_the_next_line(
    folder: Path, journal: TinyJournal, what: str
) -> None:
    journal.append([draft(1)], expected=0)
    file = folder / "journal.jsonl"
    content = file.read_bytes()
    if what == "shortened":
        os.truncate(file, 100)
    elif what == "renamed":
        file.rename(folder / "elsewhere")
    else:
        file.unlink()
    if what == "replaced":
        file.write_bytes(content)

    with pytest.raises(NotRecorded):
        journal.append([draft(2)], expected=1)

    assert journal.state == State("latched", "gone")


LIMITED = """
import resource, signal, sys
from pathlib import Path
from meeting_tui.journal.errors import NotRecorded
from meeting_tui.journal.tinydb import open_journal
from tests.journal.made import draft
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
journal = open_journal(Path(sys.argv[1]))
n = 0
try:
    while True:
        n += 1
        journal.append([draft(n)], expected=n - 1)
        print(n, flush=True)
except NotRecorded:
    print(journal.state.reason)
"""


def test_all_acknowledged_lines_are_readable_on_a_full_disk(
    folder: Path, journal: TinyJournal
) -> None:
    journal.close()
    path = os.pathsep.join([*sys.path, str(Path(__file__).parents[1])])
    result = subprocess.run(
        [sys.executable, "-c", LIMITED, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    *acknowledged, reason = result.stdout.split()

    reopened = open_journal(folder)

    assert reason == "full"
    assert len(acknowledged) > 10
    assert [str(entry.n) for entry in reopened.read()] == acknowledged
    assert reopened.append([draft(0)], expected=len(acknowledged))
    reopened.close()
