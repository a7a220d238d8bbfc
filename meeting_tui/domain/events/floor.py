"""Events of the floor: who is here, who waits, who speaks."""

from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass


@event
@dataclass(frozen=True, slots=True)
class PresenceRecorded(Event):
    """Actors came or left."""

    actors: tuple[str, ...]
    present: bool


@event
@dataclass(frozen=True, slots=True)
class SpeakersQueued(Event):
    """Actors asked for the floor; ``kind`` is statement, order, reply or last."""

    actors: tuple[str, ...]
    kind: str = "statement"
    behalf: str = ""


@event
@dataclass(frozen=True, slots=True)
class SpeakersUnqueued(Event):
    """Actors no longer wait."""

    actors: tuple[str, ...]


@event
@dataclass(frozen=True, slots=True)
class SpeakersPutFirst(Event):
    """Actors who wait come first from now on, in this order; the others follow as they were."""

    actors: tuple[str, ...]


@event
@dataclass(frozen=True, slots=True)
class FloorGiven(Event):
    """The chair gave the floor to ``actor``, who may speak for another (``behalf``)."""

    actor: str
    behalf: str = ""
    kind: str = "statement"


@event
@dataclass(frozen=True, slots=True)
class FloorEnded(Event):
    """The speaker has finished."""


@event
@dataclass(frozen=True, slots=True)
class OrderRaised(Event):
    """A point of order was raised; the chair rules on it before anything else."""

    USES: ClassVar[tuple[str, ...]] = ("item",)

    actor: str
    text: str
    language: str
    item: str = ""
    proposal: str = ""


@event
@dataclass(frozen=True, slots=True)
class LimitSet(Event):
    """Each speaker has ``seconds`` (0: no limit); with a ``bell`` before the end and at it."""

    seconds: int
    bell: bool = False


@event
@dataclass(frozen=True, slots=True)
class QueueClosed(Event):
    """The list of speakers was closed."""


@event
@dataclass(frozen=True, slots=True)
class QueueOpened(Event):
    """The list of speakers was opened again."""
