"""Commands that correct earlier entries."""

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take back an entry and what cannot stand without it."""

    entry: int


@dataclass(frozen=True, slots=True)
class FixText(Command):
    """Replace the free text of an earlier entry; its language and speakers where given."""

    entry: int
    text: str
    language: str = ""
    actors: tuple[str, ...] = ()
