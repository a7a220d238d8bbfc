"""What happens to a record whose file was changed, cut or broken off."""

from collections.abc import Callable
from pathlib import Path

import pytest

from meeting_tui.journal.base import State
from meeting_tui.journal.chain import seal
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal
from meeting_tui.journal.verify import Damage, verify

from .conftest import Unsynced
from .made import TORTURE, draft, drafts, lines

FAST = Unsynced()
RECORDED = [one.line for one in drafts(1, 3)]


@pytest.fixture
def file(folder: Path) -> Path:
    """The file of a record with three entries."""
    created = create_journal(folder, files=FAST)
    created.append(drafts(1, 3), expected=0)
    created.close()
    return folder / "journal.jsonl"


def _reopened(file: Path, *, read_only: bool = False) -> TinyJournal:
    journal = open_journal(file.parent, files=FAST, read_only=read_only)
    journal.close()
    return journal


def _torn(file: Path) -> bytes:
    """Everything set aside beside the journal."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob("*.torn-*")))


def _forget_all_but(file: Path, n: int) -> None:
    """Let the anchor lag, as after a power cut: only the first ``n`` entries are in it."""
    lagging = file.parent.with_name("lagging")
    journal = create_journal(lagging, files=FAST)
    journal.close()
    whole = file.read_bytes()
    (lagging / "journal.jsonl").write_bytes(b"".join(whole.splitlines(keepends=True)[: n + 1]))
    (lagging / "anchor").unlink()
    _reopened(lagging / "journal.jsonl")
    (file.parent / "anchor").write_bytes((lagging / "anchor").read_bytes())
    for path in lagging.iterdir():
        path.unlink()
    lagging.rmdir()


def test_a_line_torn_at_any_byte_is_set_aside_and_all_before_it_kept(file: Path) -> None:
    whole = file.read_bytes()
    _forget_all_but(file, 2)
    last = len(whole.splitlines(keepends=True)[-1])
    for end in range(len(whole) - last, len(whole) + 1):
        file.write_bytes(whole[:end])

        journal = _reopened(file)

        complete = end >= len(whole) - 1
        assert lines(journal.read()) == RECORDED[: 3 if complete else 2]
        assert file.read_bytes() + _torn(file) == (whole if complete else whole[:end])
        for path in file.parent.glob("*.torn-*"):
            path.unlink()
        _forget_all_but(file, 2)


def test_an_end_cut_off_at_any_byte_is_noticed_and_nothing_is_touched(file: Path) -> None:
    whole = file.read_bytes()
    header = len(whole.splitlines(keepends=True)[0])
    for end in range(header, len(whole) - 1):
        file.write_bytes(whole[:end])

        journal = _reopened(file)

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


def test_every_bit_flipped_is_noticed_with_its_number(file: Path) -> None:
    """One bit of every byte; every bit of every byte under torture."""
    whole = file.read_bytes()
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
    ends = []
    for line in whole.splitlines(keepends=True):
        ends.append((ends[-1] if ends else 0) + len(line))
    return ends


def test_damage_in_the_middle_opens_for_reading_up_to_it(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b"of item 2", b"of item 9", 1))

    journal = _reopened(file, read_only=True)
    writable = open_journal(file.parent)

    assert writable.state.reason == "damaged"
    assert (writable.state.kind, writable.state.n) == ("read-only", 2)
    assert lines(journal.read()) == RECORDED[:1]
    assert file.read_bytes() != whole
    assert _torn(file) == b""
    writable.close()


@pytest.mark.parametrize("ending", [b"", b"\x0b", b"\x8a"])
def test_a_recorded_line_whose_newline_is_missing_or_flipped_is_kept(
    file: Path, ending: bytes
) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + ending)

    assert lines(_reopened(file, read_only=True).read()) == RECORDED
    journal = open_journal(file.parent)
    journal.append([draft(4)], expected=3)
    journal.close()

    assert lines(_reopened(file).read()) == [*RECORDED, draft(4).line]
    assert _torn(file) == ending


@pytest.mark.parametrize("garbage", [b"\0" * 4096, b"garbage", b"garbage\n", b"\n", b"\xff\n\xff"])
def test_what_follows_the_end_is_set_aside_and_named(file: Path, garbage: bytes) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole + garbage)

    journal = _reopened(file)

    assert lines(journal.read()) == RECORDED
    assert file.read_bytes() == whole
    assert _torn(file) == garbage
    assert [notice.code for notice in journal.notices] == ["torn"]
    assert (file.parent / journal.notices[0].what).read_bytes() == garbage


def test_pages_written_in_any_order_never_read_as_something_else(file: Path) -> None:
    """A batch of three long lines breaks off with any subset of its pages on the disk."""
    whole = file.read_bytes()
    journal = open_journal(file.parent, files=FAST)
    journal.append([draft(n, "x" * 700) for n in (4, 5, 6)], expected=3)
    journal.close()
    batch = file.read_bytes()[len(whole) :]
    pages = [batch[start : start + 512] for start in range(0, len(batch), 512)]
    _forget_all_but(file, 3)
    for kept in range(0, 2 ** len(pages), 1 if TORTURE else 7):
        mixed = b"".join(
            page if kept >> place & 1 else bytes(len(page)) for place, page in enumerate(pages)
        )
        file.write_bytes(whole + mixed)

        reopened = _reopened(file)

        expected = [*RECORDED, *(["x" * 700] * 3)]
        found = lines(reopened.read())
        assert found == expected[: len(found)]
        assert len(found) >= 3
        assert file.read_bytes() + _torn(file) == whole + mixed
        for path in file.parent.glob("*.torn-*"):
            path.unlink()
        _forget_all_but(file, 3)


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

    journal = _reopened(file)

    assert lines(journal.read()) == RECORDED
    assert [notice.code for notice in journal.notices] == ["no-anchor"]
    assert verify(file.parent).anchor == "same"


def test_without_an_anchor_damage_before_a_whole_line_is_still_damage(file: Path) -> None:
    (file.parent / "anchor").unlink()
    file.write_bytes(file.read_bytes().replace(b"of item 2", b"of item 9", 1))

    journal = open_journal(file.parent)

    assert (journal.state.reason, journal.state.n) == ("damaged", 2)
    assert _torn(file) == b""
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
