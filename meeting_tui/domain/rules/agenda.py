"""The agenda as a plan: adopting it, adding, moving, renaming items, giving them time."""

from meeting_tui.domain.commands import agenda as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import agenda as event
from meeting_tui.domain.numbering import suffixes
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import Item, State
from meeting_tui.domain.whatif import cost_of_extending


@rule(command.AdoptAgenda)
def adopt(state: State, asked: command.AdoptAgenda, context: Context) -> list[Event]:
    """Adopt the agenda once; a second adoption is asked about."""
    if state.adopted:
        context.ask("adopted_before")
    return [event.AgendaAdopted(asked.amended)]


@rule(command.AddItem)
def add_item(state: State, asked: command.AddItem, context: Context) -> list[Event]:
    """Put a new item on the agenda, after another one or at the end."""
    common.need_text(asked.title, "title")
    if asked.after:
        common.need("item", asked.after, state)
    title = {common.language(asked.language, context): asked.title}
    return [event.ItemAdded(f"added-{context.n}", title, asked.minutes, asked.after)]


@rule(command.MoveItem)
def move_item(state: State, asked: command.MoveItem, _: Context) -> list[Event]:
    """Take an item before another."""
    common.need("item", asked.item, state)
    common.need("item", asked.before, state)
    if asked.item == asked.before:
        raise Refusal("item_before_itself", item=state.items[asked.item].number)
    return [event.ItemMoved(asked.item, asked.before)]


@rule(command.RetitleItem)
def retitle(state: State, asked: command.RetitleItem, context: Context) -> list[Event]:
    """Give an item another title."""
    common.need("item", asked.item, state)
    common.need_text(asked.title, "title")
    language = common.language(asked.language, context)
    return [event.ItemRetitled(asked.item, asked.title, language)]


@rule(command.FixItemTime)
def fix_time(state: State, asked: command.FixItemTime, _: Context) -> list[Event]:
    """Fix an item to an hour."""
    common.need("item", asked.item, state)
    return [event.ItemTimed(asked.item, asked.start)]


@rule(command.ExtendItem)
def extend(state: State, asked: command.ExtendItem, context: Context) -> list[Event]:
    """Give an item more minutes; asked about when the closing block would pay for them."""
    item = common.item_or_open(state, asked.item, context.at)
    _ask_if_closing_pays(state, item, asked.minutes, context)
    return [event.ItemExtended(item.id, asked.minutes)]


def _ask_if_closing_pays(state: State, item: Item, minutes: int, context: Context) -> None:
    if item is not state.item or context.late:
        return
    cost = cost_of_extending(state, context.at, minutes)
    if cost and (cost.needs_guard or cost.impossible):
        eaten = sum(paid for code, _, paid in cost.costs if code in {"closing", "after_stop"})
        context.ask("closing_pays", minutes=round(eaten))


@mutation(event.AgendaAdopted)
def adopted(state: State, happened: event.AgendaAdopted, entry: Entry) -> None:
    """Tell the adoption."""
    state.adopted = True
    common.tell(state, happened, entry, common.item_id(state, entry.at))


@mutation(event.ItemAdded)
def added(state: State, happened: event.ItemAdded, _: Entry) -> None:
    """Put the new item in its place; printed numbers stay, the new one gets a "bis"."""
    place = state.order.index(happened.after) + 1 if happened.after else len(state.order)
    number = _number_for(state, happened.after)
    state.items[happened.item] = Item(
        happened.item, number, happened.title, minutes=happened.minutes
    )
    state.order.insert(place, happened.item)


def _number_for(state: State, after: str) -> str:
    taken = {item.number for item in state.items.values()}
    if after and after != state.order[-1]:
        base = state.items[after].number
        return next(number for suffix in suffixes() if (number := base + suffix) not in taken)
    whole = [int(number) for number in taken if number.isdigit()]
    return str(max(whole, default=0) + 1)


@mutation(event.ItemMoved)
def moved(state: State, happened: event.ItemMoved, _: Entry) -> None:
    """Change the order; numbers stay with their items."""
    state.order.remove(happened.item)
    state.order.insert(state.order.index(happened.before), happened.item)


@mutation(event.ItemRetitled)
def retitled(state: State, happened: event.ItemRetitled, entry: Entry) -> None:
    """Change the title in one language, unless a later act already did."""
    item = state.items[happened.item]
    if common.set_slot(state, entry, f"title {item.id} {happened.language}"):
        item.title = {**item.title, happened.language: happened.title}


@mutation(event.ItemTimed)
def timed(state: State, happened: event.ItemTimed, entry: Entry) -> None:
    """Remember the fixed hour, unless a later act already moved it."""
    if common.set_slot(state, entry, f"hour {happened.item}"):
        state.items[happened.item].start = happened.start


@mutation(event.ItemExtended)
def extended(state: State, happened: event.ItemExtended, _: Entry) -> None:
    """Add to the item's minutes."""
    state.items[happened.item].extended += happened.minutes
