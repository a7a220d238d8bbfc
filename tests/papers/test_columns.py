"""The columns of a table: no word breaks in them, and no row over two pages."""

from meeting_tui.papers.model import Table, line
from meeting_tui.papers.render.columns import SMALL_ROOM, fitted, is_small, is_whole

HEADER = tuple(map(line, ("No.", "From", "Received", "Questions", "Summary", "Address")))
ROW = ("R1", "Organization A", "12 septembre 2019", "1, 4", "prices had fallen", "a" * 60)
TABLE = Table(HEADER, (tuple(map(line, ROW)),), (2, 5, 5, 5, 10, 7))


def test_every_word_fits_its_column_and_the_line_is_as_wide_as_before() -> None:
    widths = fitted(TABLE)
    assert all(
        width >= 10 * len(word)
        for width, cell in zip(widths, ROW, strict=True)
        for word in cell.split()
        if len(word) < 20
    )
    assert abs(sum(widths) - 10 * SMALL_ROOM) < len(widths)


def test_shares_that_have_room_stay_as_they_are() -> None:
    wide = Table(HEADER[:2], ((line("R1"), line("Organization A")),), (1, 1))
    assert len(set(fitted(wide))) == 1
    assert (is_small(wide), is_small(TABLE)) == (False, True)


def test_words_that_never_fit_leave_no_column_without_room() -> None:
    many = Table(HEADER * 3, (tuple(map(line, ROW * 3)),), (1, 2, 2, 2, 3, 3) * 3)
    assert min(fitted(many)) > 0


def test_a_row_longer_than_a_page_may_still_break() -> None:
    assert is_whole(TABLE.rows[0])
    assert not is_whole((line("word " * 400),))
