import pytest

from meeting_tui.domain.commands.consensus import PutProposal
from meeting_tui.domain.commands.floor import GiveFloor
from meeting_tui.domain.commands.minutes import TakeMinute
from meeting_tui.domain.commands.sitting import (
    CloseMeeting,
    EndSitting,
    MoveStop,
    OpenSitting,
    ResumeSitting,
    SuspendSitting,
    TakeChair,
)
from meeting_tui.domain.events.agenda import ItemClosed
from meeting_tui.domain.events.sitting import MeetingClosed, SittingOpened

from .acting import Act, Case, before, check, done, meeting, on_topic, when
from .given import clock

SUSPENDED = (SuspendSitting(clock("10:45")),)

CASES = [
    Case("refused already_open", meeting(), OpenSitting()),
    Case("refused suspended", meeting(*SUSPENDED), OpenSitting()),
    Case("asked open_closed", meeting(CloseMeeting()), OpenSitting()),
    Case("refused not_open", before(), SuspendSitting()),
    Case("refused suspended", meeting(*SUSPENDED), SuspendSitting()),
    Case(
        "asked suspended_later",
        meeting(Act(SuspendSitting(), "10:33")),
        SuspendSitting(),
        "10:30",
    ),
    Case("refused not_suspended", meeting(), ResumeSitting()),
    Case("refused not_open", meeting(EndSitting()), ResumeSitting()),
    Case("asked rise_over_question", on_topic(PutProposal("P1")), EndSitting()),
    Case("refused already_closed", meeting(CloseMeeting()), CloseMeeting()),
    Case("asked close_over_question", on_topic(PutProposal("P1")), CloseMeeting()),
    Case("refused not_open", before(), CloseMeeting()),
    Case("refused unknown_actor", meeting(), TakeChair("nobody")),
    Case("refused no_text", meeting(), MoveStop(clock("18:00"), "…")),
    Case("refused stop_past", meeting(), MoveStop(clock("09:00"), "early")),
    Case("refused not_open_then", meeting(), CloseMeeting(), "09:00"),
    Case("refused not_open_then", meeting(), GiveFloor("AAA"), "09:00"),
    Case("refused no_item_then", on_topic(), TakeMinute("It was said.", ""), "09:35"),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_sitting_answers(case: Case) -> None:
    check(case)


def test_sittings_are_counted_over_a_rise() -> None:
    state = meeting(EndSitting(clock("14:30")))
    assert when(state, OpenSitting(), "14:31") == (SittingOpened(2),)


def test_closing_the_meeting_closes_the_open_item_too() -> None:
    assert when(on_topic(), CloseMeeting()) == (ItemClosed("3"), MeetingClosed())


def test_who_speaks_at_a_rise_no_longer_has_the_floor() -> None:
    state = meeting(GiveFloor("AAA"), EndSitting())
    assert state.floor is None
    assert state.phase == "risen"


def test_a_pause_recorded_twice_begins_at_the_earlier_hour_and_is_one() -> None:
    twice = (Act(SuspendSitting(clock("10:45")), "10:33"), Act(SuspendSitting(), "10:30"))
    state = meeting(*twice, Act(ResumeSitting(), "10:47"))
    assert state.sittings[0].pauses == [(clock("10:30"), clock("10:47"))]


def test_a_pause_that_was_forgotten_is_recorded_afterwards() -> None:
    state = meeting(Act(EndSitting(), "12:30"), Act(OpenSitting(), "14:30"))
    state = done(state, Act(SuspendSitting(), "10:30"), Act(ResumeSitting(), "10:45"))
    assert state.sittings[0].pauses == [(clock("10:30"), clock("10:45"))]
    assert state.phase == "running"


def test_of_two_stops_the_later_act_counts() -> None:
    state = meeting(Act(MoveStop(clock("18:00"), "so the room"), "11:00"))
    state = done(state, Act(MoveStop(clock("17:45"), "first thought"), "10:00"))
    assert state.stop == clock("18:00")


def test_of_two_who_took_the_chair_the_later_one_presides() -> None:
    state = meeting(Act(TakeChair("AAA"), "11:00"), Act(TakeChair("BBB"), "10:00"))
    assert state.presiding == "AAA"


def test_a_suspension_says_until_when_only_while_it_lasts() -> None:
    state = meeting(SuspendSitting(clock("10:45"), "coffee"))
    assert state.until == clock("10:45")
    assert done(state, ResumeSitting()).until is None
