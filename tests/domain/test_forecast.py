from zoneinfo import ZoneInfo

import pytest

from meeting_tui.domain.events.agenda import ItemAdded, ItemDeferred, ItemOpened
from meeting_tui.domain.events.proposals import (
    ExaminationBegun,
    ExaminationEnded,
    ProposalsMerged,
    ProposalSubmitted,
    ProposalWithdrawn,
)
from meeting_tui.domain.events.sitting import SittingOpened, SittingSuspended, StopMoved
from meeting_tui.domain.forecast import Forecast, forecast
from meeting_tui.domain.setup import PlannedItem, Setup
from meeting_tui.domain.state import State

from .given import ZONE, clock, given, item, opened, plan, sitting, then
from .twelfth import DAY

TOPIC = item("1", 60, "topic", decision=5)
REPORT = item("9", 30, "report", closing=True)


def afternoon(*items: PlannedItem, proposals: int = 4, days: int = 1) -> Setup:
    """From 14:00 to 17:00, with a report of 30 minutes and 10 to write it up."""
    sittings = (sitting("14:00", "17:00"),)
    return plan(*items, REPORT, proposals=proposals, sittings=sittings, days=days)


def seen(state: State, now: str, previous: str = "") -> Forecast:
    told = forecast(state, clock(now), previous)
    assert told is not None
    return told


def strip(told: Forecast) -> list[str]:
    """Write each segment as its local hour, its role and its references."""
    zone = ZoneInfo(ZONE)
    return [" ".join((f"{s.start.astimezone(zone):%H:%M}", s.role, *s.refs)) for s in told.segments]


def test_before_the_opening_the_plan_is_the_forecast() -> None:
    state = given(afternoon(item("0", 20), TOPIC, item("2", 15)))
    told = seen(state, "12:00")
    assert (told.level, told.fits, told.of, told.in_hand) == ("ok", 4, 4, "")
    assert told.decide_by == clock("16:00")
    assert told.spare == pytest.approx(100 - 55)
    assert strip(told)[:3] == ["12:00 break", "14:00 item 0", "14:20 proposal P1"]


def test_nothing_is_forecast_once_the_meeting_is_closed() -> None:
    assert forecast(given(afternoon(TOPIC), *DAY[-1:]), clock("17:30")) is None


def test_breaks_are_taken_out_of_the_time_for_proposals() -> None:
    sittings = (sitting("14:00", "17:00", ("15:00", "15:30")),)
    state = given(plan(TOPIC, REPORT, proposals=4, sittings=sittings), *opened("1", "14:50"))
    told = seen(state, "14:50")
    assert told.minutes_each == pytest.approx((10 + 45) / 4)
    assert strip(told)[:3] == ["14:50 proposal P1", "15:00 break", "15:30 proposal P1"]


def test_an_announced_pause_is_taken_out_as_well() -> None:
    state = given(
        afternoon(TOPIC),
        *opened("1", "14:50"),
        ("15:00", SittingSuspended(clock("15:40"), "consultations")),
    )
    assert seen(state, "15:10").minutes_each == pytest.approx(35 / 4)


def test_the_decision_may_be_due_on_another_day() -> None:
    state = given(afternoon(TOPIC, days=2), *opened("1", "14:00"))
    told = seen(state, "16:30")
    assert told.decide_by == clock("d2 16:15")
    assert told.minutes_each == pytest.approx((30 + 135) / 4)


def test_an_item_at_a_fixed_time_splits_the_time_and_a_short_gap_is_lost() -> None:
    state = given(afternoon(TOPIC, item("2", 60, at="15:00")), *opened("1", "14:56"))
    told = seen(state, "14:56")
    assert told.minutes_each == pytest.approx(15 / 4)
    assert (told.fits, told.level) == (1, "over")
    assert strip(told)[:4] == [
        "14:56 lost",
        "15:00 item 2",
        "16:00 proposal P1",
        "16:13 lost P2 P3 P4",
    ]


def test_a_gap_as_long_as_the_shortest_useful_slot_counts() -> None:
    state = given(afternoon(TOPIC, item("2", 60, at="15:00")), *opened("1", "14:55"))
    assert seen(state, "14:55").minutes_each == pytest.approx(20 / 4)


def test_a_closing_item_at_a_fixed_time_ends_what_comes_before() -> None:
    fixed = item("9", 30, "report", closing=True, at="16:00")
    setup = plan(TOPIC, fixed, proposals=4, sittings=(sitting("14:00", "17:00"),))
    told = seen(given(setup, *opened("1", "14:00")), "14:00")
    assert told.closing_from == clock("15:50")


def test_a_topic_with_an_hour_of_its_own_has_no_time_before_it() -> None:
    fixed = item("1", 60, "topic", decision=5, at="15:45")
    told = seen(given(afternoon(fixed), ("14:00", SittingOpened(1))), "14:00")
    assert told.minutes_each == pytest.approx(30 / 4)
    assert strip(told)[0] == "14:00 spare"


def test_items_taken_before_the_topic_count_once() -> None:
    setup = afternoon(TOPIC, item("2", 20), item("3", 10))
    first = seen(given(setup, *opened("3", "14:00")), "14:04")
    assert first.decide_by == clock("15:55")
    assert first.minutes_each == pytest.approx((111 - 6) / 4)
    assert strip(first)[:2] == ["14:04 now 3", "14:10 proposal P1"]


def test_one_huge_item_leaves_nothing_and_says_so() -> None:
    told = seen(given(afternoon(item("0", 600), TOPIC), *opened("0", "14:00")), "14:00")
    assert (told.level, told.fits, told.minutes_each) == ("over", 0, 0)
    assert strip(told)[0] == "14:00 now 0"


def test_a_deferred_item_gives_its_time_back() -> None:
    setup = afternoon(TOPIC, item("2", 20))
    state = given(setup, *opened("1", "14:00"))
    assert seen(state, "14:10").decide_by == clock("15:55")
    state = then(state, ("14:10", ItemDeferred("2", "next time")))
    assert seen(state, "14:10").decide_by == clock("16:15")


def test_withdrawn_and_merged_proposals_do_not_count() -> None:
    state = given(
        afternoon(TOPIC, proposals=5),
        *opened("1", "14:00"),
        ("14:01", ProposalWithdrawn("P1", "")),
        ("14:02", ProposalsMerged("P6", ("P2", "P3"), {"en": "Both"}, "1")),
        ("14:03", ProposalSubmitted("P7", {"en": "New"}, item="1")),
    )
    told = seen(state, "14:05")
    assert told.reachable == ("P4", "P5", "P6", "P7")
    assert told.of == 4


def test_an_item_added_in_the_room_becomes_a_topic_by_its_proposals() -> None:
    state = given(
        afternoon(item("1", 10)),
        *opened("1", "14:00"),
        ("14:00", ItemAdded("added-4", {"en": "Topic"}, 40)),
        ("14:05", ItemOpened("added-4"), ProposalSubmitted("P1", {"en": "A"}, item="added-4")),
    )
    assert seen(state, "14:10").subject == "proposals"


def test_what_was_agreed_without_being_examined_does_not_make_the_pace_faster() -> None:
    state = given(
        afternoon(TOPIC),
        *opened("1", "14:00"),
        ("14:00", ExaminationEnded("P1"), ExaminationBegun("P2", "1")),
        ("14:20", ExaminationEnded("P2")),
    )
    told = seen(state, "14:20")
    assert told.examined == ("P1", "P2")
    assert told.pace == pytest.approx((55 / 4 + 20) / 2)


def test_a_topic_without_planned_minutes_is_reckoned_with_the_shortest_slot() -> None:
    told = seen(given(afternoon(item("1", 0, "topic")), *opened("1", "14:00")), "14:00")
    assert (told.pace, told.level) == (5, "ok")


def test_with_everything_examined_only_the_decision_is_left() -> None:
    setup = afternoon(TOPIC, proposals=1)
    state = given(setup, *opened("1", "14:00"), ("14:00", ExaminationBegun("P1", "1")))
    assert (seen(state, "14:40").sentence_code, seen(state, "14:40").level) == ("decide", "ok")
    state = then(state, ("15:00", ExaminationEnded("P1")))
    levels = [seen(state, now).level for now in ("16:15", "16:16", "16:21")]
    assert levels == ["ok", "tight", "over"]


def test_a_later_stop_gives_the_time_to_the_topic() -> None:
    state = given(afternoon(TOPIC), *opened("1", "14:00"))
    state = then(state, ("14:00", StopMoved(clock("17:20"), "agreed")))
    assert seen(state, "14:00").decide_by == clock("16:35")


def test_a_better_level_is_believed_only_when_clear_by_a_minute() -> None:
    state = given(afternoon(TOPIC), *opened("1", "14:00"))
    assert seen(state, "15:20").level == "ok"
    assert seen(state, "15:20", "tight").level == "tight"
    assert seen(state, "15:19", "tight").level == "ok"
    assert seen(state, "15:21", "ok").level == "tight"
    assert seen(state, "15:55", "over").level == "over"
    assert seen(state, "15:54", "over").level == "tight"
