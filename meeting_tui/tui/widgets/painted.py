"""The base of every small widget: it is shown a frozen view and repaints only when that changed."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from meeting_tui.tui.text import clip, for_terminal

View = TypeVar("View")


class Painted(Widget, Generic[View]):
    """A widget that paints rows from a view and keeps no fact beside it.

    A subclass says in ``paint`` which rows a view makes in a width, and in ``fit`` what gives way
    in a height given by the layout. ``show`` is the only way to change what is seen.
    """

    DEFAULT_CSS = """
    Painted { height: auto; padding: 0 1; text-wrap: nowrap; text-overflow: clip; }
    """

    def __init__(
        self,
        view: View,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._view = view
        self._first: int | None = None
        """The first row in sight while somebody looks through the rows; None shows what fits."""

    @property
    def view(self) -> View:
        """The view that is on the screen now."""
        return self._view

    def show(self, view: View) -> None:
        """Paint this view from now on; an equal one costs a comparison and nothing else."""
        if view == self._view:
            return
        before = self._height_of(self._view)
        self._view = view
        self.shown(view)
        self.refresh(layout=before != self._height_of(view))

    def shown(self, view: View) -> None:
        """Adapt classes to a view that has just been accepted, before it is painted."""

    def on_mount(self) -> None:
        """Give the first view the same chance to set classes as all later ones."""
        self.shown(self._view)

    def paint(self, view: View, width: int) -> Sequence[Content]:
        """Return the rows that a view makes in a width, all of them."""
        raise NotImplementedError

    def fit(self, view: View, width: int, height: int) -> Sequence[Content]:
        """Return the rows for a height given by the layout: what gives way is said here."""
        return self.paint(view, width)[:height]

    def render(self) -> Content:
        """Return the rows as literal content, cut to the widget's width."""
        width, height = self.size
        ansi = self.app.native_ansi_color
        rows = self._in_sight(width, height)
        return Content("\n").join([for_terminal(clip(row, width), ansi=ansi) for row in rows])

    def _in_sight(self, width: int, height: int) -> Sequence[Content]:
        if self._first is None:
            return self.fit(self._view, width, height)
        return self.paint(self._view, width)[self._first :][:height]

    def look_on(self, step: int) -> None:
        """Bring rows into sight that there is no room for, ``step`` further down."""
        width, height = self.size
        last = max(len(self.paint(self._view, width)) - height, 0)
        first = (last if self.shows_last else 0) if self._first is None else self._first
        self._first = min(max(first + step, 0), last)
        self.refresh()

    @property
    def shows_last(self) -> bool:
        """Whether the last rows are in sight where room is short."""
        return False

    def look_away(self) -> None:
        """Show again what fits."""
        self._first = None
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """Count the rows that the view makes in this width."""
        return len(self.paint(self._view, width))

    def _height_of(self, view: View) -> int:
        if not self.styles.is_auto_height or not self.size.width:
            return 0
        return len(self.paint(view, self.size.width))
