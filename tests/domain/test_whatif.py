import pytest

from meeting_tui.domain.events.agenda import ItemClosed, ItemExtended, ItemOpened
from meeting_tui.domain.events.floor import FloorEnded, FloorGiven
from meeting_tui.domain.events.proposals import ExaminationBegun, ExaminationEnded
from meeting_tui.domain.events.sitting import StopMoved
from meeting_tui.domain.state import State
from meeting_tui.domain.whatif import WhatIf, cost_of_extending, with_limit

from .given import clock, given, item, opened, then
from .test_forecast import TOPIC, afternoon, seen
from .twelfth import extended, up_to


def cost(state: State, now: str, minutes: int) -> WhatIf:
    told = cost_of_extending(state, clock(now), minutes)
    assert told is not None
    return told


@pytest.mark.parametrize(
    ("minutes", "until", "fits", "costs", "guard", "impossible"),
    [
        (5, "16:45", 6, (("shortened", "7", 5),), False, False),
        (10, "16:50", 6, (("deferred", "7", 10),), False, False),
        (20, "17:00", 7, (("deferred", "7", 10), ("closing", "8", 10)), True, False),
        (
            30,
            "17:10",
            7,
            (("deferred", "7", 10), ("closing", "8", 20), ("report_left", "8", 5)),
            True,
            True,
        ),
    ],
)
def test_extending_the_topic_says_what_it_eats(
    minutes: int,
    until: str,
    fits: int,
    costs: tuple[tuple[str, str, float], ...],
    guard: bool,
    impossible: bool,
) -> None:
    told = cost(up_to("15:42"), "15:42", minutes)
    assert (told.until, told.fits, told.of) == (clock(until), fits, 7)
    assert told.costs == costs
    assert (told.needs_guard, told.impossible) == (guard, impossible)


@pytest.mark.parametrize("minutes", [5, 10, 20])
def test_what_was_supposed_is_what_the_forecast_then_says(minutes: int) -> None:
    supposed = cost(up_to("15:42"), "15:42", minutes)
    told = seen(extended("15:42", minutes), "15:42")
    assert (told.fits, told.of) == (supposed.fits, supposed.of)
    assert told.decide_by == clock("16:35") + (supposed.until - clock("16:40"))


def test_an_extension_into_time_nobody_wants_costs_nothing() -> None:
    state = then(up_to("15:42"), ("15:42", StopMoved(clock("18:00"), "agreed")))
    told = cost(state, "15:42", 30)
    assert told.costs == (("spare", "", 30),)
    assert told.until == clock("17:10")


def test_of_the_items_to_come_the_last_one_pays_first() -> None:
    setup = afternoon(item("1", 115, "topic", decision=5), item("2", 20), item("3", 10))
    told = cost(given(setup, *opened("1", "14:00")), "14:30", 15)
    assert told.costs == (("deferred", "3", 10), ("shortened", "2", 5))


def test_an_extension_once_given_is_paid_once() -> None:
    told = cost(extended("15:42", 5), "15:42", 5)
    assert told.costs == (("deferred", "7", 5),)
    assert told.until == clock("16:50")


def test_an_item_before_the_topic_takes_spare_time_then_the_topics() -> None:
    state = given(afternoon(item("0", 50), TOPIC), *opened("0", "14:00"))
    told = cost(state, "14:30", 40)
    assert told.until == clock("15:30")
    assert told.costs == (("spare", "", 30), ("topic", "1", 10))
    assert (told.fits, told.of) == (3, 4)


def test_an_item_after_the_topic_takes_from_the_last_one_first() -> None:
    state = given(
        afternoon(item("1", 60), item("2", 30), item("3", 20), proposals=0), *opened("1", "14:30")
    )
    assert cost(state, "14:40", 20).costs == (("deferred", "3", 20),)
    assert cost(state, "14:40", 25).costs == (("deferred", "3", 20), ("shortened", "2", 5))


def test_the_report_has_nobody_to_take_time_from_but_the_interpreters() -> None:
    begun = ("16:20", ItemClosed("1"), ItemOpened("9"))
    state = given(afternoon(item("1", 60)), *opened("1", "15:00"), begun)
    told = cost(state, "16:40", 20)
    assert told.costs == (("spare", "", 10), ("after_stop", "", 10))
    assert told.impossible


def test_without_an_open_item_there_is_nothing_to_extend() -> None:
    assert cost_of_extending(given(afternoon(TOPIC)), clock("12:00"), 5) is None
    assert with_limit(given(afternoon(TOPIC)), clock("12:00"), 120) is None


def test_a_limit_saves_what_long_turns_took_beyond_it() -> None:
    state = given(
        afternoon(TOPIC, proposals=8),
        *opened("1", "14:00"),
        ("14:00", ExaminationBegun("P1", "1")),
        ("14:10", FloorGiven("AAA")),
        ("14:22", FloorGiven("BBB")),
        ("14:24", FloorEnded()),
        ("14:30", ExaminationEnded("P1")),
    )
    plain = seen(state, "14:30")
    limited = with_limit(state, clock("14:30"), 180)
    assert limited is not None
    assert plain.pace == pytest.approx((55 / 8 + 30) / 2)
    assert (plain.fits, limited.fits) == (6, 8)
    assert not limited.costs


def test_a_limit_without_a_long_turn_changes_nothing() -> None:
    told = with_limit(up_to("15:32"), clock("15:34"), 120)
    assert told is not None
    assert told.fits == seen(up_to("15:32"), "15:34").fits


def test_an_extension_is_an_event_like_any_other() -> None:
    state = then(up_to("15:42"), ("15:42", ItemExtended("7", 5)))
    assert seen(state, "15:42").decide_by == clock("16:30")
