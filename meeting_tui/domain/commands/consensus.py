"""Commands of consensus."""

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class PutProposal(Command):
    """Put a proposal to the Group."""

    proposal: str


@dataclass(frozen=True, slots=True)
class PutQuestion(Command):
    """Put a text to the Group."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class AmendQuestion(Command):
    """Put an open question again in other words."""

    question: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class MakeObjection(Command):
    """Record an objection to the question put."""

    actors: tuple[str, ...]
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class NameCure(Command):
    """Record what would lift an objection."""

    objection: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class AnswerObjection(Command):
    """Record the answer to an objection."""

    objection: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class LiftObjection(Command):
    """Record that an objection is lifted."""

    objection: str


@dataclass(frozen=True, slots=True)
class DropObjection(Command):
    """Record that an objection is not maintained."""

    objection: str


@dataclass(frozen=True, slots=True)
class MakeReservation(Command):
    """Record a statement with which an actor joins the consensus."""

    actors: tuple[str, ...]
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class FindConsensus(Command):
    """Declare consensus on the question put, or on ``text``, put and found at once."""

    text: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FindNoConsensus(Command):
    """Declare that there is no consensus; ``reason`` is time, objection, information, other.

    ``text`` says it in words; another reason than the first three cannot do without.
    """

    reason: str
    text: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ContestFinding(Command):
    """Record that a finding is contested."""

    question: str
    actors: tuple[str, ...]
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class MaintainFinding(Command):
    """Maintain a finding that is contested."""

    question: str
    reason: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawContest(Command):
    """Record that a finding is no longer contested."""

    question: str


@dataclass(frozen=True, slots=True)
class SettleBracket(Command):
    """Record what became of square brackets in a text found agreed."""

    question: str
    number: int
    outcome: str
    text: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ReopenQuestion(Command):
    """Open a question again after its finding."""

    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refer(Command):
    """Ask another body for guidance."""

    body: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class AnswerReferral(Command):
    """Record what the body answered."""

    body: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class PrepareLetter(Command):
    """Give one part of the invitation letter: a date as YYYY-MM-DD, or words."""

    part: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class AskForAnnex(Command):
    """Have an annex printed with the report."""

    annex: str
