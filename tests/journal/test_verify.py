"""Checking and repairing."""

from pathlib import Path

import pytest

from meeting_tui.journal.errors import Refused
from meeting_tui.journal.marks import DEMONSTRATION, MOVED, REHEARSAL, SAMPLE
from meeting_tui.journal.repair import repair
from meeting_tui.journal.tinydb import create_journal, open_journal
from meeting_tui.journal.verify import Damage, verify

from .made import draft, drafts, lines


@pytest.fixture
def file(folder: Path) -> Path:
    """The file of a record with five entries."""
    created = create_journal(folder)
    created.append(drafts(1, 5), expected=0)
    created.close()
    return folder / "journal.jsonl"


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _damage(file: Path) -> bytes:
    damaged = file.read_bytes().replace(b"of item 2", b"of item 9", 1)
    file.write_bytes(damaged)
    return damaged


def test_a_sound_record_is_said_to_be_sound(file: Path) -> None:
    journal = open_journal(file.parent)
    verdict = verify(file.parent)

    assert verdict.sound
    assert (verdict.entries, verdict.head, verdict.anchor) == (5, journal.head, "same")
    assert (verdict.torn, verdict.later, verdict.foreign) == (0, 0, ())
    assert repair(file.parent) == []
    journal.close()


def test_every_damaged_line_is_named_and_nothing_touched(file: Path) -> None:
    file.write_bytes(
        file.read_bytes().replace(b"of item 2", b"of item 9", 1).replace(b"item 4", b"item 8", 1)
    )
    (file.parent / "notes.txt").write_text("not of a record")
    before = _snapshot(file.parent)

    verdict = verify(file.parent)

    assert verdict.damage == (
        Damage(2, "journal.jsonl", "checksum"),
        Damage(4, "journal.jsonl", "checksum"),
    )
    assert (verdict.entries, verdict.beyond) == (1, 2)
    assert verdict.foreign == ("notes.txt",)
    assert _snapshot(file.parent) == before


def test_the_marks_of_a_sample_a_rehearsal_and_a_moved_record_belong_to_it(file: Path) -> None:
    for mark in (SAMPLE, REHEARSAL, DEMONSTRATION, MOVED):
        (file.parent / mark).touch()

    assert verify(file.parent).foreign == ()


def test_a_torn_end_is_no_damage(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"half a li")

    verdict = verify(file.parent)

    assert verdict.sound
    assert verdict.torn == 9


def test_a_folder_without_record_is_said_to_have_none(tmp_path: Path) -> None:
    assert verify(tmp_path).damage[0].reason == "missing"
    assert verify(tmp_path / "nowhere").damage[0].reason == "missing"


def test_repair_brings_back_the_last_good_entry_and_keeps_every_byte(file: Path) -> None:
    damaged = _damage(file)
    anchor = (file.parent / "anchor").read_bytes()

    done = repair(file.parent)

    assert [(one.code, one.n) for one in done] == [("damaged", 2), ("torn", 2), ("anchor", 5)]
    kept = _snapshot(file.parent)
    assert kept[done[0].what] == damaged
    assert kept["journal.jsonl"] + kept[done[1].what] == damaged
    assert kept[done[2].what] == anchor
    journal = open_journal(file.parent)
    assert lines(journal.read()) == [draft(1).line]
    assert journal.append([draft(6)], expected=1)[0].n == 2
    journal.close()
    assert verify(file.parent).sound
    assert verify(file.parent).foreign == ()


def test_repair_of_a_torn_end_sets_it_aside(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"half a li")

    (done,) = repair(file.parent)

    assert (done.code, done.n) == ("torn", 6)
    assert (file.parent / done.what).read_bytes() == b"half a li"


def test_repair_of_a_cut_end_notes_what_had_been_recorded(file: Path) -> None:
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:4]))

    (done,) = repair(file.parent)

    assert (done.code, done.n) == ("anchor", 5)
    assert verify(file.parent).sound


def test_a_record_without_its_first_line_is_beyond_repair(file: Path) -> None:
    file.write_bytes(file.read_bytes()[10:])

    with pytest.raises(Refused):
        repair(file.parent)
