"""Objections as objects: who, grounds, what would lift them, the answer, their state."""

from collections.abc import Callable

from meeting_tui.domain.commands import consensus as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.consensus import open_objections, tell
from meeting_tui.domain.state import Objection, Question, State


@rule(command.MakeObjection)
def make(state: State, asked: command.MakeObjection, context: Context) -> list[Event]:
    """Record an objection; before a question is put it would be a concern."""
    common.need_actors(state, asked.actors)
    common.need_text(asked.text, "grounds")
    if state.question is None:
        raise Refusal("no_question_to_object", remedy=_as_concern(state, asked))
    ref = common.next_ref(state, "objection", "O")
    language = common.language(asked.language, context)
    return [event.ObjectionMade(state.question.id, ref, asked.actors, asked.text, language)]


def _as_concern(state: State, asked: command.MakeObjection) -> str:
    proposal = state.proposal.id if state.proposal else "P1"
    return f"/concern {proposal} {', '.join(asked.actors)}: {asked.text}"


def _standing(state: State, ref: str) -> Objection:
    common.need("objection", ref, state)
    objection = state.objections[ref]
    if objection.state != "open":
        raise Refusal("objection_settled", objection=ref, state=objection.state)
    return objection


@rule(command.NameCure)
def name_cure(state: State, asked: command.NameCure, context: Context) -> list[Event]:
    """Record what would lift the objection."""
    common.need_text(asked.text, "text")
    ref = _standing(state, asked.objection).id
    return [event.CureNamed(ref, asked.text, common.language(asked.language, context))]


@rule(command.AnswerObjection)
def answer(state: State, asked: command.AnswerObjection, context: Context) -> list[Event]:
    """Record the answer."""
    common.need_text(asked.text, "text")
    ref = _standing(state, asked.objection).id
    return [event.ObjectionAnswered(ref, asked.text, common.language(asked.language, context))]


@rule(command.LiftObjection, command.DropObjection)
def settle(
    state: State, asked: command.LiftObjection | command.DropObjection, _: Context
) -> list[Event]:
    """Record that the objection is lifted, or not maintained."""
    ref = _standing(state, asked.objection).id
    lifted: Callable[[str], Event] = (
        event.ObjectionLifted
        if isinstance(asked, command.LiftObjection)
        else event.ObjectionNotMaintained
    )
    return [lifted(ref)]


@rule(command.MakeReservation)
def reserve(state: State, asked: command.MakeReservation, context: Context) -> list[Event]:
    """Record a statement with which somebody joins the consensus, put or just found."""
    common.need_actors(state, asked.actors)
    common.need_text(asked.text, "text")
    question = state.question or _agreed_last(state)
    if question is None:
        raise Refusal("no_question", remedy="/put P1")
    language = common.language(asked.language, context)
    return [event.ReservationMade(question.id, asked.actors, asked.text, language)]


def _agreed_last(state: State) -> Question | None:
    found = (q for q in reversed(state.questions.values()) if q.finding == "consensus")
    return next(found, None)


@mutation(event.ReservationMade)
def reserved(state: State, happened: event.ReservationMade, entry: Entry) -> None:
    """Keep the statement with which somebody joins; it takes the place of their objection."""
    question = state.questions[happened.question]
    words = common.words(happened.text, happened.language, entry)
    question.reservations.append((happened.actors, words))
    for ref in open_objections(state, question):
        if set(state.objections[ref].actors) <= set(happened.actors):
            state.objections[ref].state = "statement"
    tell(state, happened, entry, question)


@mutation(event.ObjectionMade)
def made(state: State, happened: event.ObjectionMade, entry: Entry) -> None:
    """Enter the objection into the ledger of its question."""
    state.objections[happened.objection] = Objection(
        happened.objection,
        happened.question,
        happened.actors,
        common.words(happened.text, happened.language, entry),
        entry.at,
    )
    question = state.questions[happened.question]
    question.objections.append(happened.objection)
    common.note_outsiders(state, happened.actors, "objected", entry.n)
    tell(state, happened, entry, question)


@mutation(event.CureNamed, event.ObjectionAnswered)
def discussed(
    state: State, happened: event.CureNamed | event.ObjectionAnswered, entry: Entry
) -> None:
    """Keep what would lift it, or what was answered, unless a later word is there."""
    objection = state.objections[happened.objection]
    words = common.words(happened.text, happened.language, entry)
    what = "cure" if isinstance(happened, event.CureNamed) else "answer"
    if common.set_slot(state, entry, f"{what} {objection.id}"):
        setattr(objection, what, words)
    _tell(state, happened, entry, objection)


@mutation(event.ObjectionLifted, event.ObjectionNotMaintained)
def settled(state: State, happened: event.ObjectionEvent, entry: Entry) -> None:
    """Close the objection."""
    objection = state.objections[happened.objection]
    lifted = isinstance(happened, event.ObjectionLifted)
    objection.state = "lifted" if lifted else "not maintained"
    _tell(state, happened, entry, objection)


def _tell(state: State, happened: Event, entry: Entry, objection: Objection) -> None:
    tell(state, happened, entry, state.questions[objection.question])
