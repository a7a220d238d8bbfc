"""Commands of the minutes."""

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class TakeMinute(Command):
    """Write a paragraph under ``item``, the one open when the line was begun."""

    text: str
    item: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Say(Command):
    """Record what actors said; without names, ``words`` may be the rapporteur's own."""

    text: str
    item: str
    actors: tuple[str, ...] = ()
    words: str = ""
    behalf: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class AnnounceStatement(Command):
    """Announce a statement for the record, with its text or to come."""

    actors: tuple[str, ...]
    text: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ReceiveStatement(Command):
    """Take in the text of an announced statement."""

    statement: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class NotePrivately(Command):
    """Keep a note for the seats only."""

    text: str
