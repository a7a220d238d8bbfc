"""The proposals at a glance, one small row each: where it stands, who supports, who objects."""

from meeting_tui.domain.state import Proposal, Question
from meeting_tui.languages import N_
from meeting_tui.languages.proposals import proposal_state
from meeting_tui.tui.text import Part, Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.chair import short_name
from meeting_tui.tui.views.seat import Seat, minutes, saying
from meeting_tui.tui.widgets.agenda_column import Progress
from meeting_tui.tui.widgets.proposal_rows import ProposalRow, ProposalsView

IN_HAND = {"under examination"}
NOT_YET = {"submitted", "introduced"}
GONE = {"withdrawn", "merged", "not examined"}


def proposals(seat: Seat) -> ProposalsView:
    """Show the proposals of the open item, or of the topic."""
    return ProposalsView(
        tuple(_proposal(seat, each) for each in seat.state.proposals.values()),
        saying(seat.language, N_("{first} to {last}"), "first", "last"),
        saying(seat.language, N_("{minutes} min"), "minutes"),
        seat.say(N_("No proposals. /propose NAME: title puts one on the table")),
    )


def _proposal(seat: Seat, proposal: Proposal) -> ProposalRow:
    spent = seat.seconds("proposal", proposal.id)
    return ProposalRow(
        proposal.id,
        seat.text(proposal.title),
        _progress(proposal),
        proposal_state(seat.language, proposal.state),
        _about(seat, proposal),
        minutes(spent) if spent else None,
        proposal_state(seat.language, proposal.state, 2),
    )


def _progress(proposal: Proposal) -> Progress:
    if proposal.state in IN_HAND:
        return Progress.NOW
    if proposal.state in NOT_YET:
        return Progress.TO_COME
    return Progress.NEVER if proposal.state in GONE else Progress.DONE


def _about(seat: Seat, proposal: Proposal) -> Words:
    """Say who supports it, who has a concern, whether it is before the Group, who objects."""
    words: list[Part] = [*_support(seat, proposal), *_concerns(seat, proposal)]
    put = seat.state.question
    if put and put.proposal == proposal.id:
        words.append((seat.say(N_("▸ {question} put"), question=put.id), Role.NOW))
    for question in seat.state.questions.values():
        if question.proposal == proposal.id:
            words.extend(_answers(seat, proposal, question))
    if misses(seat, proposal):
        words.append((seat.say(N_("! does not fit at this pace")), Role.WARNING))
    return tuple(words)


def _support(seat: Seat, proposal: Proposal) -> Words:
    if not proposal.supporters:
        return ()
    names = ", ".join(short_name(seat, actor) for actor in proposal.supporters)
    return (seat.say(N_("support {names}"), names=names),)


def misses(seat: Seat, proposal: Proposal) -> bool:
    """Whether a proposal that waits to be taken up does not fit before the decision."""
    found = seat.forecast
    return found is not None and proposal.state in NOT_YET and proposal.id in found.unreachable


def concerned(seat: Seat, proposal: Proposal, between: str = ", ") -> str:
    """Name those who have a concern, each once."""
    codes = dict.fromkeys(actor for actors, _ in proposal.concerns for actor in actors)
    return between.join(short_name(seat, actor) for actor in codes)


def _concerns(seat: Seat, proposal: Proposal) -> Words:
    if not proposal.concerns:
        return ()
    said = seat.say(N_("! concern {names}"), names=concerned(seat, proposal))
    return ((said, Role.WARNING),)


def _answers(seat: Seat, proposal: Proposal, question: Question) -> Words:
    """Name the objections that stand, or say that there was no consensus, if its state does not."""
    if question.state == "no consensus":
        told = proposal.state == question.state
        return () if told else ((seat.say(N_("✗ no consensus")), Role.NOW),)
    return _objections(seat, question)


def _objections(seat: Seat, question: Question) -> Words:
    standing = (r for r in question.objections if seat.state.objections[r].state == "open")
    return tuple((f"✗ {ref} {_objectors(seat, ref)}", Role.ERROR) for ref in standing)


def _objectors(seat: Seat, ref: str) -> str:
    return ", ".join(short_name(seat, actor) for actor in seat.state.objections[ref].actors)
