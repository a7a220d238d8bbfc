"""What must hold for an event to stand, beyond the references it uses: undo leaves no orphan.

A finding needs a question still open, a restored proposal one that was withdrawn. Each need is
what the rule asked for when the event was decided, so a record always meets them; only when an
entry is taken back can a later one lose its ground, and it then falls too.
"""

from collections.abc import Callable, Iterable
from typing import Any

from meeting_tui.domain.events import Event, consensus, proposals
from meeting_tui.domain.state import Objection, Proposal, Question, State

GONE = {"withdrawn", "merged"}


def without_ground(state: State, events: Iterable[Event]) -> set[tuple[str, str]]:
    """Name, by class, the events that have lost their ground in this state."""
    return {
        ("ground", type(happened).__name__)
        for happened in events
        if (need := _NEEDS.get(type(happened))) and not need(state, happened)
    }


def _on_proposal(holds: Callable[[Proposal], bool]) -> Callable[[State, Any], bool]:
    return lambda state, event: (
        event.proposal not in state.proposals or holds(state.proposals[event.proposal])
    )


def _on_question(holds: Callable[[Question], bool]) -> Callable[[State, Any], bool]:
    return lambda state, event: (
        event.question not in state.questions or holds(state.questions[event.question])
    )


def _on_objection(holds: Callable[[Objection], bool]) -> Callable[[State, Any], bool]:
    return lambda state, event: (
        event.objection not in state.objections or holds(state.objections[event.objection])
    )


def _merging(state: State, event: proposals.ProposalsMerged) -> bool:
    parents = (state.proposals.get(ref) for ref in event.proposals)
    return all(parent is None or parent.state not in GONE for parent in parents)


def _written(state: State, event: proposals.QuestionWritten) -> bool:
    proposal = state.proposals.get(event.proposal)
    return proposal is None or event.number <= len(proposal.questions) + 1


def _bracketed(state: State, event: consensus.BracketSettled) -> bool:
    question = state.questions.get(event.question)
    return question is None or event.number <= len(question.brackets)


def _reserving(state: State, event: consensus.ReservationMade) -> bool:
    question = state.questions.get(event.question)
    return question is None or question.state == "put" or question.finding == "consensus"


def _findable(state: State, event: consensus.ConsensusFound) -> bool:
    question = state.questions.get(event.question)
    if question is None:
        return True
    proposal = state.proposals.get(question.proposal)
    return question.state == "put" and (proposal is None or proposal.state not in GONE)


def _waiting(state: State, event: consensus.ReferralAnswered) -> bool:
    return any(r.body == event.body and r.answer is None for r in state.referrals)


_LIVE = _on_proposal(lambda proposal: proposal.state not in GONE)
_PUT = _on_question(lambda question: question.state == "put")
_FOUND = _on_question(lambda question: question.state != "put")
_CONTESTED = _on_question(lambda question: question.state == "contested")
_STANDING = _on_objection(lambda objection: objection.state == "open")

_NEEDS: dict[type[Event], Callable[[State, Any], bool]] = {
    proposals.QuestionWritten: _written,
    proposals.ProposalIntroduced: _LIVE,
    proposals.ExaminationBegun: _LIVE,
    proposals.ExaminationEnded: _LIVE,
    proposals.ProposalSupported: _LIVE,
    proposals.ConcernRaised: _LIVE,
    proposals.ProposalWithdrawn: _LIVE,
    proposals.ProposalNotExamined: _LIVE,
    proposals.ProposalRestored: _on_proposal(lambda proposal: proposal.state == "withdrawn"),
    proposals.ProposalsMerged: _merging,
    consensus.QuestionPut: _LIVE,
    consensus.QuestionAmended: _PUT,
    consensus.ObjectionMade: _PUT,
    consensus.ConsensusFound: _findable,
    consensus.NoConsensusFound: _PUT,
    consensus.FindingContested: _FOUND,
    consensus.FindingMaintained: _CONTESTED,
    consensus.ContestWithdrawn: _CONTESTED,
    consensus.QuestionReopened: _FOUND,
    consensus.BracketSettled: _bracketed,
    consensus.ReservationMade: _reserving,
    consensus.CureNamed: _STANDING,
    consensus.ObjectionAnswered: _STANDING,
    consensus.ObjectionLifted: _STANDING,
    consensus.ObjectionNotMaintained: _STANDING,
    consensus.ReferralAnswered: _waiting,
}
