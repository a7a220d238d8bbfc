"""How a topic ended without consensus: where it is told, which measure follows from it."""

from meeting_tui.domain.events.consensus import NoConsensusFound
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Measure, Question, Referral, State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.facts.gaps import in_language

TIME = N_(
    "The participants did not have enough time to examine all the proposals submitted for the "
    "topic of the next open consultation, and had not reached consensus on a topic."
)
LOST = {
    "time": N_(
        "For lack of time, the participants had not reached consensus on the topic of the next "
        "open consultation."
    ),
    "objection": N_(
        "In view of the objections made, the participants had not reached consensus on the topic "
        "of the next open consultation."
    ),
    "information": N_(
        "For lack of information, the participants had not reached consensus on the topic of the "
        "next open consultation."
    ),
    "other": N_(
        "The participants had not reached consensus on the topic of the next open consultation, "
        "for the following reason: {text:clause}."
    ),
}
UNEXAMINED = {"not examined", "partly examined"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A topic without consensus and what was referred to the Council because of it.

    ``told`` is the key of the paragraph of the meeting report that tells it, ``measure`` the
    reference of the measure by which the Council is informed, empty if none was taken.
    """

    question: Question
    referral: Referral
    told: str
    measure: str = ""


def outcomes(state: State) -> tuple[Outcome, ...]:
    """List the topics that were referred to the Council, in the order of the referrals."""
    found = []
    for referral in state.referrals:
        if referral.body != "council":
            continue
        question = _lost(state, referral.item)
        if question is not None:
            told = _told_in(state, question)
            found.append(Outcome(question, referral, told, _measure(state, referral.item)))
    return tuple(found)


def _lost(state: State, item: str) -> Question | None:
    lost = (q for q in state.questions.values() if q.item == item and q.state == "no consensus")
    return next(reversed(tuple(lost)), None)


def _told_in(state: State, question: Question) -> str:
    """Find the paragraph by its fact, wherever it was moved or composed to."""
    for paragraph in state.report.paragraphs.values():
        events = (fact.event for fact in paragraph.facts)
        if not paragraph.struck and any(
            isinstance(each, NoConsensusFound) and each.question == question.id for each in events
        ):
            return paragraph.key
    return ""


def _measure(state: State, item: str) -> str:
    """Return the chair's undertaking of that item, else another undertaking or a request."""
    fit = [m for m in state.measures.values() if m.item == item and m.state != "dropped"]
    ranked = sorted(fit, key=_rank)
    return ranked[0].id if ranked and _rank(ranked[0]) < 3 else ""


def _rank(measure: Measure) -> int:
    if measure.kind == "undertaking":
        return 0 if measure.addressee == "chair" else 1
    return 2 if measure.kind == "request" else 3


def reason(state: State, outcome: Outcome, language: str) -> tuple[str, bool]:
    """Say why there was no consensus, and whether words in it want a translation."""
    question = outcome.question
    if question.reason == "time" and _some_left(state, question.item):
        return say(language, TIME), False
    lost = LOST[question.reason]
    if question.reason != "other":
        return say(language, lost), False
    n, text, of = _words(state, question)
    found = in_language(state, language, text, of, (f"#{n}",))
    return say(language, lost, text=found.text), found.missing


def _some_left(state: State, item: str) -> bool:
    return any(p.state in UNEXAMINED for p in state.proposals.values() if p.item == item)


def _words(state: State, question: Question) -> tuple[int, str, str]:
    for paragraph in state.report.paragraphs.values():
        for fact in paragraph.facts:
            event = fact.event
            if isinstance(event, NoConsensusFound) and event.question == question.id:
                return fact.n, event.text, event.language
    return 0, "", ""
