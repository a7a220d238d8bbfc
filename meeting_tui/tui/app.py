"""The application of an open record: one session, one recorder, the screens over them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from meeting_tui.domain.forecast import Forecast, live_forecast
from meeting_tui.journal import seats
from meeting_tui.languages import N_, say
from meeting_tui.rehearsal import is_rehearsal
from meeting_tui.session import Session
from meeting_tui.tui import themes
from meeting_tui.tui.acting import Acting
from meeting_tui.tui.appearance import Appearance
from meeting_tui.tui.dialogs import Dialogs
from meeting_tui.tui.keeping import Keeping
from meeting_tui.tui.long_texts import LongTexts
from meeting_tui.tui.palette import VerbProvider
from meeting_tui.tui.pressing import Pressing
from meeting_tui.tui.recorder import Recorder
from meeting_tui.tui.ringing import Ringing
from meeting_tui.tui.screens import NAMES, made
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.views import keys
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.status_line import Remark, StatusView

if TYPE_CHECKING:
    from meeting_tui.profile import Fault

FOLLOW_EVERY = 0.05
DRAFT_EVERY = 1.0
STARTS_AT = {"chair": "chair", "rapporteur": "desk", "secretariat": "report"}


class MeetingApp(Appearance, Keeping):
    """A live meeting at one seat."""

    TITLE = "meeting_tui"
    COMMANDS = {VerbProvider}  # noqa: RUF012 - Textual's own form
    HORIZONTAL_BREAKPOINTS = themes.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = themes.VERTICAL_BREAKPOINTS
    SCREENS: ClassVar[dict[str, Callable[[], Screen[None]]]] = {
        name: partial(made, name) for name in NAMES
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "go('chair')", "Chair", show=False, priority=True, id="screen.chair"),
        Binding("f3", "go('desk')", "Desk", show=False, priority=True, id="screen.desk"),
        Binding(
            "f4",
            "go('proposals')",
            "Proposals",
            show=False,
            priority=True,
            id="screen.proposals",
        ),
        Binding("f5", "go('report')", "Report", show=False, priority=True, id="screen.report"),
        Binding("f6", "go('actions')", "Actions", show=False, priority=True, id="screen.actions"),
        Binding("f7", "go('log')", "Log", show=False, priority=True, id="screen.log"),
        Binding("ctrl+g", "jump", "Jump to a pane", show=False, priority=True, id="app.jump"),
        Binding("f8", "editor", "Several lines", show=False, priority=True, id="line.editor"),
        Binding("f9", "go_on", "Go on in a new file", show=False, priority=True, id="record.go_on"),
        Binding("ctrl+z", "suspend_process", "Put to sleep", show=False, id="app.suspend"),
        Binding("ctrl+y", "copy_line", "Copy line", show=False, priority=True, id="line.copy"),
    ]

    def __init__(
        self, session: Session, folder: Path, language: str = "", notice: "Fault | None" = None
    ) -> None:
        super().__init__(session, folder)
        self._notice = notice
        themes.register(self)
        session.speak(language)
        self.language = language or session.language
        self.acting = Acting(self)
        self.dialogs = Dialogs(self)
        self.pressing = Pressing(self)
        self.long = LongTexts(self)
        self.ringing = Ringing(self.bell)
        self.recorder = Recorder(session, self.acting.answer)
        self._level = ""
        self._rehearsal = is_rehearsal(folder)
        self._home = STARTS_AT.get(session.seat, "chair")
        self._hold = seats.take(folder, session.seat)

    def get_default_screen(self) -> Screen[None]:
        """Begin on the screen of the seat: a screen under it would be laid out for nobody."""
        self.acting.begin()
        if self._notice:
            self.acting.status = Remark(keys.not_used(self.language, self._notice))
        return self.get_screen(self._home)

    def on_mount(self) -> None:
        """Begin; what a demonstration does more is in its own ``sit_down``."""
        self.sit_down()

    def sit_down(self) -> None:
        """Start the timers; they only redraw, read and keep."""
        self.set_interval(1.0, self.redraw)
        self.set_interval(FOLLOW_EVERY, self.follow)
        self.set_interval(DRAFT_EVERY, self.save_draft)
        if draft := self.draft_to_bring_back():
            self.call_after_refresh(self._bring_back, draft)

    def _bring_back(self, draft: str) -> None:
        if "\n" in draft:
            self.long.open(draft)
        else:
            self.front.open_line(draft)

    def on_unmount(self) -> None:
        """Record what was sent, keep what was not, and get up from the seat."""
        self.leave()
        self._hold.release()

    @property
    def front(self) -> MeetingScreen:
        """The meeting's screen at the front, under any dialog."""
        found = [screen for screen in self.screen_stack if isinstance(screen, MeetingScreen)]
        return found[-1]

    @property
    def status(self) -> StatusView:
        """The last answer."""
        return self.acting.status

    def look(self) -> Seat:
        """Look at the meeting from this seat, now."""
        state, moment = self.session.state, self.session.moment()
        sharing = self.session.sharing
        return Seat(
            state,
            moment,
            self.session.seat,
            self.language,
            self._forecast(),
            self._others(),
            self._rehearsal,
            sharing.since,
            away=sharing.away,
        )

    def _forecast(self) -> Forecast | None:
        state, moment = self.session.state, self.session.moment()
        found = live_forecast(state, moment, self._level)
        self._level = found.level if found else ""
        return found

    def _others(self) -> tuple[str, ...]:
        present = list(self.session.present(self.folder))
        if self.session.seat in present:
            present.remove(self.session.seat)
        return tuple(present)

    def redraw(self) -> None:
        """Show the front screen as things stand now."""
        if self.screen_stack and any(isinstance(s, MeetingScreen) for s in self.screen_stack):
            self.front.refresh_all()
            self.dialogs.keep_up()

    def action_go(self, name: str) -> None:
        """Go to a screen; a dialog over the present one is closed.

        The seat's own screen is always there, and at most one other lies over it.
        """
        while not isinstance(self.screen, MeetingScreen):
            self.pop_screen()
        if name == self.front.NAME:
            return
        self.front.line.clear_refusal()
        self.forget_refusal()
        if name == self._home:
            self.pop_screen()
        elif self._home == self.front.NAME:
            self.push_screen(name)
        else:
            self.switch_screen(name)

    def action_jump(self) -> None:
        """Show a letter on each pane; the letter leads there."""
        if isinstance(self.screen, MeetingScreen):
            self.dialogs.jump(self.screen.places())

    def turned(self) -> str:
        """Keep what is typed in that language too, where the record has it."""
        self.session.speak(self.language)
        if self.session.language != self.language:
            return super().turned()
        return N_("The screens and what is typed are in {language}; {key} changes it")

    def action_verb(self, name: str) -> None:
        """Do what a verb's key stands for where the meeting stands."""
        self.pressing.verb(name)

    def record_lines(self, lines: tuple[str, ...] | None) -> None:
        """Record the lines that a form made, one after the other."""
        for line in lines or ():
            self.acting.line(CaptureLine.Submitted(line, None))

    def say(self, msgid: str, **values: object) -> str:
        """Say a sentence in the language of the interface."""
        return say(self.language, msgid, context="", **values)

    def act(self, line: str, ask: str = "", **values: object) -> None:
        """Do what a line says; with a question only when asked again."""
        self.acting.key(line, self.say(ask, **values) if ask else "")

    def begin_line(self, text: str) -> None:
        """Open the capture line with a beginning, or the editor when it has several lines."""
        if "\n" in text:
            self.long.open(text, held=False)
        else:
            self._begun = text
            self.front.action_open_line(text)

    def send_line(self, sent: CaptureLine.Submitted) -> None:
        """Record a line that was typed."""
        self.acting.line(sent)

    def action_editor(self) -> None:
        """Go on with the line in the editor of several lines."""
        if isinstance(self.screen, MeetingScreen):
            self.long.take_line(self.front.line.text)

    def remark(self, remark: Remark) -> None:
        """Say something about the highlighted row."""
        self.acting.show(remark)

    def forget_refusal(self) -> None:
        """Take a refusal off the screen."""
        self.acting.forget()

    def action_copy_line(self) -> None:
        """Copy the line that was not recorded."""
        if self.front.line.text:
            self.copy_to_clipboard(self.front.line.text)

    def action_help(self) -> None:
        """Explain the screen and the capture line."""
        from meeting_tui.tui.screens.help import HelpScreen

        own = () if type(self) is MeetingApp else type(self).BINDINGS
        bindings = (*self.front.BINDINGS, *own)
        self.push_screen(HelpScreen(self.front.NAME, self.language, bindings))

    def write_papers(self) -> None:
        """Write the report in every language, beside the record."""
        from meeting_tui.tui.writing import write_report

        write_report(self)
