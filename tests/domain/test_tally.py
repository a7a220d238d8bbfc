"""What is counted from entry to entry is what counting everything would find."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from meeting_tui import demo
from meeting_tui.domain.points import open_points
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.domain.tally import Tally
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.profile import load_agenda
from meeting_tui.session import Session, start
from tests.counting import work

Kind = tuple[str, str]

PLAIN = [
    "/open",
    "A paragraph while no item is open.",
    "/item 1",
    "A paragraph.",
    "/say AAA: something",
    "/queue AAA, BBB",
    "/floor AAA",
    "/say: something else",
    "/say BBB [fr]: autre chose",
    "/end",
    "/private: a note",
    "/introduce P1",
    "/examine P1",
    "/say AAA: on the first topic",
    "/say BBB: on the first topic as well",
    "/translate 1.1 fr: un paragraphe",
    "/fix #5: A paragraph, put right.",
    "Another one.",
    "/strike 1.1: said twice",
    "One more.",
    "/undo",
    "The last one.",
    "/issue draft",
    "After the draft.",
    "/amend 1.2: A text of its own.",
    "/say AAA: after the amendment",
    "/approve 1",
    "After the approval.",
]


def begun() -> Session:
    setup = load_agenda(demo.agenda())
    noon = datetime(2019, 2, 1, 11, tzinfo=UTC)
    return start(MemoryJournal(), setup, seat="chair", line="agenda", clock=lambda: noon)


def everything(state: State) -> Counter[Kind]:
    found: Counter[Kind] = Counter()
    for point in open_points(state, closing=True):
        found[point.code, point.language] += point.count
    return found


def counted(tally: Tally, state: State) -> Counter[Kind]:
    return Counter({(each.code, each.language): each.count for each in tally.points(state)})


@pytest.mark.parametrize("script", [PLAIN, demo.script()], ids=["plain", "the twelfth meeting"])
def test_counting_goes_on_from_entry_to_entry(script: list[str]) -> None:
    session, tally = begun(), Tally()
    recorded = 0
    for line in script:
        try:
            session.enter(line, forced=True)
        except Refusal:
            continue
        recorded += 1
        assert counted(tally, session.state) == everything(session.state), line
        assert tally.is_near(session.state)
        report, order = session.state.report, session.state.order
        assert report.numbering(order) == replace(report, known=(None, {})).numbering(order), line

    assert recorded > len(script) * 0.8


def test_several_entries_at_once_are_counted_as_well() -> None:
    session, tally = begun(), Tally()
    for some in (PLAIN[:7], PLAIN[7:12], PLAIN[12:]):
        session.execute_all(some)
        assert counted(tally, session.state) == everything(session.state)


def test_it_tells_beforehand_whether_all_must_be_counted() -> None:
    session, tally = begun(), Tally()
    session.execute_all(PLAIN[:4])
    assert not tally.is_near(session.state)
    tally.points(session.state)
    session.enter("/say AAA: something")
    assert tally.is_near(session.state)
    session.enter("/approve 1.1")
    assert not tally.is_near(session.state)


def test_numbers_are_worked_out_once_between_two_entries() -> None:
    session = begun()
    session.execute_all(PLAIN[:4])
    costs = []
    for more in (100, 2_000):
        session.execute_all(["A paragraph."] * more)
        report, order = session.state.report, session.state.order
        report.numbering(order)
        costs.append(work(lambda: report.numbering(order)))  # noqa: B023 -- called at once

    assert costs[0] == costs[1]


def test_counting_after_a_line_does_not_visit_the_others() -> None:
    session, tally = begun(), Tally()
    session.execute_all(PLAIN[:4])
    costs = []
    for more in (100, 2_000):
        session.execute_all(["A paragraph."] * more)
        tally.points(session.state)
        session.enter("One more.")
        costs.append(work(lambda: tally.points(session.state)))

    assert costs[0] == costs[1]
