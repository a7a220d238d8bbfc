"""The document every paper is built as, before any format is chosen.

All values are frozen and already worded: builders choose sentences, numbers and languages,
renderers only lay them out. People's text is stored as written; each renderer escapes it for
its own format. A line feed inside a text is a line break. Dates come from the session.
"""

from datetime import datetime

from meeting_tui.domain.frozen import dataclass
from meeting_tui.papers.drawings import Bar, Cell, Chart, Line, Matrix, Picture, Stroke, Table
from meeting_tui.papers.inlines import Inline, Inlines, Reference, Text, direction, fill, line

__all__ = [
    "Bar",
    "Block",
    "Cell",
    "Chart",
    "Closing",
    "Inline",
    "Inlines",
    "Letter",
    "Line",
    "Mark",
    "Matrix",
    "Metadata",
    "Note",
    "Paper",
    "Paragraph",
    "Picture",
    "Point",
    "Points",
    "Prose",
    "Quote",
    "Reference",
    "Row",
    "Section",
    "Stroke",
    "SummaryBox",
    "Table",
    "Text",
    "direction",
    "fill",
    "line",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """A warning printed with a text that is not final.

    ``kind`` is draft, unapproved, outdated, stale, missing, late, editorial or corrigendum;
    ``words`` are what the reader sees.
    """

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text: one paragraph of it."""

    text: Inlines


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a list, with the label that is printed before it: ``a)``, ``1)``."""

    key: str
    label: str
    text: Inlines
    points: tuple["Point", ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A list of labelled points."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement for the record or a text as put: verbatim, in the language of its spans."""

    paragraphs: tuple[Inlines, ...]
    source: Inlines = ()


Block = Prose | Points | Table | Quote | Picture


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph; the number stands before its first block. Letters have no numbers.

    Letters after the figures of a number (4.3bis) are an insertion and printed in italics.
    """

    key: str
    number: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section or an annex: paragraphs under a heading, then sections below it."""

    key: str
    number: str
    heading: Inlines
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple["Section", ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One part of the summary box: what it is, and its paragraphs."""

    label: Inlines
    text: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class SummaryBox:
    """The frame at the head of a report: Summary, Action required, References."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The parts that make a paper a letter; ``details`` are pairs such as Ref. and CL-19/12."""

    place_date: Inlines
    details: tuple[tuple[Inlines, Inlines], ...] = ()
    addressees: tuple[Inlines, ...] = ()
    subject_label: Inlines = ()
    subject: Inlines = ()
    salutation: Inlines = ()


@dataclass(frozen=True, slots=True)
class Closing:
    """How a paper ends: closing formula, the word that it is signed, who signed, the office."""

    formula: Inlines = ()
    signed: Inlines = ()
    signatory: Inlines = ()
    office: Inlines = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note at the end of a paper, for instance an editorial one; ``label`` is its number."""

    key: str
    label: str
    text: Inlines


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself. ``moment`` is aware and comes from the session."""

    author: str
    subject: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper, from its head to its notes.

    ``kind`` is meeting, council, invitation, guidance or agenda. ``left`` and ``right`` are the
    lines of the head, printed as given; ``number`` runs at the head of every page. ``source``
    is the line above the title ("Report by the Chairman of …"). ``draft`` is the mark printed
    on every page of a paper that is not final, empty for a final one. ``open`` refers to what is
    unsettled where that alone keeps it from being final. ``footer`` runs at the foot of every
    page. Each annex starts a new page.
    """

    kind: str
    language: str
    title: str
    number: str
    date: str
    metadata: Metadata
    left: tuple[Inlines, ...] = ()
    right: tuple[Inlines, ...] = ()
    source: Inlines = ()
    draft: str = ""
    open: tuple[str, ...] = ()
    header: Inlines = ()
    footer: Inlines = ()
    letter: Letter | None = None
    box: SummaryBox | None = None
    sections: tuple[Section, ...] = ()
    annexes: tuple[Section, ...] = ()
    closing: Closing | None = None
    notes_heading: Inlines = ()
    notes: tuple[Note, ...] = ()
    access: str = "restricted"
