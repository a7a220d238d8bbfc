"""The forecast while proposals are on the table: how many can still be examined."""

from datetime import datetime

from meeting_tui.domain.calendar import Span, after, between, from_to, length, minutes
from meeting_tui.domain.forecast.balance import TOLERANCE, Balance
from meeting_tui.domain.forecast.outlook import Forecast, Look
from meeting_tui.domain.forecast.strip import Part, Segment, lay, paint, whole
from meeting_tui.domain.forecast.workload import Table, late_by, pace_of, plan_of, table_of
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Item

FEW = 3
"""With fewer proposals examined than this there is little to go by."""


@dataclass(frozen=True, slots=True)
class _Room:
    """Time for the proposals not yet taken up.

    ``waiting`` lies before the topic's own hour; the rest comes after everything in hand, and
    what is too ``short`` to begin a proposal in is not ``useful``. ``left`` is all of it up to
    the decision, negative when even what is in hand does not fit.
    """

    waiting: list[Span]
    useful: list[Span]
    short: list[Span]
    left: float


def outlook(look: Look, topic: Item, previous: str) -> Forecast:
    """Say how many proposals of the topic fit before the decision."""
    table = table_of(look.state, topic, look.now)
    plan = plan_of(topic, look.extra_for(topic)) - topic.decision
    pace = pace_of(table, plan, look.slot) * look.trial.pace
    rest = max(look.slot, pace - table.elapsed) if table.in_hand else 0.0
    room = _room(look, topic, rest)
    reach = min(len(table.untouched), int((minutes(room.useful) + TOLERANCE) / pace))
    balance = _balance(look, table, pace, room)
    level = balance.steady_level(previous)
    there = balance.there - balance.wanted
    return Forecast(
        level,
        _code(level, table),
        "proposals",
        look.reserve.stop,
        look.reserve.closing_from,
        look.reserve.decide_by,
        fits=len(table.examined) + bool(table.in_hand) + reach,
        of=table.count,
        minutes_each=_each(balance, table),
        pace=pace,
        examined=table.examined,
        in_hand=table.in_hand,
        reachable=table.untouched[:reach],
        unreachable=table.untouched[reach:] + table.given_up,
        few_data=len(table.times) < FEW,
        spare=max(0.0, there) if level == "ok" else 0.0,
        least=look.slot,
        remedies=_remedies(look, table) if level == "over" else (),
        late=late_by(look.state, look.now),
        segments=_segments(look, table, room, pace, rest, table.untouched[:reach]),
    )


def _room(look: Look, topic: Item, rest: float) -> _Room:
    decide_by = look.reserve.decide_by
    ahead = sum(task.minutes for task in look.load.ahead)
    pieces = after(look.until(decide_by), ahead)
    waiting: list[Span] = []
    begins = _own_hour(topic, look.now)
    if begins:
        waiting, pieces = between(pieces, look.now, begins), between(pieces, begins, decide_by)
    pieces = after(pieces, rest)
    least = look.slot - TOLERANCE
    useful = [piece for piece in pieces if length(piece) >= least]
    short = [piece for piece in pieces if length(piece) < least]
    left = from_to(look.reserve.free, look.now, decide_by) - ahead - rest
    return _Room(waiting, useful, short, left - minutes(waiting))


def _own_hour(topic: Item, now: datetime) -> datetime | None:
    waits = topic.state == "pending" and topic.start is not None and topic.start > now
    return topic.start if waits else None


def _balance(look: Look, table: Table, pace: float, room: _Room) -> Balance:
    """Weigh what the untouched proposals want; without any, whether the closing is touched."""
    count = len(table.untouched)
    barred = bool(table.given_up)
    if not count:
        to_closing = from_to(look.reserve.free, look.now, look.reserve.closing_from)
        return Balance(0.0, room.left, to_closing, 0.0, barred)
    there = minutes(room.useful)
    shared = there or max(map(length, room.short), default=0.0)
    return Balance(count * pace, there, shared, count * look.slot, barred)


def _each(balance: Balance, table: Table) -> float | None:
    return balance.shared / len(table.untouched) if table.untouched else None


def _code(level: str, table: Table) -> str:
    if not table.untouched:
        return "decide"
    return {"ok": "all_fit", "tight": "some_fit"}.get(level, "over")


def _remedies(look: Look, table: Table) -> tuple[str, ...]:
    """Name the acts that are left, those that keep most proposals alive first."""
    untouched = [look.state.proposals[ref] for ref in table.untouched]
    acts = {
        "introductions_only": any(p.state == "submitted" for p in untouched),
        "merge": len(untouched) > 1,
        "drafting_group": bool(untouched),
        "later_stop": True,
        "decide_on_examined": bool(table.examined),
    }
    return tuple(act for act, possible in acts.items() if possible)


def _segments(
    look: Look, table: Table, room: _Room, pace: float, rest: float, reachable: tuple[str, ...]
) -> tuple[Segment, ...]:
    reserve = look.reserve
    opened = look.state.item
    ahead: list[Part] = [
        (task.minutes, "now" if opened and task.id == opened.id else "item", (task.id,))
        for task in look.load.ahead
    ]
    if table.in_hand:
        ahead.append((rest, "now", (table.in_hand,)))
    first, _ = lay(look.until(reserve.decide_by), ahead)
    proposals, left = lay(room.useful, [(pace, "proposal", (ref,)) for ref in reachable])
    lost = table.untouched[len(reachable) :]
    items, unused = lay(
        between(look.until(reserve.closing_from), reserve.topic_until, reserve.closing_from),
        [(task.minutes, "item", (task.id,)) for task in reserve.after],
    )
    decision = between(look.until(reserve.topic_until), reserve.decide_by, reserve.topic_until)
    closing = between(look.until(reserve.stop), reserve.closing_from, reserve.stop)
    laid = [
        *first,
        *paint(room.waiting, "spare"),
        *proposals,
        *paint(left, "lost" if lost else "spare", lost),
        *paint(room.short, "lost"),
        *paint(decision, "decision"),
        *items,
        *paint(unused, "spare"),
        *paint(closing, "closing", tuple(task.id for task in look.load.closing)),
    ]
    return whole(laid, look.load.fixed, look.now, reserve.stop)
