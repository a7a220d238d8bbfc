"""What the keys of the Proposals screen do to the highlighted proposal or objection."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

from meeting_tui.domain.rules.letter import topic_is_known
from meeting_tui.languages import N_
from meeting_tui.tui.caps import key
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.screens.letter import LetterForm
from meeting_tui.tui.screens.whole_text import WholeText
from meeting_tui.tui.views import proposal_detail, proposals
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.marked_list import MarkedList


class ProposalActs(MeetingScreen):
    """The acts of the two sides; a subclass lays them out in the lists ``rows`` and ``ledger``."""

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

    def __init__(self) -> None:
        super().__init__()
        self._turned = False

    @property
    def on_board(self) -> bool:
        """Whether the board is shown: when nothing is put, unless it was asked for otherwise."""
        with self.meeting.session.guard:
            put = proposals.question(self.meeting.look()) is not None
        return self._turned if put else True

    def proposal(self, seat: Seat) -> str:
        """Return the highlighted proposal, else the one in hand, else the first."""
        row = self.query_one("#rows", MarkedList).highlighted_id or ""
        if row in seat.state.proposals:
            return row
        current = seat.state.proposal
        return current.id if current else next(iter(seat.state.proposals), "")

    def objection(self, seat: Seat) -> str:
        """Return the highlighted objection if it stands, else the first one that does."""
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
            ref = self.proposal(seat)
            if ref:
                self.app.push_screen(WholeText(proposal_detail.opened(seat, ref), seat.language))
        elif objection := self.objection(seat):
            self.meeting.begin_line(f"/answer {objection}: ")

    def action_board(self) -> None:
        """Show the other side."""
        self._turned = not self._turned
        self.refresh_all()
        self.call_after_refresh(self.focus_home)

    def action_lift(self) -> None:
        """Record that the highlighted objection is lifted."""
        objection = self.objection(self.meeting.look())
        if objection:
            self.meeting.act(f"/lift {objection}")

    def action_object(self) -> None:
        """Begin an objection to the question put."""
        self.meeting.begin_line("/object ")

    def action_put(self) -> None:
        """Put the highlighted proposal, at the second press."""
        ref = self.proposal(self.meeting.look()) if self.on_board else ""
        if ref:
            self._turned = False
            ask = N_("{key} again puts {proposal} to the Group")
            self.meeting.act(f"/put {ref}", ask, key=key("proposals.put", "p"), proposal=ref)

    def action_introduce(self) -> None:
        """Introduce the highlighted proposal; one that was introduced is taken up."""
        seat = self.meeting.look()
        ref = self.proposal(seat) if self.on_board else ""
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
        ref = self.proposal(self.meeting.look()) if self.on_board else ""
        if ref:
            self.meeting.begin_line(line.format(ref))

    def action_not_examined(self) -> None:
        """Classify the highlighted proposal as the open point proposes, at the second press."""
        seat = self.meeting.look()
        ref = self.proposal(seat) if self.on_board else ""
        if not ref:
            return
        begun = seat.state.proposals[ref].state == "under examination"
        line = f"/examined {ref} partly" if begun else f"/notexamined {ref}"
        part, none = (
            N_("{key} again: {proposal} was examined in part"),
            N_("{key} again: {proposal} was not examined, for lack of time"),
        )
        own = key("proposals.not_examined", "r")
        self.meeting.act(line, part if begun else none, key=own, proposal=ref)

    def action_letter(self) -> None:
        """Fill in what the invitation needs, once a topic is known."""
        seat = self.meeting.look()
        if topic_is_known(seat.state):
            self.app.push_screen(LetterForm(seat), self.meeting.record_lines)
