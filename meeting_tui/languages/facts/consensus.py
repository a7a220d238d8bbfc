"""The question as put, the objections, the finding and what followed, in sentences."""

from collections.abc import Iterator, Sequence

from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.report import Fact
from meeting_tui.domain.state import Question
from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.facts.shortage import figures
from meeting_tui.languages.facts.telling import Line, Quoted, Telling, Words, tells
from meeting_tui.languages.facts.voices import Voiced, phrase, told

CONTESTED = Voiced(
    N_("A Member State contested this conclusion: {text:clause}."),
    N_("Some Member States contested this conclusion: {text:clause}."),
    N_("Several Member States contested this conclusion: {text:clause}."),
    N_("This conclusion was contested: {text:clause}."),
    N_("This conclusion was contested: {text:clause} ({names})."),
    NP_(
        "{who:start} contested this conclusion: {text:clause}.",
        "{who:start} contested this conclusion: {text:clause}.",
    ),
)
TOPIC_LOST = (
    N_(
        "{who:start} declared that, for lack of time, the participants had not reached consensus "
        "on the topic of the next open consultation: {text:clause}."
    ),
    N_(
        "{who:start} declared that, for lack of time, the participants had not reached consensus "
        "on the topic of the next open consultation."
    ),
)
NO_CONSENSUS = {
    "time": (
        N_(
            "{who:start} declared that, for lack of time, the participants had not reached "
            "consensus on this question: {text:clause}."
        ),
        N_(
            "{who:start} declared that, for lack of time, the participants had not reached "
            "consensus on this question."
        ),
    ),
    "objection": (
        N_(
            "{who:start} declared that, in view of the objections made, the participants had not "
            "reached consensus on this question: {text:clause}."
        ),
        N_(
            "{who:start} declared that, in view of the objections made, the participants had not "
            "reached consensus on this question."
        ),
    ),
    "information": (
        N_(
            "{who:start} declared that, for lack of information, the participants had not reached "
            "consensus on this question: {text:clause}."
        ),
        N_(
            "{who:start} declared that, for lack of information, the participants had not reached "
            "consensus on this question."
        ),
    ),
    "other": (
        N_(
            "{who:start} declared that the participants had not reached consensus on this "
            "question, for the following reason: {text:clause}."
        ),
    ),
}
"""By reason; in words of the chair's own, or without any."""


@tells(event.QuestionPut)
def put(telling: Telling, happened: event.QuestionPut, fact: Fact) -> Sequence[Words]:
    """Tell the question: a proposal by its name, a text of its own word for word."""
    if happened.proposal:
        sentence = N_("The Group was asked whether it could agree on proposal {proposal}.")
        return [telling.say(sentence, proposal=telling.proposal(happened.proposal))]
    named = targets(telling, happened.question, fact.n)
    text = telling.quote_texts(happened.texts, *named)
    return [telling.say(N_("The following text was put to the Group:")), Quoted((text,))]


@tells(event.QuestionAmended)
def amended(telling: Telling, happened: event.QuestionAmended, fact: Fact) -> Sequence[Words]:
    """Quote the question in its new words."""
    named = targets(telling, happened.question, fact.n)
    text = telling.quote_texts({happened.language: happened.text}, *named)
    return [telling.say(N_("The text was amended to read as follows:")), Quoted((text,))]


def targets(telling: Telling, question: str, n: int) -> tuple[str, ...]:
    """Name where the words put in entry ``n`` are translated: there, or under the question.

    A translation of the question is one of the words it had then, neither earlier nor later.
    """
    found = telling.state.report.translations.get(question, {}).get(telling.language)
    changed = telling.state.questions[question].changed
    mine = found is None or (n < found.n and (n >= changed or found.n < changed))
    return (f"#{n}", question) if mine else (f"#{n}",)


@tells(event.ConsensusFound)
def found(telling: Telling, happened: event.ConsensusFound, fact: Fact) -> Sequence[Words]:
    """Tell the consensus with the exact text on which it was reached."""
    question = telling.state.questions[happened.question]
    sentence = N_(
        "{who:start} declared that the Group had reached consensus on the following text:"
    )
    lines = tuple(_agreed(telling, question, happened, fact))
    return [telling.say(sentence, who=_chair(telling, happened.presiding)), Quoted(lines)]


def _agreed(
    telling: Telling, question: Question, happened: event.ConsensusFound, fact: Fact
) -> Iterator[Line]:
    """Go through the text as it stood at the gavel, and what the proposal adds to it."""
    n = _put_in(telling, question, fact)
    proposal = question.proposal
    named = (proposal,) if proposal and n == question.n else ()
    texts = happened.texts or question.texts
    yield telling.quote_texts(texts, *named, *targets(telling, question.id, n))
    if happened.preamble:
        yield telling.quote_texts(happened.preamble, f"{proposal}.0")
    for number, texts in enumerate(happened.questions, start=1):
        yield telling.quote_texts(texts, f"{proposal}.{number}", label=f"{number})")


def _put_in(telling: Telling, question: Question, fact: Fact) -> int:
    """Return the entry in which the words found agreed were put."""
    put = [
        each.n
        for each in telling.facts
        if each.n <= fact.n
        and isinstance(each.event, event.QuestionPut | event.QuestionAmended)
        and each.event.question == question.id
    ]
    return max(put, default=question.changed or question.n)


@tells(event.NoConsensusFound)
def none_found(telling: Telling, happened: event.NoConsensusFound, fact: Fact) -> Sequence[Words]:
    """Tell that there is no consensus, and why."""
    item = telling.state.items.get(telling.state.questions[happened.question].item)
    topic = item is not None and item.kind == "topic" and telling.state.plan.group.consultation
    said = TOPIC_LOST if topic and happened.reason == "time" else NO_CONSENSUS[happened.reason]
    who = _chair(telling, happened.presiding)
    if happened.text:
        text = telling.free(happened.text, happened.language, fact.n)
        declared = telling.say(said[0], who=who, text=text)
    else:
        declared = telling.say(said[-1], who=who)
    return [declared, *(figures(telling, item) if item and happened.reason == "time" else [])]


def _chair(telling: Telling, presiding: str) -> str:
    return (
        phrase(telling, [presiding]) if presiding in telling.state.actors else telling.name("chair")
    )


@tells(event.FindingContested)
def contested(telling: Telling, happened: event.FindingContested, fact: Fact) -> Sequence[Words]:
    """Tell that a finding was contested."""
    text = telling.free(happened.text, happened.language, fact.n)
    return [told(telling, CONTESTED, happened.actors, text=text)]


@tells(event.FindingMaintained)
def maintained(telling: Telling, happened: event.FindingMaintained, fact: Fact) -> Sequence[Words]:
    """Tell that a contested finding was maintained, and why."""
    who = _chair(telling, happened.presiding)
    if not happened.reason:
        return [telling.say(N_("{who:start} maintained this conclusion."), who=who)]
    sentence = N_(
        "{who:start} maintained this conclusion, for the following reason: {reason:clause}."
    )
    reason = telling.free(happened.reason, happened.language, fact.n)
    return [telling.say(sentence, who=who, reason=reason)]


@tells(event.ContestWithdrawn)
def no_longer_contested(telling: Telling, _: event.ContestWithdrawn, __: Fact) -> Sequence[Words]:
    """Tell that a finding was no longer contested."""
    return [telling.say(N_("This conclusion was no longer contested."))]


@tells(event.QuestionReopened)
def reopened(telling: Telling, happened: event.QuestionReopened, fact: Fact) -> Sequence[Words]:
    """Tell that a question was opened again."""
    return [
        telling.reasoned(
            N_("The question was reopened."),
            N_("The question was reopened, for the following reason: {reason:clause}."),
            happened.reason,
            fact,
        )
    ]


@tells(event.Referred)
def referred(telling: Telling, happened: event.Referred, fact: Fact) -> Sequence[Words]:
    """Tell what another body is asked."""
    text = telling.free(happened.text, happened.language, fact.n)
    sentence = N_(
        "The Group decided to ask {body} for guidance on the following question: {text:clause}."
    )
    return [telling.say(sentence, body=phrase(telling, [happened.body]), text=text)]


@tells(event.ReferralAnswered)
def referral_answered(
    telling: Telling, happened: event.ReferralAnswered, fact: Fact
) -> Sequence[Words]:
    """Tell what the other body answered."""
    text = telling.free(happened.text, happened.language, fact.n)
    sentence = N_("The following answer was received from {body}: {text:clause}.")
    return [telling.say(sentence, body=phrase(telling, [happened.body]), text=text)]
