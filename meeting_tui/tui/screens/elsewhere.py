"""Where a record goes on whose own folder takes no more: the question for another folder."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from meeting_tui.languages import N_, say
from meeting_tui.tui.text import content
from meeting_tui.tui.widgets.clean_field import CleanField
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, PaneHead


class Elsewhere(ModalScreen[str | None]):
    """Gives back the folder that was typed, or None when it was left; ``why`` is what failed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", priority=True, show=False, id="elsewhere.leave"),
    ]
    DEFAULT_CSS = """
    Elsewhere { align: center bottom; }
    Elsewhere > Vertical {
        height: auto; width: 100%; background: $surface; border: round $primary; padding: 0 1;
    }
    Elsewhere Static { height: auto; }
    """

    def __init__(self, why: str, language: str) -> None:
        super().__init__()
        self._why, self._language = why, language

    def compose(self) -> ComposeResult:
        """Head, reason, field, keys."""
        title = say(self._language, N_("Go on in another folder"))
        asked = say(self._language, N_("A folder on another disk, for example a memory stick:"))
        with Vertical():
            yield PaneHead(HeadView(title))
            yield Static(content(self._why))
            yield Static(content(asked))
            yield CleanField(id="place", compact=True)
            yield KeyLine(
                KeyLineView(
                    (
                        KeyHint("Enter", say(self._language, N_("Go on there"))),
                        KeyHint("Esc", say(self._language, N_("Back"))),
                    )
                )
            )

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip() or None)

    def action_leave(self) -> None:
        """Go back; the record stays as it is."""
        self.dismiss(None)
