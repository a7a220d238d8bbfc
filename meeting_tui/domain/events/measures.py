"""Events of decisions and measures."""

from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass


@event
@dataclass(frozen=True, slots=True)
class DecisionTaken(Event):
    """The Group decided or agreed (``kind``)."""

    MAKES: ClassVar[str] = "decision"
    USES: ClassVar[tuple[str, ...]] = ("item",)

    decision: str
    kind: str
    text: str
    language: str
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class MeasureTaken(Event):
    """A measure: an invitation, a request, an undertaking or a remark (``kind``).

    ``addressee`` is an actor code or free words, empty for a remark; ``by`` is a date or free
    words as they were said ("before the next Council"), never guessed. ``decision`` is the one
    it carries out, if the rapporteur named it.
    """

    MAKES: ClassVar[str] = "measure"
    USES: ClassVar[tuple[str, ...]] = ("item", "decision")

    measure: str
    kind: str
    text: str
    language: str
    addressee: str = ""
    by: str = ""
    item: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True)
class MeasureEvent(Event):
    """Something that happened to one measure."""

    USES: ClassVar[tuple[str, ...]] = ("measure",)

    measure: str


@event
@dataclass(frozen=True, slots=True)
class MeasureAmended(MeasureEvent):
    """The Group changed the words of the measure; ``was`` is the text before.

    ``actor`` asked for it, if one was named; that is never printed.
    """

    text: str
    language: str
    was: str = ""
    actor: str = ""


@event
@dataclass(frozen=True, slots=True)
class MeasureDropped(MeasureEvent):
    """The Group did not keep the measure."""

    reason: str


@event
@dataclass(frozen=True, slots=True)
class MeasureApproved(MeasureEvent):
    """The Group approved the measure."""


@event
@dataclass(frozen=True, slots=True)
class MeasureProgressed(MeasureEvent):
    """Something was done about the measure after the meeting."""

    text: str


@event
@dataclass(frozen=True, slots=True)
class MeasureCompleted(MeasureEvent):
    """The measure has been carried out."""

    text: str
