"""What happens to a record whose last write broke off."""

from collections.abc import Callable
from pathlib import Path

import pytest

from meeting_tui.journal.anchor import Mark, pack
from meeting_tui.journal.tinydb import open_journal

from .made import TORTURE, draft, lines
from .three import FAST, RECORDED, reopened, set_aside


def _lagging(file: Path, n: int) -> bytes:
    """Return an anchor as a power cut may leave it: it knows of the first ``n`` entries only."""
    rows = file.read_bytes().splitlines()
    return pack(Mark(n, rows[n][9:73].decode()), file.parent)


def _start_over(file: Path, content: bytes, anchor: bytes) -> None:
    for path in file.parent.glob("*.torn-*"):
        path.unlink()
    file.write_bytes(content)
    (file.parent / "anchor").write_bytes(anchor)


def test_a_line_torn_at_any_byte_is_set_aside_and_all_before_it_kept(
    file: Path, record_property: Callable[[str, object], None]
) -> None:
    whole = file.read_bytes()
    anchor = _lagging(file, 2)
    last = len(whole.splitlines(keepends=True)[-1])
    record_property("trials", last + 1)
    for end in range(len(whole) - last, len(whole) + 1):
        _start_over(file, whole[:end], anchor)

        journal = reopened(file)

        complete = end >= len(whole) - 1
        assert lines(journal.read()) == RECORDED[: 3 if complete else 2]
        assert file.read_bytes() + set_aside(file) == (whole if complete else whole[:end])


@pytest.mark.parametrize("ending", [b"", b"\x0b", b"\x8a"])
def test_a_recorded_line_whose_newline_is_missing_or_flipped_is_kept(
    file: Path, ending: bytes
) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + ending)

    assert lines(reopened(file, read_only=True).read()) == RECORDED
    journal = open_journal(file.parent)
    journal.append([draft(4)], expected=3)
    journal.close()

    assert lines(reopened(file).read()) == [*RECORDED, draft(4).line]
    assert set_aside(file) == ending


@pytest.mark.parametrize("garbage", [b"\0" * 4096, b"garbage", b"garbage\n", b"\n", b"\xff\n\xff"])
def test_what_follows_the_end_is_set_aside_and_named(file: Path, garbage: bytes) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole + garbage)

    journal = reopened(file)

    assert lines(journal.read()) == RECORDED
    assert file.read_bytes() == whole
    assert set_aside(file) == garbage
    assert [notice.code for notice in journal.notices] == ["torn"]
    assert (file.parent / journal.notices[0].what).read_bytes() == garbage


def test_pages_written_in_any_order_never_read_as_something_else(
    file: Path, record_property: Callable[[str, object], None]
) -> None:
    """A batch of three long lines breaks off with any subset of its pages on the disk."""
    whole = file.read_bytes()
    journal = open_journal(file.parent, files=FAST)
    journal.append([draft(n, "x" * 700) for n in (4, 5, 6)], expected=3)
    journal.close()
    batch = file.read_bytes()[len(whole) :]
    pages = [batch[start : start + 512] for start in range(0, len(batch), 512)]
    anchor = _lagging(file, 3)
    subsets = range(0, 2 ** len(pages), 1 if TORTURE else 7)
    record_property("trials", len(subsets))
    for kept in subsets:
        mixed = b"".join(
            page if kept >> place & 1 else bytes(len(page)) for place, page in enumerate(pages)
        )
        _start_over(file, whole + mixed, anchor)

        journal = reopened(file)

        expected = [*RECORDED, *(["x" * 700] * 3)]
        found = lines(journal.read())
        assert found == expected[: len(found)]
        assert len(found) >= 3
        assert file.read_bytes() + set_aside(file) == whole + mixed
