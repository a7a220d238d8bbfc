"""How a row of the long record is laid out in columns: the contract and the wrapping."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Words, assemble, clip, fill, wrap


class Item(Protocol):
    """Anything that can be a row of the record: frozen, with an id that never changes."""

    @property
    def id(self) -> str:
        """The id by which the row is held."""


Entry = TypeVar("Entry", bound=Item)
Shown_contra = TypeVar("Shown_contra", bound=Item, contravariant=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: so many cells, or an equal share of what is left; and the gap after it."""

    cells: int | None = None
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one cell; each is wrapped in its column unless it is ``whole``."""

    lines: tuple[Words, ...]
    whole: bool = False
    """Cut instead of wrapped: for labels and for rows of one line."""


class Layout(Protocol[Shown_contra]):
    """What one kind of record says about its rows."""

    wraps: bool
    """Whether a row may take more than one line."""

    ground: str
    """Component class of the highlighted row's ground."""

    follows: bool
    """Whether the end stays in sight when rows are added while it is in sight."""

    anchored: bool
    """Whether few rows lie at the bottom, nearest to the hands, and not at the top."""

    def columns(self, width: int) -> Sequence[Column]:
        """Return the columns for a width."""

    def cells(self, item: Shown_contra, width: int, *, marked: bool) -> Sequence[Cell]:
        """Return one cell for each column; ``marked`` says that the row is highlighted."""

    def characters(self, item: Shown_contra) -> int:
        """Guess the length of the text that wraps, cheaply."""

    def blank_after(self, *, roomy: bool) -> int:
        """Count the blank rows between two items; ``roomy`` on a tall screen."""


def spans(columns: Sequence[Column], width: int) -> list[int]:
    """Give each column its cells; those without a width share what is left."""
    gaps = sum(column.gap for column in columns)
    fixed = sum(column.cells or 0 for column in columns)
    shares = sum(1 for column in columns if column.cells is None)
    left = max(width - gaps - fixed, 0)
    share = left // shares if shares else 0
    return [share if column.cells is None else column.cells for column in columns]


def laid_out(cells: Sequence[Cell], columns: Sequence[Column], width: int) -> list[Content]:
    """Lay one item out: as many rows as its longest cell needs, at least one."""
    sizes = spans(columns, width)
    blocks = [_block(cell, size) for cell, size in zip(cells, sizes, strict=True)]
    count = max(1, *(len(block) for block in blocks))
    return [
        assemble(
            *(
                fill(block[row] if row < len(block) else Content(""), size + column.gap)
                for block, size, column in zip(blocks, sizes, columns, strict=True)
            )
        )
        for row in range(count)
    ]


def _block(cell: Cell, size: int) -> list[Content]:
    rows: list[Content] = []
    for words in cell.lines:
        line = assemble(*words)
        rows.extend([clip(line, size)] if cell.whole else wrap(line, size))
    return rows


def guessed(layout: Layout[Entry], item: Entry, width: int) -> int:
    """Guess how many rows an item takes, without laying it out."""
    if not layout.wraps:
        return 1
    room = max(1, *spans(layout.columns(width), width))
    return 1 + layout.characters(item) // room
