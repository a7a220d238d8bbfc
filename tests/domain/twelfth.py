"""The twelfth meeting as far as its clocks go: the plan, and what happened when."""

from meeting_tui.domain.events.agenda import (
    DebateBegun,
    ItemClosed,
    ItemExtended,
    ItemOpened,
)
from meeting_tui.domain.events.floor import FloorEnded, FloorGiven
from meeting_tui.domain.events.proposals import (
    ExaminationBegun,
    ExaminationEnded,
    ProposalIntroduced,
    ProposalNotExamined,
)
from meeting_tui.domain.events.sitting import (
    MeetingClosed,
    SittingOpened,
    SittingResumed,
    SittingRisen,
    SittingSuspended,
)
from meeting_tui.domain.state import State

from .given import Act, clock, given, item, plan, sitting

SETUP = plan(
    item("1", 10),
    item("2", 10),
    item("3", 30),
    item("4", 60),
    item("5", 25),
    item("6", 100, "topic", decision=5),
    item("7", 10),
    item("8", 25, "report", closing=True),
    item("9", 5, "closing", closing=True),
    proposals=7,
    sittings=(sitting("09:30", "12:30", ("10:30", "10:45")), sitting("14:30", "17:30")),
)


def _move(leave: str, take_up: str) -> tuple[ItemClosed, ItemOpened]:
    return ItemClosed(leave), ItemOpened(take_up)


def _take(ref: str) -> tuple[ProposalIntroduced, ExaminationBegun]:
    return ProposalIntroduced(ref, ("AAA",), "6"), ExaminationBegun(ref, "6")


DAY: tuple[Act, ...] = (
    ("09:30", SittingOpened(1)),
    ("09:30:20", ItemOpened("1")),
    ("09:40", *_move("1", "2")),
    ("09:51", *_move("2", "3")),
    ("10:22", ItemClosed("3")),
    ("10:30", SittingSuspended(clock("10:45"), "coffee")),
    ("10:47", SittingResumed()),
    ("10:47:30", ItemOpened("4")),
    ("12:09", ItemClosed("4")),
    ("12:28", SittingRisen(clock("14:30"))),
    ("14:31", SittingOpened(2)),
    ("14:32", ItemOpened("5")),
    ("14:57", ItemClosed("5")),
    ("15:00", ItemOpened("6")),
    ("15:00", *_take("P1")),
    ("15:18", *_take("P2")),
    ("15:32", *_take("P3")),
    ("15:39", FloorGiven("CCC")),
    ("15:45", FloorGiven("AAA")),
    ("15:55", FloorEnded()),
    ("15:56", ExaminationEnded("P3")),
    ("15:56", DebateBegun("6")),
    ("16:06", *_take("P4")),
    ("16:28", ExaminationEnded("P4", partly=True)),
    ("16:34", *(ProposalNotExamined(ref, "lack of time", "en", "6") for ref in ("P5", "P6", "P7"))),
    ("16:40", *_move("6", "7")),
    ("16:45", *_move("7", "8")),
    ("17:22", *_move("8", "9")),
    ("17:26", ItemClosed("9"), MeetingClosed()),
)


def up_to(hour: str) -> State:
    """Return the state once everything up to that hour was recorded."""
    return given(SETUP, *(act for act in DAY if clock(str(act[0])) <= clock(hour)))


def extended(hour: str, minutes: int) -> State:
    """Return that state with the topic extended."""
    acts = [act for act in DAY if clock(str(act[0])) <= clock(hour)]
    return given(SETUP, *acts, (hour, ItemExtended("6", minutes)))
