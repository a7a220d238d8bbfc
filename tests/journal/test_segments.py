"""Going on in a new file after a disk has failed."""

import errno
from pathlib import Path

import pytest

from meeting_tui.journal.base import State
from meeting_tui.journal.errors import NotRecorded, Refused
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal
from meeting_tui.journal.verify import Damage, verify

from .faulty import FaultyDisk
from .made import draft, drafts, lines


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk()


@pytest.fixture
def latched(folder: Path, disk: FaultyDisk) -> TinyJournal:
    """Two lines recorded, the third broken off on a full disk that has room again."""
    journal = create_journal(folder, files=disk)
    journal.append(drafts(1, 2), expected=0)
    disk.takes = 94
    with pytest.raises(NotRecorded):
        journal.append([draft(3)], expected=2)
    disk.takes = -1
    return journal


def _all(*places: Path) -> list[list[str]]:
    """What is read from each folder, by writers as by readers."""
    found = []
    for place in places:
        for read_only in (False, True):
            journal = open_journal(place, read_only=read_only)
            found.append(lines(journal.read()))
            journal.close()
    return found


def test_a_latched_record_goes_on_when_there_is_room_again(
    folder: Path, latched: TinyJournal
) -> None:
    latched.open_segment()

    assert latched.state.ok
    assert [entry.n for entry in latched.append(drafts(3, 4), expected=2)] == [3, 4]
    latched.close()
    assert (folder / "journal-0002.jsonl").exists()
    assert _all(folder) == [[one.line for one in drafts(1, 4)]] * 2
    assert verify(folder).sound


def test_a_record_goes_on_in_another_folder_and_is_whole_from_either(
    folder: Path, latched: TinyJournal, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    latched.open_segment(stick)
    latched.append(drafts(3, 4), expected=2)

    assert latched.folder == stick
    latched.close()
    assert _all(folder, stick) == [[one.line for one in drafts(1, 4)]] * 4


def test_other_seats_follow_into_the_new_segment(
    folder: Path, latched: TinyJournal, tmp_path: Path
) -> None:
    writer, reader = open_journal(folder), open_journal(folder, read_only=True)
    for other in (writer, reader):
        other.read()
    latched.open_segment(tmp_path / "stick")
    latched.append([draft(3)], expected=2)

    assert reader.changed()
    assert lines(reader.read_new()) == [draft(3).line]
    assert lines(writer.append([draft(3), draft(4)], expected=3)) == lines(drafts(3, 4))
    assert lines(latched.read_new()) == [draft(4).line]
    for journal in (writer, reader, latched):
        journal.close()


def test_a_seat_that_was_told_goes_on_by_itself_where_another_has_gone_on(
    folder: Path, latched: TinyJournal
) -> None:
    other = open_journal(folder)
    assert other.state == State("latched", "told")

    other.open_segment()
    other.append([draft(3)], expected=2)

    assert latched.changed()
    assert lines(latched.read_new()) == [draft(3).line]
    assert latched.state.ok
    assert latched.append([draft(4)], expected=3)[0].n == 4
    assert lines(other.read_new()) == [draft(4).line]
    for seat in (latched, other):
        seat.close()


def test_a_seat_that_stands_still_after_a_failure_does_not_hinder_the_others(
    folder: Path, latched: TinyJournal
) -> None:
    other = open_journal(folder)
    other.open_segment()

    assert other.append([draft(3)], expected=2)[0].n == 3
    assert other.append([draft(4)], expected=3)[0].n == 4
    assert other.state.ok
    for seat in (latched, other):
        seat.close()


def test_a_line_nobody_was_told_of_stays_behind(folder: Path, disk: FaultyDisk) -> None:
    journal = create_journal(folder, files=disk)
    journal.append(drafts(1, 2), expected=0)
    disk.fails_to = "fsync"
    with pytest.raises(NotRecorded):
        journal.append([draft(3)], expected=2)
    disk.fails_to = ""
    journal.open_segment()
    journal.append([draft(4)], expected=2)
    journal.close()

    reopened = open_journal(folder)

    assert lines(reopened.read()) == lines([draft(1), draft(2), draft(4)])
    assert [(notice.code, notice.n) for notice in reopened.notices] == [("left-behind", 1)]
    assert verify(folder).left_behind == 1
    reopened.close()


def test_a_disk_that_is_still_full_is_refused_and_the_record_stays_latched(
    latched: TinyJournal, disk: FaultyDisk, tmp_path: Path
) -> None:
    disk.fails_to, disk.error = "write", errno.ENOSPC

    with pytest.raises(Refused) as refused:
        latched.open_segment()

    assert "No space left on device" in str(refused.value)
    assert latched.state == State("latched", "full")
    disk.fails_to = ""
    latched.open_segment()
    assert latched.append([draft(3)], expected=2)[0].n == 3
    latched.close()


def test_a_file_that_was_taken_away_is_put_back(folder: Path, journal: TinyJournal) -> None:
    journal.append(drafts(1, 2), expected=0)
    (folder / "journal.jsonl").unlink()
    with pytest.raises(NotRecorded):
        journal.append([draft(3)], expected=2)

    journal.open_segment()
    journal.append([draft(3)], expected=2)

    assert _all(folder) == [[one.line for one in drafts(1, 3)]] * 2


def test_a_record_whose_next_folder_is_not_there_is_read_only(
    folder: Path, latched: TinyJournal, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    latched.open_segment(stick)
    latched.close()
    stick.rename(tmp_path / "unplugged")

    journal = open_journal(folder)

    assert (journal.state.kind, journal.state.reason) == ("read-only", "elsewhere")
    assert verify(folder).damage == (Damage(3, str(stick), "elsewhere"),)
    assert lines(journal.read()) == lines(drafts(1, 2))
    journal.close()


def test_a_record_that_has_not_failed_needs_no_new_segment(journal: TinyJournal) -> None:
    with pytest.raises(NotRecorded):
        journal.open_segment()


def test_two_seats_that_failed_go_on_in_one_new_segment(folder: Path, latched: TinyJournal) -> None:
    disk = FaultyDisk()
    other = open_journal(folder, files=disk)
    other.read()
    disk.fails_to = "fsync"
    with pytest.raises(NotRecorded):
        other.append([draft(4)], expected=2)
    disk.fails_to = ""
    latched.open_segment()
    latched.append([draft(3)], expected=2)

    other.open_segment()

    with other.turn() as turn:
        assert lines(turn.news) == [draft(3).line]
        assert turn.append([draft(4)])[0].n == 4
    assert lines(latched.read_new()) == [draft(4).line]
    assert not (folder / "journal-0003.jsonl").exists()
    other.close()
    latched.close()
    assert _all(folder) == [[one.line for one in drafts(1, 4)]] * 2


def test_another_record_is_not_mixed_with_this_one(latched: TinyJournal, tmp_path: Path) -> None:
    create_journal(tmp_path / "other").close()

    with pytest.raises(Refused) as refused:
        latched.open_segment(tmp_path / "other")

    assert refused.value.code == "exists"
    latched.close()
