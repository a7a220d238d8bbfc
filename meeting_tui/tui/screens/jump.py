"""From the keyboard to any pane: a letter lies on each, and the letter leads there."""

from string import ascii_lowercase
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from meeting_tui.languages import N_, say
from meeting_tui.tui.screens.spoken import Spoken
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView


class Letter(Static):
    """The letter on a pane; a click on it leads there as well."""

    DEFAULT_CSS = """
    Letter {
        position: absolute; width: 3; height: 1; text-style: bold;
        background: $warning; color: $background;
        &:ansi { background: ansi_default; color: ansi_default; text-style: bold reverse; }
    }
    """

    def __init__(self, letter: str, place: Widget) -> None:
        super().__init__(f" {letter} ", markup=False)
        self.letter, self.place = letter, place
        self.styles.offset = (place.region.x, place.region.y)


class Jump(Spoken[Widget | None]):
    """Gives back the pane whose letter was pressed, or None; any other key leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back", show=False, id="jump.leave"),
    ]
    DEFAULT_CSS = "Jump { background: transparent; } Jump KeyLine { dock: bottom; width: 100%; }"

    def __init__(self, places: tuple[Widget, ...], language: str) -> None:
        super().__init__(language)
        self._places = dict(zip(ascii_lowercase, places, strict=False))
        self._begun = False

    def compose(self) -> ComposeResult:
        """Lay a letter on each pane."""
        for letter, place in self._places.items():
            yield Letter(letter, place)
        letters = "…".join(sorted({min(self._places), max(self._places)})) if self._places else ""
        go = KeyHint(letters, say(self.language, N_("Go to this pane")))
        yield KeyLine(KeyLineView((go, KeyHint("Esc", say(self.language, N_("Back"))))))

    def on_key(self, event: events.Key) -> None:
        """Lead to the pane of the letter."""
        event.stop()
        self.dismiss(self._places.get(event.key))

    def on_click(self, event: events.Click) -> None:
        """Lead to the pane whose letter was clicked."""
        widget = event.widget
        self.dismiss(widget.place if isinstance(widget, Letter) else None)

    def on_resize(self) -> None:
        """Leave when the panes move from under their letters."""
        if self._begun and self.is_current:
            self.dismiss(None)
        self._begun = True
