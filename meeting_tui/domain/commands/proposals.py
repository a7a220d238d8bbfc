"""Commands of the proposals for a topic."""

from datetime import datetime

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class SubmitProposal(Command):
    """Put a proposal on the table."""

    title: str
    sponsors: tuple[str, ...] = ()
    document: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class WritePreamble(Command):
    """Give a proposal its preamble."""

    proposal: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class WriteQuestion(Command):
    """Add a question to a proposal's text, or replace question ``number``."""

    proposal: str
    text: str
    number: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class IntroduceProposal(Command):
    """Present a proposal."""

    proposal: str
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BeginExamination(Command):
    """Take up a proposal."""

    proposal: str


@dataclass(frozen=True, slots=True)
class EndExamination(Command):
    """Finish examining a proposal, or a part of it."""

    proposal: str
    partly: bool = False


@dataclass(frozen=True, slots=True)
class SupportProposal(Command):
    """Record who supports a proposal."""

    proposal: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RaiseConcern(Command):
    """Record a concern about a proposal."""

    proposal: str
    actors: tuple[str, ...]
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawProposal(Command):
    """Take a proposal back."""

    proposal: str
    reason: str


@dataclass(frozen=True, slots=True)
class RestoreProposal(Command):
    """Put a withdrawn proposal on the table again."""

    proposal: str


@dataclass(frozen=True, slots=True)
class MergeProposals(Command):
    """Make one proposal of several."""

    proposals: tuple[str, ...]
    title: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class LeaveUnexamined(Command):
    """Record that proposals were not examined (without a reason: lack of time)."""

    proposals: tuple[str, ...]
    reason: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FormDraftingGroup(Command):
    """Let a delegation convene a drafting group, or informal consultations, until ``due`` (UTC)."""

    convenor: str
    mandate: str
    due: datetime | None = None
    language: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackDraft(Command):
    """Take in what a drafting group brought back."""

    drafting: str
    text: str
    document: str = ""
    language: str = ""
