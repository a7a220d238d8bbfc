"""F7, the log: what happened, who entered it, what was taken back."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meeting_tui.domain.entry import Entry
from meeting_tui.languages import N_, say_plural
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.views import frame, log
from meeting_tui.tui.views.lobby import ENTRIES
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.record_kinds import Log, LogEntry
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.tui.widgets.status_line import Remark


class LogScreen(MeetingScreen):
    """Every entry in one row; ten thousand of them cost no more than what is in sight."""

    NAME = "log"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo_this", "Undo this", show=False, id="log.undo"),
        Binding("g", "go_to", "Go to #", show=False, id="log.go"),
    ]
    DEFAULT_CSS = "LogScreen #record { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._withdrawn: dict[int, int] = {}
        self._language = ""

    def body(self) -> ComposeResult:
        """One pane with all entries."""
        yield Pane(HeadView(), RecordView[LogEntry](Log(), id="record"), id="body")

    def home(self) -> RecordView[LogEntry]:
        """Give the list the focus."""
        return self.query_one("#record", RecordView)

    def keys(self, seat: Seat) -> KeyLineView:
        """Offer what can be done with the highlighted entry."""
        return frame.keys(seat, (("u", N_("Undo this")), ("g", N_("Go to #"))))

    def redraw(self, seat: Seat) -> None:
        """Add the rows of new entries; a correction changes earlier ones and shows all anew."""
        head = say_plural(seat.language, *ENTRIES, seat.state.n)
        self.query_one("#body", Pane).head.show(HeadView(seat.say(N_("Log")), (head,)))
        rows = self.home()
        same = (self._withdrawn, self._language) == (seat.state.withdrawn, seat.language)
        if self._count and same:
            for entry in seat.state.entries[self._count :]:
                rows.append(log.entry_row(seat, entry))
        else:
            rows.show([log.entry_row(seat, entry) for entry in seat.state.entries])
        self._count = seat.state.n
        self._withdrawn, self._language = dict(seat.state.withdrawn), seat.language

    def _highlighted(self) -> Entry | None:
        row = self.home().highlighted
        return self.meeting.session.state.entries[int(row) - 1] if row else None

    @on(RecordView.Highlighted)
    def _explain(self) -> None:
        entry = self._highlighted()
        if entry:
            self.meeting.remark(Remark(log.explained(self.meeting.look(), entry)))

    def action_undo_this(self) -> None:
        """Take back the highlighted entry; asked twice when more falls with it."""
        entry = self._highlighted()
        if entry:
            self.meeting.act(f"/undo #{entry.n}", ask=N_("u again takes back #{n}"), n=entry.n)

    def action_go_to(self) -> None:
        """Type the number of an entry."""
        self.action_open_line("#")
