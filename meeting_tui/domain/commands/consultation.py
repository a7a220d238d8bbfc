"""Commands of an open consultation, and of what the Group's meeting takes from it."""

from dataclasses import field
from datetime import date

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.consultation import Lines
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts


@dataclass(frozen=True, slots=True)
class ReceiveReply(Command):
    """Enter a reply; without a day it came in on the day of the entry.

    ``questions`` are numbers as people write them: 2, P1.2.
    """

    category: str
    who: str
    questions: tuple[str, ...] = ()
    day: date | None = None
    text: str = ""
    language: str = ""
    address: str = ""
    withheld: str = ""
    translations: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReceiveReplies(Command):
    """Enter the replies of a file, all of them or none."""

    replies: tuple[ReceiveReply, ...]


@dataclass(frozen=True, slots=True)
class SummariseReply(Command):
    """Say what a reply answers to one or more questions."""

    reply: str
    questions: tuple[str, ...]
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class LinkReply(Command):
    """Say where a reply can be read."""

    reply: str
    text: str


@dataclass(frozen=True, slots=True)
class WithholdReply(Command):
    """Count a reply and do not publish it."""

    reply: str
    reason: str


@dataclass(frozen=True, slots=True)
class WelcomeGuest(Command):
    """Let somebody who is in no roster take the floor at the physical consultation."""

    category: str
    who: str


@dataclass(frozen=True, slots=True)
class AnnexSummary(Command):
    """Annex the agreed summary of a consultation to the report; ``access`` is the summary's."""

    consultation: str
    reference: str
    topic: Texts
    lines: Lines
    digest: str
    original: str
    access: str


@dataclass(frozen=True, slots=True)
class NoteContribution(Command):
    """Note that a member contributed on a topic; without a day on the day of the entry."""

    actor: str
    text: str
    day: date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class NoteContributions(Command):
    """Note the contributions of a file, all of them or none."""

    contributions: tuple[NoteContribution, ...]
