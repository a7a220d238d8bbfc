"""The whole text of a proposal or an entry, to be read; it scrolls, and nothing is recorded."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from meeting_tui.languages import N_, say
from meeting_tui.tui.screens.spoken import Spoken
from meeting_tui.tui.text import Words, assemble
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView


class WholeText(Spoken[None]):
    """Any of Esc, Enter and q closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "dismiss", "Back", show=False, id="text.back"),
    ]
    DEFAULT_CSS = """
    WholeText { align: center bottom; }
    WholeText VerticalScroll {
        height: 70%; background: $surface; border: round $primary; padding: 0 1;
        scrollbar-size: 0 0;
    }
    WholeText Static { height: auto; }
    """

    def __init__(self, rows: tuple[Words, ...], language: str) -> None:
        super().__init__(language)
        self._rows = rows

    def compose(self) -> ComposeResult:
        """Lay out the text and the keys."""
        with VerticalScroll():
            text = Content("\n").join([assemble(*words) for words in self._rows])
            yield Static(text, markup=False)
        keys = (KeyHint("Esc", say(self.language, N_("Back"))), KeyHint("↑↓", ""))
        yield KeyLine(KeyLineView(keys))
