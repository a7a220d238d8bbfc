"""What every screen of an open record shares: the rows that never move, and the keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from meeting_tui.capture.verbs import VERBS
from meeting_tui.languages import N_
from meeting_tui.tui import themes
from meeting_tui.tui.long_work import stop
from meeting_tui.tui.screens.lines import LineScreen
from meeting_tui.tui.views import frame
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.completion_rows import CompletionRows
from meeting_tui.tui.widgets.key_line import KeyLine, KeyLineView
from meeting_tui.tui.widgets.pane import Pane
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.tui.widgets.status_line import Remark, StatusLine, StatusView, without_hint
from meeting_tui.tui.widgets.title_line import TitleLine, TitleView

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


class MeetingScreen(LineScreen):
    """A screen of an open record: title, body, status, capture line, keys.

    A subclass lays out its body and says in ``redraw`` what its widgets are shown; ``redraw``
    runs once a second and after every entry, and costs nothing where nothing changed.
    """

    NAME: ClassVar[str] = ""
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = ()
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
