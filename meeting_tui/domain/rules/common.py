"""What several rules share: references that must exist, members, late acts, the report."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from meeting_tui.domain import past
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context
from meeting_tui.domain.report import Fact
from meeting_tui.domain.state import Item, State, Words


class Dated(Protocol):
    """A thing whose state has a time."""

    state: str
    since: datetime | None


def become(thing: Dated, state: str, at: datetime) -> None:
    """Put a thing into a state, unless a later act already decided it."""
    if thing.since is None or at >= thing.since:
        thing.state, thing.since = state, at


def tell(state: State, event: Event, entry: Entry, item: str, key: str = "") -> None:
    """Let the report tell an event under an item, in a paragraph of its own or in ``key``."""
    state.report.tell(Fact(entry.n, entry.at, event), item, key)


def words(text: str, language: str, entry: Entry) -> Words:
    """Keep free text with its language and entry."""
    return Words(text, language, entry.n)


def need(kind: str, ref: str, state: State) -> None:
    """Refuse a reference that stands for nothing."""
    if not state.has(kind, ref):
        raise Refusal("unknown", kind=kind, ref=ref)


def need_item(state: State, at: datetime) -> Item:
    """Return the item open at a moment; refuse when there is none."""
    item = past.item_at(state, at)
    if item is None and state.item:
        raise Refusal("no_item_then", moment=at)
    if item is None:
        raise Refusal("no_item", remedy="/item next")
    return item


def not_held(state: State, at: datetime) -> Refusal:
    """Return the refusal of what needs a sitting at a moment when there was none."""
    if state.running:
        return Refusal("not_open_then", moment=at)
    if past.phase_at(state, at) == "suspended":
        return Refusal("suspended", remedy="/resume")
    return Refusal("not_open", remedy="/open")


def item_or_open(state: State, item: str, at: datetime) -> Item:
    """Return an item named by its id, or the one open at a moment when none is named."""
    if not item:
        return need_item(state, at)
    need("item", item, state)
    return state.items[item]


def item_id(state: State, at: datetime) -> str:
    """Return the id of the item open at a moment, empty if there is none."""
    return past.held(state, "item", at)


def formal_item(state: State, at: datetime, *kinds: str) -> str:
    """Return the item under which a formal act is told, that of its kind where there is one.

    A meeting in haste closes while a topic is open; its end is no part of that topic.
    """
    last = item_id(state, at) or state.last_item
    if last in state.items and state.items[last].kind in kinds:
        return last
    own = (i for i in reversed(state.order) if state.items[i].kind == kinds[0])
    return next((i for i in own if state.items[i].state != "dropped"), last)


def set_slot(state: State, entry: Entry, slot: str, value: str = "") -> bool:
    """Mark what holds from an entry's time on; false when a later act already decided it."""
    state.timeline.mark(entry.at, entry.n, slot, value)
    return state.timeline.holder(slot) == entry.n


def need_text(text: str, what: str) -> None:
    """Refuse free text that is empty, or the gap of a proposed line as it was."""
    if not text.replace("…", "").strip():
        raise Refusal("no_text", what=what)


def need_actors(state: State, actors: Iterable[str]) -> None:
    """Refuse somebody who is in no roster."""
    for actor in actors:
        if actor not in state.actors:
            raise Refusal("unknown_actor", actor=actor)


def language(command_language: str, context: Context) -> str:
    """Return the language a text is in: the one it was tagged with, or the seat's."""
    return command_language or context.language


def note_outsiders(state: State, actors: Iterable[str], act: str, n: int) -> None:
    """Keep an open point for each one who is not a member and did what members do."""
    for actor in actors:
        if not state.actors[actor].member:
            state.irregular.append((n, actor, act))


def next_ref(state: State, kind: str, letter: str) -> str:
    """Return the next reference of a kind: numbered for ever, also past what was withdrawn."""
    return f"{letter}{state.counters.get(kind, 0) + 1}"


def need_after(moment: datetime, context: Context, what: str) -> None:
    """Refuse an act dated before what it rests on."""
    if context.at < moment:
        raise Refusal("dated_before", what=what, moment=moment)
