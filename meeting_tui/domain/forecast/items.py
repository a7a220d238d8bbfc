"""The forecast without proposals: how many items can still be taken before the closing."""

from meeting_tui.domain.calendar import between, from_to
from meeting_tui.domain.forecast.balance import TOLERANCE, Balance
from meeting_tui.domain.forecast.outlook import Forecast, Look
from meeting_tui.domain.forecast.strip import Part, Segment, lay, paint, whole
from meeting_tui.domain.forecast.workload import Fixed, Task, late_by, rest_of
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class _Course:
    """The items that are counted, in the order they will be taken, and until when they may go.

    Ordinary items have until the closing; when none is left, the closing items have until the
    end of the meeting.
    """

    subject: str
    in_hand: Task | None
    untouched: tuple[Task, ...]
    fixed: tuple[Fixed, ...]
    done: tuple[str, ...]

    @property
    def closing(self) -> bool:
        return self.subject == "closing"


def outlook(look: Look, previous: str) -> Forecast:
    """Say how many items fit before the closing, or whether the closing itself does."""
    course = _course(look)
    limit = look.reserve.stop if course.closing else look.reserve.closing_from
    in_hand = course.in_hand.minutes if course.in_hand else 0.0
    left = from_to(look.reserve.free, look.now, limit) - in_hand
    reachable = _reach(course.untouched, left)
    held = tuple(each.id for each in course.fixed if each.span[1] <= limit)
    missed = tuple(each.id for each in course.fixed if each.span[1] > limit)
    balance = _balance(look, course, left, barred=bool(missed))
    level = balance.steady_level(previous)
    lost = tuple(task.id for task in course.untouched[len(reachable) :])
    fits = len(course.done) + bool(course.in_hand) + len(reachable) + len(held)
    spare = balance.there - balance.wanted
    return Forecast(
        level,
        _code(level, course),
        course.subject,
        look.reserve.stop,
        look.reserve.closing_from,
        fits=fits,
        of=fits + len(lost) + len(missed),
        minutes_each=max(0.0, left) / len(course.untouched) if course.untouched else None,
        examined=course.done,
        in_hand=course.in_hand.id if course.in_hand else "",
        reachable=(*reachable, *held),
        unreachable=(*lost, *missed),
        spare=max(0.0, spare) if level == "ok" else 0.0,
        least=look.slot,
        remedies=("later_stop",) if level == "over" else (),
        late=late_by(look.state, look.now),
        segments=_segments(look, course, reachable, lost),
    )


def _course(look: Look) -> _Course:
    ordinary = tuple(each for each in look.load.fixed if not each.closing)
    if look.load.ahead or ordinary:
        return _sorted(look, "items", look.load.ahead, ordinary)
    closing = tuple(each for each in look.load.fixed if each.closing)
    items = look.state.items
    left = tuple(
        Task(
            task.id,
            rest_of(look.state, items[task.id], look.now, look.extra_for(items[task.id])),
            closing=True,
        )
        for task in look.load.closing
    )
    return _sorted(look, "closing" if left or closing else "nothing", left, closing)


def _sorted(look: Look, subject: str, tasks: tuple[Task, ...], fixed: tuple[Fixed, ...]) -> _Course:
    opened = look.state.item
    in_hand = next((task for task in tasks if opened and task.id == opened.id), None)
    closing = subject == "closing"
    done = tuple(
        item.id
        for item in map(look.state.items.__getitem__, look.state.order)
        if item.state == "closed" and (item.closing is closing or subject == "nothing")
    )
    return _Course(subject, in_hand, tuple(t for t in tasks if t is not in_hand), fixed, done)


def _reach(tasks: tuple[Task, ...], left: float) -> tuple[str, ...]:
    """Take items in their order as long as they fit; a small one does not jump the line."""
    reachable: list[str] = []
    for task in tasks:
        left -= task.minutes
        if left < -TOLERANCE:
            break
        reachable.append(task.id)
    return tuple(reachable)


def _balance(look: Look, course: _Course, left: float, *, barred: bool) -> Balance:
    """Weigh the plan of what is left; with only the item in hand, whether it is past its limit."""
    wanted = sum(task.minutes for task in course.untouched)
    if course.subject == "nothing":
        return Balance(0.0, max(0.0, left), 0.0, 0.0)
    if not course.untouched:
        in_hand = course.in_hand.minutes if course.in_hand else 0.0
        return Balance(0.0, left, left + in_hand, 0.0, barred)
    return Balance(wanted, left, left, len(course.untouched) * look.slot, barred)


def _code(level: str, course: _Course) -> str:
    if course.subject == "nothing":
        return "nothing_left"
    return f"{course.subject}_fit" if level == "ok" else f"{course.subject}_{level}"


def _segments(
    look: Look, course: _Course, reachable: tuple[str, ...], lost: tuple[str, ...]
) -> tuple[Segment, ...]:
    reserve = look.reserve
    limit = reserve.stop if course.closing else reserve.closing_from
    role = "closing" if course.closing else "item"
    parts: list[Part] = []
    if course.in_hand:
        parts.append((course.in_hand.minutes, "now", (course.in_hand.id,)))
    parts += [(t.minutes, role, (t.id,)) for t in course.untouched[: len(reachable)]]
    laid, left = lay(look.until(limit), parts)
    laid += paint(left, "lost" if lost else "spare", lost)
    if not course.closing:
        closing = tuple(task.id for task in look.load.closing)
        laid += paint(between(look.until(reserve.stop), limit, reserve.stop), "closing", closing)
    return whole(laid, look.load.fixed, look.now, reserve.stop)
