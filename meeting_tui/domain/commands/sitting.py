"""Commands of the meeting and its sittings."""

from datetime import datetime

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class OpenSitting(Command):
    """Open the meeting, or its next sitting."""


@dataclass(frozen=True, slots=True)
class SuspendSitting(Command):
    """Pause the sitting, at most until a time (UTC)."""

    until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ResumeSitting(Command):
    """Go on after a pause."""


@dataclass(frozen=True, slots=True)
class EndSitting(Command):
    """Rise until the next sitting, held at ``until`` (UTC)."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class CloseMeeting(Command):
    """Close the meeting."""


@dataclass(frozen=True, slots=True)
class TakeChair(Command):
    """Let somebody else preside."""

    actor: str


@dataclass(frozen=True, slots=True)
class MoveStop(Command):
    """Change the hour of the end (UTC)."""

    stop: datetime
    reason: str
