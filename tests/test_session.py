"""The one way in: what a line means where it was begun, and what is asked about."""

from datetime import UTC, datetime, timedelta

import pytest

from meeting_tui import demo
from meeting_tui.capture.faults import ParseFault
from meeting_tui.domain.refusal import Guard
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.profile import load_agenda
from meeting_tui.session import Session, start
from tests.counting import work

NOON = datetime(2019, 2, 1, 11, 0, tzinfo=UTC)


@pytest.fixture
def session() -> Session:
    setup = load_agenda(demo.agenda())
    begun = start(MemoryJournal(), setup, seat="chair", line="agenda", clock=lambda: NOON)
    begun.enter("/open")
    return begun


def test_a_live_line_dated_later_than_now_is_asked_about(session: Session) -> None:
    with pytest.raises(Guard) as asked:
        session.enter("@18:00 /item 1", live=True)

    assert asked.value.code == "in_future"


def test_the_same_line_asked_twice_or_in_a_script_is_recorded(session: Session) -> None:
    forced = session.enter("@18:00 /item 1", live=True, forced=True)
    scripted = session.enter("@18:01 /item 2")

    assert forced.entry.at == NOON + timedelta(hours=6)
    assert scripted.entry.at == NOON + timedelta(hours=6, minutes=1)


@pytest.mark.parametrize(
    ("line", "code", "remedy"),
    [
        ("//present AAA", "command_in_text", "/present AAA"),
        ("//aprove 1-5", "command_in_text", "/approve 1-5"),
        ("@12:00 //suspendre", "command_in_text", "@12:00 /suspendre"),
        ("The request was noted./undo@12:00", "command_in_text", ""),
        ("/say AAA: more time /floor BBB", "command_in_text", ""),
        ("@12:00 @12:00 It was said.", "time_in_text", "@12:00 It was said."),
    ],
)
def test_a_command_in_a_live_text_is_asked_about(
    session: Session, line: str, code: str, remedy: str
) -> None:
    session.enter("/item 1")
    with pytest.raises(Guard) as asked:
        session.enter(line, live=True)
    assert (asked.value.code, asked.value.remedy) == (code, remedy)
    assert session.enter(line, live=True, forced=True).entry.line == line
    assert session.enter(line).entry.line == line


@pytest.mark.parametrize(
    "line", ["//root is a path.", "The start/end and and/or.", "See https://example.org/report."]
)
def test_a_slash_in_a_text_is_no_command(session: Session, line: str) -> None:
    session.enter("/item 1")
    assert session.enter(line, live=True).entry.line == line


@pytest.mark.parametrize("line", ["/present all", "/présents tous"])
def test_everybody_whom_the_agenda_names_is_present_at_once(session: Session, line: str) -> None:
    session.enter(line)
    assert [*session.state.present] == [letter * 3 for letter in "ABCDEFGH"]


def test_who_is_in_the_room_is_meant_before_the_roster(session: Session) -> None:
    with pytest.raises(ParseFault) as refused:
        session.enter("/floor BB")
    assert refused.value.values["closest"] == "BBB"


def test_a_clock_set_back_does_not_change_the_order(session: Session) -> None:
    first = session.enter("/item 1").entry
    session.clock = lambda: NOON - timedelta(hours=1)

    second = session.enter("A paragraph.").entry

    assert second.at == first.at
    assert second.recorded == NOON - timedelta(hours=1)


@pytest.mark.parametrize("line", ["A point was made.", "/say AAA: a point was made."])
def test_a_line_costs_as_much_after_three_thousand_as_after_a_hundred(
    session: Session, line: str
) -> None:
    session.enter("/item 1")
    costs = []
    for more in (100, 2_900):
        session.execute_all(["A paragraph."] * more)
        session.enter(line)
        costs.append(work(lambda: session.enter(line)))

    assert abs(costs[1] - costs[0]) <= 5
