"""The floor: presence, the list of speakers, who speaks, points of order, the limit.

The list never advances by itself. "Next speaker" carries the entry that last moved the floor,
so that two seats pressing at once advance once.
"""

from dataclasses import replace

from meeting_tui.domain.clocks import RUNNING
from meeting_tui.domain.commands import floor as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import floor as event
from meeting_tui.domain.past import held, phase_at
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import State, Turn

RANK = {"order": 0, "reply": 1, "statement": 2, "last": 3}
APART = {"order", "reply"}
"""Turns that are no part of the debate: they are not charged to the item."""


@rule(command.RecordPresence)
def presence(state: State, asked: command.RecordPresence, _: Context) -> list[Event]:
    """Record who came or left."""
    common.need_actors(state, asked.actors)
    return [event.PresenceRecorded(asked.actors, asked.present)]


@rule(command.QueueSpeakers)
def queue(state: State, asked: command.QueueSpeakers, context: Context) -> list[Event]:
    """Put actors on the list; those already there stay where they are."""
    common.need_actors(state, asked.actors)
    if phase_at(state, context.at) == "closed":
        raise Refusal("already_closed")
    if not state.queue_open and asked.kind in {"statement", "last"}:
        context.ask("queue_closed")
    waiting = {(turn.actor, turn.kind) for turn in state.queue}
    actors = tuple(a for a in asked.actors if (a, asked.kind) not in waiting)
    if not actors:
        raise Refusal("queued_already", actors=asked.actors)
    return [event.SpeakersQueued(actors, asked.kind, asked.behalf)]


@rule(command.UnqueueSpeakers)
def unqueue(state: State, asked: command.UnqueueSpeakers, _: Context) -> list[Event]:
    """Take actors off the list."""
    _need_waiting(state, asked.actors)
    return [event.SpeakersUnqueued(asked.actors)]


@rule(command.PutFirst)
def put_first(state: State, asked: command.PutFirst, _: Context) -> list[Event]:
    """Bring those who wait to the head of the list."""
    _need_waiting(state, asked.actors)
    return [event.SpeakersPutFirst(asked.actors)]


def _need_waiting(state: State, actors: tuple[str, ...]) -> None:
    waiting = {turn.actor for turn in state.queue}
    absent = tuple(actor for actor in actors if actor not in waiting)
    if absent:
        raise Refusal("not_queued", actors=absent)


@rule(command.GiveFloor)
def give(state: State, asked: command.GiveFloor, context: Context) -> list[Event]:
    """Give the floor to somebody, from the list or out of turn."""
    common.need_actors(state, [asked.actor])
    _need_sitting(state, context)
    waiting = next((turn for turn in state.queue if turn.actor == asked.actor), None)
    kind = waiting.kind if waiting else "statement"
    behalf = asked.behalf or (waiting.behalf if waiting else "")
    return [event.FloorGiven(asked.actor, behalf, kind)]


@rule(command.GiveNextFloor)
def give_next(state: State, asked: command.GiveNextFloor, context: Context) -> list[Event]:
    """Give the floor to the head of the list, once for each time it was asked."""
    _need_sitting(state, context)
    if state.timeline.holder("floor") != asked.after:
        raise Refusal("floor_moved_on", actor=state.floor.actor if state.floor else "")
    first = state.queue[0].actor if state.queue else ""
    if asked.head not in {None, first}:
        raise Refusal("queue_moved_on", actor=first)
    if not state.queue:
        raise Refusal("queue_empty", kind="speaking" if state.floor else "nobody")
    head = state.queue[0]
    return [event.FloorGiven(head.actor, head.behalf, head.kind)]


@rule(command.EndFloor)
def end(state: State, asked: command.EndFloor, context: Context) -> list[Event]:
    """Record that the speaker has finished, and not another who has spoken since."""
    if asked.after not in {None, state.timeline.holder("floor")}:
        raise Refusal("floor_moved_on", actor=state.floor.actor if state.floor else "")
    if not held(state, "floor", context.at):
        raise Refusal("nobody_speaks")
    return [event.FloorEnded()]


@rule(command.RaiseOrder)
def raise_order(state: State, asked: command.RaiseOrder, context: Context) -> list[Event]:
    """Record a point of order, told where it was raised."""
    common.need_actors(state, [asked.actor])
    common.need_text(asked.text, "text")
    item = common.need_item(state, context.at)
    language = common.language(asked.language, context)
    proposal = held(state, "proposal", context.at)
    return [event.OrderRaised(asked.actor, asked.text, language, item.id, proposal)]


@rule(command.SetLimit)
def set_limit(_: State, asked: command.SetLimit, __: Context) -> list[Event]:
    """Limit each speaker."""
    return [event.LimitSet(asked.seconds, asked.bell and asked.seconds > 0)]


@rule(command.CloseQueue)
def close_queue(state: State, _: command.CloseQueue, __: Context) -> list[Event]:
    """Close the list."""
    if not state.queue_open:
        raise Refusal("queue_closed_already", remedy="/openqueue")
    return [event.QueueClosed()]


@rule(command.OpenQueue)
def open_queue(state: State, _: command.OpenQueue, __: Context) -> list[Event]:
    """Open the list again."""
    if state.queue_open:
        raise Refusal("queue_open_already")
    return [event.QueueOpened()]


def _need_sitting(state: State, context: Context) -> None:
    if phase_at(state, context.at) != RUNNING:
        raise common.not_held(state, context.at)


@mutation(event.PresenceRecorded)
def present(state: State, happened: event.PresenceRecorded, entry: Entry) -> None:
    """Keep who is in the room."""
    for actor in happened.actors:
        if common.set_slot(state, entry, f"present {actor}"):
            state.present[actor] = happened.present


@mutation(event.SpeakersQueued)
def queued(state: State, happened: event.SpeakersQueued, _: Entry) -> None:
    """Put the speakers behind those of their rank; asking for the floor means being here."""
    for actor in happened.actors:
        turn = Turn(actor, happened.kind, happened.behalf)
        state.queue.insert(_place(state.queue, RANK[turn.kind]), turn)
        state.present[actor] = True


def _place(queue: list[Turn], rank: int) -> int:
    """Find the place behind the last one who does not have to let this rank pass."""
    places = (n for n, waiting in enumerate(queue, start=1) if RANK[waiting.kind] <= rank)
    return max(places, default=0)


@mutation(event.SpeakersUnqueued)
def unqueued(state: State, happened: event.SpeakersUnqueued, _: Entry) -> None:
    """Take the speakers off."""
    state.queue = [turn for turn in state.queue if turn.actor not in happened.actors]


@mutation(event.SpeakersPutFirst)
def came_first(state: State, happened: event.SpeakersPutFirst, _: Entry) -> None:
    """Bring each to the head with all they wait for; who is first has no last word."""
    ahead = [turn for actor in happened.actors for turn in state.queue if turn.actor == actor]
    behind = [turn for turn in state.queue if turn not in ahead]
    first = (replace(t, kind="statement") if t.kind == "last" else t for t in ahead)
    state.queue = [*dict.fromkeys(first), *behind]


@mutation(event.FloorGiven)
def given(state: State, happened: event.FloorGiven, entry: Entry) -> None:
    """Let the speaker begin; a late one only counts in the past."""
    turn = Turn(happened.actor, happened.kind, happened.behalf)
    state.present[turn.actor] = True
    _move_floor(state, entry, turn)
    waiting = next((t for t in state.queue if t.actor == turn.actor), None)
    if waiting and state.floor is turn:
        state.queue.remove(waiting)


@mutation(event.FloorEnded)
def ended(state: State, _: event.FloorEnded, entry: Entry) -> None:
    """Leave the floor to nobody."""
    _move_floor(state, entry, None)


def _move_floor(state: State, entry: Entry, turn: Turn | None) -> None:
    apart = turn is not None and turn.kind in APART
    state.timeline.mark(entry.at, entry.n, "order", "1" if apart else "")
    if common.set_slot(state, entry, "floor", turn.actor if turn else ""):
        state.floor = turn


@mutation(event.OrderRaised)
def order_raised(state: State, happened: event.OrderRaised, entry: Entry) -> None:
    """Tell the point of order: with the proposals if one is in hand, else on its own."""
    state.present[happened.actor] = True
    key = f"c-{happened.item}" if happened.proposal else ""
    common.tell(state, happened, entry, happened.item, key)


@mutation(event.LimitSet)
def limited(state: State, happened: event.LimitSet, entry: Entry) -> None:
    """Keep the limit."""
    if common.set_slot(state, entry, "limit"):
        state.limit, state.bell = happened.seconds, happened.bell


@mutation(event.QueueClosed, event.QueueOpened)
def queue_moved(
    state: State, happened: event.QueueClosed | event.QueueOpened, entry: Entry
) -> None:
    """Keep whether the list is open."""
    if common.set_slot(state, entry, "queue"):
        state.queue_open = isinstance(happened, event.QueueOpened)
