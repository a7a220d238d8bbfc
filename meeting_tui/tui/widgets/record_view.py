"""The long record of a meeting: one line-API widget for the running report, the paper and the log.

Rows are laid out when they come near the screen and never before: showing ten thousand and adding
one more does not visit the others. Until a row is laid out its height is a guess.
"""

from collections.abc import Sequence
from typing import Any, Generic

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from meeting_tui.tui.text import assemble
from meeting_tui.tui.themes import TALL, Role
from meeting_tui.tui.widgets.record_layout import Entry, Layout
from meeting_tui.tui.widgets.record_rows import RecordRows
from meeting_tui.tui.widgets.strips import Strips, strip_of

BLANK = Content("")
TRIES = 4


class RecordView(ScrollView, Generic[Entry]):
    """Rows held by id; with focus a row is highlighted and moved to with the arrow keys."""

    class _About(Message):
        def __init__(self, record: "RecordView[Any]", row_id: str) -> None:
            super().__init__()
            self.record = record
            self.id = row_id

        @property
        def control(self) -> "RecordView[Any]":
            """The view that the row is in, for ``@on`` with a selector."""
            return self.record

    class Highlighted(_About):
        """Another row is highlighted."""

    class Selected(_About):
        """Enter was pressed on a row."""

    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "edge(0)", "First", show=False),
        Binding("end", "edge(-1)", "Last", show=False),
        Binding("enter", "select", "Open", show=False),
    ]
    COMPONENT_CLASSES = {"record-view--row", "record-view--read"}  # noqa: RUF012 - Textual's own form
    DEFAULT_CSS = """
    RecordView {
        height: 1fr; padding: 0 1; background: transparent; scrollbar-size: 0 0;
        overflow-x: hidden; text-wrap: nowrap; text-overflow: clip;
        & > .record-view--row { background: $primary-muted; color: $foreground; text-style: bold; }
        & > .record-view--read { background: $boost; color: $foreground; }
        &:ansi > .record-view--row { background: ansi_default; }
        &:ansi > .record-view--read { background: ansi_default; }
    }
    """

    def __init__(
        self,
        layout: Layout[Entry],
        *,
        focusable: bool = True,
        empty: str = "",
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.can_focus = focusable
        self.rows: RecordRows[Entry] = RecordRows(layout)
        self.empty = empty
        """What is said in the place of no rows."""
        self._strips = Strips(self)
        self._at_end, self._top = True, 0

    @property
    def highlighted(self) -> str | None:
        """The id of the highlighted row."""
        return self.rows.marked

    def show(self, items: Sequence[Entry]) -> None:
        """Show these rows instead of all before; the highlight stays where its row still is."""
        self.rows.reset(items)
        self._settle()

    def append(self, item: Entry) -> None:
        """Add one row at the end; the end stays in sight if it was."""
        self.rows.append(item)
        self._settle()

    def replace(self, item: Entry) -> None:
        """Show the row with this id as it is now; the other rows are not visited."""
        self.rows.replace(item)
        self._settle()

    def highlight(self, row_id: str) -> None:
        """Highlight a row and bring it into sight; an unknown id changes nothing."""
        if row_id in self.rows.places:
            self._move_to(self.rows.places[row_id])

    def action_move(self, step: int) -> None:
        """Highlight the next or the previous row."""
        if self.highlighted is None:
            self.action_edge(-1 if self.rows.layout.follows else 0)
        else:
            self._move_to(self._place() + step)

    def action_page(self, direction: int) -> None:
        """Move the highlight by a screenful."""
        line = self.rows.start(self._place()) + direction * max(self.size.height - 1, 1)
        self._move_to(self.rows.at(line)[0])

    def look_on(self, screens: int) -> None:
        """Bring other rows into sight, without a highlight."""
        self._scroll(self.scroll_offset.y + screens * max(self.size.height - 1, 1))

    def action_edge(self, place: int) -> None:
        """Highlight the first row, or the last."""
        self._move_to(len(self.rows) - 1 if place else 0)

    def action_select(self) -> None:
        """Say which row was chosen."""
        if self.highlighted is not None:
            self.post_message(self.Selected(self, self.highlighted))

    def _place(self) -> int:
        return self.rows.places.get(self.highlighted or "", 0)

    def _move_to(self, place: int) -> None:
        if not self.rows.items:
            return
        place = min(max(place, 0), len(self.rows) - 1)
        before, row_id = self.highlighted, self.rows.items[place].id
        self.rows.mark(row_id)
        self._bring_into_sight(place)
        if before != row_id:
            self.post_message(self.Highlighted(self, row_id))

    def _bring_into_sight(self, place: int) -> None:
        """Scroll to a row, again when the heights above it turn out other than guessed."""
        for _ in range(TRIES):
            self._scroll(self._top_for(place))
            if self._top_for(place) == self.scroll_offset.y:
                return

    def _top_for(self, place: int) -> int:
        """Return the first line to be in sight so that a row is, the present one if it does."""
        height, top = self.size.height, self.scroll_offset.y
        lines = len(self.rows.lines(place))
        start = self.rows.start(place)
        if start < top:
            return start
        return max(top, start + min(lines, height) - height)

    def on_resize(self, _event: events.Resize) -> None:
        """Guess all heights anew when the width or the blank rows changed, and stay in place."""
        blank = self.rows.layout.blank_after(roomy=self.app.size.height >= TALL)
        if (self.size.width, blank) == (self.rows.width, self.rows.blank):
            self._settle()
        else:
            self.rows.resize(self.size.width, blank)
            self._settle(self.rows.start(self._top))
        if self.highlighted in self.rows.places:
            self._bring_into_sight(self._place())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what comes into sight before it is painted."""
        super().watch_scroll_y(old_value, new_value)
        self._at_end = round(new_value) >= self.max_scroll_y
        self._measure(round(new_value))

    def _settle(self, top: int | None = None) -> None:
        if not self.size.width:
            return
        if self._at_end and self.rows.layout.follows:
            self.rows.measure_up(self.size.height)
            top = self.rows.total - self.size.height
        self._scroll(self.scroll_offset.y if top is None else top)

    def _scroll(self, top: int) -> None:
        self._measure(top)
        last = max(self.rows.total - self.size.height, 0)
        top = min(max(top, 0), last)
        self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self._at_end = top >= last
        self.refresh()

    def _measure(self, top: int) -> None:
        self._top = self.rows.at(top)[0]
        self.rows.measure_down(self._top, self.size.height + self.rows.at(top)[1])
        size = Size(self.size.width, self.rows.total)
        if size != self.virtual_size:
            self.virtual_size = size

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        line = self.scroll_offset.y + y
        if self.rows.layout.anchored:
            line -= max(self.size.height - self.rows.total, 0)
        if not self.rows.items:
            words = assemble((self.empty if line == 0 or y == 0 else "", Role.DIM))
            return strip_of(self, words, self.size.width, self.visual_style)
        place, within = self.rows.at(line) if line >= 0 else (0, -1)
        lines = self.rows.lines(place)
        row = lines[within] if 0 <= within < len(lines) else BLANK
        marked = row and self.rows.items[place].id == self.highlighted
        style = self.get_visual_style(self.rows.layout.ground) if marked else self.visual_style
        return self._strips.of(row, self.size.width, style)
