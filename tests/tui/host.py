"""A tiny application that holds the widgets under test."""

from typing import Any

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from meeting_tui.tui import themes
from meeting_tui.tui.text import clip
from meeting_tui.tui.widgets.painted import Painted

from .golden import screen_rows


class Host(App[None]):
    """Shows the widgets one under the other; it gives the focus to none."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = themes.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = themes.VERTICAL_BREAKPOINTS

    def __init__(self, *widgets: Widget, css: str = "", theme_name: str = "meeting-dark") -> None:
        self.CSS = css  # type: ignore[misc]  # each test has its own layout
        super().__init__()
        themes.register(self)
        self.theme = theme_name
        self.hosted = widgets
        self.seen: list[Message] = []

    def compose(self) -> ComposeResult:
        """Lay out the widgets under test."""
        yield from self.hosted


async def rows_of(*widgets: Widget, size: tuple[int, int] = (80, 24), css: str = "") -> list[str]:
    """Show widgets and return the rows of the screen that have characters."""
    app = Host(*widgets, css=css)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        return [row for row in screen_rows(app) if row]


def painted(widget: Painted[Any], columns: int = 80, margin: int = 1) -> list[str]:
    """Return the rows that a widget paints on a screen so wide, without starting one."""
    room = columns - 2 * margin
    rows = (clip(row, room).plain for row in widget.paint(widget.view, room))
    return [(" " * margin + row).rstrip() for row in rows]
