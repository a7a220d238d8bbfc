"""The lobby: resume what is unfinished, or start a meeting from an agenda."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meeting_tui.domain.frozen import dataclass
from meeting_tui.languages import N_, language_name, say, system
from meeting_tui.languages.dates import short_date, time_of_day
from meeting_tui.profile import Fault, Faults, copy_examples
from meeting_tui.tui import themes
from meeting_tui.tui.caps import key
from meeting_tui.tui.crash import Orderly
from meeting_tui.tui.palette import LobbyProvider
from meeting_tui.tui.screens.help import HelpScreen
from meeting_tui.tui.views import faults, keys, lobby, lobby_lines
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView
from meeting_tui.tui.widgets.lobby_lists import LISTS, LobbyLists
from meeting_tui.tui.widgets.lobby_rows import Line
from meeting_tui.tui.widgets.marked_list import MarkedList
from meeting_tui.tui.widgets.status_line import Question, Refused, Remark, StatusLine, StatusView
from meeting_tui.tui.widgets.title_line import TitleLine, TitleView
from meeting_tui.workspace import Workspace

LANGUAGES = ("en", "fr")
NEW_HERE = N_("New here? d plays a whole meeting; w makes a workspace to start your own.")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: ``kind`` is record, agenda, rehearsal or demo; the language goes along."""

    kind: str
    path: Path
    language: str


class Lobby(Orderly[Choice]):
    """Three lists with one highlight among them; the end of one leads into the next."""

    TITLE = "meeting_tui"
    COMMANDS = {LobbyProvider}  # noqa: RUF012 - Textual's own form
    HORIZONTAL_BREAKPOINTS = themes.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = themes.VERTICAL_BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "check", "Check", show=False, id="lobby.check"),
        Binding("r", "rehearse", "Rehearse", show=False, id="lobby.rehearse"),
        Binding("d", "demo", "Demo", show=False, id="lobby.demo"),
        Binding("l", "language", "Language", show=False, id="lobby.language"),
        Binding("t", "theme", "Theme", show=False, id="lobby.theme"),
        Binding("w", "workspace", "Make a workspace", show=False, id="lobby.workspace"),
        Binding("question_mark,f1", "help", "Help", show=False, id="lobby.help"),
        Binding("q", "quit", "Quit", show=False, id="lobby.quit"),
        Binding("escape", "forget", show=False),
        Binding("down", "walk(1)", "Next", show=False, priority=True),
        Binding("up", "walk(-1)", "Previous", show=False, priority=True),
    ]

    def __init__(
        self,
        workspace: Workspace,
        language: str,
        now: Callable[[], datetime],
        notice: Fault | None = None,
    ) -> None:
        super().__init__()
        self._notice = notice
        themes.register(self)
        self.workspace, self.language, self._now = workspace, language, now
        self._news: StatusView | None = None
        self._asked = ""
        self._left_open: set[str] = set()

    def compose(self) -> ComposeResult:
        """Lay out title, lists, status and keys."""
        self.screen.add_class(*themes.room(self.size))
        yield TitleLine(TitleView("meeting_tui"))
        yield LobbyLists(id="body")
        yield StatusLine(Remark())
        yield KeyLine(KeyLineView(()))

    def on_mount(self) -> None:
        """Read the workspace and highlight what Enter would do."""
        if self._notice:
            # It stands until somebody moves: the first highlight would explain itself over it.
            self._news = Remark(keys.not_used(self.language, self._notice))
        self._fill()
        self.call_after_refresh(self._lists.focus_first)
        self.set_interval(1.0, self._clock)
        if self._news:
            self._say(self._news)

    def say(self, msgid: str, **values: object) -> str:
        """Say a sentence in the chosen language."""
        return say(self.language, msgid, context="", **values)

    def _clock(self) -> None:
        moment = self._now().astimezone()
        self.query_one(TitleLine).show(
            TitleView(
                "meeting_tui",
                time=time_of_day(moment),
                date=short_date(self.language, moment.date()),
            )
        )

    def _fill(self) -> None:
        self._clock()
        found = lobby.records(self.workspace, self.language)
        open_ones = [lobby_lines.record_line(r, self.language) for r in found if not r.finished]
        open_ones += lobby_lines.on_servers(self.workspace, self.language)
        self._left_open = {record.id for record in found if record.running}
        closed = [lobby_lines.record_line(r, self.language) for r in found if r.finished]
        today = self._now().astimezone().date()
        agendas = [
            lobby_lines.agenda_line(self.workspace, path, self.language, today)
            for path in self.workspace.agendas()
        ]
        for name, lines in zip(LISTS, (open_ones, agendas, closed), strict=True):
            self._show(name, lines)
        self._keys()
        if not (open_ones or closed or agendas):
            self._say(Remark(self.say(NEW_HERE)))

    def _show(self, name: str, lines: list[Line]) -> None:
        head, empty = lobby.head(self.language, name, len(lines))
        self._lists.show(name, head, tuple(lines), empty)

    @property
    def _lists(self) -> LobbyLists:
        return self.query_one(LobbyLists)

    def _keys(self) -> None:
        other = LANGUAGES[(LANGUAGES.index(self.language) + 1) % len(LANGUAGES)]
        acts = [("Enter", N_("Resume or start")), ("v", N_("Check")), ("r", N_("Rehearse"))]
        if not self.workspace.agendas():
            acts = [("w", N_("Make a workspace"))]
        hints = [KeyHint(cap, self.say(label)) for cap, label in acts]
        hints += [
            KeyHint("d", self.say(N_("Demo"))),
            KeyHint("l", language_name(other)),
            KeyHint("q", self.say(N_("Quit"))),
        ]
        self.query_one(KeyLine).show(KeyLineView(tuple(hints), KeyHint("?", self.say(N_("Help")))))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the arrow keys to what lies over the lists."""
        if action == "walk" and len(self.screen_stack) > 1:
            return False
        return super().check_action(action, parameters)

    def action_walk(self, step: int) -> None:
        """Move the highlight; at the end of a list go on in the next one that has rows."""
        self._news = None
        self._lists.walk(step)

    @on(MarkedList.OptionSelected)
    def _chosen(self, event: MarkedList.OptionSelected) -> None:
        row = event.option.id or ""
        kind, _, path = row.partition(":")
        if kind == "agenda" and row != self._asked and (day := self._other_day(Path(path))):
            self._asked = row
            self._say(Question(lobby.asked(self.language, day)))
        elif kind:
            self.exit(Choice(kind, Path(path), self.language))

    def _other_day(self, path: Path) -> date | None:
        """Return the day of an agenda if that is not today; its faults are told when it begins."""
        from zoneinfo import ZoneInfo

        try:
            agenda = self.workspace.load(path).agenda
        except Faults:
            return None
        today = self._now().astimezone(ZoneInfo(agenda.timezone)).date()
        return None if agenda.date <= today <= agenda.end else agenda.date

    @on(MarkedList.OptionHighlighted)
    @on(events.DescendantFocus)
    def _explained(self) -> None:
        self._asked = ""
        focused = self.focused
        row = (focused.highlighted_id if isinstance(focused, MarkedList) else None) or ""
        said = lobby.explained(self.language, row, running=row in self._left_open)
        if said:
            self._say(self._news or Remark(said))

    def _answer(self, status: StatusView) -> None:
        """Say what an act came to until one moves on; from the palette the focus comes after it."""
        self._news = status
        self._say(status)

    def action_forget(self) -> None:
        """Take an answer off the screen: Esc never leaves the application."""
        self._news = None
        self._explained()

    def _say(self, status: StatusView) -> None:
        self.query_one(StatusLine).show(status)

    def action_rehearse(self) -> None:
        """Hold the meeting of the highlighted agenda as if it were its day and hour."""
        path = self._lists.agenda
        if path:
            self.exit(Choice("rehearsal", path, self.language))

    def action_check(self) -> None:
        """Check the highlighted agenda."""
        path = self._lists.agenda
        if not path:
            return
        try:
            read = self.workspace.read(path)
        except Faults as found:
            self._answer(faults.refused(self.language, found))
            return
        self._answer(Remark(faults.in_order(self.language, path, read)))

    def action_help(self) -> None:
        """Explain the lobby."""
        self.push_screen(HelpScreen("lobby", self.language, self.BINDINGS))

    def action_demo(self) -> None:
        """Play the twelfth meeting."""
        self.exit(Choice("demo", Path(), self.language))

    def action_language(self) -> None:
        """Show everything in the other language."""
        place = (LANGUAGES.index(self.language) + 1) % len(LANGUAGES)
        self.language = LANGUAGES[place]
        self._news = None
        self._fill()
        self._explained()

    def action_theme(self) -> None:
        """Show everything in the colours of the next theme."""
        self.theme = themes.following(self.theme)
        self._answer(
            Remark(
                self.say(
                    N_("Theme {name}; {key} shows the next one"),
                    key=key("lobby.theme", "t"),
                    name=self.theme,
                )
            )
        )

    def action_workspace(self) -> None:
        """Make a workspace with examples here, where there is none."""
        if not self.workspace.agendas():
            try:
                copy_examples(self.workspace.folder)
            except OSError as error:
                self._cannot_write(error)
                return
            made = N_("Made {folder:verbatim}: Enter starts the highlighted agenda")
            told = self.say(made, folder=str(self.workspace.agendas_folder))
            self._news = Remark(told)
            self._fill()
            self.call_after_refresh(self._lists.focus_first)

    def _cannot_write(self, error: OSError) -> None:
        why = N_("Nothing can be written in {place:verbatim}: {reason}.")
        place, words = str(self.workspace.folder), error.strerror or str(error)
        told = self.say(why, place=place, reason=system.reason(self.language, words))
        self._say(Refused(told, self.say(N_("Choose another folder."))))
