"""The first row of every screen: which meeting, which screen, will it end well, what time it is."""

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, assemble, joined, spread
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.painted import Painted


@dataclass(frozen=True, slots=True)
class ScreenName:
    """A screen as the title line names it: its key (``F2``) and its name (``Chair``)."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class TitleView:
    """What the title line says; times are already in the meeting's time zone and written out."""

    meeting: str
    screens: tuple[ScreenName, ...] = ()
    open: str = ""
    """Key of the open screen."""
    notice: Part = ""
    """The forecast in short where no words say it, or the fault of recording."""
    others: str = ""
    """Who else is at a keyboard of this meeting."""
    time: str = ""
    stop: str = ""
    date: str = ""
    """Shown after the time where there is no stop, as in the lobby."""


FULLEST_FIRST = (
    ("all", True, "   "),
    ("open", True, "   "),
    ("open", False, "   "),
    ("open", False, " "),
    ("none", False, "   "),
    ("none", False, " "),
)
"""Which screens are named, whether the others are, and the gap after the name of the meeting."""


class TitleLine(Painted[TitleView]):
    """One row; names of the closed screens give way first, then who else is there.

    Last goes the name of the open one: its mark and all keys stay, and so do a fault and the time.
    """

    DEFAULT_CSS = "TitleLine { height: 1; background: $panel; }"

    def paint(self, view: TitleView, width: int) -> list[Content]:
        """Return the fullest row that fits."""
        row = Content("")
        for names, others, gap in FULLEST_FIRST:
            left = _left(view, gap, names=names)
            right = _right(view, others=others)
            row = spread(left, right, width)
            if left.cell_length + 2 + right.cell_length <= width:
                break
        return [row]


def _left(view: TitleView, gap: str, *, names: str) -> Content:
    screens = [_screen(screen, view.open, names) for screen in view.screens]
    return joined([assemble(view.meeting), joined(screens, "  " if names == "all" else " ")], gap)


def _screen(screen: ScreenName, opened: str, names: str) -> Content:
    is_open = screen.key == opened
    named = names == "all" or (is_open and names == "open")
    label = f"{screen.key} {screen.name}" if named else screen.key
    return assemble((f"▸{label}", Role.NOW) if is_open else (label, Role.DIM))


def _right(view: TitleView, *, others: bool) -> Content:
    time = assemble((view.time, Role.NOW))
    if view.stop:
        time = assemble(time, (f" → {view.stop}", Role.DIM))
    elif view.date:
        time = assemble(time, f" {view.date}")
    who = assemble((view.others, Role.DIM)) if others else Content("")
    return joined([who, assemble(view.notice), time], "  ")
