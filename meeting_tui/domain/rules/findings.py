"""After the gavel: a finding contested, maintained or reopened, square brackets, guidance asked."""

from meeting_tui.domain.brackets import OUTCOMES
from meeting_tui.domain.commands import consensus as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.consensus import GONE, ask_about_open_question, named, tell
from meeting_tui.domain.rules.proposals import outcome
from meeting_tui.domain.state import Question, Referral, State


@rule(command.ContestFinding)
def contest(state: State, asked: command.ContestFinding, context: Context) -> list[Event]:
    """Record that somebody contests a finding."""
    question = named(state, asked.question)
    common.need_actors(state, asked.actors)
    common.need_text(asked.text, "text")
    if question.state == "put":
        raise Refusal("nothing_found", question=question.id, remedy="/object NAME: …")
    language = common.language(asked.language, context)
    return [event.FindingContested(question.id, asked.actors, asked.text, language)]


def _contested(state: State, ref: str) -> Question:
    question = named(state, ref)
    if question.state != "contested":
        raise Refusal("not_contested", question=question.id)
    return question


@rule(command.MaintainFinding)
def maintain(state: State, asked: command.MaintainFinding, context: Context) -> list[Event]:
    """Maintain a finding over what was said against it."""
    question = _contested(state, asked.question)
    language = common.language(asked.language, context) if asked.reason else ""
    return [event.FindingMaintained(question.id, asked.reason, language, state.presiding)]


@rule(command.WithdrawContest)
def withdraw_contest(state: State, asked: command.WithdrawContest, _: Context) -> list[Event]:
    """Record that nobody contests the finding any longer."""
    return [event.ContestWithdrawn(_contested(state, asked.question).id)]


@rule(command.ReopenQuestion)
def reopen(state: State, asked: command.ReopenQuestion, context: Context) -> list[Event]:
    """Open a question again; another open one is asked about."""
    question = named(state, asked.question)
    if question.state == "put":
        raise Refusal("question_still_open", question=question.id)
    ask_about_open_question(state, context)
    return [event.QuestionReopened(question.id, asked.reason)]


@rule(command.SettleBracket)
def settle_bracket(state: State, asked: command.SettleBracket, context: Context) -> list[Event]:
    """Record what became of square brackets found agreed; the last word counts."""
    question = named(state, asked.question)
    known = len(question.brackets)
    if not 1 <= asked.number <= known or asked.outcome not in OUTCOMES:
        raise Refusal("no_such_bracket", question=question.id, number=asked.number, known=known)
    language = common.language(asked.language, context) if asked.text else ""
    return [event.BracketSettled(question.id, asked.number, asked.outcome, asked.text, language)]


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


@mutation(event.FindingContested)
def contested(state: State, happened: event.FindingContested, entry: Entry) -> None:
    """Keep who contests, and why."""
    question = state.questions[happened.question]
    question.state = "contested"
    words = common.words(happened.text, happened.language, entry)
    question.contested.append((happened.actors, words))
    tell(state, happened, entry, question)


@mutation(event.FindingMaintained, event.ContestWithdrawn)
def settled(
    state: State, happened: event.FindingMaintained | event.ContestWithdrawn, entry: Entry
) -> None:
    """Let the finding stand as it was declared."""
    question = state.questions[happened.question]
    question.state = question.finding
    question.contested.clear()
    tell(state, happened, entry, question)


@mutation(event.QuestionReopened)
def reopened(state: State, happened: event.QuestionReopened, entry: Entry) -> None:
    """Open the question again; its proposal is under discussion as before."""
    question = state.questions[happened.question]
    question.state, question.reason, question.finding = "put", "", ""
    question.agreed, question.found_at = None, None
    question.brackets.clear()
    question.contested.clear()
    question.reopened.append((entry.at, happened.reason))
    proposal = state.proposals.get(question.proposal)
    if proposal and proposal.state not in GONE:
        common.become(proposal, "examined", entry.at)
    tell(state, happened, entry, question)


@mutation(event.BracketSettled)
def bracket_settled(state: State, happened: event.BracketSettled, entry: Entry) -> None:
    """Keep what became of the brackets."""
    question = state.questions[happened.question]
    bracket = question.brackets[happened.number - 1]
    bracket.outcome = happened.outcome
    bracket.words = common.words(happened.text, happened.language, entry) if happened.text else None
    tell(state, happened, entry, question)


@mutation(event.Referred)
def referred(state: State, happened: event.Referred, entry: Entry) -> None:
    """Keep the question to the other body; proposals without consensus go with it."""
    words = common.words(happened.text, happened.language, entry)
    state.referrals.append(Referral(happened.body, words, happened.item))
    for proposal in state.proposals.values():
        if proposal.state == "no consensus" and proposal.item == happened.item:
            common.become(proposal, "referred", entry.at)
    common.tell(state, happened, entry, happened.item, outcome(state, happened.item))


@mutation(event.ReferralAnswered)
def referral_answered(state: State, happened: event.ReferralAnswered, entry: Entry) -> None:
    """Keep the answer with the oldest referral that waits for it."""
    for referral in state.referrals:
        if referral.body == happened.body and referral.answer is None:
            referral.answer = common.words(happened.text, happened.language, entry)
            return
