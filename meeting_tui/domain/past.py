"""What held at a moment: a late act is judged by the time it belongs to, not by what holds now."""

from datetime import datetime

from meeting_tui.domain.clocks import Mark
from meeting_tui.domain.events.floor import FloorGiven
from meeting_tui.domain.state import Item, Sitting, State, Turn


def mark_at(state: State, slot: str, at: datetime) -> Mark | None:
    """Return the mark that set the slot to what it held at a moment (UTC)."""
    marks = reversed(state.timeline.marks)
    return next((mark for mark in marks if mark.slot == slot and mark.at <= at), None)


def mark_after(state: State, slot: str, at: datetime) -> Mark | None:
    """Return the first mark of the slot after a moment (UTC)."""
    found = None
    for mark in reversed(state.timeline.marks):
        if mark.at <= at:
            break
        found = mark if mark.slot == slot else found
    return found


def held(state: State, slot: str, at: datetime) -> str:
    """Return what the slot held at a moment (UTC), empty for nothing."""
    marks = state.timeline.marks
    if not marks or at >= marks[-1].at:
        return state.timeline.current(slot)
    mark = mark_at(state, slot, at)
    return mark.value if mark else ""


def phase_at(state: State, at: datetime) -> str:
    """Return the phase of the meeting at a moment; "not opened" before the first sitting."""
    return held(state, "phase", at) or "not opened"


def item_at(state: State, at: datetime) -> Item | None:
    """Return the item that was open at a moment."""
    return state.items.get(held(state, "item", at))


def item_before(state: State, at: datetime) -> tuple[Item, datetime] | None:
    """Return the item that was open last before a moment at which none is, and its end."""
    ended = at
    for mark in reversed(state.timeline.marks):
        if mark.slot == "item" and mark.at <= at:
            if mark.value:
                return state.items[mark.value], ended
            ended = mark.at
    return None


def sitting_at(state: State, at: datetime) -> Sitting | None:
    """Return the sitting a moment belongs to: the last one opened before it."""
    opened = (sitting for sitting in reversed(state.sittings) if sitting.opened <= at)
    return next(opened, None)


def speaker_at(state: State, at: datetime) -> Turn | None:
    """Return who had the floor at a moment, and for whom."""
    mark = mark_at(state, "floor", at)
    if mark is None or not mark.value:
        return None
    events = state.entries[mark.n - 1].events
    given = next((each for each in events if isinstance(each, FloorGiven)), None)
    return Turn(given.actor, given.kind, given.behalf) if given else None


def speakers_until(state: State, at: datetime) -> list[str]:
    """List who had the floor up to a moment, in order."""
    marks = state.timeline.marks
    return [mark.value for mark in marks if mark.slot == "floor" and mark.value and mark.at <= at]
