"""Proposals: on the table, written, introduced, examined, supported, doubted."""

from meeting_tui.domain.commands import proposals as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import proposals as event
from meeting_tui.domain.past import held
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.items import end_examination, put_down
from meeting_tui.domain.state import Proposal, State


def live(state: State, ref: str) -> Proposal:
    """Return a proposal that is still on the table; refuse one that is not."""
    common.need("proposal", ref, state)
    proposal = state.proposals[ref]
    if proposal.state == "withdrawn":
        raise Refusal("proposal_withdrawn", proposal=ref, remedy=f"/restore {ref}")
    if proposal.state == "merged":
        raise Refusal("proposal_merged", proposal=ref, into=proposal.into)
    return proposal


def ask_if_agreed(proposal: Proposal, context: Context) -> None:
    """Ask before an act on what the Group has agreed."""
    if proposal.state == "agreed":
        context.ask("proposal_agreed", proposal=proposal.id)


@rule(command.SubmitProposal)
def submit(state: State, asked: command.SubmitProposal, context: Context) -> list[Event]:
    """Put a proposal on the table."""
    common.need_text(asked.title, "title")
    common.need_actors(state, asked.sponsors)
    if asked.document:
        common.need("document", asked.document, state)
    title = {common.language(asked.language, context): asked.title}
    ref = common.next_ref(state, "proposal", "P")
    item = topic_item(state, context)
    return [event.ProposalSubmitted(ref, title, asked.sponsors, asked.document, item=item)]


def topic_item(state: State, context: Context) -> str:
    """Return the item proposals belong to: the open one, else the topic of the agenda."""
    topics = [i.id for i in state.items.values() if i.kind == "topic"]
    opened = common.item_id(state, context.at)
    return opened if opened in topics or not topics else topics[0]


@rule(command.WritePreamble)
def write_preamble(state: State, asked: command.WritePreamble, context: Context) -> list[Event]:
    """Give the proposal its preamble."""
    ask_if_agreed(live(state, asked.proposal), context)
    common.need_text(asked.text, "text")
    language = common.language(asked.language, context)
    return [event.PreambleWritten(asked.proposal, asked.text, language)]


@rule(command.WriteQuestion)
def write_question(state: State, asked: command.WriteQuestion, context: Context) -> list[Event]:
    """Add a question, or give question ``number`` a text."""
    proposal = live(state, asked.proposal)
    ask_if_agreed(proposal, context)
    common.need_text(asked.text, "text")
    known = len(proposal.questions)
    if asked.number > known + 1:
        raise Refusal("no_such_question", proposal=proposal.id, number=asked.number, known=known)
    number = asked.number or known + 1
    language = common.language(asked.language, context)
    return [event.QuestionWritten(proposal.id, number, asked.text, language)]


@rule(command.IntroduceProposal)
def introduce(state: State, asked: command.IntroduceProposal, context: Context) -> list[Event]:
    """Let a proposal be presented; without a name by its sponsors."""
    proposal = live(state, asked.proposal)
    common.need_actors(state, asked.actors)
    if proposal.introduced_at:
        context.ask("proposal_introduced", proposal=proposal.id)
    item = common.need_item(state, context.at)
    return [event.ProposalIntroduced(proposal.id, asked.actors or proposal.sponsors, item.id)]


@rule(command.BeginExamination)
def begin(state: State, asked: command.BeginExamination, context: Context) -> list[Event]:
    """Take up a proposal; the one in hand before it is then examined."""
    proposal = live(state, asked.proposal)
    if held(state, "proposal", context.at) == proposal.id:
        raise Refusal("in_hand", proposal=proposal.id)
    ask_if_agreed(proposal, context)
    return [event.ExaminationBegun(proposal.id, common.need_item(state, context.at).id)]


@rule(command.EndExamination)
def end(state: State, asked: command.EndExamination, context: Context) -> list[Event]:
    """Finish examining a proposal, or a part of it."""
    ask_if_agreed(live(state, asked.proposal), context)
    return [event.ExaminationEnded(asked.proposal, asked.partly)]


@rule(command.SupportProposal)
def support(state: State, asked: command.SupportProposal, _: Context) -> list[Event]:
    """Record who supports a proposal; somebody who is not a member leaves an open point."""
    proposal = live(state, asked.proposal)
    common.need_actors(state, asked.actors)
    actors = tuple(a for a in asked.actors if a not in proposal.supporters)
    if not actors:
        raise Refusal("supported_already", proposal=proposal.id, actors=asked.actors)
    return [event.ProposalSupported(proposal.id, actors, proposal.item)]


@rule(command.RaiseConcern)
def concern(state: State, asked: command.RaiseConcern, context: Context) -> list[Event]:
    """Record a concern about a proposal."""
    proposal = live(state, asked.proposal)
    common.need_actors(state, asked.actors)
    common.need_text(asked.text, "text")
    language = common.language(asked.language, context)
    return [event.ConcernRaised(proposal.id, asked.actors, asked.text, language, proposal.item)]


@mutation(event.ProposalSubmitted)
def submitted(state: State, happened: event.ProposalSubmitted, entry: Entry) -> None:
    """Put the proposal into the list; one made by somebody else than a member is noted."""
    state.proposals[happened.proposal] = Proposal(
        happened.proposal,
        happened.title,
        happened.sponsors,
        happened.document,
        dict(happened.preamble),
        [dict(question) for question in happened.questions],
        item=happened.item,
    )
    common.note_outsiders(state, happened.sponsors, "proposed", entry.n)
    common.tell(state, happened, entry, happened.item, consideration(happened.item))


def consideration(item: str) -> str:
    """Return the key of the paragraph that tells how the proposals of an item were considered."""
    return f"c-{item}" if item else ""


@mutation(event.PreambleWritten)
def preamble_written(state: State, happened: event.PreambleWritten, entry: Entry) -> None:
    """Keep the preamble in its language, unless a later one is there."""
    if common.set_slot(state, entry, f"preamble {happened.proposal} {happened.language}"):
        state.proposals[happened.proposal].preamble[happened.language] = happened.text


@mutation(event.QuestionWritten)
def question_written(state: State, happened: event.QuestionWritten, entry: Entry) -> None:
    """Keep the question in its language, unless a later one is there."""
    questions = state.proposals[happened.proposal].questions
    while len(questions) < happened.number:
        questions.append({})
    slot = f"question {happened.proposal}.{happened.number} {happened.language}"
    if common.set_slot(state, entry, slot):
        questions[happened.number - 1][happened.language] = happened.text


@mutation(event.ProposalIntroduced)
def introduced(state: State, happened: event.ProposalIntroduced, entry: Entry) -> None:
    """Tell the presentation."""
    proposal = state.proposals[happened.proposal]
    if proposal.state == "submitted":
        common.become(proposal, "introduced", entry.at)
    proposal.introduced_at = proposal.introduced_at or entry.at
    common.tell(state, happened, entry, happened.item, consideration(happened.item))


@mutation(event.ExaminationBegun)
def begun(state: State, happened: event.ExaminationBegun, entry: Entry) -> None:
    """Let the proposal's clock run; the one before it has been examined."""
    end_examination(state, entry)
    common.become(state.proposals[happened.proposal], "under examination", entry.at)
    state.timeline.mark(entry.at, entry.n, "proposal", happened.proposal)


@mutation(event.ExaminationEnded)
def ended(state: State, happened: event.ExaminationEnded, entry: Entry) -> None:
    """Stop the proposal's clock; a partial examination is told."""
    proposal = state.proposals[happened.proposal]
    outcome = "partly examined" if happened.partly else "examined"
    common.become(proposal, outcome, entry.at)
    if happened.partly:
        common.tell(state, happened, entry, proposal.item, consideration(proposal.item))
    put_down(state, proposal, entry)


@mutation(event.ProposalSupported)
def supported(state: State, happened: event.ProposalSupported, entry: Entry) -> None:
    """Keep who supports, by name."""
    state.proposals[happened.proposal].supporters.extend(happened.actors)
    common.note_outsiders(state, happened.actors, "supported", entry.n)
    common.tell(state, happened, entry, happened.item, consideration(happened.item))


@mutation(event.ConcernRaised)
def concern_raised(state: State, happened: event.ConcernRaised, entry: Entry) -> None:
    """Keep the concern with its ground."""
    words = common.words(happened.text, happened.language, entry)
    state.proposals[happened.proposal].concerns.append((happened.actors, words))
    common.tell(state, happened, entry, happened.item, consideration(happened.item))


def outcome(state: State, item: str) -> str:
    """Return the key of the paragraph that tells what became of an item's question."""
    if not item:
        return ""
    latest = next((q.id for q in reversed(state.questions.values()) if q.item == item), "")
    return f"o-{item}-{latest}" if latest else f"o-{item}"
