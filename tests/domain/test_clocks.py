from datetime import date, datetime, timedelta

from hypothesis import given as whatever
from hypothesis import strategies as st

from meeting_tui.domain.clocks import RUNNING, Timeline
from meeting_tui.domain.events.agenda import DebateBegun, ItemClosed, ItemOpened
from meeting_tui.domain.events.corrections import EntriesUndone
from meeting_tui.domain.events.floor import FloorEnded, FloorGiven
from meeting_tui.domain.events.proposals import ExaminationBegun, ExaminationEnded
from meeting_tui.domain.events.sitting import (
    SittingOpened,
    SittingResumed,
    SittingRisen,
    SittingSuspended,
)
from meeting_tui.domain.fold import fold
from meeting_tui.domain.state import State

from .given import clock, given, item, opened, plan, then

PLAN = plan(item("1", 60), item("2", 60, "topic"), proposals=3)


def minutes(state: State, slot: str, value: str, now: str) -> float:
    agenda = state.plan.agenda
    moment = clock(now, agenda.date, agenda.timezone)
    return state.timeline.seconds(slot, value, moment) / 60


def test_an_item_runs_from_its_opening_to_its_end() -> None:
    state = given(PLAN, *opened("1", "09:30"))
    assert minutes(state, "item", "1", "09:42") == 12
    state = then(state, ("09:45", ItemClosed("1"), ItemOpened("2")))
    assert minutes(state, "item", "1", "10:00") == 15
    assert minutes(state, "item", "2", "10:00") == 15


def test_pauses_and_the_time_between_sittings_stop_every_clock() -> None:
    state = given(
        PLAN,
        *opened("2", "09:30"),
        ("09:30", ExaminationBegun("P1", "2"), FloorGiven("AAA")),
        ("09:40", SittingSuspended()),
        ("09:55", SittingResumed()),
        ("10:00", SittingRisen()),
        ("14:30", SittingOpened(2)),
    )
    assert minutes(state, "item", "2", "14:40") == 25
    assert minutes(state, "proposal", "P1", "14:40") == 25
    assert minutes(state, "sitting", "1", "14:40") == 15
    assert minutes(state, "sitting", "2", "14:40") == 10
    assert minutes(state, "floor", "AAA", "14:40") == 15


def test_a_point_of_order_is_charged_to_its_speaker_only() -> None:
    state = given(
        PLAN,
        *opened("2"),
        ("09:30", ExaminationBegun("P1", "2")),
        ("09:40", FloorGiven("BBB", kind="order")),
        ("09:44", FloorEnded()),
    )
    assert minutes(state, "item", "2", "09:50") == 16
    assert minutes(state, "proposal", "P1", "09:50") == 16
    assert minutes(state, "floor", "BBB", "09:50") == 4
    assert minutes(state, "sitting", "1", "09:50") == 20


def test_a_point_of_order_does_not_outlive_the_sitting_it_was_raised_in() -> None:
    state = given(
        PLAN,
        *opened("1"),
        ("12:00", FloorGiven("BBB", kind="order")),
        ("12:10", SittingRisen()),
        ("14:30", SittingOpened(2)),
    )
    assert minutes(state, "item", "1", "14:35") == 155


def test_the_general_debate_is_charged_to_no_proposal() -> None:
    state = given(
        PLAN,
        *opened("2"),
        ("09:30", ExaminationBegun("P1", "2")),
        ("09:40", DebateBegun("2")),
        ("09:50", ExaminationBegun("P2", "2")),
        ("10:00", ExaminationEnded("P2")),
    )
    assert [minutes(state, "proposal", ref, "10:30") for ref in ("P1", "P2", "P3")] == [10, 10, 0]
    assert minutes(state, "item", "2", "10:30") == 60


def test_the_turn_starts_again_with_each_speaker_and_waits_during_a_pause() -> None:
    state = given(PLAN, *opened("1"), ("09:40", FloorGiven("AAA")), ("09:42", SittingSuspended()))
    assert state.timeline.turn_seconds(clock("09:50")) == 120
    state = then(state, ("10:00", SittingResumed()))
    assert state.timeline.turn_seconds(clock("10:01")) == 180
    state = then(state, ("10:02", FloorGiven("BBB")))
    assert state.timeline.turn_seconds(clock("10:02:30")) == 30
    state = then(state, ("10:03", FloorEnded()))
    assert state.timeline.turn_seconds(clock("10:05")) == 0


def test_turns_that_are_over_can_be_listed_with_what_was_examined() -> None:
    state = given(
        PLAN,
        *opened("2"),
        ("09:31", FloorGiven("AAA")),
        ("09:33", FloorGiven("BBB", kind="order")),
        ("09:34", FloorGiven("AAA"), ExaminationBegun("P1", "2")),
        ("09:35", FloorGiven("CCC")),
        ("09:36", SittingSuspended()),
        ("09:46", SittingResumed()),
        ("09:49", FloorEnded()),
    )
    heard = [(t.actor, t.proposal, t.seconds, t.order) for t in state.timeline.turns()]
    assert heard == [
        ("AAA", "", 120, False),
        ("BBB", "", 60, True),
        ("AAA", "", 60, False),
        ("CCC", "P1", 240, False),
    ]


def test_an_undone_act_leaves_no_time_behind() -> None:
    state = given(PLAN, *opened("1"), ("09:40", ItemClosed("1"), ItemOpened("2")))
    state = then(state, ("09:45", EntriesUndone(4, (4,))))
    assert minutes(state, "item", "1", "10:00") == 30
    assert minutes(state, "item", "2", "10:00") == 0


def test_a_late_entry_counts_from_the_time_it_belongs_to() -> None:
    state = given(PLAN, *opened("1"), ("10:00", FloorGiven("BBB")))
    state = then(state, ("09:50", FloorGiven("AAA")))
    assert minutes(state, "floor", "AAA", "10:05") == 10
    assert minutes(state, "floor", "BBB", "10:05") == 5
    assert state.timeline.turn_seconds(clock("10:05")) == 300


def test_a_restart_changes_no_clock() -> None:
    state = given(PLAN, *opened("2"), ("09:40", ExaminationBegun("P1", "2"), FloorGiven("AAA")))
    again = fold(state.entries)
    for slot, value in (("item", "2"), ("proposal", "P1"), ("floor", "AAA"), ("sitting", "1")):
        assert minutes(again, slot, value, "10:00") == minutes(state, slot, value, "10:00") > 0


def test_a_night_sitting_runs_over_midnight() -> None:
    state = given(PLAN, *opened("1", "23:30"))
    assert minutes(state, "item", "1", "d2 00:45") == 75


def test_an_item_goes_on_the_next_day_without_the_night() -> None:
    state = given(
        PLAN, *opened("1", "17:00"), ("17:30", SittingRisen()), ("d2 09:30", SittingOpened(2))
    )
    assert minutes(state, "item", "1", "d2 09:40") == 40


def test_the_hour_that_comes_twice_is_counted_twice() -> None:
    setup = plan(item("1", 60), day=date(2019, 10, 27))
    state = given(setup, *opened("1", "01:30"))
    assert minutes(state, "item", "1", "03:30") == 180


def test_a_clock_that_is_set_back_makes_no_duration_negative() -> None:
    state = given(PLAN, *opened("1"), ("10:00", FloorGiven("AAA")))
    assert minutes(state, "item", "1", "09:00") == 30
    assert state.timeline.turn_seconds(clock("09:00")) == 0


moments = st.integers(0, 40).map(lambda n: clock("09:30") + timedelta(minutes=n))
changes = st.one_of(
    st.tuples(moments, st.just("phase"), st.sampled_from([RUNNING, "suspended", "risen"])),
    st.tuples(moments, st.just("item"), st.sampled_from(["", "1", "2"])),
    st.tuples(moments, st.just("floor"), st.sampled_from(["", "AAA", "BBB"])),
    st.tuples(moments, st.just("order"), st.sampled_from(["", "1"])),
)


@whatever(st.lists(changes, max_size=30))
def test_the_order_of_recording_changes_no_duration(acts: list[tuple[datetime, str, str]]) -> None:
    numbered = [(at, n, slot, value) for n, (at, slot, value) in enumerate(acts)]
    as_recorded, as_it_was = Timeline(), Timeline()
    for mark in numbered:
        as_recorded.mark(*mark)
    for mark in sorted(numbered, key=lambda each: each[:2]):
        as_it_was.mark(*mark)
    now = clock("10:30")
    for key in (("item", "1"), ("item", "2"), ("floor", "AAA"), ("floor", "BBB")):
        assert as_recorded.seconds(*key, now) == as_it_was.seconds(*key, now) >= 0
    assert as_recorded.turn_seconds(now) == as_it_was.turn_seconds(now) >= 0
    assert as_recorded.turns() == as_it_was.turns()
