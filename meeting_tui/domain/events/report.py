"""Events of the report: its shape, its reading, its approval."""

from typing import ClassVar

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts


@event
@dataclass(frozen=True, slots=True)
class SectionBegun(Event):
    """A new section with its own title; what follows under ``item`` goes there."""

    MAKES: ClassVar[str] = "section"
    USES: ClassVar[tuple[str, ...]] = ("item",)

    section: str
    title: str
    language: str
    item: str


@event
@dataclass(frozen=True, slots=True)
class ParagraphComposed(Event):
    """The rapporteur wrote one paragraph out of several entries."""

    MAKES: ClassVar[str] = "paragraph"
    USES: ClassVar[tuple[str, ...]] = ("section",)

    paragraph: str
    entries: tuple[int, ...]
    text: str
    language: str
    section: str


@event
@dataclass(frozen=True, slots=True)
class ParagraphInserted(Event):
    """A paragraph was put in after another one."""

    MAKES: ClassVar[str] = "paragraph"
    USES: ClassVar[tuple[str, ...]] = ("after:paragraph",)

    paragraph: str
    after: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class ParagraphEvent(Event):
    """Something that happened to one paragraph."""

    USES: ClassVar[tuple[str, ...]] = ("paragraph",)

    paragraph: str


@event
@dataclass(frozen=True, slots=True)
class ParagraphMoved(ParagraphEvent):
    """The paragraph now stands after another one."""

    USES: ClassVar[tuple[str, ...]] = ("paragraph", "after:paragraph")

    after: str


@event
@dataclass(frozen=True, slots=True)
class ParagraphStruck(ParagraphEvent):
    """The paragraph was taken out of the report; the record keeps it."""

    reason: str


@event
@dataclass(frozen=True, slots=True)
class DraftIssued(Event):
    """The draft was handed out: its numbers (by paragraph or section) no longer move."""

    numbers: dict[str, str]


@event
@dataclass(frozen=True, slots=True)
class ReportFinalized(Event):
    """The approved report was numbered without gaps; ``numbers`` (by key) are the new ones."""

    numbers: dict[str, str]


@event
@dataclass(frozen=True, slots=True)
class ClosingDrafted(Event):
    """The closing paragraph was written beforehand; ``<time>`` in it waits for the gavel."""

    MAKES: ClassVar[str] = "paragraph"
    USES: ClassVar[tuple[str, ...]] = ("item",)

    paragraph: str
    text: str
    language: str
    item: str


@event
@dataclass(frozen=True, slots=True)
class ParagraphRead(ParagraphEvent):
    """The paragraph was read out, or shown; ``same`` where an amendment had the words it has."""

    same: bool = False


@event
@dataclass(frozen=True, slots=True)
class ParagraphAmended(ParagraphEvent):
    """The Group changed the paragraph; ``was`` is the text before, in the same language.

    ``entries`` are those that the paragraph told until then.
    """

    text: str
    language: str
    was: str = ""
    actor: str = ""
    entries: tuple[int, ...] = ()


@event
@dataclass(frozen=True, slots=True)
class ParagraphApproved(ParagraphEvent):
    """The paragraph is approved and frozen with these texts; ``original`` is the one approved."""

    number: str
    texts: Texts
    original: str


@event
@dataclass(frozen=True, slots=True)
class ReportApproved(Event):
    """The Group approved its report; ``digest`` is the SHA-256 of the stored texts."""

    digest: str
    amended: bool = False


@event
@dataclass(frozen=True, slots=True)
class EditorialNoted(ParagraphEvent):
    """An editorial slip in a frozen paragraph was put right."""

    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class CorrigendumIssued(ParagraphEvent):
    """A frozen paragraph was corrected by a paper of its own."""

    text: str
    language: str


@event
@dataclass(frozen=True, slots=True)
class TextTranslated(Event):
    """A paragraph, or the free text of an entry, has a text in another language.

    ``target`` is a paragraph's key, ``#n``, or a reference such as ``M1``.
    """

    target: str
    language: str
    text: str
