"""From a row of content to the strip that a line-API widget returns."""

from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from meeting_tui.tui.text import fill, for_terminal


def strip_of(widget: Widget, row: Content, cells: int, style: Style) -> Strip:
    """Paint one row on a base style, exactly so many cells wide.

    The widget resolves the theme's colours and must have ``text-wrap: nowrap``.
    """
    if cells <= 0:
        return Strip([])
    painted = for_terminal(fill(row, cells), ansi=widget.app.native_ansi_color)
    return Visual.to_strips(widget, painted, cells, 1, style, apply_selection=False)[0]


class Strips:
    """The strips of rows painted lately: after an entry the others only move up."""

    ENOUGH = 500

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._kept: dict[tuple[int, int, Style, str], tuple[Content, Strip]] = {}

    def of(self, row: Content, cells: int, style: Style) -> Strip:
        """Paint a row as ``strip_of`` does, or take what it was painted as before."""
        # A row that is kept has its id to itself; its own colours are those of the theme.
        key = (id(row), cells, style, self._widget.app.theme)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= self.ENOUGH:
                self._kept.clear()
            kept = self._kept[key] = row, strip_of(self._widget, row, cells, style)
        return kept[1]
