"""What would be paid for an extension, and what a limit on speakers would bring."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from meeting_tui.domain.calendar import after, from_to
from meeting_tui.domain.forecast import Forecast, Trial, look_at, try_out
from meeting_tui.domain.forecast.balance import TOLERANCE
from meeting_tui.domain.forecast.outlook import Look
from meeting_tui.domain.forecast.workload import Task, rest_of
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Item, State

Cost = tuple[str, str, float]
"""What is paid with, whose it is (an item's id, or empty), and how many minutes."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The open item would last until ``until`` (UTC), and ``fits`` things of ``of`` would fit.

    Codes of ``costs``: ``spare`` (nobody's time), ``topic`` (time of the proposals to come),
    ``shortened`` and ``deferred`` (an item to come loses some minutes, or all), ``closing``
    (minutes of the closing block), ``report_left`` (what the report would have, too little),
    ``after_stop`` (minutes beyond the hour of the end). ``needs_guard`` when the closing block
    pays, ``impossible`` when it cannot.
    """

    until: datetime
    fits: int
    of: int
    costs: tuple[Cost, ...] = ()
    needs_guard: bool = False
    impossible: bool = False


def cost_of_extending(state: State, now: datetime, minutes: int) -> WhatIf | None:
    """Say what it costs to give the open item more minutes; None when no item is open."""
    plain, look = try_out(state, now, Trial()), look_at(state, now, Trial())
    longer, then = try_out(state, now, Trial(minutes)), look_at(state, now, Trial(minutes))
    if not (state.item and plain and longer and look and then):
        return None
    paid = (
        _paid_by_the_rest(look, then, minutes)
        if state.item is look.load.topic
        else _paid_in_turn(_purses(look, plain, state.item), minutes)
    )
    costs = (*paid, *_too_much(look, paid))
    codes = {code for code, _, __ in costs}
    return WhatIf(
        _until(then, state.item),
        longer.fits,
        longer.of,
        costs,
        needs_guard="closing" in codes,
        impossible=bool(codes & {"report_left", "after_stop"}),
    )


def _until(look: Look, item: Item) -> datetime:
    """Tell until when an item lasts: a topic as long as it may, another as long as planned."""
    if item is look.load.topic:
        return look.reserve.topic_until
    planned = rest_of(look.state, item, look.now, look.extra_for(item))
    remaining = after(look.until(look.reserve.stop), planned)
    return remaining[0][0] if remaining else look.now + timedelta(minutes=planned)


def _paid_by_the_rest(look: Look, then: Look, minutes: float) -> tuple[Cost, ...]:
    """Compare what is kept after the topic with what would be."""
    costs: list[Cost] = []
    pairs = zip(look.reserve.after, then.reserve.after, strict=True)
    for task, left in reversed(list(pairs)):
        lost = task.minutes - left.minutes
        code = "shortened" if left.minutes > TOLERANCE else "deferred"
        costs.append((code, task.id, lost))
    moved = (look.reserve.closing_from, then.reserve.closing_from)
    costs.append(("closing", _closing(look).id, from_to(look.reserve.free, *moved)))
    spare = minutes - sum(paid for _, __, paid in costs)
    return tuple(cost for cost in (("spare", "", spare), *costs) if cost[2] > TOLERANCE)


def _closing(look: Look) -> Task:
    """Return the closing item that can give time: the report, if there is one."""
    items = look.state.items
    tasks = sorted(look.load.closing, key=lambda task: items[task.id].kind != "report")
    return tasks[0] if tasks else Task("", 0.0, closing=True)


def _purses(look: Look, plain: Forecast, item: Item) -> list[Cost]:
    """List who pays for an item that is no topic, in turn, with what each has."""
    spare = ("spare", "", plain.spare)
    if item.closing:
        return [spare]
    closing = _closing(look)
    if look.load.topic:
        count = len(plain.reachable) + len(plain.unreachable)
        shared = (plain.minutes_each or 0.0) * count
        spare = ("spare", "", min(plain.spare, shared))
        topic = [("topic", look.load.topic.id, shared - spare[2])]
    else:
        topic = []
    to_come = [task for task in look.load.ahead if task.id != item.id]
    return [
        spare,
        *topic,
        *(("shortened", task.id, task.minutes) for task in reversed(look.reserve.after)),
        *(("shortened", task.id, task.minutes) for task in reversed(to_come)),
        ("closing", closing.id, closing.minutes),
    ]


def _paid_in_turn(purses: Iterable[Cost], minutes: float) -> tuple[Cost, ...]:
    costs: list[Cost] = []
    for code, ref, purse in purses:
        paid = min(purse, minutes)
        minutes -= paid
        empty = code == "shortened" and paid > purse - TOLERANCE
        costs.append(("deferred" if empty else code, ref, paid))
    costs.append(("after_stop", "", minutes))
    return tuple(cost for cost in costs if cost[2] > TOLERANCE)


def _too_much(look: Look, costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """Say so when the report would be left with no more than the shortest useful slot."""
    closing = _closing(look)
    taken = sum(minutes for code, _, minutes in costs if code == "closing")
    left = closing.minutes - taken
    if not taken or left > look.slot + TOLERANCE:
        return ()
    return (("report_left", closing.id, max(0.0, left)),)


def with_limit(state: State, now: datetime, seconds: int) -> WhatIf | None:
    """Say what would fit if each speaker had no more than ``seconds`` from now on.

    What proposals took shrinks by the share of it that turns longer than the limit took beyond
    it, so far; without such turns nothing changes. None when no item is open.
    """
    plain, look = try_out(state, now, Trial()), look_at(state, now, Trial())
    if not (state.item and plain and look):
        return None
    limited = try_out(state, now, Trial(pace=1.0 - _saved(state, now, seconds))) or plain
    return WhatIf(_until(look, state.item), limited.fits, limited.of)


def _saved(state: State, now: datetime, seconds: int) -> float:
    """Return the share of the time spent on proposals that the limit would have saved."""
    spent = sum(state.timeline.seconds("proposal", ref, now) for ref in state.proposals)
    turns = [t for t in state.timeline.turns() if t.proposal in state.proposals and not t.order]
    beyond = sum(max(0.0, turn.seconds - seconds) for turn in turns)
    return min(beyond / spent, 0.9) if spent else 0.0
