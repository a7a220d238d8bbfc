"""What every screen of an open record shares: the rows that never move, and how lines enter."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from meeting_tui.capture.completion import complete
from meeting_tui.capture.verbs import VERBS
from meeting_tui.domain.vocabulary import Anchor
from meeting_tui.languages import N_, naming
from meeting_tui.tui import themes
from meeting_tui.tui.caps import TAKES_LETTERS
from meeting_tui.tui.long_work import stop
from meeting_tui.tui.views import frame, limits
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.capture_field import CaptureField
from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.clean_field import PasteRefused, Replaced
from meeting_tui.tui.widgets.completion_rows import Choice, CompletionRows
from meeting_tui.tui.widgets.key_line import KeyLine, KeyLineView
from meeting_tui.tui.widgets.pane import Pane
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.tui.widgets.status_line import Remark, StatusLine, StatusView, without_hint
from meeting_tui.tui.widgets.title_line import TitleLine, TitleView

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp

VERB_KEYS: list[BindingType] = [
    Binding(verb.key, f"app.verb('{name}')", verb.label, show=False, id=f"verb.{name}")
    for name, verb in VERBS.items()
    if verb.key
]
"""The letters that act on every screen without a field in focus, as the verbs declare them."""


LINE_KEYS = (
    ("Enter", N_("Record")),
    ("Tab", N_("Complete")),
    ("↑", N_("Correct")),
    ("F8", N_("Several lines")),
    ("Esc", N_("Leave line")),
)
"""The keys of the capture line where it has been opened over the keys of a screen."""


class MeetingScreen(Screen[None]):
    """A screen of an open record: title, body, status, capture line, keys.

    A subclass lays out its body and says in ``redraw`` what its widgets are shown; ``redraw``
    runs once a second and after every entry, and costs nothing where nothing changed.
    """

    NAME: ClassVar[str] = ""
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = ()
    LINE_STAYS: ClassVar[bool] = False
    _laid_out = False
    _before_line: Widget | None = None
    """What had the focus when the capture line was opened."""
    _language = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *VERB_KEYS,
        Binding("slash", "open_line", "Command", show=False, priority=True, id="line.open"),
        Binding("question_mark,f1", "app.help", "Help", show=False, id="app.help"),
        Binding("escape", "home", "Back", show=False),
    ]
    DEFAULT_CSS = """
    MeetingScreen { layers: base; }
    MeetingScreen #body { height: 1fr; }
    MeetingScreen CaptureLine.-closed { display: none; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the rows that never move around the body."""
        self.add_class(*themes.room(self.app.size))
        rows = CompletionRows(id="choices")
        yield TitleLine(TitleView(""))
        yield from self.body()
        yield rows
        yield StatusLine(Remark())
        yield CaptureLine(
            self.choices,
            rows=rows,
            anchor=self.here,
            describe=self.describe,
            recall=self.meeting.acting.correction,
            id="line",
        ).add_class(*([] if self.LINE_STAYS else ["-closed"]))
        yield KeyLine(KeyLineView(()))

    def body(self) -> ComposeResult:
        """Lay out what the screen is for."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the slash to a field in which somebody types."""
        if action in TAKES_LETTERS and self.in_field():
            return False
        return super().check_action(action, parameters)

    def redraw(self, seat: Seat) -> None:
        """Show the body's widgets where the meeting stands."""
        raise NotImplementedError

    def keys_now(self, seat: Seat) -> KeyLineView:
        """Return the keys of the line while somebody types in it, else the acts that matter."""
        if self.LINE_STAYS or self.line.has_class("-closed") or self.focused != self.line.field:
            return self.keys(seat)
        return frame.keys(seat, LINE_KEYS, "F1")

    def keys(self, seat: Seat) -> KeyLineView:
        """Return the acts that matter now."""
        return frame.keys(seat, self.KEYS)

    def home(self) -> Widget | None:
        """Return the widget that has the focus when no field has."""
        return None

    @property
    def hints(self) -> bool:
        """Whether the status line has to tell how a command is typed."""
        return not self.LINE_STAYS

    @property
    def meeting(self) -> "MeetingApp":
        """The application, as itself."""
        return cast("MeetingApp", self.app)

    @property
    def line(self) -> CaptureLine:
        """The capture line."""
        return self.query_one("#line", CaptureLine)

    def on_mount(self) -> None:
        """Show everything at once."""
        self._laid_out = True
        self.refresh_all()
        self.focus_home()

    def on_screen_resume(self) -> None:
        """Be up to date when the screen comes to the front."""
        self.refresh_all()

    def refresh_all(self) -> None:
        """Redraw the rows that never move and the body."""
        if not self._laid_out or not self.is_running:
            # A timer may tick before a screen has its rows, or when it has them no more.
            return
        with self.meeting.session.guard:
            seat = self.meeting.look()
            self.meeting.ringing.see(seat)
            self.query_one(TitleLine).show(
                frame.title(seat, self.NAME, recording=self.meeting.recording)
            )
            self.show_status(self.meeting.status)
            self.redraw(seat)
            self.query_one(KeyLine).show(self.keys_now(seat))
        self._speak(seat.language)

    def _speak(self, language: str) -> None:
        """Say what surrounds the capture line in the language of the interface."""
        if self._language != language:
            self._language = language
            self.line.say_again()

    def show_status(self, status: StatusView) -> None:
        """Show the last answer, now or as soon as there is a row for it."""
        if self._laid_out and self.is_running:
            shown = status if self.hints else without_hint(status)
            self.query_one(StatusLine).show(shown)

    def places(self) -> tuple[Widget, ...]:
        """Return the panes in sight that one may jump to, in the order of reading."""
        lone = (w for w in self.query(RecordView) if not isinstance(w.parent, Pane))
        panes = (pane for pane in self.query(Pane) if pane.target)
        found = [*panes, *(w for w in lone if w.can_focus)]
        seen = [w for w in found if w.is_on_screen and self.find_widget(w).visible_region.area]
        return tuple(sorted(seen, key=lambda each: (each.region.x, each.region.y)))

    def focus_home(self) -> None:
        """Put the focus where this screen has it."""
        home = self.line.field if self.LINE_STAYS else self.home()
        if home is not None:
            home.focus()

    def action_home(self) -> None:
        """Stop what takes long, or put the focus back where it belongs."""
        if stop(self.meeting):
            self.meeting.remark(Remark(self.meeting.say(N_("Stopping …"))))
        self.focus_home()

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
