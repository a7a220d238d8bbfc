"""What every event has in common, and the register of all of them by name."""

from typing import Any, ClassVar, TypeVar

from meeting_tui.domain.frozen import dataclass

KINDS: dict[str, type["Event"]] = {}
"""Every event class by the name it has in the journal."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: past tense, flat, JSON-able.

    ``MAKES`` names the field with the reference this event brings into the world, ``USES`` the
    fields with references that must exist for it to stand, unless they are empty; a field that
    is not called after the kind of its reference is written ``after:paragraph``. Undo follows
    both.
    """

    MAKES: ClassVar[str] = ""
    USES: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class Unknown(Event):
    """An event written by a later version: kept as it is, never dropped, never guessed at."""

    type: str
    data: dict[str, Any]


E = TypeVar("E", bound=type[Event])


def event(cls: E) -> E:
    """Enter an event class into the register under its own name."""
    KINDS[cls.__name__] = cls
    return cls
