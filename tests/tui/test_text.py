"""The door of people's text to the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from meeting_tui.tui import text


@pytest.mark.parametrize("raw", ["[b]x[/b]", "[/]", "[@click=app.quit]x[/]", "[Delegation A]"])
def test_brackets_are_literal_in_both_kinds_of_text(raw: str) -> None:
    assert text.content(raw).plain == raw
    assert not text.content(raw).spans
    assert text.rich(raw).plain == raw


def test_a_row_mixes_our_styles_with_their_text() -> None:
    row = text.assemble(("✗", "bold"), " ", "[/b]\x1b[31m")

    assert row.plain == "✗ [/b]\N{REPLACEMENT CHARACTER}[31m"
    assert [(span.start, span.end) for span in row.spans] == [(0, 1)]


def test_what_is_cut_says_so_and_counts_cells() -> None:
    assert text.cut("Délégation C", 8) == "Délégat…"
    assert text.cut("日本語日本語", 6) == "日本…"
    assert text.pad("日本語", 8, "right") == "  日本語"
    assert text.clip(text.content("Adoption of the agenda"), 9).plain == "Adoption…"


def test_an_emoji_of_several_people_is_never_cut_in_the_middle() -> None:
    family = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"
    assert text.cut(family + "abc", 3) == family + "…"


@given(st.text(), st.integers(0, 30))
def test_cut_and_pad_keep_to_their_width(raw: str, cells: int) -> None:
    assert cell_len(text.cut(raw, cells)) <= cells
    assert cell_len(text.pad(raw, cells)) == cells


@given(st.text(), st.integers(2, 30))
def test_wrapped_rows_fit_and_lose_only_spaces(raw: str, cells: int) -> None:
    whole = text.content(raw)
    rows = text.wrap(whole, cells)

    assert all(row.cell_length <= cells for row in rows)
    assert "".join(row.plain for row in rows).replace(" ", "") == whole.plain.replace(" ", "")


def test_a_no_break_space_holds_a_row_together() -> None:
    rows = text.wrap(text.content("sept propositions\N{NO-BREAK SPACE}; quatre"), 18)
    assert [row.plain for row in rows] == ["sept", "propositions\N{NO-BREAK SPACE};", "quatre"]


def test_the_right_hand_side_of_a_row_is_kept() -> None:
    row = text.spread(text.content("Topic of the next open consultation"), text.content("42"), 20)
    assert row.plain == "Topic of the ne…  42"
