"""Commands of the agenda, its items and documents."""

from datetime import datetime

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class AdoptAgenda(Command):
    """Adopt the agenda."""

    amended: bool = False


@dataclass(frozen=True, slots=True)
class OpenItem(Command):
    """Take up an item."""

    item: str


@dataclass(frozen=True, slots=True)
class OpenNextItem(Command):
    """Take up the item after ``after``, the one that was open when the key was pressed.

    ``item`` is the one that came next then, None when whichever comes next is meant.
    """

    after: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class CloseItem(Command):
    """Finish an item (empty: the open one, which was ``seen`` when it was asked for)."""

    item: str = ""
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class ReopenItem(Command):
    """Take up a closed item again."""

    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class DeferItem(Command):
    """Leave an item to the next meeting."""

    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class AddItem(Command):
    """Put a new item on the agenda."""

    title: str
    minutes: int = 0
    after: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class MoveItem(Command):
    """Put an item before another."""

    item: str
    before: str


@dataclass(frozen=True, slots=True)
class RetitleItem(Command):
    """Give an item another title in one language."""

    item: str
    title: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class DropItem(Command):
    """Take an item off the agenda."""

    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class FixItemTime(Command):
    """Fix an item to a time (UTC)."""

    item: str
    start: datetime


@dataclass(frozen=True, slots=True)
class ExtendItem(Command):
    """Give the open item more minutes."""

    minutes: int
    item: str = ""


@dataclass(frozen=True, slots=True)
class BeginDebate(Command):
    """Begin the general debate, apart from any proposal."""


@dataclass(frozen=True, slots=True)
class AnnounceDocument(Command):
    """Add a document to those of the meeting."""

    document: str
    title: str
    source: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class IntroduceDocument(Command):
    """Present a document."""

    document: str
    actor: str = ""


@dataclass(frozen=True, slots=True)
class NoteDocument(Command):
    """Note a document (empty: the one introduced last under the item)."""

    document: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawDocument(Command):
    """Withdraw a document."""

    document: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GroupDocuments(Command):
    """Take documents together."""

    documents: tuple[str, ...]
