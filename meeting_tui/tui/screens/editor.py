"""The editor of several lines, for what is longer than a line: nothing is sent by itself."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea

from meeting_tui.domain.text import clean
from meeting_tui.languages import N_, say
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, PaneHead

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


class Editor(ModalScreen[str | None]):
    """Gives back the text to be recorded, or None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "record", "Record", priority=True, show=False, id="editor.record"),
        Binding("escape", "leave", "Back", priority=True, show=False, id="editor.leave"),
    ]
    DEFAULT_CSS = """
    Editor { align: center bottom; }
    Editor > Vertical {
        height: 60%; width: 100%; background: $surface; border: round $primary; padding: 0 1;
    }
    Editor TextArea { height: 1fr; border: none; background: $boost; }
    """

    def __init__(self, text: str, language: str) -> None:
        super().__init__()
        self._text, self._language = clean(text, lines=True).text, language

    def compose(self) -> ComposeResult:
        """Head, text, keys."""
        with Vertical():
            yield PaneHead(HeadView(say(self._language, N_("Several lines"))))
            yield TextArea(self._text, soft_wrap=True, show_line_numbers=False)
            yield KeyLine(
                KeyLineView(
                    (
                        KeyHint("^r", say(self._language, N_("Record"))),
                        KeyHint("Esc", say(self._language, N_("Back"))),
                    )
                )
            )

    def on_mount(self) -> None:
        """Type at the end of the text."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)

    @on(TextArea.Changed)
    def _keep(self, event: TextArea.Changed) -> None:
        """Let what is typed here be kept like what is typed in the line."""
        cast("MeetingApp", self.app).keep_draft(event.text_area.text)

    def action_record(self) -> None:
        """Hand over the text."""
        self.dismiss(self.query_one(TextArea).text.strip() or None)

    def action_leave(self) -> None:
        """Go back; nothing is recorded."""
        self.dismiss(None)
