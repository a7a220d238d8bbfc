"""Events of the proposals for a topic."""

from dataclasses import field
from datetime import datetime
from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts


@event
@dataclass(frozen=True, slots=True)
class ProposalSubmitted(Event):
    """A proposal is on the table, numbered for ever."""

    MAKES: ClassVar[str] = "proposal"
    USES: ClassVar[tuple[str, ...]] = ("document", "item")

    proposal: str
    title: Texts
    sponsors: tuple[str, ...] = ()
    document: str = ""
    preamble: Texts = field(default_factory=dict)
    questions: tuple[Texts, ...] = ()
    item: str = ""


@dataclass(frozen=True, slots=True)
class ProposalEvent(Event):
    """Something that happened to one proposal."""

    USES: ClassVar[tuple[str, ...]] = ("proposal",)

    proposal: str


@event
@dataclass(frozen=True, slots=True)
class PreambleWritten(ProposalEvent):
    """The preamble of the proposal, in one language."""

    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class QuestionWritten(ProposalEvent):
    """Question ``number`` of the proposal's text (from 1), in one language."""

    number: int
    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class ProposalIntroduced(ProposalEvent):
    """The proposal was presented, by ``actors`` (empty: its sponsors)."""

    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    actors: tuple[str, ...] = ()
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ExaminationBegun(ProposalEvent):
    """The Group took up the proposal."""

    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ExaminationEnded(ProposalEvent):
    """The Group finished examining the proposal, or only a part of it."""

    partly: bool = False


@event
@dataclass(frozen=True, slots=True)
class ProposalSupported(ProposalEvent):
    """Actors supported the proposal: named to the seats, never counted."""

    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    actors: tuple[str, ...]
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ConcernRaised(ProposalEvent):
    """An actor had a concern about the proposal, before any question was put."""

    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    actors: tuple[str, ...]
    text: str
    language: str
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ProposalWithdrawn(ProposalEvent):
    """The sponsors took the proposal back."""

    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    reason: str
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ProposalRestored(ProposalEvent):
    """A withdrawn proposal is on the table again."""

    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ProposalsMerged(Event):
    """Several proposals became a new one, which keeps their sponsors and history."""

    MAKES: ClassVar[str] = "proposal"
    USES: ClassVar[tuple[str, ...]] = ("proposals", "item")

    proposal: str
    proposals: tuple[str, ...]
    title: Texts
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ProposalNotExamined(ProposalEvent):
    """The proposal was not examined, for a reason (by default lack of time)."""

    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    reason: str = ""
    language: str = ""
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class DraftingGroupFormed(Event):
    """A delegation convenes a drafting group, with a mandate, until ``due`` (UTC).

    ``kind`` consultations: informal consultations, that come back in the same way.
    """

    MAKES: ClassVar[str] = "drafting"
    USES: ClassVar[tuple[str, ...]] = ("item",)

    drafting: str
    convenor: str
    mandate: str
    language: str
    due: datetime | None = None
    item: str = ""
    kind: str = ""


@event
@dataclass(frozen=True, slots=True)
class DraftingGroupReturned(Event):
    """The drafting group came back to the plenary with a text."""

    USES: ClassVar[tuple[str, ...]] = ("drafting", "document", "item")

    drafting: str
    text: str
    language: str
    document: str = ""
    item: str = ""
