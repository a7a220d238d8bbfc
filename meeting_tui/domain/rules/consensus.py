"""Consensus: the question as put, its objections, the chair's finding, what follows.

The chair judges and nobody counts. What happened is recorded; what it leaves unclear is an open
point.
"""

from meeting_tui.domain.commands import consensus as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.proposals import live, outcome
from meeting_tui.domain.state import Question, Referral, State

REASONS = ("time", "objection", "information", "other")


@rule(command.PutProposal)
def put_proposal(state: State, asked: command.PutProposal, context: Context) -> list[Event]:
    """Put a proposal that is still on the table."""
    proposal = live(state, asked.proposal)
    _ask_about_open_question(state, context)
    item = common.need_item(state, context.at)
    return [_put(state, dict(proposal.title), context.language, item.id, proposal.id)]


@rule(command.PutQuestion)
def put_question(state: State, asked: command.PutQuestion, context: Context) -> list[Event]:
    """Put a text of its own."""
    common.need_text(asked.text, "text")
    _ask_about_open_question(state, context)
    language = common.language(asked.language, context)
    return [_put(state, {language: asked.text}, language, common.need_item(state, context.at).id)]


def _put(
    state: State, texts: dict[str, str], language: str, item: str, proposal: str = ""
) -> event.QuestionPut:
    ref = common.next_ref(state, "question", "Q")
    return event.QuestionPut(ref, texts, language, proposal, item)


def _ask_about_open_question(state: State, context: Context) -> None:
    if state.question:
        context.ask("question_open", question=state.question.id)


@rule(command.AmendQuestion)
def amend(state: State, asked: command.AmendQuestion, context: Context) -> list[Event]:
    """Put an open question again, in other words."""
    question = _question(state, asked.question)
    common.need_text(asked.text, "text")
    if question.state != "put":
        raise Refusal("question_found", question=question.id, remedy=f"/reopen {question.id}: …")
    language = common.language(asked.language, context)
    return [event.QuestionAmended(question.id, asked.text, language)]


def _question(state: State, ref: str) -> Question:
    common.need("question", ref, state)
    return state.questions[ref]


def _need_question(state: State) -> Question:
    if state.question is None:
        raise Refusal("no_question", remedy="/put P1")
    return state.question


@rule(command.FindConsensus)
def find(state: State, asked: command.FindConsensus, context: Context) -> list[Event]:
    """Declare consensus; over an open objection the chair is asked once."""
    if asked.text:
        _ask_about_open_question(state, context)
        language = common.language(asked.language, context)
        put = _put(state, {language: asked.text}, language, common.need_item(state, context.at).id)
        return [put, event.ConsensusFound(put.question, state.presiding)]
    question = _need_question(state)
    common.need_after(question.at, context, question.id)
    standing = open_objections(state, question)
    if standing:
        context.ask("objections_open", objections=standing, remedy=f"/lift {standing[0]}")
    return [event.ConsensusFound(question.id, state.presiding)]


def open_objections(state: State, question: Question) -> tuple[str, ...]:
    """Return the objections to a question that still stand."""
    return tuple(ref for ref in question.objections if state.objections[ref].state == "open")


@rule(command.FindNoConsensus)
def find_none(state: State, asked: command.FindNoConsensus, context: Context) -> list[Event]:
    """Declare that there is no consensus, with the reason."""
    question = _need_question(state)
    common.need_after(question.at, context, question.id)
    common.need_text(asked.text, "reason")
    if asked.reason not in REASONS:
        raise Refusal("no_such_reason", reason=asked.reason, known=REASONS)
    language = common.language(asked.language, context)
    return [
        event.NoConsensusFound(question.id, asked.reason, asked.text, language, state.presiding)
    ]


@rule(command.ContestFinding)
def contest(state: State, asked: command.ContestFinding, context: Context) -> list[Event]:
    """Record that somebody contests a finding."""
    question = _question(state, asked.question)
    common.need_actors(state, asked.actors)
    common.need_text(asked.text, "text")
    if question.state == "put":
        raise Refusal("nothing_found", question=question.id, remedy="/object NAME: …")
    language = common.language(asked.language, context)
    return [event.FindingContested(question.id, asked.actors, asked.text, language)]


@rule(command.ReopenQuestion)
def reopen(state: State, asked: command.ReopenQuestion, context: Context) -> list[Event]:
    """Open a question again; another open one is asked about."""
    question = _question(state, asked.question)
    if question.state == "put":
        raise Refusal("question_still_open", question=question.id)
    _ask_about_open_question(state, context)
    return [event.QuestionReopened(question.id, asked.reason)]


@rule(command.Refer)
def refer(state: State, asked: command.Refer, context: Context) -> list[Event]:
    """Ask another body for guidance."""
    common.need_actors(state, [asked.body])
    common.need_text(asked.text, "text")
    language = common.language(asked.language, context)
    return [event.Referred(asked.body, asked.text, language, common.item_id(state, context.at))]


@rule(command.AnswerReferral)
def answer_referral(state: State, asked: command.AnswerReferral, context: Context) -> list[Event]:
    """Record the answer to the oldest referral to that body that has none."""
    common.need_text(asked.text, "text")
    if not any(r.body == asked.body and r.answer is None for r in state.referrals):
        raise Refusal("nothing_referred", body=asked.body, remedy="/refer …")
    language = common.language(asked.language, context)
    return [event.ReferralAnswered(asked.body, asked.text, language)]


def _tell(state: State, happened: Event, entry: Entry, question: Question) -> None:
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
    _tell(state, happened, entry, question)


@mutation(event.QuestionAmended)
def amended(state: State, happened: event.QuestionAmended, entry: Entry) -> None:
    """Replace the words and keep the earlier ones."""
    question = state.questions[happened.question]
    question.texts = {happened.language: happened.text}
    question.versions.append(dict(question.texts))
    _tell(state, happened, entry, question)


@mutation(event.ReservationMade)
def reserved(state: State, happened: event.ReservationMade, entry: Entry) -> None:
    """Keep the statement with which somebody joins; it takes the place of their objection."""
    question = state.questions[happened.question]
    words = common.words(happened.text, happened.language, entry)
    question.reservations.append((happened.actors, words))
    for ref in open_objections(state, question):
        if set(state.objections[ref].actors) <= set(happened.actors):
            state.objections[ref].state = "statement"
    _tell(state, happened, entry, question)


@mutation(event.ConsensusFound)
def found(state: State, happened: event.ConsensusFound, entry: Entry) -> None:
    """Close the question; the proposal it was about is agreed."""
    question = state.questions[happened.question]
    question.state, question.presiding = "consensus", happened.presiding
    if question.proposal:
        common.become(state.proposals[question.proposal], "agreed", entry.at)
    _tell(state, happened, entry, question)


@mutation(event.NoConsensusFound)
def none_found(state: State, happened: event.NoConsensusFound, entry: Entry) -> None:
    """Close the question; a proposal put on its own merits has failed, time is another matter."""
    question = state.questions[happened.question]
    question.state, question.reason = "no consensus", happened.reason
    question.presiding = happened.presiding
    if question.proposal and happened.reason != "time":
        common.become(state.proposals[question.proposal], "no consensus", entry.at)
    _tell(state, happened, entry, question)


@mutation(event.FindingContested)
def contested(state: State, happened: event.FindingContested, entry: Entry) -> None:
    """Keep who contests, and why."""
    question = state.questions[happened.question]
    question.state = "contested"
    words = common.words(happened.text, happened.language, entry)
    question.contested.append((happened.actors, words))
    _tell(state, happened, entry, question)


@mutation(event.QuestionReopened)
def reopened(state: State, happened: event.QuestionReopened, entry: Entry) -> None:
    """Open the question again; its proposal is under discussion as before."""
    question = state.questions[happened.question]
    question.state, question.reason = "put", ""
    if question.proposal:
        common.become(state.proposals[question.proposal], "examined", entry.at)
    _tell(state, happened, entry, question)


@mutation(event.Referred)
def referred(state: State, happened: event.Referred, entry: Entry) -> None:
    """Keep the question to the other body until it answers."""
    words = common.words(happened.text, happened.language, entry)
    state.referrals.append(Referral(happened.body, words, happened.item))
    common.tell(state, happened, entry, happened.item, outcome(state, happened.item))


@mutation(event.ReferralAnswered)
def referral_answered(state: State, happened: event.ReferralAnswered, entry: Entry) -> None:
    """Keep the answer with the oldest referral that waits for it."""
    for referral in state.referrals:
        if referral.body == happened.body and referral.answer is None:
            referral.answer = common.words(happened.text, happened.language, entry)
            return
