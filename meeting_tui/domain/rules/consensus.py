"""Consensus: the question as put and the chair's finding.

The chair judges and nobody counts. What happened is recorded; what it leaves unclear is an open
point.
"""

from meeting_tui.domain import brackets
from meeting_tui.domain.commands import consensus as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.items import put_down
from meeting_tui.domain.rules.proposals import ask_if_agreed, live
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import Agreed, Proposal, Question, State

GONE = {"withdrawn", "merged"}
REASONS = ("time", "objection", "information", "other")


@rule(command.PutProposal)
def put_proposal(state: State, asked: command.PutProposal, context: Context) -> list[Event]:
    """Put a proposal that is still on the table."""
    proposal = live(state, asked.proposal)
    ask_if_agreed(proposal, context)
    ask_about_open_question(state, context)
    item = common.need_item(state, context.at)
    return [_put(state, dict(proposal.title), context.language, item.id, proposal.id)]


@rule(command.PutQuestion)
def put_question(state: State, asked: command.PutQuestion, context: Context) -> list[Event]:
    """Put a text of its own."""
    common.need_text(asked.text, "text")
    ask_about_open_question(state, context)
    language = common.language(asked.language, context)
    return [_put(state, {language: asked.text}, language, common.need_item(state, context.at).id)]


def _put(
    state: State, texts: Texts, language: str, item: str, proposal: str = ""
) -> event.QuestionPut:
    ref = common.next_ref(state, "question", "Q")
    return event.QuestionPut(ref, texts, language, proposal, item)


def ask_about_open_question(state: State, context: Context) -> None:
    """Ask before a second question is before the Group."""
    if state.question:
        context.ask("question_open", question=state.question.id)


@rule(command.AmendQuestion)
def amend(state: State, asked: command.AmendQuestion, context: Context) -> list[Event]:
    """Put an open question again, in other words."""
    question = named(state, asked.question)
    common.need_text(asked.text, "text")
    if question.state != "put":
        raise Refusal("question_found", question=question.id, remedy=f"/reopen {question.id}: …")
    language = common.language(asked.language, context)
    return [event.QuestionAmended(question.id, asked.text, language)]


def named(state: State, ref: str) -> Question:
    """Return a question by its reference."""
    common.need("question", ref, state)
    return state.questions[ref]


def _need_question(state: State) -> Question:
    if state.question is None:
        raise Refusal("no_question", remedy="/put P1")
    return state.question


@rule(command.FindConsensus)
def find(state: State, asked: command.FindConsensus, context: Context) -> list[Event]:
    """Declare consensus; square brackets are asked about, an open objection wants it in writing."""
    if asked.text:
        return _find_at_once(state, asked, context)
    question = _need_question(state)
    common.need_after(question.at, context, question.id)
    proposal = live(state, question.proposal) if question.proposal else None
    agreed = brackets.put(question, proposal)
    _ask_at_the_gavel(open_objections(state, question), _brackets(agreed), context)
    return [_found(state, question.id, agreed)]


def _find_at_once(state: State, asked: command.FindConsensus, context: Context) -> list[Event]:
    ask_about_open_question(state, context)
    texts = {common.language(asked.language, context): asked.text}
    item = common.need_item(state, context.at)
    _ask_at_the_gavel((), brackets.found(asked.text), context)
    put = _put(state, texts, next(iter(texts)), item.id)
    return [put, _found(state, put.question, Agreed(texts))]


def _found(state: State, question: str, agreed: Agreed) -> event.ConsensusFound:
    return event.ConsensusFound(
        question, state.presiding, agreed.texts, agreed.preamble, agreed.questions
    )


def _brackets(agreed: Agreed) -> tuple[str, ...]:
    return tuple(each.text for each in brackets.listed(agreed, ""))


def _ask_at_the_gavel(
    objections: tuple[str, ...], bracketed: tuple[str, ...], context: Context
) -> None:
    """Name all that stands in the way, at once; over an objection no key lets the gavel fall."""
    texts = "  ".join(bracketed)
    if objections and bracketed:
        context.warn(
            "objections_and_brackets",
            objections=objections,
            texts=texts,
            remedy=f"/lift {objections[0]}",
        )
    elif objections:
        context.warn("objections_open", objections=objections, remedy=f"/lift {objections[0]}")
    elif bracketed:
        context.ask("brackets_open", texts=texts)


def stands_in_the_way(state: State, question: Question) -> bool:
    """Whether the chair is asked first: an open objection, or square brackets in the text."""
    agreed = brackets.put(question, state.proposals.get(question.proposal))
    return bool(open_objections(state, question) or _brackets(agreed))


def open_objections(state: State, question: Question) -> tuple[str, ...]:
    """Return the objections to a question that still stand."""
    return tuple(ref for ref in question.objections if state.objections[ref].state == "open")


@rule(command.FindNoConsensus)
def find_none(state: State, asked: command.FindNoConsensus, context: Context) -> list[Event]:
    """Declare that there is no consensus, with the reason."""
    question = _need_question(state)
    common.need_after(question.at, context, question.id)
    if asked.reason not in REASONS:
        raise Refusal("no_such_reason", reason=asked.reason, known=REASONS)
    if asked.reason == "other":
        common.need_text(asked.text, "reason")
    language = common.language(asked.language, context) if asked.text else ""
    return [
        event.NoConsensusFound(question.id, asked.reason, asked.text, language, state.presiding)
    ]


def tell(state: State, happened: Event, entry: Entry, question: Question) -> None:
    """Tell an event with what became of its question."""
    common.tell(state, happened, entry, question.item, outcome_of(question))


def outcome_of(question: Question) -> str:
    """Return the key of the paragraph that tells what became of a question."""
    return f"o-{question.item}-{question.id}"


@mutation(event.QuestionPut)
def put(state: State, happened: event.QuestionPut, entry: Entry) -> None:
    """Put the question before the Group."""
    question = Question(
        happened.question,
        dict(happened.texts),
        happened.language,
        entry.n,
        entry.at,
        happened.proposal,
        happened.item,
        versions=[dict(happened.texts)],
    )
    state.questions[question.id] = question
    tell(state, happened, entry, question)


@mutation(event.QuestionAmended)
def amended(state: State, happened: event.QuestionAmended, entry: Entry) -> None:
    """Replace the words and keep the earlier ones, in the order of their times."""
    question = state.questions[happened.question]
    texts, known = {happened.language: happened.text}, len(question.versions)
    if common.set_slot(state, entry, f"put {question.id}"):
        question.texts, question.changed = texts, entry.n
        question.versions.append(dict(texts))
    else:
        question.versions.insert(known - 1, texts)
    tell(state, happened, entry, question)


@mutation(event.ConsensusFound)
def found(state: State, happened: event.ConsensusFound, entry: Entry) -> None:
    """Close the question on its text; the proposal it was about is agreed."""
    question = state.questions[happened.question]
    proposal = state.proposals.get(question.proposal)
    stamped = Agreed(happened.texts, happened.preamble, happened.questions)
    question.agreed = stamped if happened.texts else brackets.put(question, proposal)
    question.brackets = brackets.listed(question.agreed, question.id, question.proposal)
    _declared(question, "consensus", happened.presiding, entry)
    if proposal:
        _conclude(state, proposal, "agreed", entry)
    tell(state, happened, entry, question)


def _declared(question: Question, finding: str, presiding: str, entry: Entry) -> None:
    question.state = question.finding = finding
    question.presiding, question.found_at = presiding, entry.at


def _conclude(state: State, proposal: Proposal, outcome: str, entry: Entry) -> None:
    common.become(proposal, outcome, entry.at)
    put_down(state, proposal, entry)


@mutation(event.NoConsensusFound)
def none_found(state: State, happened: event.NoConsensusFound, entry: Entry) -> None:
    """Close the question; a proposal put on its own merits has failed, time is another matter."""
    question = state.questions[happened.question]
    question.reason = happened.reason
    _declared(question, "no consensus", happened.presiding, entry)
    proposal = state.proposals.get(question.proposal)
    if proposal and happened.reason != "time" and proposal.state not in GONE:
        _conclude(state, proposal, "no consensus", entry)
    tell(state, happened, entry, question)
