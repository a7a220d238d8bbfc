import pytest

from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.agenda import (
    AddItem,
    AdoptAgenda,
    BeginDebate,
    CloseItem,
    DeferItem,
    DropItem,
    ExtendItem,
    FixItemTime,
    MoveItem,
    OpenItem,
    OpenNextItem,
    ReopenItem,
    RetitleItem,
)
from meeting_tui.domain.commands.consensus import FindNoConsensus, PutProposal
from meeting_tui.domain.commands.floor import GiveFloor, QueueSpeakers
from meeting_tui.domain.commands.minutes import TakeMinute
from meeting_tui.domain.commands.proposals import BeginExamination, LeaveUnexamined
from meeting_tui.domain.commands.sitting import CloseMeeting
from meeting_tui.domain.events.agenda import (
    DebateBegun,
    ItemAdded,
    ItemClosed,
    ItemOpened,
    ItemReopened,
    ItemSuspended,
)
from meeting_tui.domain.events.floor import FloorEnded
from meeting_tui.domain.events.minutes import MinuteTaken

from .acting import Act, Case, before, check, done, meeting, on_topic, when
from .given import clock

SPEAKS = GiveFloor("AAA")
ALL = tuple(OpenItem(n) for n in "1234")

CASES = [
    Case("asked adopted_before", meeting(AdoptAgenda()), AdoptAgenda()),
    Case("refused no_text", meeting(), AddItem(" ")),
    Case("refused unknown", meeting(), AddItem("New", after="9")),
    Case("refused unknown", meeting(), MoveItem("9", "1")),
    Case("refused item_before_itself", meeting(), MoveItem("1", "1")),
    Case("refused unknown", meeting(), RetitleItem("9", "New")),
    Case("refused no_text", meeting(), RetitleItem("1", "")),
    Case("refused unknown", meeting(), FixItemTime("9", clock("11:00"))),
    Case("refused no_item", meeting(), ExtendItem(5)),
    Case("refused unknown", on_topic(), ExtendItem(5, "9")),
    Case("asked closing_pays", on_topic(), ExtendItem(400)),
    Case("done", on_topic(), ExtendItem(10)),
    Case("done", on_topic(), ExtendItem(400, "2")),
    Case("refused not_open", before(), OpenItem("1")),
    Case("refused not_open", meeting(CloseMeeting()), OpenItem("1")),
    Case("refused unknown", meeting(), OpenItem("9")),
    Case("refused item_already_open", on_topic(), OpenItem("3")),
    Case("asked item_closed_before", meeting(OpenItem("1"), OpenItem("2")), OpenItem("1")),
    Case("asked item_dropped", meeting(DropItem("2", "not needed")), OpenItem("2")),
    Case("asked queue_waiting", on_topic(QueueSpeakers(("AAA",))), OpenItem("4")),
    Case("asked queue_waiting", on_topic(QueueSpeakers(("AAA",))), CloseItem()),
    Case("asked item_over_question", on_topic(PutProposal("P1")), CloseItem()),
    Case("refused item_closed", meeting(OpenItem("1"), CloseItem()), CloseItem("1")),
    Case("refused no_item", meeting(), CloseItem()),
    Case("refused unknown", on_topic(), CloseItem("added-7")),
    Case("refused item_moved_on", on_topic(), OpenNextItem("2")),
    Case("refused agenda_moved_on", on_topic(), OpenNextItem("3", "7")),
    Case("refused item_moved_on", on_topic(), CloseItem(seen="2")),
    Case("refused no_next_item", meeting(*ALL), OpenNextItem("4")),
    Case("refused item_not_closed", on_topic(), ReopenItem("3", "late")),
    Case("refused unknown", on_topic(), ReopenItem("9", "late")),
    Case("asked item_closed_before", meeting(CloseItem("1")), DeferItem("1", "no time")),
    Case("refused unknown", meeting(), DropItem("9", "no time")),
    Case("refused no_item", meeting(), BeginDebate()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_agenda_answers(case: Case) -> None:
    check(case)


def test_taking_up_an_item_closes_the_one_before() -> None:
    assert when(meeting(OpenItem("1")), OpenItem("2")) == (ItemClosed("1"), ItemOpened("2"))


def test_an_item_with_something_undecided_stays_suspended() -> None:
    assert when(on_topic(), OpenItem("4"))[0] == ItemSuspended("3")
    unexamined = tuple(LeaveUnexamined((f"P{n}",)) for n in (1, 2, 3))
    assert when(on_topic(*unexamined), OpenItem("4"))[0] == ItemClosed("3")
    assert when(on_topic(*unexamined, PutProposal("P1")), OpenItem("4"))[0] == ItemSuspended("3")
    found = (PutProposal("P1"), FindNoConsensus("time", "too late"))
    assert when(on_topic(*unexamined, *found), OpenItem("4"))[0] == ItemClosed("3")


def test_a_suspended_item_is_taken_up_again_without_a_question() -> None:
    state = on_topic(OpenItem("4"))
    assert when(state, OpenItem("3")) == (ItemClosed("4"), ItemOpened("3"))


def test_two_seats_pressing_next_item_advance_once() -> None:
    state = meeting(OpenItem("1"))
    pressed_by_both = OpenNextItem("1")
    state = done(state, pressed_by_both)
    assert state.item is not None
    assert state.item.number == "2"
    check(Case("refused item_moved_on", state, pressed_by_both))


def test_the_next_item_is_the_first_after_the_open_one_then_what_was_left_out() -> None:
    state = meeting(OpenItem("2"))
    assert when(state, OpenNextItem("2"))[-1] == ItemOpened("3")
    state = done(state, OpenItem("3"), OpenItem("4"))
    assert when(state, OpenNextItem("4"))[-1] == ItemOpened("1")


def test_a_late_item_leaves_the_item_of_its_time_and_not_the_open_one() -> None:
    state = meeting(Act(OpenItem("1"), "09:40"), Act(OpenItem("3"), "11:00"))
    late = Act(OpenItem("2"), "10:00")
    assert when(state, late.command, late.at) == (ItemClosed("1"), ItemOpened("2"))
    state = done(state, late)
    assert state.item is not None
    assert state.item.id == "3"
    assert state.items["2"].state == "open"


def test_a_late_act_belongs_to_the_item_of_its_time() -> None:
    state = meeting(Act(OpenItem("1"), "09:40"), Act(OpenItem("2"), "10:00"))
    (minute,) = when(state, TakeMinute("It was said.", ""), "09:50")
    assert minute == MinuteTaken("It was said.", "en", "1")
    assert when(state, BeginDebate(), "09:50") == (DebateBegun("1"),)


def test_leaving_the_topic_puts_the_proposal_down_and_says_nothing_of_how_far_it_came() -> None:
    state = on_topic(BeginExamination("P1"), OpenItem("4"))
    assert state.proposals["P1"].state == "under examination"
    assert state.proposal is None


def test_a_deferred_item_keeps_its_reason_and_can_be_reopened() -> None:
    state = meeting(OpenItem("1"), DeferItem("1", "lack of time"))
    assert (state.items["1"].state, state.items["1"].reason) == ("deferred", "lack of time")
    assert when(state, ReopenItem("1", "time was found")) == (ItemReopened("1", "time was found"),)


def test_an_added_item_gets_the_next_number_or_a_bis() -> None:
    state = meeting(AddItem("Last"), AddItem("Between", 10, "1"), AddItem("Between again", 5, "1"))
    assert [state.items[i].number for i in state.order] == ["1", "1ter", "1bis", "2", "3", "4", "5"]


def test_items_can_be_inserted_beyond_the_latin_numerals() -> None:
    state = meeting(*(AddItem(f"Number {n}", after="1") for n in range(12)))
    numbers = [item.number for item in state.items.values()]
    assert len(numbers) == len(set(numbers)) == 16


def test_moving_an_item_keeps_its_number() -> None:
    state = meeting(MoveItem("4", "2"))
    assert state.order == ["1", "4", "2", "3"]
    assert state.items["4"].number == "4"


def test_times_titles_and_minutes_are_kept() -> None:
    state = meeting(
        FixItemTime("2", clock("11:00")), RetitleItem("2", "New", "fr"), ExtendItem(10, "2")
    )
    item = state.items["2"]
    assert (item.start, item.title["fr"], item.title["en"], item.extended) == (
        clock("11:00"),
        "New",
        "Item 2",
        10,
    )


def test_a_new_item_is_titled_in_the_language_of_the_seat_unless_tagged() -> None:
    assert when(meeting(), AddItem("Divers", language="fr")) == (
        ItemAdded("added-3", {"fr": "Divers"}),
    )


@pytest.mark.parametrize("command", [OpenItem("4"), OpenNextItem("3"), CloseItem()])
def test_a_speech_ends_with_its_item(command: Command) -> None:
    events = when(on_topic(Act(SPEAKS, "09:45")), command)
    assert events[0] == FloorEnded()
    assert FloorEnded() not in when(on_topic(), command)
    assert FloorEnded() not in when(on_topic(Act(SPEAKS, "09:45")), CloseItem("2"))


def test_a_speech_before_the_first_item_goes_on_into_it() -> None:
    assert when(meeting(SPEAKS), OpenItem("1")) == (ItemOpened("1"),)
