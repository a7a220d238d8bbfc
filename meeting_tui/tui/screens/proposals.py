"""F4, the proposals: what is put, who stands against it, what may be declared; what was covered."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList

from meeting_tui.domain.points import open_points
from meeting_tui.domain.rules.letter import topic_is_known
from meeting_tui.languages import N_
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.screens.letter import LetterForm
from meeting_tui.tui.screens.proposal_text import ProposalText
from meeting_tui.tui.views import board, frame, proposal_detail, proposals
from meeting_tui.tui.views.chair import proposals as at_a_glance
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.marked_list import ListView, MarkedList
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.proposal_rows import ProposalRows, ProposalsView
from meeting_tui.tui.widgets.put_text import PutText, PutView

CONCERNED = {
    "proposal_unclassified", "objection_standing", "question_open", "finding_contested",
    "brackets", "drafting_out", "letter_part", "referral_unanswered",
}  # fmt: skip
"""The open points that this screen is about."""


class ProposalsScreen(MeetingScreen):
    """The ledger while a question is before the Group, else the board; b changes between them."""

    NAME = "proposals"
    HELP_TOPIC: ClassVar[str] = "proposals"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "board", "Board", show=False, id="proposals.board"),
        Binding("l", "lift", "Lift", show=False, id="proposals.lift"),
        Binding("o", "object", "Object", show=False, id="proposals.object"),
        Binding("p", "put", "Put", show=False, id="proposals.put"),
        Binding("i", "introduce", "Introduce", show=False, id="proposals.introduce"),
        Binding("m", "merge", "Merge", show=False, id="proposals.merge"),
        Binding("w", "withdraw", "Withdraw", show=False, id="proposals.withdraw"),
        Binding("r", "not_examined", "Not examined", show=False, id="proposals.not_examined"),
        Binding("f", "letter", "Letter", show=False, id="proposals.letter"),
    ]
    DEFAULT_CSS = """
    ProposalsScreen {
        #ledger-side, #board-side { height: 1fr; }
        #objections MarkedList { max-height: 12; }
        #heads { height: 1; }
        #rows { max-height: 16; margin: 0 1; }
        #settle { height: 1fr; } #settle Rows { height: 1fr; }
        #others { height: 1fr; } #others ProposalRows { height: 1fr; }
        &.-tall #objections, &.-tall #gavel, &.-tall #detail, &.-tall #beside {
            margin-bottom: 1;
        }
        &.-tall #put { margin: 1 0; } &.-tall #board-head { margin: 1 0 0 0; }
        &.-tall #rows { margin: 0 1 1 1; }
        &.-short PutText { max-height: 5; }
        &.-short #objections MarkedList { max-height: 5; }
        &.-short #objections { margin-top: 1; } &.-short #others ProposalRows { display: none; }
        &.-short #gavel { margin-top: 1; } &.-short #others { margin-top: 1; }
        &.-short #detail { margin-top: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._turned = self._begun = False

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

    @property
    def on_board(self) -> bool:
        """Whether the board is shown: when nothing is put, unless it was asked for otherwise."""
        with self.meeting.session.guard:
            put = proposals.question(self.meeting.look()) is not None
        return self._turned if put else True

    def home(self) -> MarkedList:
        """Give the list that is shown the focus."""
        return self.query_one("#rows" if self.on_board else "#ledger", MarkedList)

    def keys(self, seat: Seat) -> KeyLineView:
        """Name the thing that an act is about."""
        return frame.keys(
            seat, self._board_keys(seat) if self.on_board else self._ledger_keys(seat)
        )

    def _ledger_keys(self, seat: Seat) -> tuple[tuple[str, str], ...]:
        lift = self._objection(seat)
        first = [("l", seat.say(N_("Lift {objection}"), objection=lift))] if lift else []
        gavel = (frame.verb_key("consensus"), frame.verb_key("noconsensus"))
        answer = [("Enter", N_("Answer"))] if lift else []
        return (*first, *answer, ("o", N_("Object")), *gavel, ("b", N_("Board")))

    def _board_keys(self, seat: Seat) -> tuple[tuple[str, str], ...]:
        ref = self._proposal(seat)
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
        put = proposals.question(seat)
        self._head("#put", proposals.head(seat, put) if put else HeadView())
        self.query_one(PutText).show(proposals.text(seat, put))
        self._head("#objections", proposals.ledger_head(seat, put))
        self.query_one("#ledger", MarkedList).show(proposals.ledger(seat, put))
        self._head("#gavel", HeadView(seat.say(N_("Gavel"))))
        asked = self.meeting.acting.asked
        gavel = proposals.gavel(
            seat,
            put,
            asked=asked is not None and asked.line == "/consensus",
            lift=self._objection(seat),
        )
        self.query_one("#gavel Rows", Rows).show(gavel)
        self._head("#others", proposals.others_head(seat, short=self.has_class("-short")))
        self.query_one(ProposalRows).show(at_a_glance(seat))

    def _redraw_board(self, seat: Seat) -> None:
        width = self.size.width - 4
        self._head("#board-head", board.board_head(seat))
        self.query_one("#heads", Rows).show(board.column_heads(seat, width))
        rows = self.query_one("#rows", MarkedList)
        rows.show(board.board(seat, width))
        if not self._begun and seat.state.proposal:
            rows.highlight(seat.state.proposal.id)
        self._begun = True
        ref = self._proposal(seat)
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

    def _proposal(self, seat: Seat) -> str:
        row = self.query_one("#rows", MarkedList).highlighted_id or ""
        if row in seat.state.proposals:
            return row
        current = seat.state.proposal
        return current.id if current else next(iter(seat.state.proposals), "")

    def _objection(self, seat: Seat) -> str:
        row = self.query_one("#ledger", MarkedList).highlighted_id or ""
        objection = seat.state.objections.get(row)
        if objection and objection.state == "open":
            return row
        put = seat.state.question
        standing = (
            (r for r in put.objections if seat.state.objections[r].state == "open") if put else ()
        )
        return next(iter(standing), "")

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        self.refresh_all()

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        seat = self.meeting.look()
        if self.on_board:
            ref = self._proposal(seat)
            if ref:
                self.app.push_screen(ProposalText(proposal_detail.opened(seat, ref), seat.language))
        elif objection := self._objection(seat):
            self.meeting.begin_line(f"/answer {objection}: ")

    def action_board(self) -> None:
        """Show the other side."""
        self._turned = not self._turned
        self.refresh_all()
        self.call_after_refresh(self.focus_home)

    def action_lift(self) -> None:
        """Record that the highlighted objection is lifted."""
        objection = self._objection(self.meeting.look())
        if objection:
            self.meeting.act(f"/lift {objection}")

    def action_object(self) -> None:
        """Begin an objection to the question put."""
        self.meeting.begin_line("/object ")

    def action_put(self) -> None:
        """Put the highlighted proposal, at the second press."""
        ref = self._proposal(self.meeting.look()) if self.on_board else ""
        if ref:
            self._turned = False
            ask = N_("p again puts {proposal} to the Group")
            self.meeting.act(f"/put {ref}", ask, proposal=ref)

    def action_introduce(self) -> None:
        """Introduce the highlighted proposal; one that was introduced is taken up."""
        seat = self.meeting.look()
        ref = self._proposal(seat) if self.on_board else ""
        if ref:
            taken = seat.state.proposals[ref].introduced_at
            self.meeting.act(f"/examine {ref}" if taken else f"/introduce {ref}")

    def action_merge(self) -> None:
        """Begin the merging of the highlighted proposal with another one."""
        self._begin("/merge {} ")

    def action_withdraw(self) -> None:
        """Begin the withdrawal of the highlighted proposal, with its reason."""
        self._begin("/withdraw {}: ")

    def _begin(self, line: str) -> None:
        ref = self._proposal(self.meeting.look()) if self.on_board else ""
        if ref:
            self.meeting.begin_line(line.format(ref))

    def action_not_examined(self) -> None:
        """Classify the highlighted proposal as the open point proposes, at the second press."""
        seat = self.meeting.look()
        ref = self._proposal(seat) if self.on_board else ""
        if not ref:
            return
        begun = seat.state.proposals[ref].state == "under examination"
        line = f"/examined {ref} partly" if begun else f"/notexamined {ref}"
        part, none = (
            N_("r again: {proposal} was examined in part"),
            N_("r again: {proposal} was not examined, for lack of time"),
        )
        self.meeting.act(line, part if begun else none, proposal=ref)

    def action_letter(self) -> None:
        """Fill in what the invitation needs, once a topic is known."""
        seat = self.meeting.look()
        if topic_is_known(seat.state):
            self.app.push_screen(LetterForm(seat), self.meeting.record_lines)
