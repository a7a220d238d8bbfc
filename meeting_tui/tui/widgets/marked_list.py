"""A list whose highlighted row carries ``›``: rows are held by id and come through ``show``."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Words, assemble, for_terminal
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.strips import strip_of

GUTTER = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: a stable id, its text in pieces, and rows that belong under it.

    A row that is not ``allowed`` is listed and cannot be chosen; its text should say why.
    """

    id: str
    words: Words
    under: tuple[Words, ...] = ()
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class ListView:
    """The rows of a list and what to say when there are none."""

    rows: tuple[Row, ...]
    empty: str = ""
    more: Callable[[int], str] | None = None
    """Says how many rows lie below the last one seen."""


class MarkedList(OptionList):
    """An OptionList that paints literal text and keeps its highlight on a row, not on a place.

    Where it is one of several lists it carries the mark only while it has the focus.
    """

    DEFAULT_CSS = """
    MarkedList {
        border: none; padding: 0; background: transparent; scrollbar-size: 0 0; height: auto;
        text-wrap: nowrap; text-overflow: ellipsis;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0; }
        & > .option-list--option-disabled { color: $foreground-muted; }
        & > .option-list--option-hover { background: transparent; }
        & > .option-list--option-highlighted {
            background: transparent; color: $foreground; text-style: none;
        }
        &:focus > .option-list--option-highlighted {
            background: $primary-muted; color: $foreground; text-style: bold;
        }
        &:focus:ansi > .option-list--option-highlighted { background: ansi_default; }
    }
    """

    def __init__(
        self,
        view: ListView | None = None,
        *,
        one_of_several: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False, compact=True)
        self._one_of_several = one_of_several
        self._view = ListView(())
        if view is not None:
            self._view = view

    def on_mount(self) -> None:
        """Paint the first view once the theme, which the text depends on, is known."""
        self._rebuild(None)

    @property
    def highlighted_id(self) -> str | None:
        """The id of the highlighted row, or None when the list is empty."""
        option = self.highlighted_option
        return option.id if option else None

    def show(self, view: ListView) -> None:
        """Paint these rows; the highlight stays on its row, or on its place when the row left."""
        if view == self._view:
            return
        self._view = view
        if self.is_mounted:
            self._rebuild(self.highlighted_id)

    def highlight(self, row_id: str) -> None:
        """Move the highlight to a row; an id that is not listed changes nothing."""
        if any(row.id == row_id for row in self._view.rows):
            self.highlighted = self.get_option_index(row_id)

    def _rebuild(self, held: str | None) -> None:
        place, scrolled = self.highlighted, self.scroll_offset.y
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(self._options_of_view())
            self.highlighted = self._place_of(held, place)
        self.scroll_to(y=scrolled, animate=False, force=True)
        self.scroll_to_highlight()
        if self.highlighted_id != held and self.highlighted_option is not None:
            place = self.highlighted or 0
            self.post_message(self.OptionHighlighted(self, self.highlighted_option, place))

    def _options_of_view(self) -> list[Option]:
        rows, empty = self._view.rows, self._view.empty
        if not rows:
            return [Option(assemble((empty, Role.DIM)), disabled=True)] if empty else []
        return [Option(self._prompt(row), row.id, disabled=not row.allowed) for row in rows]

    def _prompt(self, row: Row) -> Content:
        ansi = self.app.native_ansi_color
        lines = [assemble(*words) for words in (row.words, *row.under)]
        return Content("\n").join([for_terminal(line, ansi=ansi) for line in lines])

    def _place_of(self, held: str | None, place: int | None) -> int | None:
        allowed = [index for index, row in enumerate(self._view.rows) if row.allowed]
        if not allowed:
            return None
        for index in allowed:
            if self._view.rows[index].id == held:
                return index
        return min(allowed, key=lambda index: abs(index - (place or 0)))

    def _get_left_gutter_width(self) -> int:
        # The hook that SelectionList uses as well: room at the left that is not the option's.
        return GUTTER

    def render_line(self, y: int) -> Strip:
        """Return a row with its mark, and on the last one what lies below."""
        line = super().render_line(y)
        number = self.scroll_offset.y + y
        if number >= len(self._lines):
            return line.adjust_cell_length(self.size.width, self.rich_style)
        index, offset = self._lines[number]
        shown = self.has_focus or not self._one_of_several
        # A list without rows shows by the mark, too, that it has the focus.
        alone = self.has_focus and not (self._view.rows or self._one_of_several)
        held = index == self.highlighted or alone
        marked = shown and held and offset == 0
        style = self._style_of(index)
        mark = strip_of(self, assemble("› " if marked else "  "), GUTTER, style)
        below = self.option_count - 1 - index
        if self._view.more is None or not below or y != self.size.height - 1:
            return Strip.join([mark, line])
        return self._with_more(Strip.join([mark, line]), self._view.more(below), style)

    def _style_of(self, index: int) -> Style:
        name = "option-list--option"
        if index == self.highlighted:
            return self.get_visual_style(name, f"{name}-highlighted")
        return self.get_visual_style(name)

    def _with_more(self, line: Strip, more: str, style: Style) -> Strip:
        words = assemble((f"  {more}", Role.DIM))
        used = min(cell_len(line.text.rstrip()), max(self.size.width - words.cell_length, 0))
        note = strip_of(self, words, self.size.width - used, style)
        return Strip.join([line.crop(0, used), note])
