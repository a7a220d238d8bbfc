import pytest

from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.consensus import (
    ContestFinding,
    FindConsensus,
    FindNoConsensus,
    PutProposal,
    PutQuestion,
    Refer,
)
from meeting_tui.domain.commands.proposals import BeginExamination, EndExamination
from meeting_tui.domain.forecast import forecast
from meeting_tui.domain.found import can_be_put, is_decided, waits_for_referral

from .acting import done, on_topic

PUT = PutProposal("P1")
TIME = FindNoConsensus("time")
OBJECTED = FindNoConsensus("objection")
GUIDANCE = Refer("council", "which topic")


@pytest.mark.parametrize(
    ("acts", "decided", "waits"),
    [
        ((), False, ""),
        ((PUT,), False, ""),
        ((PUT, TIME), True, "council"),
        ((PUT, OBJECTED), False, "council"),
        ((PUT, OBJECTED, GUIDANCE), True, ""),
        ((PUT, TIME, ContestFinding("Q1", ("BBB",), "no")), False, ""),
        ((PUT, TIME, PUT), False, ""),
        ((PutQuestion("to meet in May"), FindConsensus()), False, ""),
    ],
)
def test_a_topic_is_decided_when_it_is_lost_for_lack_of_time_or_referred(
    acts: tuple[Command, ...], decided: bool, waits: str
) -> None:
    state = on_topic(*acts)
    assert is_decided(state, state.items["3"]) is decided
    assert waits_for_referral(state) == waits


def test_once_the_topic_is_decided_the_forecast_is_of_what_is_left() -> None:
    state = on_topic(PUT, TIME)
    told = forecast(state, state.entries[-1].at)
    assert told is not None
    assert (told.subject, told.in_hand, told.unreachable) == ("items", "3", ())


def test_a_proposal_that_was_examined_is_the_first_that_can_be_put() -> None:
    state = on_topic(BeginExamination("P2"), EndExamination("P2"))
    assert can_be_put(state) == ("P2", "P1", "P3")
    assert can_be_put(done(state, PutProposal("P2"), OBJECTED)) == ("P1", "P3")
    assert can_be_put(on_topic(PUT, TIME)) == ("P2", "P3", "P1")
