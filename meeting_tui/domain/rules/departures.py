"""Proposals that leave the table: withdrawn (and restored), merged, not examined."""

from meeting_tui.domain.commands import proposals as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import proposals as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.items import put_down
from meeting_tui.domain.rules.proposals import ask_if_agreed, consideration, live, outcome
from meeting_tui.domain.state import Proposal, State


@rule(command.WithdrawProposal)
def withdraw(state: State, asked: command.WithdrawProposal, context: Context) -> list[Event]:
    """Take a proposal back."""
    proposal = live(state, asked.proposal)
    _ask_if_decided(state, proposal, context)
    return [event.ProposalWithdrawn(proposal.id, asked.reason, proposal.item)]


def _ask_if_decided(state: State, proposal: Proposal, context: Context) -> None:
    """Ask before a proposal leaves the table that is agreed, or that is before the Group."""
    ask_if_agreed(proposal, context)
    if state.question and state.question.proposal == proposal.id:
        context.ask("question_open", question=state.question.id)


@rule(command.RestoreProposal)
def restore(state: State, asked: command.RestoreProposal, _: Context) -> list[Event]:
    """Put a withdrawn proposal back on the table."""
    common.need("proposal", asked.proposal, state)
    proposal = state.proposals[asked.proposal]
    if proposal.state != "withdrawn":
        raise Refusal("proposal_not_withdrawn", proposal=proposal.id)
    return [event.ProposalRestored(proposal.id, proposal.item)]


@rule(command.MergeProposals)
def merge(state: State, asked: command.MergeProposals, context: Context) -> list[Event]:
    """Make one proposal of several different ones."""
    if len(set(asked.proposals)) < 2:
        raise Refusal("merge_with_itself", proposal="".join(asked.proposals[:1]))
    parents = [live(state, ref) for ref in dict.fromkeys(asked.proposals)]
    for parent in parents:
        _ask_if_decided(state, parent, context)
    common.need_text(asked.title, "title")
    title = {common.language(asked.language, context): asked.title}
    ref = common.next_ref(state, "proposal", "P")
    return [event.ProposalsMerged(ref, tuple(p.id for p in parents), title, parents[0].item)]


@rule(command.LeaveUnexamined)
def leave_unexamined(state: State, asked: command.LeaveUnexamined, context: Context) -> list[Event]:
    """Record that proposals were not examined, and why."""
    named = [live(state, ref) for ref in dict.fromkeys(asked.proposals)]
    left = [proposal for proposal in named if proposal.state != "not examined"]
    if not left:
        ref = named[0].id
        raise Refusal("unexamined_already", proposal=ref, remedy=f"/examine {ref}")
    for proposal in left:
        if proposal.state in {"examined", "agreed"}:
            context.ask("examined_after_all", proposal=proposal.id)
        _ask_if_decided(state, proposal, context)
    language = common.language(asked.language, context)
    return [event.ProposalNotExamined(p.id, asked.reason, language, p.item) for p in left]


@mutation(event.ProposalWithdrawn, event.ProposalRestored)
def taken_back(
    state: State, happened: event.ProposalWithdrawn | event.ProposalRestored, entry: Entry
) -> None:
    """Tell that the proposal left the table or came back to it."""
    proposal = state.proposals[happened.proposal]
    if isinstance(happened, event.ProposalWithdrawn):
        proposal.before = proposal.state
        common.become(proposal, "withdrawn", entry.at)
        proposal.reason = happened.reason
        put_down(state, proposal, entry)
    else:
        common.become(proposal, _restored_to(proposal), entry.at)
        proposal.reason = ""
    common.tell(state, happened, entry, happened.item, consideration(happened.item))


def _restored_to(proposal: Proposal) -> str:
    """Return the state it was withdrawn in; an examination that was broken off begins anew."""
    if proposal.before not in {"", "under examination"}:
        return proposal.before
    return "introduced" if proposal.introduced_at else "submitted"


@mutation(event.ProposalsMerged)
def merged(state: State, happened: event.ProposalsMerged, entry: Entry) -> None:
    """Make the new proposal out of its parents, which keep their history."""
    parents = [state.proposals[ref] for ref in happened.proposals]
    sponsors = dict.fromkeys(actor for parent in parents for actor in parent.sponsors)
    documents = {parent.document for parent in parents}
    state.proposals[happened.proposal] = Proposal(
        happened.proposal,
        happened.title,
        tuple(sponsors),
        documents.pop() if len(documents) == 1 else "",
        item=happened.item,
        parents=happened.proposals,
        state="introduced",
        since=entry.at,
        introduced_at=entry.at,
    )
    for parent in parents:
        common.become(parent, "merged", entry.at)
        parent.into = happened.proposal
        put_down(state, parent, entry)
    common.tell(state, happened, entry, happened.item, consideration(happened.item))


@mutation(event.ProposalNotExamined)
def not_examined(state: State, happened: event.ProposalNotExamined, entry: Entry) -> None:
    """Keep the state and its reason, told with what became of the topic."""
    proposal = state.proposals[happened.proposal]
    common.become(proposal, "not examined", entry.at)
    put_down(state, proposal, entry)
    proposal.reason = happened.reason
    common.tell(state, happened, entry, happened.item, outcome(state, happened.item))
