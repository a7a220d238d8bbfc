import pytest

from meeting_tui.domain.commands.agenda import OpenItem
from meeting_tui.domain.commands.floor import (
    CloseQueue,
    EndFloor,
    GiveFloor,
    GiveNextFloor,
    OpenQueue,
    PutFirst,
    QueueSpeakers,
    RaiseOrder,
    RecordPresence,
    SetLimit,
    UnqueueSpeakers,
)
from meeting_tui.domain.commands.sitting import CloseMeeting, SuspendSitting
from meeting_tui.domain.events.floor import FloorGiven, OrderRaised, SpeakersQueued
from meeting_tui.domain.state import State

from .acting import Act, Case, before, check, done, meeting, on_topic, when

CASES = [
    Case("refused unknown_actor", meeting(), RecordPresence(("nobody",))),
    Case("refused unknown_actor", meeting(), QueueSpeakers(("nobody",))),
    Case("asked queue_closed", meeting(CloseQueue()), QueueSpeakers(("AAA",))),
    Case("done", meeting(CloseQueue()), QueueSpeakers(("AAA",), "reply")),
    Case("refused already_closed", meeting(CloseMeeting()), QueueSpeakers(("AAA",))),
    Case("refused queued_already", meeting(QueueSpeakers(("AAA",))), QueueSpeakers(("AAA",))),
    Case("refused not_queued", meeting(), UnqueueSpeakers(("AAA",))),
    Case("refused not_queued", meeting(QueueSpeakers(("AAA",))), PutFirst(("AAA", "BBB"))),
    Case("refused unknown_actor", meeting(), GiveFloor("nobody")),
    Case("refused not_open", before(), GiveFloor("AAA")),
    Case("refused suspended", meeting(SuspendSitting()), GiveFloor("AAA")),
    Case("refused queue_empty", meeting(), GiveNextFloor(0)),
    Case("refused floor_moved_on", meeting(QueueSpeakers(("AAA",))), GiveNextFloor(7)),
    Case("refused queue_moved_on", meeting(QueueSpeakers(("AAA",))), GiveNextFloor(0, "BBB")),
    Case("refused nobody_speaks", meeting(), EndFloor()),
    Case("refused floor_moved_on", meeting(GiveFloor("AAA")), EndFloor(after=1)),
    Case("refused no_item", meeting(), RaiseOrder("AAA", "whether …")),
    Case("refused no_text", on_topic(), RaiseOrder("AAA", "")),
    Case("refused queue_closed_already", meeting(CloseQueue()), CloseQueue()),
    Case("refused queue_open_already", meeting(), OpenQueue()),
]


def waiting(state: State) -> list[str]:
    return [turn.actor for turn in state.queue]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_floor_answers(case: Case) -> None:
    check(case)


def test_two_seats_pressing_next_advance_once() -> None:
    state = meeting(QueueSpeakers(("AAA", "BBB")))
    pressed_by_both = GiveNextFloor(state.timeline.holder("floor"))
    state = done(state, pressed_by_both)
    assert waiting(state) == ["BBB"]
    check(Case("refused floor_moved_on", state, pressed_by_both))


def test_points_of_order_and_replies_come_before_statements_and_the_last_word_after() -> None:
    state = meeting(
        QueueSpeakers(("AAA",), "last"),
        QueueSpeakers(("BBB",)),
        QueueSpeakers(("CCC",), "reply"),
        QueueSpeakers(("DDD",), "order"),
        QueueSpeakers(("HHH",)),
    )
    assert waiting(state) == ["DDD", "CCC", "BBB", "HHH", "AAA"]


def test_those_who_wait_already_keep_their_place() -> None:
    state = meeting(QueueSpeakers(("AAA", "BBB")))
    assert when(state, QueueSpeakers(("BBB", "CCC"))) == (SpeakersQueued(("CCC",)),)


def test_whoever_gets_the_floor_out_of_turn_leaves_the_list_and_keeps_the_behalf() -> None:
    state = meeting(QueueSpeakers(("AAA", "BBB"), behalf="the region"))
    assert when(state, GiveFloor("BBB")) == (FloorGiven("BBB", "the region"),)
    assert waiting(done(state, GiveFloor("BBB"))) == ["AAA"]


def test_a_late_turn_moves_neither_the_floor_nor_the_list() -> None:
    state = meeting(Act(QueueSpeakers(("AAA",)), "10:30"), Act(GiveFloor("BBB"), "11:00"))
    state = done(state, Act(GiveFloor("AAA"), "10:00"))
    assert state.floor is not None
    assert state.floor.actor == "BBB"
    assert waiting(state) == ["AAA"]


def test_a_speaker_who_finished_long_ago_is_recorded_late() -> None:
    state = meeting(Act(GiveFloor("AAA"), "10:00"), Act(EndFloor(), "10:30"))
    check(Case("done", state, EndFloor(), "10:10"))
    check(Case("refused nobody_speaks", state, EndFloor(), "10:40"))


def test_a_point_of_order_is_told_where_it_was_raised() -> None:
    assert when(on_topic(), RaiseOrder("AAA", "the list")) == (
        OrderRaised("AAA", "the list", "en", "3"),
    )


def test_being_queued_or_heard_means_being_here_until_one_leaves() -> None:
    state = meeting(QueueSpeakers(("AAA",)), GiveFloor("BBB"), RecordPresence(("AAA",), False))
    assert state.present == {"AAA": False, "BBB": True}


def test_the_limit_that_was_set_last_counts() -> None:
    state = meeting(Act(SetLimit(180), "11:00"), Act(SetLimit(60), "10:00"))
    assert state.limit == 180
    assert done(state, SetLimit(0)).limit == 0


def test_the_list_opens_again() -> None:
    state = meeting(OpenItem("1"), CloseQueue(), OpenQueue())
    assert state.queue_open
