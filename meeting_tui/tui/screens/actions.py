"""F6, actions: what goes out of the room, what stays here, and what is carried over."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

from meeting_tui.domain.state import State
from meeting_tui.languages import N_
from meeting_tui.register.rows import OPEN, Row
from meeting_tui.tui import registering
from meeting_tui.tui.caps import key
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.views import actions, frame
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.marked_list import MarkedList
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.status_line import Remark

EARLY = N_("The report is not before the Group yet: {key} again approves {number}")


def _is_before_the_group(state: State) -> bool:
    """Whether the report is handed out, or its approval has been taken up."""
    begun = state.item is not None and state.item.kind in {"report", "closing"}
    return bool(state.report.issued or state.report.approval or state.closed_at) or begun


class ActionsScreen(MeetingScreen):
    """The register of this meeting, what is open from earlier ones, and the gate."""

    NAME = "actions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "approve", "Approve", show=False, id="actions.approve"),
        Binding("d", "drop", "Drop", show=False, id="actions.drop"),
        Binding("m", "amend", "Amend", show=False, id="actions.amend"),
        Binding("w", "write", "Write register", show=False, id="actions.write"),
        Binding("g", "carry_over", "Carry over", show=False, id="actions.carry"),
    ]
    DEFAULT_CSS = """
    ActionsScreen {
        #register { max-height: 45vh; } #rows { max-height: 35vh; }
        #measure { margin-top: 1; } #export { height: 1fr; }
        &.-tall #export { margin-top: 1; }
        &.-tall #register { margin-top: 1; }
        &.-tall #measure > PaneHead, &.-tall #export > PaneHead { margin-bottom: 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._earlier: tuple[Row, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._shown: actions.Shown | None = None

    def body(self) -> ComposeResult:
        """Lay the register over the highlighted measure and the gate."""
        yield Pane(
            HeadView(), Rows(RowsView(()), id="columns"), MarkedList(id="rows"), id="register"
        )
        yield Pane(HeadView(), Rows(RowsView(())), id="measure")
        yield Pane(HeadView(), Rows(RowsView(())), id="export")

    def on_mount(self) -> None:
        """Show this meeting at once; what earlier ones left open follows when it is read."""
        super().on_mount()
        self.run_worker(self._read_earlier, thread=True, exit_on_error=False)

    def _read_earlier(self) -> None:
        rows = registering.earlier(self.meeting)
        self.app.call_from_thread(self._take_earlier, rows)

    def _take_earlier(self, rows: tuple[Row, ...]) -> None:
        self._earlier = rows
        self.refresh_all()

    def home(self) -> MarkedList:
        """Give the register the focus."""
        return self.query_one("#rows", MarkedList)

    def keys(self, seat: Seat) -> KeyLineView:
        """Name the measure that an act is about."""
        row = self._row()
        if row is None:
            nothing = (("/", N_("Command")), ("g", N_("Carry over")), ("F5", N_("Report")))
            return frame.keys(seat, (*nothing, ("u", N_("Undo"))))
        number = row.number if row.status == OPEN else ""
        approve = seat.say(N_("Approve {number}"), number=number).rstrip()
        return frame.keys(
            seat,
            (
                ("a", approve),
                ("d", N_("Drop")),
                ("m", N_("Amend")),
                ("w", N_("Write register")),
                ("g", N_("Carry over")),
                ("u", N_("Undo")),
            ),
        )

    def redraw(self, seat: Seat) -> None:
        """Show all anew when an entry, the language, the width or an earlier record changed."""
        width = self.size.width
        seen = (seat.state.n, seat.language, width, self._earlier)
        if seen != self._seen or self._shown is None:
            self._shown = actions.shown(seat, self.meeting.folder.name, self._earlier)
            self._seen = seen
            self.query_one("#register", Pane).head.show(actions.head(seat, self._shown))
            self.query_one("#columns", Rows).show(actions.columns(seat, width))
            self._show_rows(seat, width)
            name = HeadView(seat.say(N_("Export")))
            self.query_one("#export", Pane).head.show(name)
            self.query_one("#export Rows", Rows).show(actions.export(seat, self._shown))
        self._show_measure(seat)

    def _show_rows(self, seat: Seat, width: int) -> None:
        """Show the rows; at first the highlight is on what waits for approval."""
        if self._shown is None:
            return
        begins = not self.home().option_count
        self.home().show(actions.table(seat, self._shown, width))
        if begins and self._shown.gate.stays:
            self.home().highlight(self._shown.gate.stays[0].id)

    def _show_measure(self, seat: Seat) -> None:
        row = self._row()
        self.query_one("#measure", Pane).display = row is not None
        self.query_one("#columns", Rows).display = bool(self.home().option_count)
        self.query_one("#measure", Pane).head.show(actions.measure_head(seat, row))
        self.query_one("#measure Rows", Rows).show(actions.measure(seat, row, self.size.width))

    def _row(self) -> Row | None:
        if self._shown is None:
            return None
        return actions.found(self._shown, self.home().highlighted_id)

    def _own(self) -> str:
        """Return the highlighted measure if it is one of this meeting."""
        row = self._row()
        return row.number if row and row.draft else ""

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        self.refresh_all()

    def action_approve(self) -> None:
        """Approve the highlighted measure; one of an earlier meeting was approved there."""
        row = self._row()
        if row and row.draft and row.status != OPEN:
            said = self.meeting.say(N_("{number} is approved already"), number=row.number)
            self.meeting.remark(Remark(said))
        elif self._own():
            own, cap = self._own(), key("actions.approve", "a")
            ask = "" if _is_before_the_group(self.meeting.session.state) else EARLY
            self.meeting.act(f"/approve {own}", ask, key=cap, number=own)

    def action_drop(self) -> None:
        """Begin to drop the highlighted measure; the reason is to be typed."""
        if self._own():
            self.meeting.begin_line(f"/drop {self._own()}: ")

    def action_amend(self) -> None:
        """Begin an amendment of the highlighted measure with its present words."""
        own = self.meeting.session.state.measures.get(self._own())
        if own:
            self.meeting.begin_line(f"/amend {own.id}: {own.words.text}")

    def action_write(self) -> None:
        """Write the register in every language and format."""
        registering.write_register(self.meeting)

    def action_carry_over(self) -> None:
        """Write the next meeting's agenda with what was left over."""
        registering.write_next(self.meeting)
