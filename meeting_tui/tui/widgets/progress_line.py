"""A progress bar of one row, as part of a row or alone: ``━━━━━━───``."""

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, assemble, clip
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.painted import Painted

DONE, LEFT = "━", "─"
TIGHT_BAR = 20


def bar(fraction: float, cells: int, style: str = "$primary") -> Content:
    """Draw a share between 0 and 1; a share above 0 shows at least one cell, below 1 leaves one."""
    share = min(max(fraction, 0.0), 1.0)
    done = round(share * cells)
    if 0 < share < 1 and cells > 1:
        done = min(max(done, 1), cells - 1)
    return assemble((DONE * done, style), (LEFT * (cells - done), Role.DIM))


def drawn(fraction: float, cells: int) -> str:
    """Draw the same without colour, as part of a sentence; what has begun has its first cell."""
    done = max(round(min(fraction, 1.0) * cells), 1)
    return DONE * done + LEFT * (cells - done)


@dataclass(frozen=True, slots=True)
class ProgressView:
    """How far something is, in words and as a share, and what that leaves."""

    label: str
    fraction: float
    left: Part = ""


class ProgressLine(Painted[ProgressView]):
    """``14 of 22 approved   ━━━━━━────  ! 9 min left``; the bar takes what the words leave."""

    DEFAULT_CSS = "ProgressLine { height: 1; }"

    def paint(self, view: ProgressView, width: int) -> list[Content]:
        """Return the row; on a narrow screen the bar is short and the words keep their place."""
        label = assemble((view.label, Role.NOW))
        left = assemble(view.left)
        wide = width >= WIDE - 2
        before, after = ("   ", "  ") if wide else (" ", " ")
        used = label.cell_length + len(before) + len(after) + left.cell_length
        room = max(width - used, 0)
        cells = room if wide else min(room, TIGHT_BAR)
        row = assemble(label, before, bar(view.fraction, cells, Role.SUCCESS))
        space = max(width - row.cell_length - left.cell_length, len(after))
        return [clip(assemble(row, " " * space, left), width)]
