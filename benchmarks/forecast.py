"""The forecast after an event, for a meeting of 200 items and 200 proposals."""

from datetime import UTC, date, datetime, time, timedelta
from time import perf_counter

from benchmarks.harness import Act, Row
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.agenda import ItemOpened
from meeting_tui.domain.events.proposals import ExaminationBegun
from meeting_tui.domain.events.sitting import MeetingCreated, SittingOpened
from meeting_tui.domain.fold import fold
from meeting_tui.domain.forecast import forecast
from meeting_tui.domain.setup import (
    Actor,
    Agenda,
    Group,
    PlannedItem,
    PlannedProposal,
    PlannedSitting,
    Setup,
)
from meeting_tui.domain.state import State
from meeting_tui.domain.whatif import cost_of_extending

MANY = 200
EXAMINED = 20
LIMIT = 1.0
ROUNDS = 300
BEGIN = datetime(2019, 2, 1, 8, 30, tzinfo=UTC)


def rows() -> list[Row]:
    """Return the figures as rows of the table."""
    what = f"forecast after an event, {MANY} items and {MANY} proposals"
    return [Row(what, measure()["forecast_ms"], LIMIT, "ms")]


def measure() -> dict[str, float]:
    """Return milliseconds: the forecast, and what an extension would cost."""
    state, now = crowded(), BEGIN + timedelta(minutes=10 * EXAMINED + 3)
    return {
        "forecast_ms": _best(lambda: forecast(state, now)),
        "cost_of_extending_ms": _best(lambda: cost_of_extending(state, now, 10)),
    }


def _best(act: Act) -> float:
    """Return the best of the rounds: whatever else the machine does only adds to the others."""
    act()
    return 1000 * min(_once(act) for _ in range(ROUNDS))


def _once(act: Act) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


def crowded() -> State:
    """Fold a meeting of ten days in which twenty proposals have been taken up."""
    events: list[tuple[datetime, Event]] = [
        (BEGIN - timedelta(days=1), MeetingCreated(_setup(), "en")),
        (BEGIN, SittingOpened(1)),
        (BEGIN, ItemOpened("topic")),
    ]
    for number in range(EXAMINED):
        moment = BEGIN + timedelta(minutes=10 * number)
        events.append((moment, ExaminationBegun(f"P{number + 1}", "topic")))
    return fold(
        Entry(n, f"e{n}", "chair", at, at, "", (event,)) for n, (at, event) in enumerate(events, 1)
    )


def _setup() -> Setup:
    plain = [PlannedItem(str(n), str(n), {"en": f"Item {n}"}, minutes=5) for n in range(2, MANY)]
    topic = PlannedItem("topic", "1", {"en": "Topic"}, "topic", 2000, 5)
    report = PlannedItem("report", str(MANY), {"en": "Report"}, "report", 25, closing=True)
    group = Group("group", {"en": "Group"}, {"en": "The Group"}, ("en",), actors=_actors())
    first = date(2019, 2, 1)
    agenda = Agenda(
        meeting=1,
        date=first,
        end=first + timedelta(days=9),
        place={"en": "Geneva"},
        timezone="Europe/Zurich",
        sittings=(_sitting(9, 12), _sitting(14, 17)),
        items=(topic, *plain, report),
        proposals=tuple(PlannedProposal({"en": f"Topic {n}"}, ("AAA",)) for n in range(MANY)),
    )
    return Setup(group, agenda)


def _actors() -> tuple[Actor, ...]:
    return (Actor("AAA", {"en": "Delegation A"}, member=True),)


def _sitting(start: int, end: int) -> PlannedSitting:
    return PlannedSitting(time(start, 30), time(end, 30), time(end, 30), None, ())
