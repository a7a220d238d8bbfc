"""Where a meeting stands: the fold of its entries, and the things it is made of.

Only the fold changes these objects; whoever else reads them makes a frozen view.
"""

from collections import defaultdict
from dataclasses import field
from datetime import datetime
from zoneinfo import ZoneInfo

from meeting_tui.domain.clocks import RUNNING, Timeline
from meeting_tui.domain.consultation import Annexed, Contribution, Reply
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events.corrections import TextFixed
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.letter import Letter
from meeting_tui.domain.papers import Forms
from meeting_tui.domain.report import Report
from meeting_tui.domain.setup import Actor, Setup, Texts
from meeting_tui.domain.topic import (
    Agreed,
    Bracket,
    DraftingGroup,
    Objection,
    Proposal,
    Question,
    Referral,
    Words,
)

__all__ = [
    "Agreed",
    "Bracket",
    "Document",
    "DraftingGroup",
    "Item",
    "Letter",
    "Measure",
    "Objection",
    "Proposal",
    "Question",
    "Referral",
    "Sitting",
    "State",
    "Statement",
    "Turn",
    "Words",
]


@dataclass(slots=True)
class Item:
    """An agenda item; ``state`` is pending, open, suspended, deferred, closed or dropped."""

    id: str
    number: str
    title: Texts
    kind: str = ""
    minutes: int = 0
    decision: int = 0
    closing: bool = False
    parent: str = ""
    documents: tuple[str, ...] = ()
    start: datetime | None = None
    state: str = "pending"
    since: datetime | None = None
    extended: int = 0
    reason: str = ""


@dataclass(slots=True)
class Document:
    """A document; ``state`` is not introduced, introduced, examined, noted or withdrawn."""

    number: str
    title: Texts
    source: str = ""
    state: str = "not introduced"
    since: datetime | None = None
    introduced_at: datetime | None = None


@dataclass(slots=True)
class Statement:
    """A statement for the record: announced, then received."""

    id: str
    actors: tuple[str, ...]
    words: Words | None = None


@dataclass(slots=True)
class Measure:
    """A measure; ``state`` is open, approved, dropped or completed.

    ``changed`` is the entry in which its words were last amended, ``earlier`` the words before.
    """

    id: str
    kind: str
    words: Words
    addressee: str = ""
    by: str = ""
    item: str = ""
    decision: str = ""
    state: str = "open"
    reason: str = ""
    changed: int = 0
    earlier: list[str] = field(default_factory=list)
    approved_at: datetime | None = None
    completed_at: datetime | None = None
    progress: list[tuple[datetime, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody on the list of speakers; ``kind`` is statement, order, reply or last."""

    actor: str
    kind: str = "statement"
    behalf: str = ""


@dataclass(slots=True)
class Sitting:
    """One sitting as it was held (UTC), with its pauses."""

    number: int
    opened: datetime
    risen: datetime | None = None
    pauses: list[tuple[datetime, datetime | None]] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """Everything the entries add up to."""

    setup: Setup | None = None
    language: str = "en"
    entries: list[Entry] = field(default_factory=list)
    times: list[datetime] = field(default_factory=list)
    """To when the entries that stand belong, in order."""
    withdrawn: dict[int, int] = field(default_factory=dict)
    fixed: dict[int, TextFixed] = field(default_factory=dict)
    refs: set[tuple[str, str]] = field(default_factory=set)
    counters: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    timeline: Timeline = field(default_factory=Timeline)
    sittings: list[Sitting] = field(default_factory=list)
    until: datetime | None = None
    stop: datetime | None = None
    closed_at: datetime | None = None
    presiding: str = "chair"
    actors: dict[str, Actor] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    present: dict[str, bool] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    last_item: str = ""
    adopted: bool = False
    documents: dict[str, Document] = field(default_factory=dict)
    queue: list[Turn] = field(default_factory=list)
    queue_open: bool = True
    floor: Turn | None = None
    limit: int = 0
    bell: bool = False
    proposals: dict[str, Proposal] = field(default_factory=dict)
    drafting: dict[str, DraftingGroup] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    objections: dict[str, Objection] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    referrals: list[Referral] = field(default_factory=list)
    letter: Letter = field(default_factory=Letter)
    annexes: list[str] = field(default_factory=list)
    irregular: list[tuple[int, str, str]] = field(default_factory=list)
    left_undone: list[int] = field(default_factory=list)
    report: Report = field(default_factory=Report)
    papers: Forms = field(default_factory=dict)
    replies: dict[str, Reply] = field(default_factory=dict)
    summaries: list[Annexed] = field(default_factory=list)
    contributions: list[Contribution] = field(default_factory=list)

    @property
    def n(self) -> int:
        """The number of the last entry."""
        return self.entries[-1].n if self.entries else 0

    @property
    def plan(self) -> Setup:
        """The setup; a session has one from its first entry on."""
        if self.setup is None:
            raise LookupError("the record has no first entry")
        return self.setup

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the meeting's place."""
        return ZoneInfo(self.plan.agenda.timezone)

    @property
    def phase(self) -> str:
        """Return not opened, running, suspended, risen or closed."""
        return self.timeline.current("phase") or "not opened"

    @property
    def running(self) -> bool:
        """Whether a sitting is open and not suspended."""
        return self.phase == RUNNING

    @property
    def item(self) -> Item | None:
        """The item that is open now."""
        return self.items.get(self.timeline.current("item"))

    @property
    def proposal(self) -> Proposal | None:
        """The proposal under examination now."""
        return self.proposals.get(self.timeline.current("proposal"))

    @property
    def question(self) -> Question | None:
        """The question put and not yet answered, the latest one."""
        return next((q for q in reversed(self.questions.values()) if q.state == "put"), None)

    def has(self, kind: str, ref: str) -> bool:
        """Whether a thing of that kind stands in the record under that reference."""
        if kind == "paragraph":
            return ref in self.report.paragraphs
        if kind == "section":
            return ref in self.report.sections
        return (kind, ref) in self.refs
