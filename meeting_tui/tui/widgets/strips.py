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
