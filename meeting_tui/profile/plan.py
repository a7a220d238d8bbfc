"""Whether the plan fits the day: what ``check`` says beside the faults."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from itertools import pairwise

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Agenda, PlannedItem, PlannedSitting, Setup
from meeting_tui.languages import N_
from meeting_tui.profile.faults import Finding
from meeting_tui.profile.phrase import Value, phrase
from meeting_tui.profile.schedule import clock, days_of
from meeting_tui.profile.sheet import WHOLE, Spot


def check_plan(
    setup: Setup, *, file: str = "", places: Mapping[str, Spot] | None = None
) -> tuple[Finding, ...]:
    """Compare the items with the sittings; nothing found here keeps a meeting from being held.

    Minutes are those planned; the time of a sitting ends at its ``stop`` and leaves its breaks
    out. ``places`` gives the place of each item by id, for a plan that was read from ``file``.
    """
    plan = _Plan(setup, file, places or {})
    return tuple(
        finding
        for question in (
            _minutes_missing,
            _does_not_fit,
            _reserve_too_long,
            _outside_sittings,
            _out_of_order,
            _late_for_its_hour,
            _counted_twice,
            _topics,
            _no_closing,
        )
        for finding in question(plan)
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    setup: Setup
    file: str
    places: Mapping[str, Spot]

    @property
    def agenda(self) -> Agenda:
        return self.setup.agenda

    @property
    def items(self) -> tuple[PlannedItem, ...]:
        return self.setup.agenda.items

    @property
    def days(self) -> list[date]:
        return days_of(self.agenda.date, self.agenda.end)

    def sittings(self, day: date) -> list[PlannedSitting]:
        held = [each for each in self.agenda.sittings if each.day in (None, day)]
        return sorted(held, key=lambda each: each.start)

    def days_for(self, item: PlannedItem) -> list[date]:
        return [self.days[item.day - 1]] if item.day else self.days

    def tell(self, about: PlannedItem | None, code: str, **values: Value) -> Finding:
        spot = self.places.get(about.id, WHOLE) if about else WHOLE
        return Finding(self.file, spot.line, spot.column, code, values)


def _minute(hour: time) -> int:
    return hour.hour * 60 + hour.minute


def _available(sitting: PlannedSitting, until: time | None = None) -> int:
    """Count the minutes of a sitting up to ``until``, its breaks left out."""
    end = min(sitting.stop, until) if until else sitting.stop
    pauses = sum(
        max(0, _minute(min(pause.end, end)) - _minute(pause.start)) for pause in sitting.breaks
    )
    return max(0, _minute(end) - _minute(sitting.start) - pauses)


def planned(setup: Setup) -> int:
    """Count the minutes that the items are planned to take."""
    return sum(item.minutes for item in setup.agenda.items)


def available(setup: Setup) -> int:
    """Count the minutes that the sittings of all days leave, without their breaks."""
    plan = _Plan(setup, "", {})
    return sum(_available(sitting) for day in plan.days for sitting in plan.sittings(day))


def _numbers(items: list[PlannedItem]) -> str:
    return ", ".join(item.number for item in items)


def _parents(plan: _Plan) -> set[str]:
    return {item.parent for item in plan.items if item.parent}


def _minutes_missing(plan: _Plan) -> Iterator[Finding]:
    parents = _parents(plan)
    bare = [item for item in plan.items if not item.minutes and item.id not in parents]
    if bare:
        yield plan.tell(bare[0], "plan.nominutes", items=_numbers(bare))


def _does_not_fit(plan: _Plan) -> Iterator[Finding]:
    write_up = plan.setup.group.write_up
    whole = planned(plan.setup)
    room = {day: sum(map(_available, plan.sittings(day))) for day in plan.days}
    days = _days(plan.days)
    excess = whole + write_up - sum(room.values())
    if excess > 0:
        yield _over(plan, whole, write_up, days, sum(room.values()))
        return
    for position, day in enumerate(plan.days, start=1):
        bound = sum(item.minutes for item in plan.items if item.day == position)
        if bound > room[day]:
            yield _over(plan, bound, 0, str(day), room[day])


def _days(days: list[date]) -> Value:
    if len(days) > 3:
        return phrase(N_("{count} days"), count=len(days))
    return ", ".join(map(str, days))


def _over(plan: _Plan, needed: int, write_up: int, day: Value, available: int) -> Finding:
    return plan.tell(
        None,
        "plan.over",
        needed=needed,
        write_up=write_up,
        day=day,
        available=available,
        excess=needed + write_up - available,
    )


def _reserve_too_long(plan: _Plan) -> Iterator[Finding]:
    closing = [item for item in plan.items if item.closing]
    last = plan.sittings(plan.agenda.end)
    reserve = sum(item.minutes for item in closing) + plan.setup.group.write_up
    if closing and last and reserve > (available := _available(last[-1])):
        yield plan.tell(closing[0], "plan.reserve", reserve=reserve, available=available)


def _outside_sittings(plan: _Plan) -> Iterator[Finding]:
    for item in plan.items:
        at = item.at
        if at is None:
            continue
        held = [sitting for day in plan.days_for(item) for sitting in plan.sittings(day)]
        if not any(sitting.start <= at < sitting.end for sitting in held):
            hours = [f"{clock(each.start)}-{clock(each.end)}" for each in dict.fromkeys(held)]
            shown = ", ".join(hours) or phrase(N_("none on that day"))
            yield plan.tell(item, "plan.outside", item=item.number, at=clock(at), hours=shown)


def _fixed(plan: _Plan) -> list[tuple[PlannedItem, int, time]]:
    """List the items with an hour and the day it is on: the first, unless one is given."""
    day, fixed = 1, []
    for item in plan.items:
        day = item.day or day
        if item.at is not None:
            fixed.append((item, day, item.at))
    return fixed


def _out_of_order(plan: _Plan) -> Iterator[Finding]:
    fixed = _fixed(plan)
    for (before, day, earlier), (item, later_day, at) in pairwise(fixed):
        if (later_day, at) < (day, earlier):
            values = {"item": item.number, "at": clock(at), "before": before.number}
            yield plan.tell(item, "plan.order", earlier=clock(earlier), **values)


def _late_for_its_hour(plan: _Plan) -> Iterator[Finding]:
    for item, day, at in _fixed(plan):
        before = plan.items[: plan.items.index(item)]
        needed = sum(each.minutes for each in before)
        until = [sum(map(_available, plan.sittings(each))) for each in plan.days[: day - 1]]
        today = [
            _available(sitting, at)
            for sitting in plan.sittings(plan.days[day - 1])
            if sitting.start < at
        ]
        if needed > (available := sum(until) + sum(today)):
            values = {"item": item.number, "at": clock(at)}
            yield plan.tell(item, "plan.late", needed=needed, available=available, **values)


def _counted_twice(plan: _Plan) -> Iterator[Finding]:
    for item in plan.items:
        below = [each for each in plan.items if each.parent == item.id and each.minutes]
        if item.minutes and below:
            yield plan.tell(item, "plan.parent", item=item.number)


def _topics(plan: _Plan) -> Iterator[Finding]:
    topics = [item for item in plan.items if item.kind == "topic"]
    if len(topics) > 1:
        yield plan.tell(topics[1], "plan.topics", items=_numbers(topics))
    if plan.agenda.proposals and not topics:
        yield plan.tell(None, "plan.notopic", line="kind: topic")


def _no_closing(plan: _Plan) -> Iterator[Finding]:
    if not any(item.closing for item in plan.items):
        yield plan.tell(None, "plan.noclosing", line="closing: yes")
