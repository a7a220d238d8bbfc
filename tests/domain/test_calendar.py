from dataclasses import replace
from datetime import date, timedelta

import pytest

from meeting_tui.domain import calendar
from meeting_tui.domain.calendar import Span, hours
from meeting_tui.domain.events.sitting import (
    SittingOpened,
    SittingRisen,
    SittingSuspended,
    StopMoved,
)
from meeting_tui.domain.setup import Setup
from meeting_tui.domain.state import State

from .given import DAY, clock, given, item, plan, sitting

MORNING = sitting("09:30", "12:30", ("10:30", "10:45"))
AFTERNOON = sitting("14:30", "18:00", stop="17:30")


def day(days: int = 1) -> Setup:
    return plan(item("1", 10), sittings=(MORNING, AFTERNOON), days=days)


def span(text: str) -> Span:
    start, end = text.split("-")
    prefix = start.split(" ")[0] + " " if start.startswith("d") else ""
    return clock(start), clock(prefix + end)


def spans(*texts: str) -> list[Span]:
    return [span(text) for text in texts]


def working(state: State, now: str = "08:00") -> list[Span]:
    return hours(state, clock(now)).spans


def moved(setup: Setup, stop: str) -> State:
    return given(setup, ("09:30", SittingOpened(1)), ("09:40", StopMoved(clock(stop), "long day")))


def test_breaks_and_time_outside_sittings_are_no_working_time() -> None:
    assert working(given(day())) == spans("09:30-10:30", "10:45-12:30", "14:30-17:30")


def test_the_meeting_ends_when_the_interpreters_leave() -> None:
    assert hours(given(day()), clock("08:00")).stop == clock("17:30")


def test_a_sitting_without_a_date_is_held_every_day_and_one_with_a_date_once() -> None:
    dated = sitting("09:00", "10:00", day=DAY + timedelta(days=1))
    setup = plan(item("1", 10), sittings=(AFTERNOON, dated), days=2)
    assert working(given(setup)) == spans("14:30-17:30", "d2 09:00-10:00", "d2 14:30-17:30")


def test_a_later_end_lengthens_the_last_sitting() -> None:
    state = moved(day(), "18:15")
    assert working(state)[-1] == span("14:30-18:15")
    assert hours(state, clock("08:00")).stop == clock("18:15")


def test_an_earlier_end_cancels_what_was_planned_after_it_on_that_day_only() -> None:
    state = moved(day(days=2), "12:00")
    assert working(state)[1] == span("10:45-12:00")
    assert working(state)[2] == span("d2 09:30-10:30")
    assert hours(state, clock("08:00")).stop == clock("d2 17:30")


def test_the_end_may_move_past_midnight() -> None:
    state = moved(day(days=2), "d2 00:30")
    assert working(state)[2] == (clock("14:30"), clock("d2 00:30"))
    assert working(state)[3] == span("d2 09:30-10:30")


def test_the_end_may_move_to_another_day() -> None:
    assert working(moved(day(), "d2 11:00"))[-1] == span("d2 10:45-11:00")


def test_a_meeting_without_planned_sittings_runs_to_the_hour_that_was_set() -> None:
    setup = plan(item("1", 10))
    bare = replace(setup, agenda=replace(setup.agenda, sittings=()))
    assert working(moved(bare, "11:00")) == spans("09:30-11:00")
    assert hours(given(bare), clock("09:00")).stop is None


def test_an_announced_pause_is_out_until_its_end() -> None:
    state = given(
        day(), ("14:30", SittingOpened(1)), ("15:40", SittingSuspended(clock("16:00"), "talks"))
    )
    assert working(state, "15:45")[-2:] == spans("14:30-15:45", "16:00-17:30")
    assert working(state, "16:05")[-1:] == spans("14:30-17:30")


def test_a_sitting_announced_for_later_does_not_count_before() -> None:
    state = given(day(), ("09:30", SittingOpened(1)), ("12:20", SittingRisen(clock("15:00"))))
    assert working(state, "12:25")[-1] == span("15:00-17:30")


def test_the_night_the_clocks_change_has_its_true_length() -> None:
    setup = plan(item("1", 10), sittings=(sitting("01:00", "04:00"),), day=date(2019, 3, 31))
    assert calendar.minutes(working(given(setup))) == 120


def test_holes_are_cut_out_even_where_they_overlap() -> None:
    left = calendar.without(
        spans("09:00-12:00", "14:00-16:00"),
        spans("08:00-09:10", "10:00-11:00", "10:30-10:40", "11:30-14:30"),
    )
    assert left == spans("09:10-10:00", "11:00-11:30", "14:30-16:00")


@pytest.mark.parametrize(
    ("end", "wanted", "moment"),
    [
        ("17:30", 40, "16:50"),
        ("17:30", 180, "14:30"),
        ("17:30", 190, "12:20"),
        ("14:30", 30, "12:00"),
        ("17:30", 0, "17:30"),
        ("17:30", 290, "10:40"),
        ("17:30", 470, "07:40"),
    ],
)
def test_counting_backwards_steps_over_what_is_no_working_time(
    end: str, wanted: float, moment: str
) -> None:
    free = spans("09:40-12:30", "14:30-17:30")
    assert calendar.before(free, clock(end), wanted) == clock(moment)


def test_what_is_used_is_used_from_the_front() -> None:
    assert calendar.after(spans("09:00-10:00", "11:00-12:00"), 75) == spans("11:15-12:00")
    assert calendar.after(spans("09:00-10:00"), 60) == []


def test_minutes_to_a_moment_that_is_past_are_negative() -> None:
    free = spans("09:00-10:00", "11:00-12:00")
    assert calendar.from_to(free, clock("09:30"), clock("11:30")) == 60
    assert calendar.from_to(free, clock("11:30"), clock("09:30")) == -60
