"""Events of the agenda and its items."""

from dataclasses import field
from datetime import datetime
from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts


@dataclass(frozen=True, slots=True)
class ItemEvent(Event):
    """Something that happened to one agenda item."""

    USES: ClassVar[tuple[str, ...]] = ("item",)

    item: str


@event
@dataclass(frozen=True, slots=True)
class AgendaAdopted(Event):
    """The Group adopted its agenda."""

    amended: bool = False


@event
@dataclass(frozen=True, slots=True)
class ItemOpened(ItemEvent):
    """The item was taken up."""


@event
@dataclass(frozen=True, slots=True)
class ItemSuspended(ItemEvent):
    """Another item was taken up while something under this one was undecided."""


@event
@dataclass(frozen=True, slots=True)
class ItemClosed(ItemEvent):
    """The item is done."""


@event
@dataclass(frozen=True, slots=True)
class ItemReopened(ItemEvent):
    """A closed item was taken up again."""

    reason: str = ""


@event
@dataclass(frozen=True, slots=True)
class ItemDeferred(ItemEvent):
    """The item goes to the next meeting."""

    reason: str


@event
@dataclass(frozen=True, slots=True)
class ItemDropped(ItemEvent):
    """The item is taken off the agenda."""

    reason: str


@event
@dataclass(frozen=True, slots=True)
class ItemAdded(Event):
    """A new item was put on the agenda, after item ``after`` (empty: at the end)."""

    MAKES: ClassVar[str] = "item"
    USES: ClassVar[tuple[str, ...]] = ("after:item",)

    item: str
    title: Texts
    minutes: int = 0
    after: str = ""


@event
@dataclass(frozen=True, slots=True)
class ItemMoved(ItemEvent):
    """The item was put before another one."""

    USES: ClassVar[tuple[str, ...]] = ("item", "before:item")

    before: str


@event
@dataclass(frozen=True, slots=True)
class ItemRetitled(ItemEvent):
    """The item has a new title in one language; the others keep theirs and want a check."""

    title: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class ItemTimed(ItemEvent):
    """The item was fixed to a time (UTC)."""

    start: datetime


@event
@dataclass(frozen=True, slots=True)
class ItemExtended(ItemEvent):
    """The item was given more minutes."""

    minutes: int


@event
@dataclass(frozen=True, slots=True)
class DebateBegun(ItemEvent):
    """The general debate began, apart from any proposal."""


@event
@dataclass(frozen=True, slots=True)
class DocumentAnnounced(Event):
    """A document was added to those of the meeting."""

    MAKES: ClassVar[str] = "document"

    document: str
    title: Texts = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class DocumentEvent(Event):
    """Something that happened to one document."""

    USES: ClassVar[tuple[str, ...]] = ("document",)

    document: str


@event
@dataclass(frozen=True, slots=True)
class DocumentIntroduced(DocumentEvent):
    """The document was presented by ``actor`` (empty: nobody was named)."""

    USES: ClassVar[tuple[str, ...]] = ("document", "item")

    actor: str = ""
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class DocumentNoted(DocumentEvent):
    """The Group noted the document."""

    USES: ClassVar[tuple[str, ...]] = ("document", "item")

    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class DocumentWithdrawn(DocumentEvent):
    """The document was withdrawn."""

    reason: str = ""


@event
@dataclass(frozen=True, slots=True)
class DocumentsGrouped(Event):
    """The Group agreed to take several documents together."""

    USES: ClassVar[tuple[str, ...]] = ("documents", "item")

    documents: tuple[str, ...]
    item: str = ""
