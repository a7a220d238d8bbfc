"""Texts of several lines: opened in the editor, sent on purpose, back in it when refused."""

from typing import TYPE_CHECKING

from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.status_line import StatusView

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp
    from meeting_tui.tui.screens.editor import Editor


class LongTexts:
    """The editor over a meeting's screen; a line that it takes over keeps its anchor."""

    def __init__(self, app: "MeetingApp") -> None:
        self._app = app
        self._anchor: object = None
        self._editor: Editor | None = None

    def open(self, text: str, *, anchor: object = None, held: bool = True) -> None:
        """Open the editor; ``held`` says that the text is nowhere else."""
        from meeting_tui.tui.screens.editor import Editor

        self._anchor = anchor
        self._editor = Editor(text, self._app.language, held=held)
        self._app.push_screen(self._editor, self._left)

    def take_line(self, text: str) -> None:
        """Take over what is in the capture line, or would be with a paste."""
        line = self._app.front.line
        anchor = line.relative_to
        line.edit("")
        self.open(text, anchor=anchor)

    def _left(self, text: str | None) -> None:
        self._editor = None
        if text is None:
            self._app.keep_draft(self._app.front.line.text)
        else:
            self._app.acting.line(CaptureLine.Submitted(text, self._anchor))

    def put_back(self, sent: CaptureLine.Submitted) -> bool:
        """Show a text of several lines that was refused in the editor again; else say False."""
        several = "\n" in sent.text
        if several:
            self.open(sent.text, anchor=sent.anchor)
        return several

    def tell(self, status: StatusView) -> None:
        """Say what came of a text where it is seen."""
        if self._editor is not None:
            self._editor.tell(status)
