"""The chair's screen composed of the widgets alone, with the data of one afternoon."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical

from meeting_tui.tui import themes
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.agenda_column import (
    AgendaColumn,
    AgendaItem,
    AgendaRow,
    AgendaRowView,
    AgendaView,
    Progress,
)
from meeting_tui.tui.widgets.before_closing import (
    BeforeClosing,
    Rows,
    RowsView,
    settled,
    standing,
)
from meeting_tui.tui.widgets.forecast_band import ForecastBand, ForecastView, Level
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.proposal_rows import ProposalRow, ProposalRows, ProposalsView
from meeting_tui.tui.widgets.queue_list import QueueList, QueueView, Waiting
from meeting_tui.tui.widgets.speaker import Speaker, SpeakerView
from meeting_tui.tui.widgets.status_line import Recorded, StatusLine
from meeting_tui.tui.widgets.time_strip import (
    HourMark,
    Segment,
    Stretch,
    TimeStrip,
    TimeStripView,
)
from meeting_tui.tui.widgets.title_line import ScreenName, TitleLine, TitleView

SCREENS = tuple(
    ScreenName(f"F{key}", name)
    for key, name in enumerate(("Chair", "Desk", "Proposals", "Report", "Actions", "Log"), 2)
)
TITLE = TitleView("CWG-Internet 12", SCREENS, "F2", time="15:42", stop="17:30")
FORECAST = ForecastView(
    Level.TIGHT,
    "TIGHT",
    "5 of 7 proposals fit at this pace. P6 and P7 do not.",
    "To reach all 7: 10 min each.",
    "Decide by 16:35",
    "in 53 min",
)
STRIP = TimeStripView(
    (
        Segment("P3", 6, Stretch.NOW),
        Segment("P4", 16, Stretch.PROPOSAL),
        Segment("P5", 16, Stretch.PROPOSAL),
        Segment("✗ P6 P7", 15, Stretch.LOST),
        Segment("?", 5, Stretch.DECISION),
        Segment("7", 10, Stretch.ITEM),
        Segment("closing 40 min", 40, Stretch.CLOSING),
    ),
    (HourMark("15:42", 0), HourMark("16:35", 53), HourMark("16:50", 68), HourMark("17:30", 108)),
)
ITEMS = (
    AgendaItem("1", "Opening", "5/5", Progress.DONE),
    AgendaItem("2", "Adoption of the agenda", "12/10", Progress.DONE),
    AgendaItem("3", "Secretariat report", "31/30", Progress.DONE),
    AgendaItem("4", "Contributions", "55/40", Progress.DONE),
    AgendaItem("5", "Last consultation", "20/25", Progress.DONE),
    AgendaItem("6", "Topic of the next one", "42/100", Progress.NOW),
    AgendaItem("7", "Other business", "—/10", Progress.TO_COME, key="i"),
    AgendaItem("8", "Report", "—/25", Progress.TO_COME),
    AgendaItem("9", "Closing", "—/5", Progress.TO_COME),
)
AGENDA = AgendaView(
    ITEMS,
    (
        ("Late so far", ("! +13 min", Role.WARNING)),
        ("Closing from", "16:50"),
        ("Interpreters", "17:30"),
    ),
)
AGENDA_ROW = AgendaRowView(
    tuple((item.number, item.progress) for item in ITEMS),
    "i",
    "next 7 Other business",
)
OPEN_POINTS = RowsView(
    (
        standing("5 proposals to classify"),
        standing("0 of 14 paragraphs approved"),
        settled("no measure waiting"),
    )
)
SPEAKER = SpeakerView("Delegation C", "on P3 Topic C", "1:18", "left of 3:00", 102 / 180)
QUEUE = QueueView(
    (
        Waiting("a", "Delegation A", "! point of order"),
        *(Waiting(name.lower(), f"Delegation {name}") for name in "FBHDE"),
    ),
    "n",
    "Nobody waits. q queues",
    "+ {} more".format,
)
PACE = ("! not reached at this pace", Role.WARNING)
PROPOSALS = ProposalsView(
    (
        ProposalRow(
            "P1",
            "Topic A",
            Progress.DONE,
            "examined",
            ("support A, D", ("✗ O1 H", Role.ERROR)),
            18,
        ),
        ProposalRow("P2", "Topic B", Progress.DONE, "examined", ("support D, F, H, I",), 14),
        ProposalRow("P3", "Topic C", Progress.NOW, "under examination", (), 10),
        ProposalRow("P4", "Topic D", Progress.TO_COME, "not introduced"),
        ProposalRow("P5", "Topic E", Progress.TO_COME, "not introduced"),
        ProposalRow("P6", "Topic F", Progress.TO_COME, "not introduced", (PACE,)),
        ProposalRow("P7", "Topic G", Progress.TO_COME, "not introduced", (PACE,)),
    )
)
ENTRIES = RowsView(
    (
        (("#212  15:37  undo #210 (wrong next), Delegation F back at the head", Role.DIM),),
        (("#213  15:40  floor Delegation C", Role.DIM),),
        (("#214  15:41  6.5 said by Delegation C", Role.DIM),),
    ),
    last=True,
)
RECORDED = Recorded("recorded", "#213", "15:40", "Delegation C has the floor")
HINT = "/ type a command"
KEYS = KeyLineView(
    tuple(
        KeyHint(key, label)
        for key, label in (
            ("n", "Next"),
            ("q", "Queue"),
            ("i", "Next item"),
            ("p", "Put"),
            ("e", "Extend"),
            ("u", "Undo"),
        )
    ),
    KeyHint("?", "Help"),
)


class Gallery(App[None]):
    """The widgets at the places that the chair's screen gives them."""

    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = themes.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = themes.VERTICAL_BREAKPOINTS
    CSS = """
    #left { width: 40; height: 1fr; }
    #right { width: 1fr; height: 1fr; }
    #agenda { height: 17; }
    .-tall ForecastBand { margin-top: 1; }
    .-tall #body { margin-top: 1; }
    .-tall #floor, .-tall #next, .-tall #item { margin-bottom: 1; }
    .-tall #next > PaneHead { margin-bottom: 0; }
    .-wide #right { padding-left: 1; }
    .-narrow #left, .-short #log, .-wide AgendaRow { display: none; }
    #next QueueList { height: 5; }
    .-short #next QueueList { height: 4; }
    .-short ProposalRows { height: 5; }
    .-short #item { margin-top: 1; }
    """

    def __init__(self, theme_name: str = "meeting-dark") -> None:
        super().__init__()
        themes.register(self)
        self.theme = theme_name

    def compose(self) -> ComposeResult:
        """Lay the widgets out as the chair's screen does."""
        yield TitleLine(TITLE)
        yield ForecastBand(FORECAST)
        yield TimeStrip(STRIP)
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Pane(HeadView("Agenda", ("min",)), AgendaColumn(AGENDA), id="agenda")
                yield Pane(HeadView("Before closing"), BeforeClosing(OPEN_POINTS), id="bars")
            with Vertical(id="right"):
                yield Pane(HeadView("Floor"), Speaker(SPEAKER), id="floor")
                yield Pane(HeadView("Next", ("queue open",)), QueueList(), id="next")
                head = HeadView("6  Topic of the next open consultation", (("42 of 100 min", ""),))
                yield Pane(head, ProposalRows(PROPOSALS), id="item")
                yield Pane(HeadView("Log", ("F7",)), Rows(ENTRIES), id="log")
        yield AgendaRow(AGENDA_ROW)
        yield StatusLine(RECORDED)
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        """Feed the queue and give it the focus, as the chair's screen will."""
        queue = self.query_one(QueueList)
        queue.show_queue(QUEUE)
        queue.focus()
        if self.size.width >= themes.WIDE:
            self.query_one(StatusLine).show(
                Recorded("recorded", "#213", "15:40", "Delegation C has the floor", hint=HINT)
            )
