"""Events of the minutes: what was said, stated for the record, noted in private."""

from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass


@event
@dataclass(frozen=True, slots=True)
class MinuteTaken(Event):
    """The rapporteur wrote a paragraph under an item."""

    USES: ClassVar[tuple[str, ...]] = ("item",)

    text: str
    language: str
    item: str


@event
@dataclass(frozen=True, slots=True)
class Said(Event):
    """Actors said something.

    ``words`` is the rapporteur's own choice of quantifier (some, several) when no name was
    given; ``text`` is a clause, printed after "stated that".
    """

    USES: ClassVar[tuple[str, ...]] = ("item",)

    text: str
    language: str
    item: str
    actors: tuple[str, ...] = ()
    words: str = ""
    proposal: str = ""
    behalf: str = ""


@event
@dataclass(frozen=True, slots=True)
class StatementAnnounced(Event):
    """Actors asked that their statement be printed, with their names; the text may follow."""

    MAKES: ClassVar[str] = "statement"
    USES: ClassVar[tuple[str, ...]] = ("item",)

    statement: str
    actors: tuple[str, ...]
    text: str = ""
    language: str = ""
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class StatementReceived(Event):
    """The text of an announced statement came in; it is never amended."""

    USES: ClassVar[tuple[str, ...]] = ("statement",)

    statement: str
    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class PrivateNoted(Event):
    """A note for the seats only; it is exported nowhere."""

    text: str
