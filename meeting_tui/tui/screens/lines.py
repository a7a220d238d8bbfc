"""How lines enter: the capture line of a screen, opened, closed, answered, completed."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from meeting_tui.capture.completion import complete
from meeting_tui.domain.vocabulary import Anchor
from meeting_tui.languages import N_, naming
from meeting_tui.tui.caps import TAKES_LETTERS
from meeting_tui.tui.views import limits
from meeting_tui.tui.widgets.capture_field import CaptureField
from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.clean_field import PasteRefused, Replaced
from meeting_tui.tui.widgets.completion_rows import Choice
from meeting_tui.tui.widgets.status_line import Remark

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


class LineScreen(Screen[None]):
    """A screen with the capture line, which always stays open where ``LINE_STAYS``."""

    LINE_STAYS: ClassVar[bool] = False
    _laid_out = False
    _before_line: Widget | None = None
    """What had the focus when the capture line was opened."""

    def refresh_all(self) -> None:
        """Redraw the whole screen."""
        raise NotImplementedError

    def focus_home(self) -> None:
        """Put the focus where this screen has it."""
        raise NotImplementedError

    @property
    def meeting(self) -> "MeetingApp":
        """The application, as itself."""
        return cast("MeetingApp", self.app)

    @property
    def line(self) -> CaptureLine:
        """The capture line."""
        return self.query_one("#line", CaptureLine)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the slash to a field in which somebody types."""
        if action in TAKES_LETTERS and self.in_field():
            return False
        return super().check_action(action, parameters)

    def choices(self, text: str, cursor: int) -> tuple[Choice, ...]:
        """Offer ways to go on with a line."""
        session = self.meeting.session
        with session.guard:
            vocabulary = session.vocabulary()
            found = complete(text, cursor, vocabulary, self.meeting.language)
        return tuple(Choice(c.text, c.note, c.allowed, c.replace_from) for c in found)

    def here(self) -> Anchor:
        """Hold on to the item and the speaker at the first keystroke."""
        with self.meeting.session.guard:
            return Anchor.of(self.meeting.session.state)

    def describe(self, anchor: object) -> str:
        """Say what the line is relative to when the meeting has moved on."""
        if not isinstance(anchor, Anchor):
            return ""
        state = self.meeting.session.state
        item = state.items.get(anchor.item)
        name = (
            naming.actor(self.meeting.language, state, anchor.speaker.actor)
            if anchor.speaker
            else ""
        )
        spoken = self.meeting.session.language
        other = spoken if spoken != state.language else ""
        return "  ".join(part for part in (item.number if item else "", name, other) if part)

    def action_open_line(self, text: str = "/") -> None:
        """Open the capture line with the beginning of a command; an old refusal is not its own."""
        self.meeting.forget_refusal()
        self.open_line(text)

    def open_line(self, text: str) -> None:
        """Open the capture line with a text, under whatever was answered last."""
        if not self.in_field():
            self._before_line = self.focused
        self.line.remove_class("-closed")
        if self.line.text and not text.startswith(self.line.text):
            self.meeting.remark(Remark(self.meeting.say(N_("↑ brings the line back"))))
        self.line.begin(text)
        # At once: letters of the same burst are words of the line and act on nothing.
        self.set_focus(self.line.field)
        self.call_after_refresh(self.refresh_all)

    def close_line(self) -> None:
        """Close the capture line; what was typed comes back with ↑ in the next one."""
        if not (self._laid_out and self.is_running):
            return
        before, self._before_line = self._before_line, None
        if self.LINE_STAYS or before is None or not before.is_on_screen:
            self.focus_home()
        else:
            before.focus()
        if not self.LINE_STAYS:
            self.line.add_class("-closed")
            if self.meeting.is_only_begun(self.line.text):
                self.line.edit("")
        self.call_after_refresh(self.refresh_all)

    @on(CaptureLine.Submitted)
    def _submitted(self, event: CaptureLine.Submitted) -> None:
        self.meeting.send_line(event)

    @on(CaptureLine.Changed)
    def _changed(self, event: CaptureLine.Changed) -> None:
        self.meeting.keep_draft(event.text)

    @on(CaptureLine.RefusalCleared)
    def _cleared(self) -> None:
        self.meeting.forget_refusal()
        self.refresh_all()

    @on(CaptureLine.Left)
    def _left(self) -> None:
        self.meeting.forget_refusal()
        self.leave_line()

    def leave_line(self) -> None:
        """Close the line; the Desk's stays."""
        self.close_line()

    @on(CaptureField.PasteTooLong)
    def _long(self, event: CaptureField.PasteTooLong) -> None:
        self.meeting.long.take_line(event.text)

    @on(Replaced)
    def _replaced(self, event: Replaced) -> None:
        self.meeting.acting.show(Remark(limits.replaced(self.meeting.language, event.count)))

    @on(PasteRefused)
    def _refused(self, event: PasteRefused) -> None:
        self.meeting.acting.show(limits.paste_refused(self.meeting.language, event.size))

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste that no field was there for into the capture line."""
        event.stop()
        self.action_open_line(self.line.text)
        self.line.field.take(event.text)

    def in_field(self) -> bool:
        """Whether somebody is typing."""
        return isinstance(self.focused, Input)
