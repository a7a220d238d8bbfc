"""Agenda items: taken up, finished, suspended over what is undecided, deferred, dropped."""

from meeting_tui.domain.clocks import RUNNING
from meeting_tui.domain.commands import agenda as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import agenda as event
from meeting_tui.domain.events.floor import FloorEnded
from meeting_tui.domain.past import held, item_at, phase_at
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import Item, Proposal, State


@rule(command.OpenItem)
def open_item(state: State, asked: command.OpenItem, context: Context) -> list[Event]:
    """Take up an item; the one before is closed, or suspended if something is undecided."""
    common.need("item", asked.item, state)
    if phase_at(state, context.at) not in {RUNNING, "suspended"}:
        raise common.not_held(state, context.at)
    item = state.items[asked.item]
    if item is item_at(state, context.at):
        raise Refusal("item_already_open", item=item.number)
    return [*_leave(state, context), *_take_up(item, context)]


@rule(command.OpenNextItem)
def open_next_item(state: State, asked: command.OpenNextItem, context: Context) -> list[Event]:
    """Take up the item after the one that was open when it was asked for."""
    if state.timeline.current("item") != asked.after:
        raise Refusal("item_moved_on", item=state.item.number if state.item else "–")
    following = next_item(state)
    if asked.item not in {None, following.id if following else ""}:
        raise Refusal("agenda_moved_on", item=following.number if following else "–")
    if following is None:
        raise Refusal("no_next_item", remedy="/close")
    return open_item(state, command.OpenItem(following.id), context)


def next_item(state: State) -> Item | None:
    """Return the first item not yet taken up after the open one, else the first of all."""
    waiting = [state.items[i] for i in state.order if state.items[i].state == "pending"]
    opened = state.timeline.current("item") or state.last_item
    if opened in state.order:
        place = state.order.index(opened)
        after = [item for item in waiting if state.order.index(item.id) > place]
        waiting = after or waiting
    return waiting[0] if waiting else None


def _leave(state: State, context: Context) -> list[Event]:
    """Close the open item on the way out, or suspend it over what is undecided."""
    item = item_at(state, context.at)
    if item is None:
        return []
    if item is state.item:
        _ask_about_queue(state, context)
    done = event.ItemSuspended if undecided(state, item) else event.ItemClosed
    return [*_end_of_speech(state, context), done(item.id)]


def undecided(state: State, item: Item) -> bool:
    """Whether a question without a finding, or a proposal nobody classified, hangs on the item."""
    if state.question and state.question.item == item.id:
        return True
    unclassified = {"submitted", "introduced", "under examination"}
    return any(p.item == item.id and p.state in unclassified for p in state.proposals.values())


def _ask_about_queue(state: State, context: Context) -> None:
    if state.queue:
        context.ask("queue_waiting", actors=tuple(turn.actor for turn in state.queue))


def _end_of_speech(state: State, context: Context) -> list[Event]:
    """End the speech with its item: its time is not that of what comes next."""
    return [FloorEnded()] if held(state, "floor", context.at) else []


def _take_up(item: Item, context: Context) -> list[Event]:
    if item.state == "dropped":
        context.ask("item_dropped", item=item.number)
    if item.state == "closed":
        context.ask("item_closed_before", item=item.number)
        return [event.ItemReopened(item.id)]
    return [event.ItemOpened(item.id)]


@rule(command.CloseItem)
def close_item(state: State, asked: command.CloseItem, context: Context) -> list[Event]:
    """Finish an item; people waiting for the floor and a question put are asked about."""
    if not asked.item and asked.seen not in {None, state.timeline.current("item")}:
        raise Refusal("item_moved_on", item=state.item.number if state.item else "–")
    item = common.item_or_open(state, asked.item, context.at)
    if item.state == "closed":
        raise Refusal("item_closed", item=item.number)
    if item is state.item:
        _ask_about_queue(state, context)
    if state.question and state.question.item == item.id:
        context.ask("item_over_question", question=state.question.id)
    opened = item is item_at(state, context.at)
    return [*(_end_of_speech(state, context) if opened else ()), event.ItemClosed(item.id)]


@rule(command.ReopenItem)
def reopen(state: State, asked: command.ReopenItem, context: Context) -> list[Event]:
    """Take up a finished item again, with the reason."""
    common.need("item", asked.item, state)
    item = state.items[asked.item]
    if item.state not in {"closed", "deferred", "dropped"}:
        raise Refusal("item_not_closed", item=item.number, remedy=f"/item {item.number}")
    return [*_leave(state, context), event.ItemReopened(item.id, asked.reason)]


@rule(command.DeferItem, command.DropItem)
def put_off(
    state: State, asked: command.DeferItem | command.DropItem, context: Context
) -> list[Event]:
    """Leave an item to the next meeting, or take it off the agenda."""
    common.need("item", asked.item, state)
    item = state.items[asked.item]
    if item.state == "closed":
        context.ask("item_closed_before", item=item.number)
    happened = event.ItemDeferred if isinstance(asked, command.DeferItem) else event.ItemDropped
    return [happened(item.id, asked.reason)]


@rule(command.BeginDebate)
def begin_debate(state: State, _: command.BeginDebate, context: Context) -> list[Event]:
    """Begin the general debate; a proposal under examination is then examined."""
    return [event.DebateBegun(common.need_item(state, context.at).id)]


@mutation(event.ItemOpened, event.ItemReopened)
def opened(state: State, happened: event.ItemOpened | event.ItemReopened, entry: Entry) -> None:
    """Make the item the open one; a topic with proposals begins with what it examines."""
    item = state.items[happened.item]
    common.become(item, "open", entry.at)
    state.timeline.mark(entry.at, entry.n, "proposal", "")
    state.timeline.mark(entry.at, entry.n, "item", item.id)
    if state.timeline.holder("item") == entry.n:
        state.last_item = item.id
    has_proposals = any(p.item == item.id for p in state.proposals.values())
    if isinstance(happened, event.ItemReopened) or has_proposals:
        common.tell(state, happened, entry, item.id)


@mutation(event.ItemClosed, event.ItemSuspended, event.ItemDeferred, event.ItemDropped)
def left(state: State, happened: event.ItemEvent, entry: Entry) -> None:
    """Leave the item in the state the event names; its proposal is no longer in hand."""
    item = state.items[happened.item]
    common.become(item, LEFT_AS[type(happened)], entry.at)
    if isinstance(happened, event.ItemDeferred | event.ItemDropped):
        item.reason = happened.reason
        common.tell(state, happened, entry, item.id)
    if common.item_id(state, entry.at) == item.id:
        # Only taking up something else says that a proposal was examined to the end.
        state.timeline.mark(entry.at, entry.n, "proposal", "")
        state.timeline.mark(entry.at, entry.n, "item", "")


LEFT_AS: dict[type[event.ItemEvent], str] = {
    event.ItemClosed: "closed",
    event.ItemSuspended: "suspended",
    event.ItemDeferred: "deferred",
    event.ItemDropped: "dropped",
}


def end_examination(state: State, entry: Entry) -> None:
    """End the examination in hand, because something else is taken up."""
    proposal = state.proposals.get(held(state, "proposal", entry.at))
    if proposal is not None and proposal.state == "under examination":
        common.become(proposal, "examined", entry.at)
    state.timeline.mark(entry.at, entry.n, "proposal", "")


def put_down(state: State, proposal: Proposal, entry: Entry) -> None:
    """Stop the clock of a proposal that is no longer in hand."""
    if held(state, "proposal", entry.at) == proposal.id:
        state.timeline.mark(entry.at, entry.n, "proposal", "")


@mutation(event.DebateBegun)
def debate_begun(state: State, _: event.DebateBegun, entry: Entry) -> None:
    """Count the time for the debate, not for a proposal."""
    end_examination(state, entry)
    state.timeline.mark(entry.at, entry.n, "proposal", "debate")
