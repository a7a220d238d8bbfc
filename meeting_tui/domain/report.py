"""The report as it grows: sections, paragraphs, and the facts each paragraph tells.

A paragraph holds facts (events with their moment); the sentences are made in each language by
the catalogues. An amended or composed paragraph has a text of its own, an approved one the
texts that were stored with the approval.
"""

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import datetime

from meeting_tui.domain.corrected import Correction
from meeting_tui.domain.events import Event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.numbering import numbered
from meeting_tui.domain.setup import Texts


@dataclass(frozen=True, slots=True)
class Fact:
    """An event that the report tells, with the entry and the time (UTC) it belongs to."""

    n: int
    at: datetime
    event: Event


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change made in the room: the text before is kept, who asked is never printed."""

    n: int
    at: datetime
    text: str
    was: str
    language: str
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """The texts with which a paragraph was frozen; only the original was approved."""

    n: int
    number: str
    texts: Texts
    original: str


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in another language and the entry it came in, by which it can be stale."""

    text: str
    n: int


@dataclass(slots=True)
class Paragraph:
    """One paragraph of the report; ``text`` empty means that its facts are told."""

    key: str
    section: str
    facts: list[Fact] = field(default_factory=list)
    text: str = ""
    language: str = ""
    changed: int = 0
    read: int = 0
    struck: str = ""
    amendments: list[Amendment] = field(default_factory=list)
    approval: Approval | None = None
    later: list[Correction] = field(default_factory=list)
    written: int = 0
    """The entry in which a text of its own was written, and those it was written from."""
    sources: tuple[int, ...] = ()

    @property
    def state(self) -> str:
        """Return draft, read, amended, approved or struck."""
        if self.struck:
            return "struck"
        if self.approval:
            return "approved"
        if self.amendments:
            return "amended"
        return "read" if self.read else "draft"

    @property
    def entries(self) -> tuple[int, ...]:
        """The numbers of the entries the paragraph comes from, each once."""
        return tuple(dict.fromkeys(fact.n for fact in self.facts))


@dataclass(slots=True)
class Section:
    """A section: an agenda item's, or one with a title of its own under that item."""

    key: str
    item: str
    title: str = ""
    language: str = ""
    paragraphs: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReportApproval:
    """When the whole report was approved, and the digest of what was approved."""

    n: int
    at: datetime
    digest: str
    amended: bool


@dataclass(slots=True)
class Report:
    """The sections and paragraphs of the meeting report."""

    sections: dict[str, Section] = field(default_factory=dict)
    paragraphs: dict[str, Paragraph] = field(default_factory=dict)
    waiting: list[Fact] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    issued: int = 0
    approval: ReportApproval | None = None
    translations: dict[str, dict[str, Translation]] = field(default_factory=dict)
    closing: str = ""
    final: int = 0
    strikes: int = 0
    touched: list[tuple[int, str]] = field(default_factory=list)
    """Entries and the keys of the paragraphs they changed, in the order of the changes."""
    reshaped: int = 0
    """The last entry that may have given other paragraphs another place or number."""
    draft_numbers: dict[str, str] = field(default_factory=dict)
    """The numbers of the draft, once the final report was numbered anew."""
    known: tuple[object, dict[str, str]] = field(default=(None, {}), compare=False, repr=False)
    """The numbers as they were last worked out, and what they were worked out of."""

    def section_for(self, item: str) -> Section:
        """Return the section that grows under an item, a new one if there is none."""
        latest = [s for s in self.sections.values() if s.item == item]
        if latest:
            return latest[-1]
        return self.sections.setdefault(item, Section(item, item))

    def tell(self, fact: Fact, item: str, key: str = "") -> None:
        """Add a fact to paragraph ``key``, or to a new one of its own, under ``item``.

        Without an item the fact waits for the next one that is opened. A frozen paragraph takes
        nothing more: what comes later starts a new one.
        """
        if not item:
            self.waiting.append(fact)
            return
        section = self.section_for(item)
        for each in self.waiting:
            self._append(section, f"p{each.n}", each)
        self.waiting.clear()
        self._append(section, key or f"p{fact.n}", fact)

    def _append(self, section: Section, key: str, fact: Fact) -> None:
        paragraph = self.paragraphs.get(key)
        if paragraph and (paragraph.approval or paragraph.text or paragraph.struck):
            key = f"{key}.{fact.n}"
            paragraph = self.paragraphs.get(key)
        if paragraph is None:
            paragraph = Paragraph(key, section.key)
            self.paragraphs[key] = paragraph
            self._put(section, self._place(section, fact), key, fact.n)
        insort(paragraph.facts, fact, key=lambda each: (each.at, each.n))
        self.touch(paragraph, fact.n)

    def touch(self, paragraph: Paragraph, n: int) -> None:
        """Note that entry ``n`` changed a paragraph."""
        paragraph.changed = n
        self.touched.append((n, paragraph.key))

    def strike(self, key: str, reason: str, n: int) -> None:
        """Leave a paragraph out; the record keeps it."""
        self.paragraphs[key].struck = reason
        self.strikes += 1
        self.reshaped = n

    def _place(self, section: Section, fact: Fact) -> int:
        """Find where a paragraph belongs by its time: at the end, unless it was recorded late."""
        keys = section.paragraphs
        if not keys or not self._is_later(keys[-1], fact):
            return len(keys)
        return next(i for i, key in enumerate(keys) if self._is_later(key, fact))

    def _is_later(self, key: str, fact: Fact) -> bool:
        facts = self.paragraphs[key].facts
        return bool(facts) and facts[0].at > fact.at

    def add(self, paragraph: Paragraph, n: int, after: str = "") -> Paragraph:
        """Put a paragraph into its section, at the end or after another one."""
        self.paragraphs[paragraph.key] = paragraph
        self.touched.append((n, paragraph.key))
        section = self.sections[paragraph.section]
        keys = section.paragraphs
        self._put(section, keys.index(after) + 1 if after in keys else len(keys), paragraph.key, n)
        return paragraph

    def take_out(self, paragraph: Paragraph, n: int) -> None:
        """Take a paragraph out of the report, to put it elsewhere or because nothing is left."""
        self.sections[paragraph.section].paragraphs.remove(paragraph.key)
        del self.paragraphs[paragraph.key]
        self.reshaped = n

    def _put(self, section: Section, place: int, key: str, n: int) -> None:
        keys = section.paragraphs
        begins = all(self.paragraphs[each].struck for each in keys)
        if begins or place < len(keys):
            self.reshaped = n
        keys.insert(place, key)

    def ordered(self, items: Iterable[str]) -> Iterator[Section]:
        """Go through the sections that have something to say, in the order of the items."""
        by_item: dict[str, list[Section]] = {}
        for section in self.sections.values():
            by_item.setdefault(section.item, []).append(section)
        for item in items:
            yield from (s for s in by_item.get(item, ()) if any(self.living(s)))

    def living(self, section: Section) -> Iterator[Paragraph]:
        """Go through the paragraphs of a section that were not struck."""
        for key in section.paragraphs:
            if not self.paragraphs[key].struck:
                yield self.paragraphs[key]

    def last_approved(self, items: Iterable[str]) -> str:
        """Return the number of the last approved paragraph as the report prints, or nothing."""
        found = [
            p.approval.number for s in self.ordered(items) for p in self.living(s) if p.approval
        ]
        return found[-1] if found else ""

    def numbering(self, items: Iterable[str]) -> dict[str, str]:
        """Give sections (``§key``) and paragraphs the numbers they would print now.

        Numbers of an issued draft stay; a paragraph put in later prints "4.3bis". They are asked
        for several times between two entries, and worked out once.
        """
        order = tuple(items)
        shape = (self.reshaped, len(self.touched), self.strikes, order)
        if self.known[0] != shape:
            self.known = shape, self._numbering(order)
        return dict(self.known[1])

    def _numbering(self, items: Iterable[str]) -> dict[str, str]:
        sections = list(self.ordered(items))
        heads = numbered([f"§{section.key}" for section in sections], self.numbers, "")
        numbers = dict(heads)
        for section in sections:
            prefix = f"{heads[f'§{section.key}']}."
            keys = [paragraph.key for paragraph in self.living(section)]
            numbers.update(numbered(keys, self.numbers, prefix))
        return numbers
