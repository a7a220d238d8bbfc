"""F7, the log: what happened, who entered it, what was taken back."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.state import State
from meeting_tui.languages import N_
from meeting_tui.tui.caps import key
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.screens.whole_text import WholeText
from meeting_tui.tui.views import frame, log
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.finder import NUMBER, SEARCH, Finder
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.record_kinds import Log, LogEntry
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.tui.widgets.status_line import (
    Remark,
    StatusLine,
)


class LogScreen(MeetingScreen):
    """Every entry in one row; ten thousand of them cost no more than what is in sight."""

    NAME = "log"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", show=False, priority=True, id="log.search"),
        Binding("f", "filter", "Filter", show=False, id="log.filter"),
        Binding("g", "go_to", "Go to #", show=False, id="log.go"),
        Binding("u", "undo_this", "Undo this", show=False, id="log.undo"),
        Binding("escape", "show_all", "Show all", show=False, id="log.all"),
    ]
    DEFAULT_CSS = """
    LogScreen #record { height: 1fr; } LogScreen.-tall #body { margin: 1 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._all: list[LogEntry] = []
        self._withdrawn: dict[int, int] = {}
        self._language = ""
        self._state: State | None = None
        self._kind = ""
        self._words = ""

    def body(self) -> ComposeResult:
        """One pane with all entries, and the row in which to look for some."""
        yield Pane(HeadView(), RecordView[LogEntry](Log(), id="record"), id="body")
        yield Finder(id="finder")

    def on_mount(self) -> None:
        """Put the row in which to look where other screens have the capture line."""
        self.move_child(self._finder, after=self.query_one(StatusLine))
        super().on_mount()

    def home(self) -> RecordView[LogEntry]:
        """Give the list the focus."""
        return self.query_one("#record", RecordView)

    @property
    def hints(self) -> bool:
        """Whether the status line tells how a command is typed: here / searches."""
        return False

    def keys(self, seat: Seat) -> KeyLineView:
        """Offer what can be done with the highlighted entry, or with what is looked for."""
        if self._finder.field.has_focus:
            look = N_("Search") if self._finder.sign == SEARCH else N_("Go to #")
            return frame.keys(seat, (("Enter", look), ("Esc", N_("Leave line"))), "F1")
        acts = (
            *((("Esc", N_("Show all")),) if self._kind or self._words else ()),
            ("/", N_("Search")),
            ("f", N_("Filter")),
            ("Enter", N_("Open")),
            ("u", N_("Undo this")),
            ("g", N_("Go to #")),
        )
        return frame.keys(seat, acts)

    def redraw(self, seat: Seat) -> None:
        """Add the rows of new entries; a correction changes earlier ones and shows all anew."""
        same = (self._withdrawn, self._language) == (seat.state.withdrawn, seat.language)
        if self._all and same and self._state is seat.state:
            self._add(seat)
        else:
            self._all = [log.entry_row(seat, entry) for entry in seat.state.entries]
            self._withdrawn, self._language = dict(seat.state.withdrawn), seat.language
            self._state = seat.state
            self._fill(seat, Log().fitting(self._all))
        self._head(seat)

    def _fill(self, seat: Seat, layout: Log) -> None:
        """Show what is wanted; a highlight whose row is not among it goes to the last one."""
        shown, record = self._wanted(seat), self.home()
        record.rows.layout = layout
        record.empty = seat.say(N_("No entry is like that. Esc shows all"))
        if shown and record.highlighted not in {row.id for row in shown}:
            record.rows.mark(shown[-1].id)
        record.show(shown)

    def _add(self, seat: Seat) -> None:
        new = [log.entry_row(seat, each) for each in seat.state.entries[len(self._all) :]]
        self._all += new
        layout = self._layout.fitting(new)
        if layout != self._layout:
            self._fill(seat, layout)
            return
        for row in new:
            if self._wants(seat, row):
                self.home().append(row)

    @property
    def _layout(self) -> Log:
        layout = self.home().rows.layout
        return layout if isinstance(layout, Log) else Log()

    def _head(self, seat: Seat) -> None:
        shown = len(self.home().rows)
        whole = self.meeting.session.journal.state.kind != "read-only"
        head = log.head(seat, self._kind, self._words, shown, whole=whole)
        self.query_one("#body", Pane).head.show(head)

    def _wanted(self, seat: Seat) -> list[LogEntry]:
        return [row for row in self._all if self._wants(seat, row)]

    def _wants(self, seat: Seat, row: LogEntry) -> bool:
        if not (self._kind or self._words):
            return True
        entry = seat.state.entries[int(row.id) - 1]
        return log.passes(seat, entry, self._kind) and log.holds(row, entry, self._words)

    def _show(self, kind: str, words: str) -> None:
        """Show only what is of this kind and has these words in it."""
        self._kind, self._words = kind, words
        with self.meeting.session.guard:
            self._fill(self.meeting.look(), self._layout)
            self.refresh_all()

    @property
    def _finder(self) -> Finder:
        return self.query_one("#finder", Finder)

    def _highlighted(self) -> Entry | None:
        row = self.home().highlighted
        return self.meeting.session.state.entries[int(row) - 1] if row else None

    @on(RecordView.Highlighted)
    def _explain(self) -> None:
        entry = self._highlighted()
        if entry:
            self.meeting.remark(Remark(log.explained(self.meeting.look(), entry)))

    @on(RecordView.Selected)
    def _open(self) -> None:
        entry = self._highlighted()
        if entry:
            seat = self.meeting.look()
            self.app.push_screen(WholeText(tuple(log.opened(seat, entry)), seat.language))

    @on(Finder.Typed)
    def _look_for(self, event: Finder.Typed) -> None:
        if event.sign == SEARCH:
            self._show(self._kind, event.text.strip())

    @on(Finder.Left)
    def _found(self, event: Finder.Left) -> None:
        self.focus_home()
        text = event.text.strip()
        if event.sign == SEARCH:
            self._show(self._kind, text)
        elif text:
            self._go_to(text.lstrip(NUMBER))

    def _go_to(self, number: str) -> None:
        state = self.meeting.session.state
        if not number.isdecimal() or not 1 <= int(number) <= state.n:
            words = self.meeting.say(N_("There is no entry #{number}."), number=number)
            self.meeting.remark(Remark(words))
            return
        row = str(int(number))
        if row not in self.home().rows.places:
            self._show("", "")
        self.home().highlight(row)

    def action_search(self) -> None:
        """Type words: only entries with them are shown."""
        self._ask(SEARCH)

    def action_filter(self) -> None:
        """Show only the next kind of entries: a seat, or those late, undone or private."""
        kinds = list(log.FILTERS)
        self._show(kinds[(kinds.index(self._kind) + 1) % len(kinds)], self._words)

    def action_show_all(self) -> None:
        """Show all entries again."""
        self._show("", "")

    def action_undo_this(self) -> None:
        """Take back the highlighted entry; asked twice when more falls with it."""
        entry = self._highlighted()
        if entry:
            self.meeting.act(
                f"/undo #{entry.n}",
                ask=N_("{key} again takes back #{n}"),
                key=key("log.undo", "u"),
                n=entry.n,
            )

    def action_go_to(self) -> None:
        """Type the number of an entry."""
        self._ask(NUMBER)

    def _ask(self, sign: str) -> None:
        self._finder.ask(sign)
        self.call_after_refresh(self.refresh_all)
