"""Events of consensus: the question as put, the objections, the finding, what follows."""

from dataclasses import field
from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts


@event
@dataclass(frozen=True, slots=True)
class QuestionPut(Event):
    """The chair put a question to the Group: a proposal, or a text of its own."""

    MAKES: ClassVar[str] = "question"
    USES: ClassVar[tuple[str, ...]] = ("proposal", "item")

    question: str
    texts: Texts
    language: str
    proposal: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class QuestionEvent(Event):
    """Something that happened to one question."""

    USES: ClassVar[tuple[str, ...]] = ("question",)

    question: str


@event
@dataclass(frozen=True, slots=True)
class QuestionAmended(QuestionEvent):
    """The question was put again in other words; the earlier version is kept."""

    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class ObjectionMade(QuestionEvent):
    """Actors objected to the question, on a ground."""

    MAKES: ClassVar[str] = "objection"

    objection: str
    actors: tuple[str, ...]
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class ObjectionEvent(Event):
    """Something that happened to one objection."""

    USES: ClassVar[tuple[str, ...]] = ("objection",)

    objection: str


@event
@dataclass(frozen=True, slots=True)
class CureNamed(ObjectionEvent):
    """What would lift the objection was said."""

    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class ObjectionAnswered(ObjectionEvent):
    """The objection was answered."""

    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class ObjectionLifted(ObjectionEvent):
    """The objection was lifted by who had made it."""


@event
@dataclass(frozen=True, slots=True)
class ObjectionNotMaintained(ObjectionEvent):
    """The objection was not maintained."""


@event
@dataclass(frozen=True, slots=True)
class ReservationMade(QuestionEvent):
    """An actor joined the consensus with a statement for the record."""

    actors: tuple[str, ...]
    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class ConsensusFound(QuestionEvent):
    """The chair declared consensus on the question, in exactly these words.

    ``preamble`` and ``questions`` are those of the proposal it was about.
    """

    presiding: str = ""
    texts: Texts = field(default_factory=dict)
    preamble: Texts = field(default_factory=dict)
    questions: tuple[Texts, ...] = ()


@event
@dataclass(frozen=True, slots=True)
class NoConsensusFound(QuestionEvent):
    """The chair declared that there was none; ``reason`` is time, objection, information, other."""

    reason: str
    text: str
    language: str
    presiding: str = ""


@event
@dataclass(frozen=True, slots=True)
class FindingContested(QuestionEvent):
    """An actor contested the chair's finding."""

    actors: tuple[str, ...]
    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class FindingMaintained(QuestionEvent):
    """The chair maintained a finding that was contested."""

    reason: str = ""
    language: str = ""
    presiding: str = ""


@event
@dataclass(frozen=True, slots=True)
class ContestWithdrawn(QuestionEvent):
    """Nobody contests the finding any longer."""


@event
@dataclass(frozen=True, slots=True)
class BracketSettled(QuestionEvent):
    """What became of the square brackets ``number`` of a text found agreed.

    ``outcome`` is kept, deleted or replaced (by ``text``).
    """

    number: int
    outcome: str
    text: str = ""
    language: str = ""


@event
@dataclass(frozen=True, slots=True)
class QuestionReopened(QuestionEvent):
    """A question with a finding is open again."""

    reason: str


@event
@dataclass(frozen=True, slots=True)
class Referred(Event):
    """The Group asked another body for guidance."""

    USES: ClassVar[tuple[str, ...]] = ("item",)

    body: str
    text: str
    language: str
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ReferralAnswered(Event):
    """The body answered."""

    body: str
    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class LetterPrepared(Event):
    """One part of the invitation letter was given; dates are ISO."""

    part: str
    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class AnnexAsked(Event):
    """The chair asked for an annex to the report, for instance the coverage of the proposals."""

    annex: str
