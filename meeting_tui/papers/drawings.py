"""What a paper shows as a picture; the table of each says the same in words."""

from meeting_tui.domain.frozen import dataclass
from meeting_tui.papers.inlines import Inlines, Text

Legend = tuple[tuple[str, str], ...]
"""The kinds that a picture shows, each with what it means."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one heading row; ``widths`` are shares of the line, equal when empty."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    widths: tuple[int, ...] = ()
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of a bar, from and to in thousandths of the width there is for bars.

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
    legend: Legend = ()
    ticks: tuple[tuple[int, str], ...] = ()

    @property
    def alternative(self) -> str:
        """The text for those to whom the picture is read out."""
        told = "; ".join(f"{bar.label}: {bar.amount}" for bar in self.bars)
        return f"{plain(self.caption)}: {told}"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a line has in one column: kinds of symbols, the weightiest first, and words."""

    kinds: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a matrix: how far the thing came, its name and state, its cells, its time."""

    reach: str
    label: str
    state: str
    cells: tuple[Cell, ...]
    strokes: tuple[Stroke, ...]
    amount: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """A picture of lines and columns, a bar at the end of each line.

    Kinds of symbols: ``reach`` none, introduced, partly, examined; ``cells`` sponsor, support,
    concern, objection, answered, settled, reservation, spoke. Each has a form of its own.
    """

    caption: Inlines
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    table: Table
    legend: Legend = ()

    @property
    def alternative(self) -> str:
        """The text for those to whom the picture is read out: the table, line by line."""
        header = [plain(each) for each in self.table.header]
        told = ". ".join(_told(header, row) for row in self.table.rows)
        return f"{plain(self.caption)}. {told}."


Picture = Chart | Matrix


def plain(text: Inlines) -> str:
    """Give the bare characters of a text in which no number is left open."""
    return "".join(span.content for span in text if isinstance(span, Text))


def _told(header: list[str], row: tuple[Inlines, ...]) -> str:
    """Say a row of a table; what has nothing in it is left out."""
    first, *cells = (plain(cell) for cell in row)
    said = [f"{head}: {cell}" for head, cell in zip(header[1:], cells, strict=True) if cell != "–"]
    return f"{first} – {', '.join(said)}"
