"""The two rows that say whether the meeting will finish, on a ground when it may not."""

from enum import Enum

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import assemble, fill, spread
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.painted import Painted


class Level(Enum):
    """How the forecast stands; the value is the symbol beside the word."""

    OK = "✓"
    TIGHT = "!"
    OVER = "✗"
    NONE = "–"


_FIRST = {
    Level.OK: Role.SUCCESS_NOW,
    Level.TIGHT: Role.WARNING_NOW,
    Level.OVER: Role.NOW,
    Level.NONE: Role.NOW,
}
_SECOND = {
    Level.OK: Role.DIM,
    Level.TIGHT: Role.WARNING,
    Level.OVER: Role.NOW,
    Level.NONE: Role.DIM,
}
_WITHIN = {
    Level.OK: Role.SUCCESS,
    Level.TIGHT: Role.WARNING,
    Level.OVER: Role.NOW,
    Level.NONE: Role.DIM,
}


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The forecast in words."""

    level: Level
    word: str
    sentence: str
    remedy: str = ""
    """The second sentence: the pace, minutes for each, or the acts that are left."""
    decide_by: str = ""
    within: str = ""


class ForecastBand(Painted[ForecastView]):
    """Two rows; on a narrow screen the hour to decide by takes the second and "within" goes."""

    DEFAULT_CSS = """
    ForecastBand {
        height: 2;
        &.-tight { background: $warning-muted; }
        &.-over { background: $error-muted; }
        &:ansi { background: ansi_default; }
        &.-tight:ansi, &.-over:ansi { text-style: reverse; }
    }
    """

    def shown(self, view: ForecastView) -> None:
        """Give the band the ground of its level."""
        for level in Level:
            self.set_class(level is view.level, f"-{level.name.lower()}")

    def paint(self, view: ForecastView, width: int) -> list[Content]:
        """Return the two rows."""
        wide = width >= WIDE - 2
        level = f"{view.level.value} {view.word}" + ("   " if wide else "  ")
        head = (level if view.word else f"{view.level.value} ") + view.sentence
        first = assemble((head, _FIRST[view.level]))
        second = assemble((view.remedy, _SECOND[view.level]))
        decide = assemble((view.decide_by, _FIRST[view.level]))
        within = assemble((view.within, _WITHIN[view.level]))
        rows = (
            (spread(first, decide, width), spread(second, within, width))
            if wide
            else (first, spread(second, decide, width))
        )
        # The blanks too: in reverse video the ground of a blank is the colour of its text.
        return [fill(row, width).stylize_before(_SECOND[view.level]) for row in rows]
