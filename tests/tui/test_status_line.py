"""The row that says what is recorded, what is refused, and what is not kept."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest
from textual.color import Color

from meeting_tui.domain.state import State
from meeting_tui.languages import languages
from meeting_tui.tui.views import frame
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.completion_rows import Choice, CompletionRows, CompletionView
from meeting_tui.tui.widgets.pane import HeadView, PaneHead
from meeting_tui.tui.widgets.status_line import (
    NotRecorded,
    Pending,
    Recorded,
    Refused,
    Remark,
    StatusLine,
)

from .host import Host, painted

RECORDED = Recorded(
    "recorded", "#214", "15:41", "6.5 said by Delegation C", ", printed “A Member State”"
)


def test_an_entry_is_told_with_its_number_time_and_act() -> None:
    assert painted(StatusLine(RECORDED)) == [
        " ✓ recorded #214  15:41  6.5 said by Delegation C, printed “A Member State”"
    ]


def test_the_hint_goes_first_then_the_note_and_only_then_is_the_fact_cut() -> None:
    hinted = replace(RECORDED, hint="/ type a command")
    assert painted(StatusLine(hinted)) == painted(StatusLine(RECORDED))
    assert painted(StatusLine(RECORDED), 60) == [
        " ✓ recorded #214  15:41  6.5 said by Delegation C"
    ]
    assert painted(StatusLine(RECORDED), 40) == [" ✓ recorded #214  15:41  6.5 said by D…"]


def test_the_key_that_takes_the_line_stands_where_there_is_room() -> None:
    refused = Refused("Refused.", "To do it:  /say: yes", "Tab takes it")
    assert painted(StatusLine(refused), 40) == [
        " ✗ Refused.",
        "   To do it:  /say: yes    Tab takes it",
    ]
    assert painted(StatusLine(refused), 30) == [
        " ✗ Refused.      Tab takes it",
        "   To do it:  /say: yes",
    ]


def test_a_warning_stays_whole_and_the_text_is_cut() -> None:
    warned = replace(RECORDED, note=", ! it names Delegation E")
    assert painted(StatusLine(warned), 60) == [
        " ✓ recorded #214  15:41  6.5 said…, ! it names Delegation E"
    ]


def test_a_refusal_is_two_rows_why_and_what_would_work() -> None:
    refused = Refused(
        "Refused. Delegation K is an observer: only members may support.",
        "To keep what was said:  /say Delegation K: …",
    )
    assert painted(StatusLine(refused)) == [
        " ✗ Refused. Delegation K is an observer: only members may support.",
        "   To keep what was said:  /say Delegation K: …",
    ]


async def test_what_is_not_recorded_has_a_ground_that_leaves_with_it() -> None:
    fault = NotRecorded("NOT RECORDED", "The disk is full. Kept: up to #214.", "Make room.")
    line = StatusLine(RECORDED)
    app = Host(line)
    async with app.run_test() as pilot:
        plain = line.styles.background
        line.show(fault)
        await pilot.pause()
        assert line.size.height == 2
        assert line.styles.background == Color.parse(app.theme_variables["error"])
        line.show(Pending("recording…"))
        await pilot.pause()
        assert line.size.height == 1
        assert line.styles.background == plain


@pytest.mark.parametrize("language", languages())
def test_what_is_not_recorded_is_told_whole_on_a_narrow_screen(language: str) -> None:
    seat = Seat(State(), datetime(2019, 2, 1, tzinfo=UTC), "chair", language)
    room = 79 - len("1234") + len("0")
    for reason, line in product(frame.CAUSES, (True, False, None)):
        rows = painted(StatusLine(frame.not_recorded(seat, reason, line=line)), 120)
        assert max(map(len, rows)) <= room


def test_a_remark_about_the_highlighted_row_has_no_symbol() -> None:
    remark = Remark("#212 by the chair at 15:37; entry #210 stays in the record")
    assert painted(StatusLine(remark)) == [f" {remark.text}"]


def test_choices_lie_in_one_row_and_in_five_when_they_do_not_fit() -> None:
    choices = (
        Choice("Delegation B"),
        Choice("Delegation BC", "observer, may not support", allowed=False),
    )
    few, many = CompletionRows(), CompletionRows()
    many_choices = tuple(Choice(f"Delegation number {n}") for n in range(9))
    few.show(CompletionView(choices, 0))
    many.show(CompletionView(many_choices, 6))

    assert painted(few) == [" › Delegation B   Delegation BC  observer, may not support"]
    rows = painted(many)
    assert len(rows) == 5
    assert rows[-1] == " › Delegation number 6"


def test_a_head_keeps_its_fact_and_cuts_its_name() -> None:
    head = HeadView("6  Topic of the next open consultation", ("42 of 100 min",))
    assert painted(PaneHead(head), 40, 0) == ["6  Topic of the next… ──── 42 of 100 min"]
    assert painted(PaneHead(HeadView(fact=("↑",))), 10, 0) == ["──────── ↑"]
