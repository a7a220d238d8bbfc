"""The editor of several lines, for what is longer than a line: nothing is sent by itself."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.parsing import LIMIT
from meeting_tui.languages import N_, refusals, say
from meeting_tui.tui.views import limits
from meeting_tui.tui.widgets.clean_field import PasteRefused, Replaced
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView
from meeting_tui.tui.widgets.long_field import LongField
from meeting_tui.tui.widgets.pane import HeadView, PaneHead
from meeting_tui.tui.widgets.status_line import (
    Question,
    Refused,
    Remark,
    StatusLine,
    StatusView,
    without_hint,
)

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


class Editor(ModalScreen[str | None]):
    """Gives back the text to be recorded, or None when it was left.

    ``held`` says that the text is nowhere else: leaving it is asked about.
    """

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

    def __init__(self, text: str, language: str, *, held: bool) -> None:
        super().__init__()
        self._field = LongField(text)
        self._given = "" if held else self._field.text
        self._language = language
        self._status: StatusView = self._cleaned(self._field.replaced)
        self._asked = False

    def compose(self) -> ComposeResult:
        """Head, text, what is to be said of it, keys."""
        with Vertical():
            yield PaneHead(HeadView(self._say(N_("Several lines"))))
            yield self._field
            yield StatusLine(self._status)
            yield KeyLine(
                KeyLineView(
                    (
                        KeyHint("^r", self._say(N_("Record"))),
                        KeyHint("Esc", self._say(N_("Back"))),
                    )
                )
            )

    def on_mount(self) -> None:
        """Type at the end of the text."""
        self._field.focus()
        self._field.move_cursor(self._field.document.end)

    def _say(self, msgid: str) -> str:
        return say(self._language, msgid)

    def _cleaned(self, replaced: int) -> StatusView:
        return Remark(limits.replaced(self._language, replaced) if replaced else "")

    def tell(self, status: StatusView) -> None:
        """Say something about the text, until the next thing is to be said."""
        self._status = status
        # An answer may come while the rows are being laid out, or when they are gone.
        for row in self.query(StatusLine):
            row.show(without_hint(status))

    @on(TextArea.Changed)
    def _keep(self, event: TextArea.Changed) -> None:
        """Let what is typed here be kept like what is typed in the line."""
        self._asked = False
        cast("MeetingApp", self.app).keep_draft(event.text_area.text)

    @on(Replaced)
    def _replaced(self, event: Replaced) -> None:
        self.tell(self._cleaned(event.count))

    @on(PasteRefused)
    def _refused(self, event: PasteRefused) -> None:
        self.tell(limits.paste_refused(self._language, event.size))

    def action_record(self) -> None:
        """Hand over the text, if one entry can hold it."""
        text = self._field.text.strip()
        size = len(text.encode())
        if size > LIMIT:
            fault = ParseFault("too_long", size=size, limit=LIMIT)
            self.tell(Refused(*refusals.sentence(self._language, fault)))
        else:
            self.dismiss(text or None)

    def action_leave(self) -> None:
        """Go back; a text that is nowhere else is thrown away only when asked twice."""
        text = self._field.text.strip()
        if self._asked or not text or text == self._given.strip():
            self.dismiss(None)
        else:
            self.tell(Question(self._say(N_("Esc again throws this text away; ^r records it"))))
            self._asked = True
