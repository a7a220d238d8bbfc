"""Events of an open consultation, and of what the Group's meeting takes from it."""

from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts


@event
@dataclass(frozen=True, slots=True)
class ReplyReceived(Event):
    """Somebody replied online; ``day`` (2017-08-12) is when the reply came in."""

    MAKES: ClassVar[str] = "reply"

    reply: str
    who: str
    category: str
    day: str


@event
@dataclass(frozen=True, slots=True)
class QuestionAddressed(Event):
    """A reply addresses a question; ``item`` is where the physical consultation takes it up."""

    USES: ClassVar[tuple[str, ...]] = ("reply", "item")

    reply: str
    item: str


@event
@dataclass(frozen=True, slots=True)
class ReplySummarised(Event):
    """What a reply says, in a clause: to one question, or without ``item`` on the whole."""

    USES: ClassVar[tuple[str, ...]] = ("reply", "item")

    reply: str
    text: str
    language: str
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ReplyLinked(Event):
    """The address or the file under which a reply can be read."""

    USES: ClassVar[tuple[str, ...]] = ("reply",)

    reply: str
    address: str


@event
@dataclass(frozen=True, slots=True)
class ReplyWithheld(Event):
    """A reply is counted and not published."""

    USES: ClassVar[tuple[str, ...]] = ("reply",)

    reply: str
    reason: str


@event
@dataclass(frozen=True, slots=True)
class GuestWelcomed(Event):
    """Somebody who may take the floor came to the physical consultation."""

    MAKES: ClassVar[str] = "guest"

    guest: str
    who: str
    category: str


@event
@dataclass(frozen=True, slots=True)
class SummaryAnnexed(Event):
    """The agreed summary of a consultation came into the Group's record, word for word.

    ``lines`` are its numbers and texts; ``digest`` is the SHA-256 of them.
    """

    USES: ClassVar[tuple[str, ...]] = ("item",)

    consultation: str
    reference: str
    topic: Texts
    lines: tuple[tuple[str, Texts], ...]
    digest: str
    original: str
    item: str = ""


@event
@dataclass(frozen=True, slots=True)
class ContributionNoted(Event):
    """A member contributed on an earlier topic, or updated what it had; ``day`` is ISO."""

    actor: str
    text: str
    language: str
    day: str
