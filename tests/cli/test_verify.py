"""Checking a record from the command line, and making it fit to go on."""

from pathlib import Path

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
    assert "--repair" in whole
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
    result = begun("verify", "day", "--repair")
    assert result.exit_code == 0
    assert "What was damaged from #3 on is kept" in result.stdout
    assert any("damaged" in each.name for each in path.parent.iterdir())
    assert begun("record", "day", typed="/private: four\n").stdout == "#3\t/private: four\n"
