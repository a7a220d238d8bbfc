"""Who comes when: reordering, what is apart from the debate, and a wrong "next" taken back."""

import pytest

from meeting_tui.domain.commands.corrections import Undo
from meeting_tui.domain.commands.floor import (
    EndFloor,
    GiveFloor,
    GiveNextFloor,
    PutFirst,
    QueueSpeakers,
    SetLimit,
)
from meeting_tui.domain.commands.proposals import BeginExamination
from meeting_tui.domain.commands.sitting import ResumeSitting, SuspendSitting
from meeting_tui.domain.state import State

from .acting import Act, done, meeting, on_topic
from .given import clock
from .test_rules_floor import waiting


def floor(state: State) -> str:
    return state.floor.actor if state.floor else ""


def test_those_put_first_come_in_that_order_and_the_others_follow_as_they_were() -> None:
    state = meeting(QueueSpeakers(("AAA", "BBB", "CCC", "DDD")), PutFirst(("DDD", "BBB")))
    assert waiting(state) == ["DDD", "BBB", "AAA", "CCC"]


def test_a_last_word_put_first_is_a_statement() -> None:
    state = meeting(QueueSpeakers(("AAA",)), QueueSpeakers(("BBB",), "last"), PutFirst(("BBB",)))
    assert [(turn.actor, turn.kind) for turn in state.queue] == [
        ("BBB", "statement"),
        ("AAA", "statement"),
    ]


def test_whom_the_chair_put_first_stays_first_and_points_of_order_keep_their_turn() -> None:
    state = meeting(
        QueueSpeakers(("AAA",)),
        QueueSpeakers(("BBB",), "order"),
        PutFirst(("AAA",)),
        QueueSpeakers(("CCC",), "order"),
        QueueSpeakers(("DDD",)),
    )
    assert waiting(state) == ["AAA", "BBB", "CCC", "DDD"]


@pytest.mark.parametrize(
    ("kind", "charged"), [("order", 10), ("reply", 10), ("statement", 20), ("last", 20)]
)
def test_points_of_order_and_replies_burn_no_budget(kind: str, charged: int) -> None:
    state = on_topic(
        Act(BeginExamination("P1"), "10:00"),
        QueueSpeakers(("AAA",), kind),
        Act(GiveFloor("AAA"), "10:10"),
        Act(EndFloor(), "10:20"),
    )
    assert state.timeline.seconds("proposal", "P1", clock("10:20")) == charged * 60
    assert state.timeline.seconds("floor", "AAA", clock("10:20")) == 600


def test_a_wrong_next_taken_back_gives_the_floor_back_with_the_clock_going_on() -> None:
    state = meeting(QueueSpeakers(("AAA", "BBB")), Act(GiveNextFloor(0), "10:00"))
    wrong = state.n + 1
    state = done(state, Act(GiveNextFloor(state.timeline.holder("floor")), "10:02"))
    assert (floor(state), waiting(state)) == ("BBB", [])
    state = done(state, Act(Undo(wrong), "10:03"))
    assert (floor(state), waiting(state)) == ("AAA", ["BBB"])
    assert state.timeline.turn_seconds(clock("10:05")) == 300
    assert state.timeline.seconds("floor", "BBB", clock("10:05")) == 0


def test_an_undone_undo_leaves_the_floor_where_next_had_put_it() -> None:
    state = meeting(QueueSpeakers(("AAA",)), Act(GiveNextFloor(0), "10:00"))
    state = done(state, Act(Undo(state.n), "10:01"))
    state = done(state, Act(Undo(state.n), "10:02"))
    assert floor(state) == "AAA"
    assert state.timeline.turn_seconds(clock("10:05")) == 300


def test_nobody_gets_the_floor_when_a_speaker_ends_or_a_pause_does() -> None:
    state = meeting(QueueSpeakers(("AAA", "BBB")), GiveNextFloor(0), EndFloor())
    assert (floor(state), waiting(state)) == ("", ["BBB"])
    state = done(state, SuspendSitting(), ResumeSitting())
    assert (floor(state), waiting(state)) == ("", ["BBB"])


def test_a_pause_stops_the_clock_of_the_speaker() -> None:
    state = meeting(
        Act(GiveFloor("AAA"), "10:00"),
        Act(SuspendSitting(), "10:02"),
        Act(ResumeSitting(), "10:30"),
    )
    assert floor(state) == "AAA"
    assert state.timeline.turn_seconds(clock("10:31")) == 180


def test_a_bell_rings_only_as_long_as_there_is_a_limit() -> None:
    state = meeting(SetLimit(180, bell=True))
    assert (state.limit, state.bell) == (180, True)
    assert not done(state, SetLimit(0, bell=True)).bell
