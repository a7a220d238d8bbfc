"""Events of the meeting and its sittings."""

from datetime import datetime

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Setup


@event
@dataclass(frozen=True, slots=True)
class MeetingCreated(Event):
    """The record was started, with the group profile and the agenda as they were read."""

    setup: Setup
    language: str


@event
@dataclass(frozen=True, slots=True)
class SittingOpened(Event):
    """The gavel opened a sitting; ``sitting`` counts from 1."""

    sitting: int


@event
@dataclass(frozen=True, slots=True)
class SittingSuspended(Event):
    """The sitting paused, at most ``until`` the announced time (UTC)."""

    until: datetime | None = None
    reason: str = ""


@event
@dataclass(frozen=True, slots=True)
class SittingResumed(Event):
    """The sitting went on after a pause."""


@event
@dataclass(frozen=True, slots=True)
class SittingRisen(Event):
    """The sitting ended; the next one was announced for ``until`` (UTC)."""

    until: datetime | None = None


@event
@dataclass(frozen=True, slots=True)
class MeetingClosed(Event):
    """The meeting is over."""


@event
@dataclass(frozen=True, slots=True)
class ChairTaken(Event):
    """Somebody else took the chair."""

    actor: str


@event
@dataclass(frozen=True, slots=True)
class StopMoved(Event):
    """The hour of the end changed to ``stop`` (UTC)."""

    stop: datetime
    reason: str
