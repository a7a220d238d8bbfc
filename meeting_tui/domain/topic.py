"""What a topic is decided with: proposals, questions put, objections, drafting groups, referrals.

Only the fold changes these objects.
"""

from dataclasses import field
from datetime import datetime

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts


@dataclass(frozen=True, slots=True)
class Words:
    """Free text as it was typed, with its language and the entry it came in."""

    text: str
    language: str
    n: int


@dataclass(slots=True)
class Proposal:
    """A proposal; ``state`` is one of those of the design: submitted … referred."""

    id: str
    title: Texts
    sponsors: tuple[str, ...] = ()
    document: str = ""
    preamble: Texts = field(default_factory=dict)
    questions: list[Texts] = field(default_factory=list)
    state: str = "submitted"
    since: datetime | None = None
    item: str = ""
    introduced_at: datetime | None = None
    supporters: list[str] = field(default_factory=list)
    concerns: list[tuple[tuple[str, ...], Words]] = field(default_factory=list)
    parents: tuple[str, ...] = ()
    into: str = ""
    reason: str = ""
    before: str = ""
    """The state in which it was withdrawn, to which it is restored."""


@dataclass(slots=True)
class Objection:
    """An objection; ``state`` is open, lifted, not maintained or statement."""

    id: str
    question: str
    actors: tuple[str, ...]
    grounds: Words
    at: datetime
    cure: Words | None = None
    answer: Words | None = None
    state: str = "open"


@dataclass(frozen=True, slots=True)
class Agreed:
    """The text found agreed, word for word as it stood at the gavel."""

    texts: Texts
    preamble: Texts = field(default_factory=dict)
    questions: tuple[Texts, ...] = ()


@dataclass(slots=True)
class Bracket:
    """Square brackets in a text found agreed; ``part`` names the text: Q1, P1, P1.2.

    ``outcome`` is empty, kept (the words stay), deleted, or replaced by ``words``.
    """

    number: int
    part: str
    text: str
    outcome: str = ""
    words: Words | None = None


@dataclass(slots=True)
class Question:
    """A question put to the Group; ``state`` is put, consensus, no consensus or contested.

    ``finding`` is what was declared, contested or not; ``agreed`` the text it was declared on;
    ``changed`` the entry in which it was last put in other words.
    """

    id: str
    texts: Texts
    language: str
    n: int
    at: datetime
    proposal: str = ""
    item: str = ""
    state: str = "put"
    reason: str = ""
    versions: list[Texts] = field(default_factory=list)
    objections: list[str] = field(default_factory=list)
    reservations: list[tuple[tuple[str, ...], Words]] = field(default_factory=list)
    contested: list[tuple[tuple[str, ...], Words]] = field(default_factory=list)
    presiding: str = ""
    changed: int = 0
    finding: str = ""
    found_at: datetime | None = None
    agreed: Agreed | None = None
    brackets: list[Bracket] = field(default_factory=list)
    reopened: list[tuple[datetime, str]] = field(default_factory=list)


@dataclass(slots=True)
class DraftingGroup:
    """A drafting group at work beside the plenary, or back (``words``).

    ``kind`` is empty, or consultations for informal ones.
    """

    id: str
    convenor: str
    mandate: Words
    due: datetime | None = None
    words: Words | None = None
    document: str = ""
    kind: str = ""


@dataclass(slots=True)
class Referral:
    """A question to another body, and its answer when it comes."""

    body: str
    words: Words
    item: str = ""
    answer: Words | None = None
