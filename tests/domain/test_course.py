"""The course of the day: where each item was planned, and where it really was."""

from meeting_tui.domain.calendar import Span
from meeting_tui.domain.course import Taken, bounds, course
from meeting_tui.domain.events.agenda import ItemClosed, ItemOpened, ItemReopened
from meeting_tui.domain.events.sitting import SittingOpened, SittingResumed, SittingSuspended
from meeting_tui.domain.setup import Setup

from .given import clock, given, item, opened, plan, sitting

MORNING = sitting("09:30", "12:30", ("10:30", "10:45"))


def day() -> Setup:
    return plan(item("1", 50), item("2", 40), item("3", 10, at="12:00"), sittings=(MORNING,))


def spans(*texts: str) -> tuple[Span, ...]:
    return tuple((clock(a), clock(b)) for a, b in (text.split("-") for text in texts))


def test_the_plan_lies_in_the_hours_one_after_the_other_without_the_breaks() -> None:
    planned = {each.item: each.planned for each in course(given(day()), clock("09:00"))}
    assert planned == {
        "1": spans("09:30-10:20"),
        "2": spans("10:20-10:30", "10:45-11:15"),
        "3": spans("12:00-12:10"),
    }


def test_an_item_was_taken_while_it_was_open_and_the_sitting_ran() -> None:
    state = given(
        day(),
        *opened("1"),
        ("10:00", SittingSuspended()),
        ("10:10", SittingResumed()),
        ("10:20", ItemClosed("1")),
        ("10:25", ItemOpened("2")),
        ("10:40", ItemClosed("2"), ItemReopened("1")),
    )
    real = {each.item: each.real for each in course(state, clock("11:00"))}
    assert real == {
        "1": spans("09:30-10:00", "10:10-10:20", "10:40-11:00"),
        "2": spans("10:25-10:40"),
        "3": (),
    }


def test_something_that_goes_on_is_one_span() -> None:
    state = given(day(), *opened("1"), ("09:40", ItemOpened("1")))
    assert course(state, clock("09:50"))[0].real == spans("09:30-09:50")


def test_what_does_not_fit_the_hours_is_planned_as_far_as_they_go() -> None:
    setup = plan(item("1", 100), item("2", 90), item("3", 10), sittings=(MORNING,))
    found = course(given(setup), clock("09:00"))
    assert found[1].planned == spans("11:25-12:30")
    assert found[2] == Taken("3")


def test_the_time_of_an_item_with_parts_is_that_of_the_parts() -> None:
    setup = plan(item("1", 30), item("1.1", 20, parent="1"), sittings=(MORNING,))
    assert [each.planned for each in course(given(setup), clock("09:00"))] == [
        (),
        spans("09:30-09:50"),
    ]


def test_bounds_are_those_of_all_there_is() -> None:
    assert bounds([]) is None
    assert bounds([*spans("10:00-11:00", "09:00-09:30")]) == (clock("09:00"), clock("11:00"))


def test_before_the_opening_nothing_was_taken() -> None:
    state = given(day(), ("09:30", SittingOpened(1)))
    assert [each.real for each in course(state, clock("09:45"))] == [(), (), ()]
