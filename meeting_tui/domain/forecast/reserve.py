"""What is kept free backwards from the end of the meeting, and who pays for an extension."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from meeting_tui.domain.calendar import Hours, Span, before, from_to, without
from meeting_tui.domain.forecast.workload import Task, Workload
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Item, State


@dataclass(frozen=True, slots=True)
class Reserve:
    """The latest moments (UTC): the decision, the end of the topic, the closing, the end.

    ``free`` is the working time without the items that wait for their hour; ``after`` are the
    items to come after the topic, with what an extension of the topic left them.
    """

    stop: datetime
    closing_from: datetime
    topic_until: datetime
    decide_by: datetime
    free: list[Span]
    after: tuple[Task, ...]


def reserve_of(
    state: State, hours: Hours, load: Workload, now: datetime, extra: float = 0.0
) -> Reserve | None:
    """Count backwards from the end; None when the meeting has no hours at all.

    ``extra`` minutes are a trial for the open item.
    """
    if hours.stop is None:
        return None
    free = without(hours.spans, sorted(fixed.span for fixed in load.fixed))
    plain = _count_back(state, hours.stop, free, load, 0.0)
    if load.topic is None:
        return plain
    moved = _moved_by_extension(state, load.topic, plain, load, now, extra)
    if not moved:
        return plain
    after, overflow = _pay(load.after, moved)
    return _count_back(state, hours.stop, free, replace(load, after=after), overflow)


def _count_back(
    state: State, stop: datetime, free: list[Span], load: Workload, overflow: float
) -> Reserve:
    write_up = state.plan.group.write_up
    kept = sum(task.minutes for task in load.closing) + write_up - overflow
    closing_from = before(free, stop, max(0.0, kept))
    for fixed in load.fixed:
        if fixed.closing:
            closing_from = min(closing_from, before(free, fixed.span[0], write_up))
    until = before(free, closing_from, sum(task.minutes for task in load.after))
    decision = load.topic.decision if load.topic else 0
    return Reserve(stop, closing_from, until, before(free, until, decision), free, load.after)


def _moved_by_extension(
    state: State, topic: Item, plain: Reserve, load: Workload, now: datetime, extra: float
) -> float:
    """Return the minutes by which the topic goes past its latest end, because it was extended.

    The topic has all the time the others leave it; an extension costs them only what goes
    beyond that, and never more than was given.
    """
    given = topic.extended + (extra if topic is state.item else 0.0)
    if given <= 0:
        return 0.0
    budget = topic.minutes - state.timeline.seconds("item", topic.id, now) / 60
    ahead = sum(task.minutes for task in load.ahead)
    room = from_to(plain.free, now, plain.topic_until) - ahead
    return min(given, max(0.0, budget + given - max(room, budget)))


def _pay(after: Iterable[Task], minutes: float) -> tuple[tuple[Task, ...], float]:
    """Take minutes from the items to come, the last one first; return what they cannot pay."""
    left: list[Task] = []
    for task in reversed(tuple(after)):
        paid = min(task.minutes, minutes)
        left.append(task._replace(minutes=task.minutes - paid))
        minutes -= paid
    return tuple(reversed(left)), minutes
