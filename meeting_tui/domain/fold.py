"""The fold: entries in, state out; and the decision from which a new entry comes."""

from bisect import insort
from collections.abc import Iterable

from meeting_tui.domain import rules
from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.base import Unknown
from meeting_tui.domain.events.corrections import EntriesUndone, TextFixed
from meeting_tui.domain.registry import MUTATIONS, RULES, Context
from meeting_tui.domain.state import State

__all__ = ["advance", "decide", "fold", "rules"]


def decide(state: State, command: Command, context: Context) -> tuple[Event, ...]:
    """Turn a command into the events it causes here and now.

    Pure. Raises Refusal if it can mean nothing, Guard if it should be asked twice.
    """
    rules.consultation.admit(state, command)
    return tuple(RULES[type(command)](state, command, context))


def fold(entries: Iterable[Entry]) -> State:
    """Add up entries, in the order of their numbers."""
    state = State()
    for entry in entries:
        state = advance(state, entry)
    return state


def advance(state: State, entry: Entry) -> State:
    """Add one entry; a correction of earlier entries folds the record anew."""
    correction = next((e for e in entry.events if isinstance(e, EntriesUndone | TextFixed)), None)
    if correction is None:
        state.entries.append(entry)
        apply(state, entry)
        return state
    return refold([*state.entries, entry])


def refold(entries: list[Entry]) -> State:
    """Fold a record with all its corrections, skipping what was withdrawn."""
    state = State(withdrawn=withdrawn(entries))
    state.fixed = _fixed(entries, state.withdrawn)
    for entry in entries:
        state.entries.append(entry)
        if entry.n in state.withdrawn:
            count(state, entry)
        else:
            apply(state, entry)
    return state


def withdrawn(entries: list[Entry]) -> dict[int, int]:
    """Tell which entries are withdrawn, and by which; a withdrawn undo withdraws nothing."""
    result: dict[int, int] = {}
    for entry in reversed(entries):
        if entry.n in result:
            continue
        for event in entry.events:
            if isinstance(event, EntriesUndone):
                result.update(dict.fromkeys(event.entries, entry.n))
    return result


def _fixed(entries: list[Entry], skipped: dict[int, int]) -> dict[int, TextFixed]:
    return {
        event.entry: event
        for entry in entries
        if entry.n not in skipped
        for event in entry.events
        if isinstance(event, TextFixed)
    }


def apply(state: State, entry: Entry) -> None:
    """Let every event of an entry change the state."""
    if state.times and entry.at < state.times[-1]:
        insort(state.times, entry.at)
    else:
        state.times.append(entry.at)
    for event in entry.events:
        if isinstance(event, Unknown):
            continue
        told = rules.corrections.with_fixed_text(event, state.fixed.get(entry.n))
        _count_event(state, told)
        if told.MAKES:
            state.refs.add((told.MAKES, getattr(told, told.MAKES)))
        MUTATIONS[type(told)](state, told, entry)


def can_stand(state: State, entry: Entry) -> bool:
    """Whether every event of an entry finds what it refers to; earlier ones may have made it."""
    made = {(e.MAKES, getattr(e, e.MAKES)) for e in entry.events if e.MAKES}
    missing = rules.corrections.missing(state, entry.events)
    return missing <= made


def count(state: State, entry: Entry) -> None:
    """Use up the references a withdrawn entry had made: they are never given again."""
    for event in entry.events:
        _count_event(state, event)


def _count_event(state: State, event: Event) -> None:
    if event.MAKES:
        state.counters[event.MAKES] += 1
