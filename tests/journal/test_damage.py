"""What happens to a record that somebody or something changed, cut or emptied."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from meeting_tui.journal.base import State
from meeting_tui.journal.chain import seal
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import Files
from meeting_tui.journal.tinydb import create_journal, open_journal
from meeting_tui.journal.verify import Damage, verify

from .made import TORTURE, lines
from .three import FAST, RECORDED, reopened, set_aside


def test_an_end_cut_off_at_any_byte_is_noticed_and_nothing_is_touched(
    file: Path, record_property: Callable[[str, object], None]
) -> None:
    whole = file.read_bytes()
    record_property("trials", len(whole))
    header = len(whole.splitlines(keepends=True)[0])
    for end in range(header, len(whole) - 1):
        file.write_bytes(whole[:end])

        journal = reopened(file)

        recorded = lines(journal.read())
        assert recorded == RECORDED[: len(recorded)]
        assert file.read_bytes() == whole[:end]
        verdict = verify(file.parent)
        assert verdict.damage[0].n == len(recorded) + 1
        assert not verdict.sound


@pytest.mark.parametrize("end", [0, 1, 100])
def test_a_file_emptied_or_cut_within_its_first_line_is_refused(file: Path, end: int) -> None:
    file.write_bytes(file.read_bytes()[:end])

    with pytest.raises(Refused) as refused:
        open_journal(file.parent)

    assert refused.value.code == ("damaged" if end else "emptied")
    assert not verify(file.parent).sound


@pytest.mark.parametrize("end", [0, 100, 10_000])
def test_a_record_that_is_refused_or_closed_leaves_no_file_open(file: Path, end: int) -> None:
    files = Counting()
    file.write_bytes(file.read_bytes()[:end])

    verify(file.parent, files=files)
    with suppress(Refused):
        open_journal(file.parent, files=files).close()

    assert files.opened == files.closed > 0


class Counting(Files):
    opened = closed = 0

    def open(self, path: Path, flags: int) -> int:
        fd = super().open(path, flags)
        self.opened += 1
        return fd

    def close(self, fd: int) -> None:
        self.closed += 1
        super().close(fd)


def test_an_emptied_file_is_not_taken_for_a_new_meeting(file: Path) -> None:
    file.write_bytes(b"")

    with pytest.raises(Refused) as refused:
        open_journal(file.parent)

    assert str(refused.value) == "journal.jsonl is empty, but #3 had been recorded in it"
    with pytest.raises(Refused, match="already holds a record"):
        create_journal(file.parent)


def test_a_record_whose_file_is_gone_is_not_taken_for_a_new_meeting(file: Path) -> None:
    file.unlink()

    for attempt in (open_journal, create_journal):
        with pytest.raises(Refused) as refused:
            attempt(file.parent)
        assert refused.value.code == "lost"
        assert refused.value.values["n"] == 3


def test_every_bit_flipped_is_noticed_with_its_number(
    file: Path, record_property: Callable[[str, object], None]
) -> None:
    """One bit of every byte; every bit of every byte under torture."""
    whole = file.read_bytes()
    record_property("trials", len(whole) * (8 if TORTURE else 1))
    ends = _line_ends(whole)
    for position in range(len(whole)):
        for bit in range(8) if TORTURE else [position % 8]:
            flipped = bytearray(whole)
            flipped[position] ^= 1 << bit
            file.write_bytes(flipped)
            number = sum(end <= position for end in ends)

            verdict = verify(file.parent, files=FAST)

            if position == len(whole) - 1:
                assert verdict.sound
                assert verdict.entries == 3
            else:
                assert verdict.damage[0].n == number
                assert verdict.entries == max(0, number - 1)


def _line_ends(whole: bytes) -> list[int]:
    ends: list[int] = []
    for line in whole.splitlines(keepends=True):
        ends.append((ends[-1] if ends else 0) + len(line))
    return ends


def test_damage_in_the_middle_opens_for_reading_up_to_it(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b"of item 2", b"of item 9", 1))

    journal = reopened(file, read_only=True)
    writable = open_journal(file.parent)

    assert writable.state.reason == "damaged"
    assert (writable.state.kind, writable.state.n) == ("read-only", 2)
    assert lines(journal.read()) == RECORDED[:1]
    assert file.read_bytes() != whole
    assert set_aside(file) == b""
    writable.close()


def _removed(rows: list[bytes]) -> list[bytes]:
    return [rows[0], rows[1], rows[3]]


def _swapped(rows: list[bytes]) -> list[bytes]:
    return [rows[0], rows[2], rows[1], rows[3]]


def _doubled(rows: list[bytes]) -> list[bytes]:
    return [rows[0], rows[1], rows[1], rows[2], rows[3]]


@pytest.mark.parametrize(
    ("tamper", "number"),
    [(_removed, 2), (_swapped, 1), (_doubled, 2)],
    ids=["removed", "swapped", "doubled"],
)
def test_a_line_removed_swapped_or_doubled_is_noticed_with_its_number(
    file: Path, tamper: Callable[[list[bytes]], list[bytes]], number: int
) -> None:
    file.write_bytes(b"".join(tamper(file.read_bytes().splitlines(keepends=True))))

    journal = open_journal(file.parent)

    assert (journal.state.kind, journal.state.n) == ("read-only", number)
    assert verify(file.parent).damage[0] == Damage(number, "journal.jsonl", "order")
    journal.close()


def test_removing_the_last_lines_is_noticed_by_the_anchor(file: Path) -> None:
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:2]))

    journal = open_journal(file.parent)

    assert journal.state.reason == "cut"
    assert journal.state.n == 2
    assert str(verify(file.parent).anchor) == "ahead"
    journal.close()


def test_a_history_written_anew_is_noticed_by_the_anchor(file: Path) -> None:
    header, *_ = file.read_bytes().splitlines(keepends=True)
    digest = header[9:73].decode()
    forged = []
    for n in (1, 2, 3):
        body = file.read_bytes().splitlines()[n][74:].replace(b"BRA", b"IND")
        line, data = seal(body, digest)
        digest = line.digest
        forged.append(data)
    file.write_bytes(header + b"".join(forged))

    journal = open_journal(file.parent)

    assert journal.state.reason == "other-past"
    journal.close()


def test_without_its_anchor_a_record_opens_and_says_so(file: Path) -> None:
    (file.parent / "anchor").unlink()

    journal = reopened(file)

    assert lines(journal.read()) == RECORDED
    assert [notice.code for notice in journal.notices] == ["no-anchor"]
    assert verify(file.parent).anchor == "same"


def test_without_an_anchor_damage_before_a_whole_line_is_still_damage(file: Path) -> None:
    (file.parent / "anchor").unlink()
    file.write_bytes(file.read_bytes().replace(b"of item 2", b"of item 9", 1))

    journal = open_journal(file.parent)

    assert (journal.state.reason, journal.state.n) == ("damaged", 2)
    assert set_aside(file) == b""
    journal.close()


def test_an_entry_of_a_later_version_makes_the_record_read_only(file: Path) -> None:
    rows = file.read_bytes().splitlines(keepends=True)
    body = rows[3][74:-1].replace(b"JournalTestNoted", b"FromTheFuture")
    file.write_bytes(b"".join(rows[:3]) + seal(body, rows[2][9:73].decode())[1])
    (file.parent / "anchor").unlink()

    journal = open_journal(file.parent)

    assert journal.state == State("read-only", "later-version", 3)
    assert lines(journal.read()) == RECORDED
    assert verify(file.parent).later == 3
    journal.close()


def test_a_whole_line_that_is_no_entry_opens_for_reading_up_to_it(file: Path) -> None:
    rows = file.read_bytes().splitlines(keepends=True)
    body = rows[3][74:-1].replace(b'"seat"', b'"saet"')
    file.write_bytes(b"".join(rows[:3]) + seal(body, rows[2][9:73].decode())[1])
    (file.parent / "anchor").unlink()

    journal = open_journal(file.parent)

    assert journal.state == State("read-only", "damaged", 3)
    assert lines(journal.read()) == RECORDED[:2]
    assert verify(file.parent).damage == (Damage(3, "journal.jsonl", "unreadable"),)
    journal.close()
