"""Commands of decisions and measures."""

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Decide(Command):
    """Record a decision; ``kind`` is decided or agreed."""

    text: str
    kind: str = "decided"
    language: str = ""


@dataclass(frozen=True, slots=True)
class TakeMeasure(Command):
    """Record an invitation, a request, an undertaking or a remark."""

    kind: str
    text: str
    addressee: str = ""
    by: str = ""
    decision: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class AmendMeasure(Command):
    """Change the words of a measure, at the request of ``actor`` if one is named."""

    measure: str
    text: str
    actor: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class DropMeasure(Command):
    """Record that a measure is not kept."""

    measure: str
    reason: str


@dataclass(frozen=True, slots=True)
class ApproveMeasures(Command):
    """Approve measures; none named: all that are open, or the Group confirms those approved."""

    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordProgress(Command):
    """Record what was done about a measure."""

    measure: str
    text: str


@dataclass(frozen=True, slots=True)
class CompleteMeasure(Command):
    """Record that a measure has been carried out."""

    measure: str
    text: str = ""
