"""Meetings for tests: a small plan, and the state that a day of events leads to."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.agenda import ItemOpened
from meeting_tui.domain.events.sitting import MeetingCreated, SittingOpened
from meeting_tui.domain.fold import advance, fold
from meeting_tui.domain.setup import (
    Actor,
    Agenda,
    Break,
    Group,
    PlannedItem,
    PlannedProposal,
    PlannedSitting,
    Setup,
)
from meeting_tui.domain.state import State

DAY = date(2019, 2, 1)
ZONE = "Europe/Zurich"
MEMBERS = ("AAA", "BBB", "CCC", "DDD", "HHH")
Act = tuple[str | datetime | Event, ...]
"""A time and what happened then: ``("10:42", ItemOpened("4"), …)``; one entry."""


def clock(text: str, day: date = DAY, zone: str = ZONE) -> datetime:
    """Read ``15:42``, ``15:42:30`` or ``d2 15:42`` (the second day) as a moment in UTC."""
    if text.startswith("d"):
        number, text = text[1:].split(" ", 1)
        day += timedelta(days=int(number) - 1)
    local = datetime.combine(day, time.fromisoformat(text), ZoneInfo(zone))
    return local.astimezone(UTC)


def item(
    number: str,
    minutes: int = 0,
    kind: str = "",
    *,
    decision: int = 0,
    closing: bool = False,
    at: str = "",
    day: int = 0,
    parent: str = "",
) -> PlannedItem:
    """Plan an item; its id is its number."""
    hour = time.fromisoformat(at) if at else None
    title = {"en": f"Item {number}"}
    return PlannedItem(
        number, number, title, kind, minutes, decision, closing, hour, day, parent=parent
    )


def sitting(
    start: str, end: str, *breaks: tuple[str, str], stop: str = "", day: date | None = None
) -> PlannedSitting:
    """Plan a half-day; breaks are pairs of hours."""
    hour = time.fromisoformat
    pauses = tuple(Break(hour(a), hour(b)) for a, b in breaks)
    return PlannedSitting(hour(start), hour(end), hour(stop or end), day, pauses)


def plan(
    *items: PlannedItem,
    proposals: int = 0,
    sittings: tuple[PlannedSitting, ...] = (),
    days: int = 1,
    day: date = DAY,
    zone: str = ZONE,
    slot: int = 5,
    write_up: int = 10,
) -> Setup:
    """Plan a meeting of members AAA to HHH; proposals are called P1, P2 … by Delegation A."""
    actors = tuple(Actor(code, {"en": f"Delegation {code[0]}"}, member=True) for code in MEMBERS)
    officers = (
        Actor("chair", {"en": "Chairman"}, "officer"),
        Actor("secretariat", {"en": "secretariat"}, "secretariat"),
    )
    group = Group(
        "group",
        {"en": "Group"},
        {"en": "The Group"},
        ("en", "fr"),
        slot=slot,
        write_up=write_up,
        actors=(*actors, *officers),
    )
    agenda = Agenda(
        meeting=1,
        date=day,
        end=day + timedelta(days=days - 1),
        place={"en": "Geneva"},
        timezone=zone,
        sittings=sittings or (sitting("09:30", "12:30"), sitting("14:30", "17:30")),
        items=items,
        proposals=tuple(
            PlannedProposal({"en": f"Topic {n}"}, ("AAA",)) for n in range(1, proposals + 1)
        ),
    )
    return Setup(group, agenda)


def given(setup: Setup, *acts: Act) -> State:
    """Fold what happened, one entry for each act, after the first entry with the plan."""
    return fold([first(setup), *(_entry(setup, n, act) for n, act in enumerate(acts, start=2))])


def then(state: State, *acts: Act) -> State:
    """Let more happen; the state given is used up."""
    for act in acts:
        state = advance(state, _entry(state.plan, state.n + 1, act))
    return state


def first(setup: Setup) -> Entry:
    """Return the entry every record begins with, written the day before the meeting."""
    at = datetime.combine(setup.agenda.date, time(12), UTC) - timedelta(days=1)
    return Entry(1, "e1", "secretariat", at, at, "", (MeetingCreated(setup, "en"),))


def _entry(setup: Setup, n: int, act: Act) -> Entry:
    when = act[0]
    agenda = setup.agenda
    at = when if isinstance(when, datetime) else clock(str(when), agenda.date, agenda.timezone)
    events = tuple(each for each in act[1:] if isinstance(each, Event))
    return Entry(n, f"e{n}", "rapporteur", at, at, "", events)


def opened(number: str, at: str = "09:30") -> tuple[Act, Act]:
    """Open the first sitting and an item."""
    return (at, SittingOpened(1)), (at, ItemOpened(number))
