"""Working time: the hours in which the Group sits, breaks, nights and pauses taken out.

A span is a start and an end (UTC); lists of spans are sorted and do not overlap.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import PlannedSitting
from meeting_tui.domain.state import State

Span = tuple[datetime, datetime]

PAUSED = {"suspended", "risen"}


@dataclass(frozen=True, slots=True)
class _Planned:
    day: date
    start: datetime
    end: datetime
    breaks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """The time the Group can work in, up to ``stop``, the end of its meeting."""

    spans: list[Span]
    stop: datetime | None


def hours(state: State, now: datetime) -> Hours:
    """Return the hours of the meeting as planned, with the moved hour of the end.

    A pause under way is out until the time that was announced for its end.
    """
    planned = _with_moved_stop(state, sorted(_planned(state), key=lambda each: each.start))
    if not planned:
        return _unplanned(state, now)
    holes = [pause for each in planned for pause in each.breaks]
    if state.phase in PAUSED and state.until and state.until > now:
        holes.append((now, state.until.astimezone(UTC)))
    spans = without([(each.start, each.end) for each in planned], sorted(holes))
    return Hours(spans, planned[-1].end)


def as_planned(state: State) -> list[Span]:
    """Return the hours of the agenda, breaks taken out, whatever became of them."""
    planned = sorted(_planned(state), key=lambda each: each.start)
    holes = sorted(pause for each in planned for pause in each.breaks)
    return without([(each.start, each.end) for each in planned], holes)


LATEST = timedelta(hours=12)
"""How long after the hour of its end a meeting may still be going on."""


def is_over(state: State, now: datetime) -> bool:
    """Whether the days of the meeting are past, so that nothing can be said of its end."""
    stop = hours(state, now).stop
    return stop is not None and now - stop > LATEST


def _unplanned(state: State, now: datetime) -> Hours:
    """Without planned sittings the time runs from the opening to the hour that was set."""
    start = state.sittings[0].opened if state.sittings else now
    stop = state.stop
    return Hours([(start, stop)] if stop and start < stop else [], stop)


def _planned(state: State) -> Iterator[_Planned]:
    agenda = state.plan.agenda
    for sitting in agenda.sittings:
        for day in [sitting.day] if sitting.day else _days(state):
            yield _on(state, sitting, day)


def _days(state: State) -> list[date]:
    """List the days of the meeting; a later day to which the end was moved is one of them."""
    agenda = state.plan.agenda
    last = agenda.end
    if state.stop:
        last = max(last, state.stop.astimezone(state.zone).date())
    return [agenda.date + timedelta(days=n) for n in range((last - agenda.date).days + 1)]


def _on(state: State, sitting: PlannedSitting, day: date) -> _Planned:
    zone = state.zone

    def utc(hour: time) -> datetime:
        return datetime.combine(day, hour, zone).astimezone(UTC)

    pauses = tuple((utc(each.start), utc(each.end)) for each in sitting.breaks)
    return _Planned(day, utc(sitting.start), utc(min(sitting.end, sitting.stop)), pauses)


def _with_moved_stop(state: State, planned: list[_Planned]) -> list[_Planned]:
    """Let the last sitting that begins before the moved hour end then.

    Later sittings of that same day are not held; those of the other days are.
    """
    stop = state.stop
    if stop is None:
        return planned
    stop = stop.astimezone(UTC)
    begun = [each for each in planned if each.start < stop]
    if not begun:
        return planned
    last = begun[-1]
    later = (each for each in planned if last.day < each.day <= state.plan.agenda.end)
    return [*begun[:-1], replace(last, end=stop), *(e for e in later if e.start >= stop)]


def without(spans: Iterable[Span], holes: list[Span]) -> list[Span]:
    """Cut sorted holes, which may overlap, out of the spans."""
    left: list[Span] = []
    passed = 0
    for begin, end in spans:
        start = begin
        while passed < len(holes) and holes[passed][1] <= start:
            passed += 1
        for hole in holes[passed:]:
            if hole[0] >= end:
                break
            if hole[0] > start:
                left.append((start, hole[0]))
            start = max(start, hole[1])
        if start < end:
            left.append((start, end))
    return left


def between(spans: Iterable[Span], start: datetime, end: datetime) -> list[Span]:
    """Return the parts of the spans that lie from ``start`` to ``end``."""
    cut = ((max(a, start), min(b, end)) for a, b in spans)
    return [(a, b) for a, b in cut if a < b]


def length(span: Span) -> float:
    """Return the minutes of a span."""
    return (span[1] - span[0]).total_seconds() / 60


def minutes(spans: Iterable[Span]) -> float:
    """Add up the minutes of spans."""
    return sum(map(length, spans))


def from_to(spans: list[Span], start: datetime, end: datetime) -> float:
    """Count the working minutes from ``start`` to ``end``, negative when the end is past."""
    if end < start:
        return -minutes(between(spans, end, start))
    return minutes(between(spans, start, end))


def after(spans: Iterable[Span], used: float) -> list[Span]:
    """Return what is left of the spans when their first ``used`` minutes are gone."""
    left: list[Span] = []
    for start, end in spans:
        available = length((start, end))
        if used < available:
            left.append((start + timedelta(minutes=used), end))
        used = max(0.0, used - available)
    return left


def before(spans: list[Span], end: datetime, wanted: float) -> datetime:
    """Return the latest moment from which ``wanted`` working minutes are left before ``end``.

    When the spans do not hold that much, the moment lies before the first of them.
    """
    moment = end
    for start, stop in reversed(spans):
        if wanted <= 0:
            return moment
        if start >= end:
            continue
        available = length((start, min(stop, end)))
        moment = min(stop, end) - timedelta(minutes=min(wanted, available))
        wanted -= available
    return moment - timedelta(minutes=max(0.0, wanted))
