"""How the day went beside how it was planned: when each item was to be taken, and when it was.

A view: it is worked out from the agenda and the marks of the timeline whenever it is looked at.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from meeting_tui.domain.calendar import Span, after, as_planned
from meeting_tui.domain.clocks import RUNNING
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import PlannedItem
from meeting_tui.domain.state import State


@dataclass(frozen=True, slots=True)
class Taken:
    """An item: the spans (UTC) in which it was to be taken, and those in which it was.

    Pauses are in neither. What was added has no plan; what was never taken up has nothing else.
    """

    item: str
    planned: tuple[Span, ...] = ()
    real: tuple[Span, ...] = ()


def course(state: State, now: datetime) -> tuple[Taken, ...]:
    """Give the course of the meeting up to ``now`` (UTC), item by item, in the agenda's order."""
    planned, real = dict(_planned(state)), _real(state, now)
    order = dict.fromkeys([*planned, *state.order, *real])
    return tuple(
        Taken(item, tuple(planned.get(item, ())), tuple(real.get(item, ()))) for item in order
    )


def bounds(spans: list[Span]) -> Span | None:
    """Return from when to when there is something, None if there is nothing."""
    if not spans:
        return None
    return min(start for start, _ in spans), max(end for _, end in spans)


def _planned(state: State) -> Iterator[tuple[str, list[Span]]]:
    """Lay the items into the planned hours one after the other; a fixed hour leaves a gap."""
    free = as_planned(state)
    parents = {item.parent for item in state.plan.agenda.items}
    for item in state.plan.agenda.items:
        minutes = 0 if item.id in parents else item.minutes
        free = _from(free, _hour(state, item))
        rest = after(free, minutes)
        yield item.id, _first(free, rest)
        free = rest


def _hour(state: State, item: PlannedItem) -> datetime | None:
    if item.at is None:
        return None
    day = state.plan.agenda.date + timedelta(days=max(item.day - 1, 0))
    return datetime.combine(day, item.at, state.zone)


def _from(free: list[Span], hour: datetime | None) -> list[Span]:
    if hour is None:
        return free
    return [(max(start, hour), end) for start, end in free if end > hour]


def _first(free: list[Span], rest: list[Span]) -> list[Span]:
    """Return what of the free time is not in the rest, which is its end."""
    if not rest:
        return free
    cut = rest[0][0]
    return [(start, min(end, cut)) for start, end in free if start < cut]


def _real(state: State, now: datetime) -> dict[str, list[Span]]:
    """Go through the marks: an item was taken while it was open and the sitting ran."""
    spans: dict[str, list[Span]] = {}
    current = {"phase": "", "item": ""}
    since: datetime | None = None
    for mark in state.timeline.marks:
        if mark.slot not in current:
            continue
        _add(spans, current, since, mark.at)
        current[mark.slot], since = mark.value, mark.at
    _add(spans, current, since, now)
    return spans


def _add(
    spans: dict[str, list[Span]], current: dict[str, str], since: datetime | None, until: datetime
) -> None:
    """Add a stretch of time to the item that was open in it; one that goes on is one span."""
    if current["phase"] != RUNNING or not current["item"] or since is None or until <= since:
        return
    known = spans.setdefault(current["item"], [])
    if known and known[-1][1] == since:
        since = known.pop()[0]
    known.append((since, until))
