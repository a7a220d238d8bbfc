"""Commands that correct earlier entries."""

from dataclasses import dataclass

from meeting_tui.domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take back an entry and what cannot stand without it."""

    entry: int


@dataclass(frozen=True, slots=True)
class FixText(Command):
    """Replace the free text of an earlier entry."""

    entry: int
    text: str
