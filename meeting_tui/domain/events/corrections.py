"""Events that correct earlier entries; nothing is ever deleted."""

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass


@event
@dataclass(frozen=True, slots=True)
class EntriesUndone(Event):
    """``target`` was taken back, and with it all ``entries`` that cannot stand without it."""

    target: int
    entries: tuple[int, ...]


@event
@dataclass(frozen=True, slots=True)
class LeftUndone(Event):
    """A line entered apart from the other seats, which what they recorded does not allow.

    ``line`` is as it was typed, ``reason`` the code for which it was refused.
    """

    line: str
    reason: str


@event
@dataclass(frozen=True, slots=True)
class TextFixed(Event):
    """The free text of an earlier entry was replaced; its language and speakers where given."""

    entry: int
    text: str
    language: str = ""
    actors: tuple[str, ...] = ()
