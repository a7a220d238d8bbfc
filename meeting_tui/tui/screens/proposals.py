"""F4, the proposals: what is put, who stands against it, what may be declared; what was covered."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from meeting_tui.domain.points import open_points
from meeting_tui.domain.rules.letter import topic_is_known
from meeting_tui.languages import N_
from meeting_tui.tui.screens.proposal_acts import ProposalActs
from meeting_tui.tui.views import board, frame, gavel, proposal_detail, proposals
from meeting_tui.tui.views.glance import proposals as at_a_glance
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.marked_list import GUTTER, ListView, MarkedList
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.proposal_rows import ProposalRows, ProposalsView
from meeting_tui.tui.widgets.put_text import PutText, PutView

CONCERNED = {
    "proposal_unclassified", "objection_standing", "question_open", "finding_contested",
    "brackets", "drafting_out", "letter_part",
}  # fmt: skip
"""The open points that this screen is about; what another body answers comes after the closing."""


class ProposalsScreen(ProposalActs):
    """The ledger while a question is before the Group, else the board; b changes between them."""

    NAME = "proposals"
    HELP_TOPIC: ClassVar[str] = "proposals"
    DEFAULT_CSS = """
    ProposalsScreen {
        #ledger-side, #board-side { height: 1fr; }
        #objections MarkedList { max-height: 12; }
        #heads { height: 1; }
        #rows { max-height: 16; padding: 0 1; }
        #settle { height: 1fr; } #settle Rows { height: 1fr; }
        #others { height: 1fr; } #others ProposalRows { height: 1fr; }
        &.-tall #objections, &.-tall #gavel, &.-tall #detail, &.-tall #beside {
            margin-bottom: 1;
        }
        &.-tall #put { margin: 1 0; } &.-tall #board-head { margin: 1 0 0 0; }
        &.-tall #rows { margin-bottom: 1; }
        &.-short PutText { max-height: 5; }
        &.-short #objections MarkedList { max-height: 5; }
        &.-short #objections { margin-top: 1; } &.-short #others ProposalRows { display: none; }
        &.-short #gavel { margin-top: 1; } &.-short #others { margin-top: 1; }
        &.-short #detail { margin-top: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._begun = False

    def body(self) -> ComposeResult:
        """Lay the two sides over each other; one of them is shown."""
        with Vertical(id="ledger-side"):
            yield Pane(HeadView(), PutText(PutView(())), id="put")
            yield Pane(HeadView(), MarkedList(ListView(()), id="ledger"), id="objections")
            yield Pane(HeadView(), Rows(RowsView(())), id="gavel")
            yield Pane(HeadView(), ProposalRows(ProposalsView(())), id="others")
        with Vertical(id="board-side"):
            yield Pane(HeadView(), Rows(RowsView(()), id="heads"), id="board-head")
            yield MarkedList(ListView(()), id="rows")
            yield Pane(HeadView(), Rows(RowsView(())), id="detail")
            yield Pane(HeadView(), Rows(RowsView(())), id="beside")
            yield Pane(HeadView(), Rows(RowsView(())), id="settle")

    def home(self) -> MarkedList:
        """Give the list that is shown the focus."""
        return self.query_one("#rows" if self.on_board else "#ledger", MarkedList)

    def keys(self, seat: Seat) -> KeyLineView:
        """Name the thing that an act is about."""
        return frame.keys(
            seat, self._board_keys(seat) if self.on_board else self._ledger_keys(seat)
        )

    def _ledger_keys(self, seat: Seat) -> tuple[tuple[str, str], ...]:
        lift = self.objection(seat)
        first = [("l", seat.say(N_("Lift {objection}"), objection=lift))] if lift else []
        gavel = (frame.verb_key("consensus"), frame.verb_key("noconsensus"))
        answer = [("Enter", N_("Answer"))] if lift else []
        return (*first, *answer, ("o", N_("Object")), *gavel, ("b", N_("Board")))

    def _board_keys(self, seat: Seat) -> tuple[tuple[str, str], ...]:
        ref = self.proposal(seat)
        taken = bool(ref) and seat.state.proposals[ref].introduced_at is not None
        keys = [
            ("Enter", N_("Open")),
            ("i", N_("Examine") if taken else N_("Introduce")),
            ("p", N_("Put")),
            ("m", N_("Merge")),
            ("w", N_("Withdraw")),
            ("r", N_("Not examined")),
        ]
        if topic_is_known(seat.state):
            keys[3:5] = [("f", N_("Letter"))]
        return tuple(keys)

    def redraw(self, seat: Seat) -> None:
        """Show the side that is wanted."""
        on_board = self.on_board
        self.query_one("#board-side").display = on_board
        self.query_one("#ledger-side").display = not on_board
        if on_board:
            self._redraw_board(seat)
        else:
            self._redraw_ledger(seat)
        if self.focused is None or not self.focused.is_on_screen or not self.focused.display:
            self.call_after_refresh(self._focus_list)

    def _focus_list(self) -> None:
        if not self.in_field():
            self.focus_home()

    def _redraw_ledger(self, seat: Seat) -> None:
        put, width = proposals.question(seat), self.size.width - 2
        self._head("#put", proposals.head(seat, put) if put else HeadView())
        self.query_one(PutText).show(proposals.text(seat, put))
        self._head("#objections", proposals.ledger_head(seat, put))
        self.query_one("#ledger", MarkedList).show(proposals.ledger(seat, put, width - GUTTER))
        self._head("#gavel", HeadView(seat.say(N_("Gavel"))))
        asked = self.meeting.acting.asked
        acts = gavel.gavel(
            seat,
            put,
            width,
            asked=asked is not None and asked.line == "/consensus",
            lift=self.objection(seat),
        )
        self.query_one("#gavel Rows", Rows).show(acts)
        self._head("#others", proposals.others_head(seat, short=self.has_class("-short")))
        glance = at_a_glance(seat)
        others = tuple(row for row in glance.rows if not put or row.id != put.proposal)
        self.query_one(ProposalRows).show(replace(glance, rows=others))

    def _redraw_board(self, seat: Seat) -> None:
        width = self.size.width - 4
        self._head("#board-head", board.board_head(seat, width))
        self.query_one("#heads", Rows).show(board.column_heads(seat, width))
        rows = self.query_one("#rows", MarkedList)
        rows.show(board.board(seat, width))
        if not self._begun and seat.state.proposal:
            rows.highlight(seat.state.proposal.id)
        self._begun = True
        ref = self.proposal(seat)
        self._head("#detail", proposal_detail.detail_head(seat, ref))
        self.query_one("#detail Rows", Rows).show(proposal_detail.detail(seat, ref))
        beside = proposal_detail.beside(seat)
        self.query_one("#beside").display = bool(beside.rows)
        self._head("#beside", HeadView(seat.say(N_("Beside the plenary"))))
        self.query_one("#beside Rows", Rows).show(beside)
        found = tuple(p for p in open_points(seat.state, closing=True) if p.code in CONCERNED)
        self.query_one("#settle").display = bool(found)
        self._head("#settle", HeadView(seat.say(N_("To settle before closing"))))
        more = seat.say(N_("+ {count} more"), count="{}")
        self.query_one("#settle Rows", Rows).show(
            RowsView(proposal_detail.to_settle(seat, found), more.format)
        )

    def _head(self, selector: str, head: HeadView) -> None:
        self.query_one(selector, Pane).head.show(head)
