"""What still bars the closing, each point with its symbol; and other short lists of rows."""

from collections.abc import Callable

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Words, assemble, clip
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.painted import Painted


@dataclass(frozen=True, slots=True)
class RowsView:
    """Rows in pieces; ``more`` says how many were left out for want of room."""

    rows: tuple[Words, ...]
    more: Callable[[int], str] | None = None
    empty: str = ""
    last: bool = False
    """Show the last rows where room is short (a log), not the first (open points)."""
    low: bool = False
    """Lie at the lower end of the room there is, the last row nearest to the hands."""


def standing(text: str) -> Words:
    """Make the row of a point that bars the closing: ``! 5 proposals to classify``."""
    return (("!", Role.WARNING), f" {text}")


def settled(text: str) -> Words:
    """Make the row of a point that is settled: ``✓ no measure waiting``."""
    return (("✓", Role.SUCCESS), f" {text}")


class Rows(Painted[RowsView]):
    """Static rows, each cut with ``…``."""

    DEFAULT_CSS = "Rows { height: auto; }"

    @property
    def shows_last(self) -> bool:
        """Whether this is a log."""
        return self.view.last

    def paint(self, view: RowsView, width: int) -> list[Content]:
        """Return all rows."""
        if not view.rows:
            return [assemble((view.empty, Role.DIM))] if view.empty else []
        return [clip(assemble(*words), width) for words in view.rows]

    def fit(self, view: RowsView, width: int, height: int) -> list[Content]:
        """Return as many rows as there is room for, and how many there are besides."""
        rows = self.paint(view, width)
        if len(rows) <= height:
            return [*[Content("")] * (height - len(rows)), *rows] if view.low else rows
        if view.last:
            return rows[-height:] if height else []
        if view.more is None or not height:
            return rows[:height]
        kept = rows[: height - 1]
        return [*kept, assemble((f"  {view.more(len(rows) - len(kept))}", Role.DIM))]


class BeforeClosing(Rows):
    """The open points, those that still bar the closing first."""
