"""The meeting and its sittings: opening, pauses, rising, closing, presiding, its end."""

from datetime import datetime, timedelta

from meeting_tui.domain.clocks import RUNNING
from meeting_tui.domain.commands import sitting as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import sitting as event
from meeting_tui.domain.events.agenda import ItemClosed
from meeting_tui.domain.past import mark_after, phase_at, sitting_at
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common, starting
from meeting_tui.domain.state import Sitting, State


@rule(command.OpenSitting)
def open_sitting(state: State, _: command.OpenSitting, context: Context) -> list[Event]:
    """Open the meeting, or the next sitting after a rise or on another day."""
    phase = phase_at(state, context.at)
    if phase == RUNNING:
        raise Refusal("already_open")
    if phase == "suspended":
        raise Refusal("suspended", remedy="/resume")
    if phase == "closed":
        context.ask("open_closed")
    return [event.SittingOpened(len(state.sittings) + 1)]


@rule(command.SuspendSitting)
def suspend(state: State, asked: command.SuspendSitting, context: Context) -> list[Event]:
    """Pause a running sitting."""
    if phase_at(state, context.at) == "suspended":
        raise Refusal("suspended", remedy="/resume")
    _need_held(state, context)
    later = mark_after(state, "phase", context.at)
    if later and later.value == "suspended":
        context.ask("suspended_later", moment=later.at, entry=later.n)
    return [event.SittingSuspended(asked.until, asked.reason)]


@rule(command.ResumeSitting)
def resume(state: State, _: command.ResumeSitting, context: Context) -> list[Event]:
    """Go on after a pause."""
    phase = phase_at(state, context.at)
    if phase == RUNNING:
        raise Refusal("not_suspended")
    if phase != "suspended":
        raise common.not_held(state, context.at)
    return [event.SittingResumed()]


@rule(command.EndSitting)
def rise(state: State, asked: command.EndSitting, context: Context) -> list[Event]:
    """End the sitting; a question that is put should not be left over the pause unawares."""
    _need_held(state, context)
    if state.question:
        context.ask("rise_over_question", question=state.question.id)
    return [event.SittingRisen(asked.until)]


@rule(command.CloseMeeting)
def close(state: State, _: command.CloseMeeting, context: Context) -> list[Event]:
    """Close the meeting and the item that is open."""
    if state.phase == "closed":
        raise Refusal("already_closed")
    _need_held(state, context)
    common.need_after(state.sittings[-1].opened, context, "opening")
    if state.question:
        context.ask("close_over_question", question=state.question.id)
    open_item = common.item_id(state, context.at)
    closing: list[Event] = [ItemClosed(open_item)] if open_item else []
    return [*closing, event.MeetingClosed()]


@rule(command.TakeChair)
def preside(state: State, asked: command.TakeChair, _: Context) -> list[Event]:
    """Let another officer take the chair."""
    common.need_actors(state, [asked.actor])
    return [event.ChairTaken(asked.actor)]


@rule(command.MoveStop)
def move_stop(state: State, asked: command.MoveStop, context: Context) -> list[Event]:
    """Change the hour of the end, with its reason."""
    common.need_text(asked.reason, "reason")
    if asked.stop <= context.at:
        later = f"/stop {_later(context.at.astimezone(state.zone))}: …"
        raise Refusal("stop_past", stop=asked.stop.astimezone(state.zone), remedy=later)
    return [event.StopMoved(asked.stop, asked.reason)]


def _later(now: datetime) -> str:
    """Return a full quarter more than a quarter of an hour ahead, 23:59 at the latest."""
    ahead = now + timedelta(minutes=30 - now.minute % 15)
    return f"{ahead:%H:%M}" if ahead.date() == now.date() else "23:59"


def _need_held(state: State, context: Context) -> None:
    if phase_at(state, context.at) not in {RUNNING, "suspended"}:
        raise common.not_held(state, context.at)


@mutation(event.MeetingCreated)
def created(state: State, happened: event.MeetingCreated, entry: Entry) -> None:
    """Put the plan into the state: actors, items, documents, proposals."""
    starting.start(state, happened, entry)


@mutation(event.SittingOpened)
def opened(state: State, happened: event.SittingOpened, entry: Entry) -> None:
    """Start the clocks; the first opening is told in the report."""
    if not state.sittings:
        common.tell(state, happened, entry, common.item_id(state, entry.at))
    state.sittings.append(Sitting(happened.sitting, entry.at))
    state.until, state.closed_at = None, None
    state.timeline.mark(entry.at, entry.n, "sitting", str(happened.sitting))
    state.timeline.mark(entry.at, entry.n, "phase", RUNNING)


@mutation(event.SittingSuspended)
def suspended(state: State, happened: event.SittingSuspended, entry: Entry) -> None:
    """Stop every clock except the countdown."""
    sitting = sitting_at(state, entry.at)
    later = mark_after(state, "phase", entry.at)
    if sitting and later and later.value == "suspended":
        begun = [
            (entry.at, end) if start == later.at else (start, end) for start, end in sitting.pauses
        ]
        sitting.pauses[:] = begun
    elif sitting:
        sitting.pauses.append((entry.at, None))
    if common.set_slot(state, entry, "phase", "suspended"):
        state.until = happened.until


@mutation(event.SittingResumed)
def resumed(state: State, _: event.SittingResumed, entry: Entry) -> None:
    """Let the clocks go on."""
    sitting = sitting_at(state, entry.at)
    if sitting and sitting.pauses and sitting.pauses[-1][1] is None:
        sitting.pauses[-1] = (sitting.pauses[-1][0], entry.at)
    if common.set_slot(state, entry, "phase", RUNNING):
        state.until = None


@mutation(event.SittingRisen)
def risen(state: State, happened: event.SittingRisen, entry: Entry) -> None:
    """End the sitting; whoever had the floor no longer has it."""
    if _end_sitting(state, entry, "risen"):
        state.until = happened.until


@mutation(event.MeetingClosed)
def closed(state: State, happened: event.MeetingClosed, entry: Entry) -> None:
    """End the meeting; the closing is told under its item, or under the last one."""
    if not state.report.closing:
        common.tell(state, happened, entry, common.formal_item(state, entry.at, "closing"))
    state.closed_at = entry.at
    _end_sitting(state, entry, "closed")


def _end_sitting(state: State, entry: Entry, phase: str) -> bool:
    """End the sitting at the time of the entry; false when a later act decided the phase."""
    sitting = sitting_at(state, entry.at)
    if sitting and sitting.risen is None:
        sitting.risen = entry.at
    if common.set_slot(state, entry, "floor"):
        state.floor = None
    return common.set_slot(state, entry, "phase", phase)


@mutation(event.ChairTaken)
def chair_taken(state: State, happened: event.ChairTaken, entry: Entry) -> None:
    """Remember who presides."""
    if common.set_slot(state, entry, "chair", happened.actor):
        state.presiding = happened.actor


@mutation(event.StopMoved)
def stop_moved(state: State, happened: event.StopMoved, entry: Entry) -> None:
    """Count down to another hour."""
    if common.set_slot(state, entry, "stop"):
        state.stop = happened.stop
