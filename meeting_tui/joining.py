"""Joining what a seat recorded apart with what the others recorded meanwhile.

A reference made apart (P4, #44) may be taken by then; what the seat entered later means its own.
"""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.corrections import LeftUndone
from meeting_tui.domain.rules.corrections import FREE_TEXT
from meeting_tui.journal.outbox import Kept, command_of

GONE = "–"
"""What a reference becomes whose making could not be done: nothing is called that."""

_OF_ENTRIES = {"entry", "entries", "after"}
"""The fields of commands with numbers of entries in them."""
_MADE_OF_NUMBER = re.compile(r"(p|added-)(\d+)((?:\.\d+)?)")


class Renames:
    """What the references and numbers of a seat apart have become."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._refs: dict[str, str] = {}

    def note(self, kept: Kept, entry: Entry) -> None:
        """Learn from an entry what it is called now."""
        if entry.n != kept.n:
            self._numbers[kept.n] = entry.n
        new = {} if is_left_undone(entry) else _made(entry.events)
        for place, ref in _made(kept.draft.events).items():
            if new.get(place, GONE) != ref:
                self._refs[ref] = new.get(place, GONE)

    def applied(self, command: Command) -> Command:
        """Return a command with what it refers to under its present names."""
        content = msgspec.to_builtins(command)
        told = {name: self._renamed(name, value) for name, value in content.items()}
        return command_of({"type": type(command).__name__, **told})

    def _renamed(self, name: str, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [self._renamed(name, each) for each in value]
        if isinstance(value, str) and name not in FREE_TEXT:
            made = _MADE_OF_NUMBER.fullmatch(value)
            return self._refs.get(value) or (self._numbered(made) if made else value)
        if isinstance(value, int) and name in _OF_ENTRIES:
            return self._numbers.get(value, value)
        return value

    def _numbered(self, found: re.Match[str]) -> str:
        n = int(found[2])
        return f"{found[1]}{self._numbers.get(n, n)}{found[3]}"


def is_left_undone(entry: Entry) -> bool:
    """Whether an entry only keeps a line that could not be done."""
    return any(isinstance(event, LeftUndone) for event in entry.events)


def _made(events: Iterable[Event]) -> dict[tuple[int, str], str]:
    """Return the references that events make, by their places among them."""
    made = enumerate(event for event in events if event.MAKES)
    return {(n, event.MAKES): str(getattr(event, event.MAKES)) for n, event in made}
