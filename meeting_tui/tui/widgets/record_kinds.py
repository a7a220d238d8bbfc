"""The three kinds of long record: the running report, the paper under approval, and the log."""

from collections.abc import Sequence

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, Words, pad, plain
from meeting_tui.tui.text import width as cells_of
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.record_layout import Cell, Column, spans

MARK = Column(1, 1)


@dataclass(frozen=True, slots=True)
class RunningParagraph:
    """A paragraph of the report as it grows, with the entries it comes from."""

    id: str
    number: str
    text: str
    entries: str = ""
    now: bool = False
    """Whether it is the one being written."""


class RunningReport:
    """The Desk: number and hanging text, references dim at the end, ``▸`` on the newest."""

    wraps, follows, anchored, ground = True, True, True, "record-view--row"

    def columns(self, width: int) -> Sequence[Column]:
        """Mark, number, text."""
        del width
        return (MARK, Column(4, 1), Column())

    def cells(self, item: RunningParagraph, width: int, *, marked: bool) -> Sequence[Cell]:
        """Return the three cells."""
        del width
        mark = "›" if marked else "▸" if item.now else " "
        number: Part = (item.number, Role.NOW if item.now else Role.DIM)
        refs: Words = (" ", (item.entries, Role.DIM)) if item.entries else ()
        *before, last = item.text.split("\n")
        text = Cell((*((line,) for line in before), (last, *refs)))
        return (Cell(((mark,),), whole=True), Cell(((number,),), whole=True), text)

    def characters(self, item: RunningParagraph) -> int:
        """Count text and references."""
        return len(item.text) + len(item.entries)

    def blank_after(self, *, roomy: bool) -> int:
        """Leave a blank row between paragraphs where there is room."""
        return int(roomy)


@dataclass(frozen=True, slots=True)
class PaperText:
    """A paragraph in one language: the text, then rows below it (``was:``, a language gap)."""

    text: str
    below: tuple[Words, ...] = ()
    gap: str = ""
    """What it is as a translation: ``missing``, ``stale``, or nothing when it is whole."""


@dataclass(frozen=True, slots=True)
class PaperParagraph:
    """A paragraph of a paper under approval, in one or two languages."""

    id: str
    symbol: Part
    number: str
    texts: tuple[PaperText, ...]
    states: tuple[Part, ...] = ()
    """Words of its state; the first stands beside the number, the others below."""
    approved: bool = False
    """Whether it waits for no approval any more, or wants none."""


class Paper:
    """The Report: rows of paragraphs, two languages side by side on a wide screen."""

    wraps, follows, anchored, ground = True, False, False, "record-view--read"

    def columns(self, width: int) -> Sequence[Column]:
        """Mark, symbol, number and state, and one text, or two where there is room."""
        if width < WIDE - 2:
            return (MARK, MARK, Column(5, 1), Column())
        return (MARK, MARK, Column(12, 2), Column(gap=2), Column())

    def heads(self, names: Sequence[str], width: int) -> Words:
        """Put the names of the languages over their columns."""
        columns = self.columns(width)
        sizes = spans(columns, width)
        before = sum(sizes[:3]) + sum(column.gap for column in columns[:3])
        row = "".join(pad(name, sizes[3] + 2) for name in names)
        return (" " * before, (row.rstrip(), Role.DIM))

    def cells(self, item: PaperParagraph, width: int, *, marked: bool) -> Sequence[Cell]:
        """Return mark, symbol, label and texts."""
        shown = 2 if width >= WIDE - 2 else 1
        texts = [*item.texts, PaperText("")][:shown]
        mark = "›" if marked else " "
        style = Role.NOW if marked else Role.DIM if item.approved else ""
        label = _label(item, wide=shown == 2, marked=marked)
        return (
            Cell(((mark,),), whole=True),
            Cell(((item.symbol,),), whole=True),
            Cell(label, whole=True),
            *(Cell((*_lines(text.text, style), *text.below)) for text in texts),
        )

    def characters(self, item: PaperParagraph) -> int:
        """Count the longest text with what lies below it."""
        return max(
            (len(text.text) + sum(map(len, map(plain, text.below))) for text in item.texts),
            default=0,
        )

    def blank_after(self, *, roomy: bool) -> int:
        """Leave one blank row always: paragraphs are read one by one."""
        del roomy
        return 1


def _lines(text: str, style: str) -> tuple[Words, ...]:
    return tuple(((line, style),) for line in text.split("\n"))


def _label(item: PaperParagraph, *, wide: bool, marked: bool) -> tuple[Words, ...]:
    number: Part = (item.number, Role.NOW if marked else "")
    if not wide or not item.states:
        return ((number,),)
    if marked:
        return ((number,), *((state,) for state in item.states))
    return ((number, " ", item.states[0]), *((state,) for state in item.states[1:]))


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An entry of the journal: number, time, mark in words, seat, text."""

    id: str
    number: str
    time: str
    seat: str
    text: str
    mark: Part = ""
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Log:
    """The Log: one row for each entry, never wrapped; the seat goes where there is no room."""

    number: int = 4
    mark: int = 9
    seat: int = 11
    """Cells of three columns; the longest seat is that of the secretariat, in both languages."""

    wraps, follows, anchored, ground = False, True, False, "record-view--row"

    def fitting(self, items: Sequence[LogEntry]) -> "Log":
        """Return a layout with room for the number and the mark of these entries as well."""
        number = max((len(item.number) for item in items[-1:]), default=0)
        mark = max((cells_of(plain((item.mark,))) for item in items if item.mark), default=0)
        return Log(max(number, self.number), max(mark, self.mark))

    def columns(self, width: int) -> Sequence[Column]:
        """Mark, number, time, mark in words, seat, text."""
        seat = (Column(self.seat, 2),) if width >= 60 else ()
        return (MARK, Column(self.number, 2), Column(5, 2), Column(self.mark, 2), *seat, Column())

    def cells(self, item: LogEntry, width: int, *, marked: bool) -> Sequence[Cell]:
        """Return the cells of one row."""
        seat: tuple[Part, ...] = ((item.seat, Role.DIM),) if width >= 60 else ()
        text: Part = (item.text, Role.DIM if item.undone else "")
        row: tuple[Part, ...] = (
            "›" if marked else " ",
            (pad(item.number, self.number, "right"), Role.DIM),
            (item.time, Role.DIM),
            item.mark,
            *seat,
            text,
        )
        return tuple(Cell(((part,),), whole=True) for part in row)

    def characters(self, item: LogEntry) -> int:
        """Count the text; a log never wraps."""
        return len(item.text)

    def blank_after(self, *, roomy: bool) -> int:
        """Leave none."""
        del roomy
        return 0
