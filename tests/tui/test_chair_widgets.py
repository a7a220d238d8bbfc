"""The widgets of the chair's screen, at the places and in the characters of its drawing."""

from dataclasses import replace

import pytest

from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.agenda_column import (
    AgendaColumn,
    AgendaItem,
    AgendaRow,
    AgendaRowView,
    AgendaView,
    Progress,
)
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.forecast_band import ForecastBand, ForecastView, Level
from meeting_tui.tui.widgets.key_line import KeyLine
from meeting_tui.tui.widgets.proposal_rows import ProposalRow, ProposalRows, ProposalsView, merged
from meeting_tui.tui.widgets.title_line import TitleLine

from . import gallery
from .gallery import Gallery
from .golden import assert_golden, screen_text
from .host import painted, rows_of


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda s: f"{s[0]}x{s[1]}")
async def test_the_chairs_screen_is_as_drawn(size: tuple[int, int]) -> None:
    app = Gallery()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert_golden(f"gallery-{size[0]}x{size[1]}", screen_text(app))


def test_names_of_closed_screens_give_way_to_bare_keys() -> None:
    tight = replace(gallery.TITLE, open="F3", notice=("! tight 5/7", Role.WARNING_NOW))

    [wide] = painted(TitleLine(tight), 120)
    [narrow] = painted(TitleLine(tight), 80)

    assert wide == (
        " CWG-Internet 12   F2 Chair  ▸F3 Desk  F4 Proposals  F5 Report  F6 Actions  F7 Log"
        "           ! tight 5/7  15:42 → 17:30"
    )
    assert narrow == (
        " CWG-Internet 12   F2 ▸F3 Desk F4 F5 F6 F7           ! tight 5/7  15:42 → 17:30"
    )


def test_not_recording_and_the_time_stay_whatever_else_gives_way() -> None:
    crowded = replace(
        gallery.TITLE,
        meeting="Council Working Group on international Internet-related public policy, 12th",
        notice=(" ✗ NOT RECORDING ", Role.FAULT),
        others="with the rapporteur",
    )
    [row] = painted(TitleLine(crowded))
    assert row.endswith("   ✗ NOT RECORDING   15:42 → 17:30")
    assert "rapporteur" not in row

    long = replace(gallery.TITLE, open="F2", notice=" ✗ NOTHING RECORDED AT ALL ")
    [row] = painted(TitleLine(long))
    assert "▸F2 F3 F4 F5 F6 F7" in row
    assert row.endswith("✗ NOTHING RECORDED AT ALL   15:42 → 17:30")


def test_the_key_line_drops_acts_from_the_end_but_never_help() -> None:
    [whole] = painted(KeyLine(gallery.KEYS))
    [tight] = painted(KeyLine(gallery.KEYS), 63)
    [short] = painted(KeyLine(gallery.KEYS), 40)

    assert whole == " n Next   q Queue   i Next item   p Put   e Extend   u Undo   ? Help"
    assert tight == " n Next  q Queue  i Next item  p Put  e Extend  u Undo  ? Help"
    assert short == " n Next  q Queue  i Next item  ? Help"


def test_over_names_the_acts_that_are_left() -> None:
    over = ForecastView(
        Level.OVER,
        "OVER",
        "Only 3 of 7. Shared evenly: 3 min each, the least is 5.",
        "Now: decide on P1 to P3, or no consensus: time.",
        "Decide by 16:35",
        "in 15 min",
    )
    assert painted(ForecastBand(over), 80) == [
        " ✗ OVER  Only 3 of 7. Shared evenly: 3 min each, the least is 5.",
        " Now: decide on P1 to P3, or no consensus: time.                Decide by 16:35",
    ]


def test_a_long_title_is_cut_before_the_minutes() -> None:
    french = AgendaItem("2", "Adoption de l'ordre du jour", "12/10", Progress.DONE)
    [row] = painted(AgendaColumn(AgendaView((french,))), 40)
    assert row == " ✓ 2 Adoption de l'ordre du j…  12/10"


async def test_a_long_agenda_keeps_the_open_item_in_sight() -> None:
    items = [
        AgendaItem(str(n), f"Item {n}", "0/5", Progress.NOW if n == 20 else Progress.TO_COME)
        for n in range(1, 41)
    ]
    rows = await rows_of(
        AgendaColumn(AgendaView(tuple(items))), size=(40, 24), css="AgendaColumn { height: 6; }"
    )
    assert len(rows) == 6
    assert any("▸ 20 Item 20" in row for row in rows)

    marks = tuple((item.number, item.progress) for item in items)
    [row] = await rows_of(AgendaRow(AgendaRowView(marks, "i", "next 21 Item 21")))
    assert "▸20" in row
    assert "i next 21" in row


def test_neighbours_of_one_state_are_merged_and_an_open_objection_is_kept() -> None:
    objection = ("✗ O1 H", Role.ERROR)
    rows = (
        ProposalRow("P1", "Topic A", Progress.DONE, "examined", ("support A", objection), 18),
        ProposalRow("P2", "Topic B", Progress.DONE, "examined", ("support D",), 14),
        *(ProposalRow(f"P{n}", "", Progress.TO_COME, "not introduced") for n in (3, 4, 5)),
    )
    [examined, to_come] = merged(ProposalsView(rows), 2)

    told = (("P1 ✗ O1 H", Role.ERROR),)
    assert (examined.id, examined.about, examined.minutes) == ("P1 P2", told, 32)
    assert (to_come.id, to_come.minutes) == ("P3 to P5", None)


def test_supporters_are_cut_before_an_objection_is() -> None:
    row = ProposalRow(
        "P1",
        "Topic A",
        Progress.DONE,
        "examined",
        ("support " + ", ".join("ABCDEFGHIJKLM"), ("✗ O1 H", Role.ERROR)),
        18,
    )
    [shown] = painted(ProposalRows(ProposalsView((row,))))
    assert "…   ✗ O1 H" in shown
    assert shown.endswith("18 min")


async def test_a_list_that_is_too_long_says_how_much_is_missing() -> None:
    view = RowsView(tuple((f"point {n}",) for n in range(9)), more="+ {} more".format)
    rows = await rows_of(Rows(view), css="Rows { height: 3; }")
    assert rows == [" point 0", " point 1", "   + 7 more"]
