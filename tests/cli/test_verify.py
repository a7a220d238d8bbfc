"""Checking a record from the command line, and making it fit to go on."""

import errno
import json
from pathlib import Path

import pytest

from meeting_tui.journal.errors import LockBusy
from meeting_tui.journal.files import Files
from meeting_tui.journal.lock import Lock

from .playing import Run

LINES = "/private: one\n/private: two\n/private: three\n"


def journal(workspace: Path) -> Path:
    return workspace / "sessions" / "day" / "journal.jsonl"


def test_a_whole_record_is_told_with_its_digest(begun: Run) -> None:
    begun("record", "day", typed=LINES)
    result = begun("verify", "day")
    assert result.exit_code == 0
    assert result.stdout.startswith("4 entries, none missing. The digest of the last one is ")


def test_damage_is_told_with_its_entry_and_nothing_is_touched(begun: Run, tmp_path: Path) -> None:
    begun("record", "day", typed=LINES)
    path = journal(tmp_path)
    damaged = path.read_bytes().replace(b"two", b"too")
    path.write_bytes(damaged)
    result = begun("verify", "day")
    assert result.exit_code == 1
    told, whole = result.stderr.splitlines()
    assert told.startswith("#3 in journal.jsonl: its bytes have changed.")
    assert whole.startswith("The first 2 entries are whole")
    assert whole.endswith(
        "1 whole entry lies after the damage. Look for a copy of this record first: a repair "
        "brings nothing back. To go on from #2 without one:  meeting-tui verify day --repair"
    )
    assert path.read_bytes() == damaged


def test_a_damaged_record_takes_no_line_and_the_first_not_recorded_is_named(
    begun: Run, tmp_path: Path
) -> None:
    begun("record", "day", typed=LINES)
    path = journal(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"two", b"too"))
    result = begun("record", "day", typed="/private: four\n")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("1: ")
    assert "verify" in result.stderr


def test_a_repair_keeps_what_was_in_the_way(begun: Run, tmp_path: Path) -> None:
    begun("record", "day", typed=LINES)
    path = journal(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"two", b"too"))
    asked = begun("verify", "day", "--repair")
    assert asked.exit_code == 1
    assert asked.stderr.startswith("1 whole entry after the damage would be set aside, ")
    assert asked.stderr.endswith("meeting-tui verify day --repair --yes\n")
    result = begun("verify", "day", "--repair", "--yes")
    assert result.exit_code == 0
    assert "What was damaged from #3 on is kept" in result.stdout
    assert any("damaged" in each.name for each in path.parent.iterdir())
    assert begun("record", "day", typed="/private: four\n").stdout == "#3\t/private: four\n"


def test_what_is_read_of_a_damaged_record_is_told_to_be_a_part(begun: Run, tmp_path: Path) -> None:
    begun("record", "day", typed=LINES)
    path = journal(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"two", b"too"))
    result = begun("log", "day")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.startswith("day is open for reading only: an entry is damaged.")
    assert result.stderr.endswith("See:  meeting-tui verify day\n")


def test_a_pack_of_a_damaged_record_says_so(
    begun: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meeting_tui.cli.packing.PAPER_FORMATS", ("md",))
    begun("record", "day", typed=LINES)
    path = journal(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"two", b"too"))
    result = begun("pack", "day", "-o", str(tmp_path / "pack"))
    assert result.exit_code == 1
    manifest = json.loads((tmp_path / "pack" / "manifest.json").read_text("utf-8"))
    assert manifest["damaged_from"] == 3
    damaged = "The record is damaged from #3 on: what followed is not in this pack."
    assert manifest["missing"][0] == damaged
    assert damaged in result.stderr


def test_a_line_that_was_broken_off_is_set_aside_and_that_is_told(
    begun: Run, tmp_path: Path
) -> None:
    begun("record", "day", typed=LINES)
    with journal(tmp_path).open("ab") as file:
        file.write(b"12345678 half a li")
    noted = begun("verify", "day")
    assert noted.exit_code == 0
    assert "(18 bytes)" in noted.stdout
    result = begun("record", "day", typed="/private: four\n")
    assert result.exit_code == 0
    assert result.stdout == "#5\t/private: four\n"
    assert result.stderr.startswith("What was broken off at the end is kept in journal.jsonl.torn-")


@pytest.mark.parametrize(
    ("broken", "error", "said"),
    [
        ("try_lock", errno.ENOLCK, "cannot lock files"),
        ("make_private", errno.EROFS, "Nothing can be written in"),
        ("open", errno.EACCES, "Nothing can be written in"),
    ],
)
def test_a_folder_that_cannot_be_used_is_told_with_the_reason_and_a_way_out(
    begun: Run, monkeypatch: pytest.MonkeyPatch, broken: str, error: int, said: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(error, "no")

    monkeypatch.setattr(Files, broken, fails)
    result = begun("record", "day", typed="/private: one\n")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert said in result.stderr
    assert "Use " in result.stderr or "Choose " in result.stderr


def test_a_session_that_another_seat_keeps_locked_is_told_so(
    begun: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(lock: Lock) -> None:
        raise LockBusy(str(lock.folder), 10)

    monkeypatch.setattr(Lock, "_wait", busy)
    result = begun("record", "day", typed="/private: one\n")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "locked for 10 s. Try again in a moment" in result.stderr


def test_a_full_disk_is_told_at_the_line_to_go_on_from(
    begun: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "script"
    script.write_text(LINES)
    begun("record", "day", typed="/private: zero\n")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Files, "write", full)
    result = begun("record", "day", str(script))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("1: Nothing more is recorded: the disk is full.")
    monkeypatch.undo()
    assert begun("record", "day", str(script)).stdout.startswith("#3\t/private: one\n")
