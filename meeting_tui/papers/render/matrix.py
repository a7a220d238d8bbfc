"""A matrix as SVG: what the lines are at the left, symbols under the columns, bars at the right."""

from xml.etree import ElementTree as ET

from meeting_tui.papers.drawings import Cell, Line, Matrix
from meeting_tui.papers.render.canvas import (
    EDGE,
    FILLS,
    THICK,
    WIDTH,
    Canvas,
    fitted,
    width_of,
    wrapped,
)
from meeting_tui.papers.render.symbols import draw

BARS, GAP = 120, 12
"""The room for the bars, and what is left free before it."""
LEAST_LABEL = 200
NARROW, WIDE = 30, 110
"""How wide a column of symbols is, and the widest with words."""
RADIUS, INDENT, BOLDER = 6, 22, 1.2
"""The size of the symbols, where the names begin, and how much wider bold letters are."""
FEW = 12
"""Lines that may have two rows for their states and more air, and find room on a page."""
STEP, NAME, SMALL, HIGH = 11.5, 11, 10, 70
"""From one row to the next; the size of names, of small words; the highest head of a column."""


def drawing(matrix: Matrix, direction: str) -> ET.Element:
    """Draw a matrix as an SVG element, with its alternative text."""
    columns = _Columns(matrix)
    top = _legend_rows(matrix) * 18 + columns.head
    rows = [columns.height(line) for line in matrix.lines]
    page = _Page(matrix, top + sum(rows), direction)
    page.bands(columns, top, sum(rows))
    page.legend(matrix)
    page.heads(matrix, columns, top)
    for line, high in zip(matrix.lines, rows, strict=True):
        page.put(line, columns, top, high)
        top += high
    return page.element


class _Columns:
    """Where the columns are: names of lines take what room the columns leave them."""

    def __init__(self, matrix: Matrix) -> None:
        self.count = len(matrix.columns)
        self.most, self.free = (2, 8) if len(matrix.lines) <= FEW else (1, 4)
        self.words = any(cell.words for line in matrix.lines for cell in line.cells)
        room = WIDTH - EDGE - BARS - GAP - LEAST_LABEL
        widest = max((width_of(each, SMALL) for each in matrix.columns), default=0.0)
        wanted = WIDE if self.words else min(WIDE, max(NARROW, widest + GAP))
        self.width = min(wanted, room / max(self.count, 1))
        self.left = WIDTH - EDGE - BARS - GAP - self.count * self.width
        self.upright = widest > self.width - 2 and not self.words
        self.head = (min(widest, HIGH) if self.upright else SMALL) + 8

    def middle(self, place: int) -> float:
        """Return where the middle of a column is."""
        return self.left + (place + 0.5) * self.width

    def label(self, line: Line) -> list[str]:
        """Part the name of a line into two rows at most."""
        return wrapped(line.label, self.left - INDENT - 8, NAME * BOLDER, 2)

    def state(self, line: Line) -> list[str]:
        """Part the state in words likewise; where there are many lines it has one row."""
        return wrapped(line.state, self.left - INDENT - 8, SMALL, self.most)

    def said(self, cell: Cell) -> list[str]:
        """Part the words of a cell, which stand under its symbols."""
        return wrapped(cell.words, self.width - 4, SMALL - 1, 2)

    def height(self, line: Line) -> float:
        """Return how high a line is."""
        left = len(self.label(line)) + len(self.state(line))
        cells = max((1 + len(self.said(cell)) for cell in line.cells), default=1)
        return max(left, cells, 2) * STEP + self.free


def _legend_rows(matrix: Matrix) -> int:
    return 1 + max((row for row, *_ in _legend(matrix)), default=-1)


def _legend(matrix: Matrix) -> list[tuple[int, float, str, str]]:
    """Lay the legend out: the row of each, where in it, its kind and its words."""
    row, place, found = 0, float(EDGE), []
    for kind, words in matrix.legend:
        wide = 24 + width_of(words, SMALL) + 12 * (kind in FILLS)
        if place > EDGE and place + wide > WIDTH:
            row, place = row + 1, float(EDGE)
        found.append((row, place, kind, words))
        place += wide + 8
    return found


class _Page(Canvas):
    """Puts the parts of a matrix at their places."""

    def bands(self, columns: _Columns, top: float, height: float) -> None:
        """Tint every second column, so that the eye finds up to its head."""
        for place in range(0, columns.count, 2):
            left = columns.left + place * columns.width
            self.band(left, top - columns.head, columns.width, height + columns.head)

    def legend(self, matrix: Matrix) -> None:
        """Explain the symbols that there are."""
        for row, place, kind, words in _legend(matrix):
            middle = row * 18 + 9
            after = place + 18
            if kind in FILLS:
                self.bar(kind, place, middle - THICK / 2, 24)
                after += 12
            else:
                self._symbol(kind, place + RADIUS + 2, middle, RADIUS)
            self.text(words, after, middle + 4, size=str(SMALL))

    def heads(self, matrix: Matrix, columns: _Columns, base: float) -> None:
        """Name the columns."""
        for place, words in enumerate(matrix.columns):
            middle = columns.middle(place)
            if columns.upright:
                self.upright(fitted(words, HIGH, SMALL), middle + 3, base - 4)
            else:
                cut = fitted(words, columns.width - 2, SMALL)
                self.text(cut, middle, base - 4, anchor="middle", size=str(SMALL))

    def put(self, line: Line, columns: _Columns, top: float, high: float) -> None:
        """Draw one line."""
        self.line((EDGE, top), (WIDTH - EDGE, top), stroke_width="0.5")
        self._symbol(line.reach, EDGE + RADIUS + 2, top + 10, RADIUS)
        base = top + STEP + 1
        for words in columns.label(line):
            self.text(words, INDENT, base, size=str(NAME), weight="bold")
            base += STEP
        for words in columns.state(line):
            self.text(words, INDENT, base - 1, size=str(SMALL))
            base += STEP
        for place, cell in enumerate(line.cells):
            self._cell(cell, columns, columns.middle(place), top, high)
        self._time(line, top)

    def _cell(self, cell: Cell, columns: _Columns, middle: float, top: float, high: float) -> None:
        said = columns.said(cell)
        centre = top + 10 if columns.words else top + high / 2
        radius = RADIUS if len(cell.kinds) < 2 or columns.words else RADIUS * 0.65
        first = middle - (len(cell.kinds) - 1) * (radius + 1.5)
        for place, kind in enumerate(cell.kinds):
            self._symbol(kind, first + place * 2 * (radius + 1.5), centre, radius)
        for row, words in enumerate(said):
            base = centre + RADIUS + 9 + row * (STEP - 2)
            self.text(words, middle, base, anchor="middle", size=str(SMALL - 1))

    def _time(self, line: Line, top: float) -> None:
        """Write the time and draw it inside the outline of what was planned."""
        left = WIDTH - EDGE - BARS
        self.text(line.amount, left, top + STEP, size="11")
        for stroke in line.strokes:
            thick = THICK + 3 if stroke.kind == "planned" else THICK - 2
            width = max(stroke.end * BARS / 1000, 1.5)
            self.bar(stroke.kind, left, top + 22 - thick / 2, width, thick)

    def _symbol(self, kind: str, left: float, middle: float, radius: float) -> None:
        draw(self.element, kind, (self.x(left), middle), radius)
