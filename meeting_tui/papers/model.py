"""The document every paper is built as, before any format is chosen.

All values are frozen and already worded: builders choose sentences, numbers and languages,
renderers only lay them out. People's text is stored as written; each renderer escapes it for
its own format. A line feed inside a text is a line break. Dates come from the session.
"""

from datetime import datetime
from string import Formatter

from meeting_tui.domain.frozen import dataclass

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def direction(language: str) -> str:
    """Say how a language is written: ``rtl`` or ``ltr``; the region of ``ar-EG`` is no matter."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text in one style; an empty language is that of the paper.

    ``strike`` is text that an amendment took out, ``insert`` text that it put in. ``target`` is
    the key of the thing in the same paper that this text names, for a link.
    """

    content: str
    language: str = ""
    bold: bool = False
    italic: bool = False
    strike: bool = False
    insert: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Stands for the printed number of a thing, whatever it turns out to be.

    ``key`` is that of a section, paragraph, point or note; ``paper`` the kind of another paper
    that holds it, empty for this one.
    """

    key: str
    paper: str = ""
    language: str = ""
    bold: bool = False
    italic: bool = False


Inline = Text | Reference
Inlines = tuple[Inline, ...]


def line(*parts: str | Inline, language: str = "") -> Inlines:
    """Put strings and spans side by side; the strings take ``language``."""
    return tuple(Text(part, language) if isinstance(part, str) else part for part in parts)


def fill(sentence: str, *, language: str = "", **values: str | Inline | Inlines) -> Inlines:
    """Put spans in the ``{named}`` places of a whole sentence, so that none is glued together.

    A place without a value raises KeyError.
    """
    spans: list[Inline] = []
    for literal, name, _, _ in Formatter().parse(sentence):
        if literal:
            spans.append(Text(literal, language))
        if name is not None:
            value = values[name]
            spans += value if isinstance(value, tuple) else line(value, language=language)
    return tuple(spans)


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
class Table:
    """A table with one heading row; ``widths`` are shares of the line, equal when empty."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    widths: tuple[int, ...] = ()
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement for the record or a text as put: verbatim, in the language of its spans."""

    paragraphs: tuple[Inlines, ...]
    source: Inlines = ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of a bar, from and to in thousandths of the chart's width.

    ``kind`` is planned, an outline, or real, a solid bar: they differ without a colour.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing of a chart: its name, its strokes, and in words how much it is."""

    label: str
    strokes: tuple[Stroke, ...]
    amount: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of bars; ``table`` says the same, for those who cannot see it or draw it.

    ``legend`` names the kinds of strokes where there are two; ``ticks`` are places of the axis,
    in thousandths, with what stands there.
    """

    caption: Inlines
    bars: tuple[Bar, ...]
    table: Table
    legend: tuple[tuple[str, str], ...] = ()
    ticks: tuple[tuple[int, str], ...] = ()

    @property
    def alternative(self) -> str:
        """The text for those to whom the picture is read out."""
        caption = "".join(span.content for span in self.caption if isinstance(span, Text))
        told = "; ".join(f"{bar.label}: {bar.amount}" for bar in self.bars)
        return f"{caption}: {told}"


Block = Prose | Points | Table | Quote | Chart


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
