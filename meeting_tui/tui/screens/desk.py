"""F3, the desk: hands never leave the keyboard, a line typed is a line kept."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from meeting_tui.languages import N_
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.views import desk, frame
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.record_kinds import RunningParagraph, RunningReport
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.tui.widgets.status_line import Remark

REFUSED_KEYS = (("Enter", N_("Try again")), ("Esc", N_("Set aside")), ("^o", N_("Order")))
FAULT_KEYS = (("F9", N_("New file")), ("^y", N_("Copy line")), ("Esc", N_("Set aside")))
DESK_KEYS = (
    ("Enter", N_("Record")),
    ("Tab", N_("Complete")),
    ("↑", N_("Correct")),
    ("Esc", N_("Set aside")),
    ("^o", N_("Order")),
)


class DeskScreen(MeetingScreen):
    """The running report with the capture line always open below it."""

    NAME = "desk"
    LINE_STAYS = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "point_of_order", "Point of order", show=False, id="desk.order"),
        Binding("pageup", "read(-1)", "Read back", show=False, id="desk.back"),
        Binding("pagedown", "read(1)", "Read on", show=False, id="desk.on"),
    ]
    DEFAULT_CSS = """
    DeskScreen {
        #report { width: 1fr; height: 1fr; }
        #side { width: 42; height: 1fr; border-left: solid $foreground 30%; }
        #last { height: 1fr; } #last Rows { height: 1fr; }
        #few { height: 3; }
        #few Rows { height: 2; }
        &.-wide #few, &.-wide #now-row, &.-narrow #side { display: none; }
        &.-tall #body { margin-top: 1; border-bottom: solid $foreground 30%; }
        &.-tall #now { margin-bottom: 1; }
        &.-narrow.-refused #few { display: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._follower = desk.Follower()

    def body(self) -> ComposeResult:
        """Lay the report at the left, who speaks and the last entries at the right."""
        with Horizontal(id="body"):
            with Vertical(id="report"):
                yield Pane(HeadView(), Rows(RowsView(()), id="now-row"), id="report-head")
                yield Rows(RowsView(()), id="nothing")
                yield RecordView[RunningParagraph](RunningReport(), focusable=False, id="record")
                yield Pane(HeadView(), Rows(RowsView(())), id="few")
            with Vertical(id="side"):
                yield Pane(HeadView(), Rows(RowsView(())), id="now")
                yield Pane(HeadView(), Rows(RowsView(())), id="last")

    def keys(self, seat: Seat) -> KeyLineView:
        """Offer the keys of the line."""
        acts = REFUSED_KEYS if self.line.has_class("-refused") else DESK_KEYS
        if not self.meeting.recording:
            acts = FAULT_KEYS
        return frame.keys(seat, acts, "F1")

    def redraw(self, seat: Seat) -> None:
        """Show the side panes anew; of the report only what changed."""
        shown = desk.section(seat)
        self.set_class(self.line.has_class("-refused"), "-refused")
        self.query_one("#report-head", Pane).head.show(desk.report_head(seat, shown))
        self.query_one("#now-row", Rows).show(desk.now_row(seat, self.size.width - 2))
        entries_name = seat.say(N_("Entries"))
        self.query_one("#few", Pane).head.show(HeadView(entries_name, ("↑",)))
        self.query_one("#few Rows", Rows).show(desk.entries(seat, 2))
        self.query_one("#now", Pane).head.show(HeadView(seat.say(N_("Now"))))
        self.query_one("#now Rows", Rows).show(desk.now(seat))
        fact = seat.say(N_("↑ corrects"))
        self.query_one("#last", Pane).head.show(HeadView(entries_name, (fact,)))
        self.query_one("#last Rows", Rows).show(desk.entries(seat, 20))
        self._redraw_report(seat)

    def _redraw_report(self, seat: Seat) -> None:
        record = self.query_one("#record", RecordView)
        shown = desk.section(seat)
        if shown is None:
            record.show([])
            self.query_one("#nothing", Rows).show(desk.nothing(seat))
            return
        self.query_one("#nothing", Rows).show(RowsView(()))
        whole, rows = self._follower.news(seat, shown)
        if whole:
            record.show(rows)
        else:
            self._add(record, rows)

    def _add(self, record: RecordView[RunningParagraph], changed: list[RunningParagraph]) -> None:
        for paragraph in changed:
            if paragraph.id in record.rows.places:
                record.replace(paragraph)
            else:
                record.append(paragraph)

    def on_key(self, event: events.Key) -> None:
        """Type into the line wherever the focus was led: letters do not act here."""
        if event.character and event.is_printable and not self.in_field():
            event.stop()
            event.prevent_default()
            self.action_open_line(f"{self.line.text}{event.character}")

    def leave_line(self) -> None:
        """Set a half line aside: here the line itself is never left."""
        if self.line.text:
            self.line.set_aside(dismissed=True)
            self.meeting.acting.show(Remark(self.meeting.say(N_("↑ brings the line back"))))

    def action_open_line(self, text: str = "/") -> None:
        """Begin a command; a half line makes room for it."""
        if text == "/":
            self.line.set_aside()
        super().action_open_line(text)

    def action_read(self, screens: int) -> None:
        """Read back in the running report, and forth again, while the line keeps the focus."""
        self.query_one("#record", RecordView).look_on(screens)

    def action_point_of_order(self) -> None:
        """Begin a point of order; a line in hand is put aside for it."""
        self.line.begin("/po ")
