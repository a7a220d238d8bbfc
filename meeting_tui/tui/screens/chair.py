"""F2, the chair: will we finish, who speaks, who is next, what is on the table."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from meeting_tui.domain.tally import Tally
from meeting_tui.languages import N_
from meeting_tui.tui.caps import key
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.views import agenda, approving, chair, forecast, frame, glance
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.agenda_column import AgendaColumn, AgendaRow, AgendaRowView, AgendaView
from meeting_tui.tui.widgets.before_closing import BeforeClosing, Rows, RowsView
from meeting_tui.tui.widgets.forecast_band import ForecastBand
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.proposal_rows import ProposalRows, ProposalsView
from meeting_tui.tui.widgets.queue_list import QueueList
from meeting_tui.tui.widgets.speaker import Speaker, SpeakerView
from meeting_tui.tui.widgets.time_strip import TimeStrip, TimeStripView

SUSPEND = {"running": N_("Suspend"), "suspended": N_("Resume")}


class ChairScreen(MeetingScreen):
    """One key for each act, no typing."""

    NAME = "chair"
    HELP_TOPIC: ClassVar[str] = "chair"
    DEFAULT_CSS = """
    ChairScreen {
        #left { width: 33%; min-width: 40; max-width: 64; height: 1fr; }
        #right { width: 1fr; height: 1fr; }
        #agenda { margin-bottom: 1; } #agenda AgendaColumn { max-height: 50vh; }
        #bars { height: 1fr; }
        #next QueueList { height: 5; }
        #log { height: 1fr; } #log Rows { height: 1fr; }
        #bars BeforeClosing { height: 1fr; }
        &.-tall ForecastBand { margin-top: 1; }
        &.-tall #body { margin-top: 1; }
        &.-tall #floor, &.-tall #next, &.-tall #item, &.-tall #log { margin-bottom: 1; }
        &.-tall #next > PaneHead { margin-bottom: 0; }
        &.-tall #next QueueList { height: auto; min-height: 5; max-height: 18vh; }
        &.-wide #right { padding-left: 1; }
        &.-narrow #left, &.-short #log, &.-wide AgendaRow { display: none; }
        &.-short #next QueueList { height: 4; }
        &.-short #item { margin-top: 1; height: 1fr; }
        &.-short ProposalRows { height: 1fr; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "totals", "Speaking time", show=False, id="chair.totals"),
        Binding("d", "day", "The day as a picture", show=False, id="chair.day"),
        Binding("f", "first", "Put the highlighted one first", show=False, id="chair.first"),
        Binding("delete", "unqueue", "Take off the list", show=False, id="chair.unqueue"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._tally = Tally()
        self._counts = False

    def on_mount(self) -> None:
        """Paint first: counting what is open goes through the whole report."""
        self.call_after_refresh(self._count)

    def _count(self) -> None:
        self._counts = True
        if self.is_running:
            with self.meeting.session.guard:
                self._show_open(self.meeting.look())

    def _show_open(self, seat: Seat) -> None:
        self.query_one(BeforeClosing).show(chair.before_closing(seat, self._tally))

    def _open_soon(self, seat: Seat) -> None:
        """Show what is open, after what else there is to paint where it must be counted anew."""
        if self._tally.is_near(seat.state):
            self._show_open(seat)
        else:
            self._counts = False
            self.call_after_refresh(self._count)

    def body(self) -> ComposeResult:
        """Forecast and strip above; agenda at the left, floor, queue and item at the right."""
        yield ForecastBand(forecast.EMPTY_BAND)
        yield TimeStrip(TimeStripView(()))
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Pane(HeadView(), AgendaColumn(AgendaView(())), id="agenda")
                yield Pane(HeadView(), BeforeClosing(RowsView(())), id="bars")
            with Vertical(id="right"):
                yield Pane(HeadView(), Speaker(SpeakerView("")), id="floor")
                yield Pane(HeadView(), QueueList(), id="next")
                yield Pane(HeadView(), ProposalRows(ProposalsView(())), id="item")
                yield Pane(HeadView(), Rows(RowsView(())), id="log")
        yield AgendaRow(AgendaRowView(()))

    @property
    def hints(self) -> bool:
        """Leave the hint to the row of the agenda where there is one."""
        return not self.has_class("-narrow")

    def home(self) -> QueueList:
        """Give the queue the focus."""
        return self.query_one(QueueList)

    def keys(self, seat: Seat) -> KeyLineView:
        """Offer the opening first, then the floor, then the gavel when a question is put."""
        suspend = ("s", SUSPEND.get(seat.state.phase, N_("Open")))
        floor = (frame.verb_key("floor"), frame.verb_key("queue"))
        if seat.state.phase == "closed":
            return frame.keys(seat, (("F5", N_("Report")), ("F6", N_("Actions"))))
        if not seat.state.running:
            return frame.keys(seat, (suspend, frame.verb_key("undo")))
        middle = (frame.verb_key("item"), frame.verb_key("put"), frame.verb_key("extend"))
        if seat.state.question:
            # What the gavel did is taken back sooner than the next item is taken up.
            acts = ("consensus", "noconsensus", "undo", "item")
            return frame.keys(seat, (*floor, *map(frame.verb_key, acts)))
        return frame.keys(seat, (*floor, *middle, frame.verb_key("undo")))

    def redraw(self, seat: Seat) -> None:
        """Show every pane where the meeting stands."""
        self.query_one(ForecastBand).show(forecast.band(seat))
        self.query_one(TimeStrip).show(forecast.strip(seat))
        self._pane("#agenda", HeadView(seat.say(N_("Agenda")), (seat.say(N_("min")),)))
        self.query_one(AgendaColumn).show(agenda.agenda(seat))
        self.query_one(AgendaRow).show(agenda.agenda_row(seat, chair.hint(seat)))
        self._pane("#bars", HeadView(seat.say(N_("Before closing"))))
        if self._counts:
            self._open_soon(seat)
        self._pane("#floor", HeadView(seat.say(N_("Floor"))))
        self.query_one(Speaker).show(chair.speaker(seat))
        self._pane("#next", chair.queue_head(seat))
        self.query_one(QueueList).show_queue(chair.queue(seat))
        self._pane("#item", chair.item_head(seat))
        rows = approving.sections if approving.is_in_hand(seat.state.item) else glance.proposals
        self.query_one(ProposalRows).show(rows(seat))
        self._pane("#log", HeadView(seat.say(N_("Log")), (key("screen.log", "F7"),)))
        self.query_one("#log Rows", Rows).show(chair.last_entries(seat))

    def action_totals(self) -> None:
        """Show who has spoken how long."""
        self.meeting.dialogs.totals()

    def action_day(self) -> None:
        """Show the day as a picture, plan against real."""
        self.meeting.dialogs.day()

    def action_first(self) -> None:
        """Bring the highlighted delegation to the head of the list."""
        if self._highlighted:
            self.meeting.act(f"/first {self._highlighted}")

    def action_unqueue(self) -> None:
        """Take the highlighted delegation off the list."""
        if self._highlighted:
            self.meeting.act(f"/unqueue {self._highlighted}")

    @on(QueueList.OptionSelected)
    def _out_of_turn(self) -> None:
        code = self._highlighted
        with self.meeting.session.guard:
            name = self.meeting.look().name(code)
        self.meeting.act(
            f"/floor {code}", N_("Enter again gives {name} the floor, out of turn"), name=name
        )

    @property
    def _highlighted(self) -> str:
        return (self.query_one(QueueList).highlighted_id or "").rpartition("-")[0]

    def _pane(self, selector: str, head: HeadView) -> None:
        self.query_one(selector, Pane).head.show(head)
