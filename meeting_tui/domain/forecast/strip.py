"""The time strip: the meeting from now to its end, to scale, without a hole."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from meeting_tui.domain.calendar import Span
from meeting_tui.domain.forecast.balance import TOLERANCE
from meeting_tui.domain.forecast.workload import Fixed

SHORTEST = timedelta(minutes=TOLERANCE)
NOTHING: Span = (datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC))

Part = tuple[float, str, tuple[str, ...]]
"""Minutes, role and references of something to be laid on the strip."""


class Segment(NamedTuple):
    """A stretch of time (UTC) and what it is for.

    ``role`` is now, proposal, lost, spare, decision, item, closing or break; ``refs`` are ids of
    proposals or items. Something that goes on after a break has a segment on either side.
    """

    start: datetime
    end: datetime
    role: str
    refs: tuple[str, ...] = ()


def lay(spans: Iterable[Span], parts: Iterable[Part]) -> tuple[list[Segment], list[Span]]:
    """Lay parts into spans one after the other; return the segments and the spans left over."""
    segments: list[Segment] = []
    left = list(spans)[::-1]
    at, end = left.pop() if left else NOTHING
    for minutes, role, refs in parts:
        wanted = _length(minutes)
        while wanted > SHORTEST and at < end:
            stop = at + wanted
            if stop < end:
                segments.append(Segment(at, stop, role, refs))
                at = stop
                break
            segments.append(Segment(at, end, role, refs))
            wanted -= end - at
            at, end = left.pop() if left else NOTHING
    return segments, [(at, end), *left[::-1]] if at < end else []


@lru_cache(maxsize=64)
def _length(minutes: float) -> timedelta:
    # Most parts are equally long, and this is called for each of them.
    return timedelta(minutes=minutes)


def paint(spans: Iterable[Span], role: str, refs: tuple[str, ...] = ()) -> list[Segment]:
    """Give whole spans to one thing."""
    return [Segment(start, end, role, refs) for start, end in spans]


def whole(
    laid: Iterable[Segment], fixed: Iterable[Fixed], now: datetime, stop: datetime
) -> tuple[Segment, ...]:
    """Fill what is not laid from now to the end: items at their hour, and breaks."""
    waiting = [Segment(*each.span, "item", (each.id,)) for each in fixed]
    result: list[Segment] = []
    at = now
    for each in sorted([*laid, *waiting], key=attrgetter("start")):
        if at < each.start < stop:
            result.append(Segment(at, each.start, "break"))
            at = each.start
        inside = each.start >= at and each.end <= stop
        shown = each if inside else _cut(each, at, stop)
        if shown.start < shown.end:
            result.append(shown)
            at = shown.end
    if at < stop:
        result.append(Segment(at, stop, "break"))
    return tuple(result)


def _cut(segment: Segment, start: datetime, end: datetime) -> Segment:
    return segment._replace(start=max(segment.start, start), end=min(segment.end, end))
