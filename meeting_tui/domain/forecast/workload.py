"""What is left to do: the items and the proposals that want time, in minutes."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from meeting_tui.domain.calendar import Span
from meeting_tui.domain.found import is_decided
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Item, State

UNFINISHED = {"pending", "open", "suspended"}
OFF_THE_TABLE = {"withdrawn", "merged"}
UNTOUCHED = {"submitted", "introduced"}


class Task(NamedTuple):
    """An item and the minutes it still wants."""

    id: str
    minutes: float
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """An item that waits for its hour."""

    id: str
    span: Span
    closing: bool


@dataclass(frozen=True, slots=True)
class Workload:
    """The unfinished items: ``ahead`` of the topic, ``after`` it, in the closing reserve.

    Without a topic that has proposals all ordinary items are ``ahead``. The item in hand is the
    first of those ahead. Items that wait for an hour of their own are ``fixed`` and nowhere else.
    """

    topic: Item | None
    ahead: tuple[Task, ...]
    after: tuple[Task, ...]
    closing: tuple[Task, ...]
    fixed: tuple[Fixed, ...]


def plan_of(item: Item, extra: float = 0.0) -> float:
    """Return the minutes an item may take; ``extra`` is a supposition."""
    return item.minutes + item.extended + extra


def rest_of(state: State, item: Item, now: datetime, extra: float = 0.0) -> float:
    """Return the minutes of its plan that an item has not used."""
    if item.state == "pending":
        return plan_of(item, extra)
    used = state.timeline.seconds("item", item.id, now) / 60
    return max(0.0, plan_of(item, extra) - used)


def topic_of(state: State) -> Item | None:
    """Return the undecided item that has proposals: the open one, else the next.

    An item that was put on the agenda in the room has no kind: its proposals make it a topic.
    Once it is decided it is an item like the others, and wants what is left of its plan.
    """
    with_proposals = {p.item for p in state.proposals.values() if p.state not in OFF_THE_TABLE}
    left = (item for item in _unfinished(state) if not item.closing)
    topics = (item for item in left if item.id in with_proposals)
    return next((item for item in topics if not is_decided(state, item)), None)


def _unfinished(state: State) -> Iterator[Item]:
    """Go through what is left: the open item, those after it, those that were passed over."""
    opened = state.item.id if state.item else state.last_item
    place = state.order.index(opened) if opened in state.order else 0
    for ref in (*state.order[place:], *state.order[:place]):
        if state.items[ref].state in UNFINISHED:
            yield state.items[ref]


def workload(state: State, now: datetime, extra: float = 0.0) -> Workload:
    """Sort the unfinished items; ``extra`` minutes are added to the open one."""
    topic = topic_of(state)
    headings = {item.parent for item in state.items.values()}
    ahead: list[Task] = []
    after: list[Task] = []
    closing: list[Task] = []
    fixed: list[Fixed] = []
    earlier, opened = _before(state, topic), state.item
    for item in _unfinished(state):
        more = extra if item is opened else 0.0
        plan = plan_of(item, more)
        if item is topic or (not plan and item.id in headings):
            continue
        if item.start and item.start > now and item is not opened:
            start = item.start.astimezone(UTC)
            fixed.append(Fixed(item.id, (start, start + timedelta(minutes=plan)), item.closing))
        elif item.closing:
            closing.append(Task(item.id, plan, closing=True))
        else:
            precedes = item is opened or item.id in earlier
            task = Task(item.id, rest_of(state, item, now, more))
            (ahead if precedes else after).append(task)
    return Workload(topic, tuple(ahead), tuple(after), tuple(closing), tuple(fixed))


def _before(state: State, topic: Item | None) -> set[str]:
    """Tell which items come before the topic; once it was taken up, none do."""
    if topic is None:
        return set(state.order)
    if topic.state != "pending":
        return set()
    return set(state.order[: state.order.index(topic.id)])


@dataclass(frozen=True, slots=True)
class Table:
    """The proposals on the table, by what has become of them.

    ``times`` are the minutes of those examined, where there is a time; ``given_up`` are those
    the Group decided not to examine.
    """

    examined: tuple[str, ...]
    in_hand: str
    untouched: tuple[str, ...]
    given_up: tuple[str, ...]
    times: tuple[float, ...]
    elapsed: float

    @property
    def count(self) -> int:
        """How many there are: not withdrawn, not merged into another."""
        held = 1 if self.in_hand else 0
        return len(self.examined) + held + len(self.untouched) + len(self.given_up)


def table_of(state: State, topic: Item, now: datetime) -> Table:
    """Sort the proposals of a topic."""
    live = [p for p in state.proposals.values() if p.item == topic.id]
    live = [p for p in live if p.state not in OFF_THE_TABLE]
    current = state.timeline.current("proposal")
    held = any(p.id == current and p.state == "under examination" for p in live)
    in_hand = current if held else ""
    untouched = tuple(p.id for p in live if p.state in UNTOUCHED)
    given_up = tuple(p.id for p in live if p.state == "not examined")
    other = {in_hand, *untouched, *given_up}
    examined = tuple(p.id for p in live if p.id not in other)
    times = [state.timeline.seconds("proposal", ref, now) / 60 for ref in examined]
    elapsed = state.timeline.seconds("proposal", in_hand, now) / 60 if in_hand else 0.0
    return Table(examined, in_hand, untouched, given_up, tuple(t for t in times if t), elapsed)


def pace_of(table: Table, plan: float, slot: float) -> float:
    """Return the minutes a proposal takes: the plan, corrected by what really happened.

    ``plan`` is what the item has for its proposals; without one the shortest useful slot stands
    for it. The more proposals were examined, the more their median weighs.
    """
    planned = plan / table.count if plan > 0 else max(slot, 1)
    known = len(table.times)
    return (planned + known * median(table.times)) / (known + 1)


def median(values: Iterable[float]) -> float:
    """Return the middle value, 0 of none; the standard module costs 13 ms to import."""
    ordered = sorted(values)
    if not ordered:
        return 0.0
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def late_by(state: State, now: datetime) -> float:
    """Return the minutes behind the plan: what finished items and the open one took beyond it."""
    late = 0.0
    for item in state.items.values():
        if item.state in {"closed", "open", "suspended"}:
            beyond = state.timeline.seconds("item", item.id, now) / 60 - plan_of(item)
            late += beyond if item.state == "closed" else max(0.0, beyond)
    return late
