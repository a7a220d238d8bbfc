"""Commands of the floor."""

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class RecordPresence(Command):
    """Record who came or left."""

    actors: tuple[str, ...]
    present: bool = True


@dataclass(frozen=True, slots=True)
class QueueSpeakers(Command):
    """Put actors on the list of speakers; ``kind`` is statement, order, reply or last."""

    actors: tuple[str, ...]
    kind: str = "statement"
    behalf: str = ""


@dataclass(frozen=True, slots=True)
class UnqueueSpeakers(Command):
    """Take actors off the list."""

    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PutFirst(Command):
    """Put actors who wait at the head of the list, in this order."""

    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GiveFloor(Command):
    """Give somebody the floor."""

    actor: str
    behalf: str = ""


@dataclass(frozen=True, slots=True)
class GiveNextFloor(Command):
    """Give the floor to the head of the list.

    ``after`` is the entry that last moved the floor and ``head`` who was first on the list then,
    empty when nobody was; None stands for whoever is first.
    """

    after: int
    head: str | None = None


@dataclass(frozen=True, slots=True)
class EndFloor(Command):
    """Record that the speaker has finished; ``after`` is the entry that gave them the floor."""

    after: int | None = None


@dataclass(frozen=True, slots=True)
class RaiseOrder(Command):
    """Record a point of order."""

    actor: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class SetLimit(Command):
    """Limit each speaker to ``seconds`` (0: no limit); ``bell``: to be heard as well as seen."""

    seconds: int
    bell: bool = False


@dataclass(frozen=True, slots=True)
class CloseQueue(Command):
    """Close the list of speakers."""


@dataclass(frozen=True, slots=True)
class OpenQueue(Command):
    """Open the list of speakers again."""
