"""What the dialogs share: they lie in the lower half, Esc goes back, the meeting goes on above."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView

Look = Callable[[], Seat]


@dataclass(slots=True)
class Typed:
    """What was typed into the dialog of the list of speakers, kept when it is left."""

    text: str = ""
    kind: str = "statement"


class Dialog(ModalScreen[str | None]):
    """Gives back the line to be recorded, or None; ``look`` shows the meeting as it is now.

    A subclass lays out ``rows`` and says in ``redraw`` what they show: once a second, after every
    entry, and after each key that changes something.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", priority=True, show=False, id="dialog.leave"),
    ]
    DEFAULT_CSS = """
    Dialog {
        background: transparent; align: center bottom;
        & > .box {
            width: 70; max-width: 100%; height: auto; max-height: 100%; padding: 0 1;
            margin-bottom: 1; border: round $primary; background: $surface;
        }
        &.-wide > .box { width: 76; margin: 0 0 1 41; }
        & > KeyLine { dock: bottom; width: 100%; }
        & Rows { padding: 0; }
        & .said { margin-top: 1; }
        & MarkedList > .option-list--option-highlighted {
            background: $primary-muted; color: $foreground; text-style: bold;
        }
        & MarkedList:ansi > .option-list--option-highlighted { background: ansi_default; }
    }
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.asked = False
        """Whether the next Enter does what a guard asked about."""

    def compose(self) -> ComposeResult:
        """Head, rows, what was asked, keys."""
        with Vertical(classes="box"):
            yield Rows(RowsView(()), id="head")
            yield from self.rows()
        yield KeyLine(KeyLineView(()))

    def rows(self) -> Iterable[Widget]:
        """Lay out what the dialog is for."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Show the rows as the meeting stands now."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show everything at once."""
        self.redraw()

    def show_rows(self, selector: str, *rows: Words) -> None:
        """Show plain rows; none takes the widget away."""
        widget = self.query_one(selector, Rows)
        widget.show(RowsView(rows))
        widget.display = bool(rows)

    def show_keys(self, *keys: tuple[str, str]) -> None:
        """Show the dialog's own keys."""
        hints = tuple(KeyHint(key, label) for key, label in keys)
        self.query_one(KeyLine).show(KeyLineView(hints))

    def action_leave(self) -> None:
        """Go back; what was typed is kept by whoever opened the dialog."""
        self.dismiss(None)


def name(text: str) -> Words:
    """Make the head of a dialog."""
    return ((text, Role.NOW),)


def warning(text: str) -> tuple[Words, ...]:
    """Make the row of a guard, or no row."""
    return (((text, Role.WARNING_NOW),),) if text else ()
