"""The row in which one types what to look for in the log, or the number of an entry."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message

from meeting_tui.tui.text import Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.clean_field import CleanField

SEARCH = "/"
NUMBER = "#"


class Finder(Horizontal):
    """Closed until asked for; its sign says whether words or a number are wanted."""

    class Typed(Message):
        """What is looked for has changed."""

        def __init__(self, sign: str, text: str) -> None:
            super().__init__()
            self.sign = sign
            self.text = text

    class Left(Message):
        """The field was left; ``text`` is empty when nothing more is looked for."""

        def __init__(self, sign: str, text: str) -> None:
            super().__init__()
            self.sign = sign
            self.text = text

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Leave line", show=False, id="finder.leave"),
    ]
    DEFAULT_CSS = """
    Finder {
        height: 1; padding: 0 1; background: $boost;
        & Rows { width: 2; padding: 0; }
        & CleanField {
            width: 1fr; height: 1; border: none; padding: 0; background: transparent;
            &:focus { border: none; background-tint: transparent 0%; }
        }
        &.-closed { display: none; }
    }
    """

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes="-closed")
        self.sign = SEARCH
        """What is asked for: words or a number."""

    def compose(self) -> ComposeResult:
        """Lay out the sign and the field."""
        yield Rows(RowsView(()))
        yield CleanField(compact=True, select_on_focus=False)

    @property
    def field(self) -> CleanField:
        """The field itself."""
        return self.query_one(CleanField)

    def ask(self, sign: str) -> None:
        """Open the row for words or for a number."""
        self.sign = sign
        self.query_one(Rows).show(RowsView(tuple(_row(sign))))
        self.field.value = ""
        self.remove_class("-closed")
        self.screen.set_focus(self.field)

    def action_give_up(self) -> None:
        """Look for nothing any more."""
        self.field.value = ""
        self._close()

    @on(CleanField.Changed)
    def _changed(self, event: CleanField.Changed) -> None:
        event.stop()
        if not self.has_class("-closed"):
            self.post_message(self.Typed(self.sign, event.value))

    @on(CleanField.Submitted)
    def _submitted(self, event: CleanField.Submitted) -> None:
        event.stop()
        self._close()

    def _close(self) -> None:
        self.add_class("-closed")
        self.post_message(self.Left(self.sign, self.field.value))


def _row(sign: str) -> Iterable[Words]:
    yield ((sign, Role.KEY),)
