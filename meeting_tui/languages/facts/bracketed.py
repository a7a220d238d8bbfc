"""What became of square brackets in a text found agreed, in sentences."""

from collections.abc import Sequence

from meeting_tui.domain import brackets
from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.report import Fact
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import Agreed, Bracket, Question
from meeting_tui.languages.catalogue import N_
from meeting_tui.languages.facts import gaps
from meeting_tui.languages.facts.consensus import targets
from meeting_tui.languages.facts.telling import Telling, Words, tells

OUTCOMES = {
    "kept": N_("The words “{words}”, which stood in square brackets, were kept."),
    "deleted": N_("The words “{words}”, which stood in square brackets, were deleted."),
    "replaced": N_(
        "The words “{words}”, which stood in square brackets, were replaced by “{text:clause}”."
    ),
}


@tells(event.BracketSettled)
def settled(telling: Telling, happened: event.BracketSettled, fact: Fact) -> Sequence[Words]:
    """Tell what became of the words in the brackets."""
    question = telling.state.questions[happened.question]
    agreed = _agreed(telling, question, fact)
    listed = brackets.listed(agreed, question.id, question.proposal) if agreed else []
    if not agreed or happened.number > len(listed):
        return []
    words = _words(telling, question, agreed, listed, listed[happened.number - 1])
    if happened.outcome != "replaced":
        return [telling.say(OUTCOMES[happened.outcome], words=words)]
    text = telling.free(happened.text, happened.language, fact.n)
    return [telling.say(OUTCOMES["replaced"], words=words, text=text)]


def _agreed(telling: Telling, question: Question, fact: Fact) -> Agreed | None:
    """Return the text of the finding that the brackets belong to; a later one is another."""
    found = [
        each.event
        for each in telling.facts
        if isinstance(each.event, event.ConsensusFound)
        and each.event.question == question.id
        and each.n <= fact.n
    ]
    if not found:
        return question.agreed
    return Agreed(found[-1].texts, found[-1].preamble, found[-1].questions)


def _words(
    telling: Telling,
    question: Question,
    agreed: Agreed,
    listed: Sequence[Bracket],
    bracket: Bracket,
) -> str:
    """Take the words from the text as it reads in the language, if it has the same brackets."""
    mine = [each for each in listed if each.part == bracket.part]
    texts = dict(brackets.parts(agreed, question.id, question.proposal))[bracket.part]
    found, named = _in_language(telling, question, bracket.part, texts)
    there = brackets.found(found.text)
    if not found.missing and len(there) == len(mine):
        return there[mine.index(bracket)][1:-1]
    telling.missing.append(named)
    return telling.verbatim(bracket.text[1:-1], next(iter(texts)))


def _in_language(
    telling: Telling, question: Question, part: str, texts: Texts
) -> tuple[gaps.Found, str]:
    """Find a part of the text in the language, and the name under which it is translated."""
    if part == question.id:
        names = targets(telling, question.id, question.changed or question.n)
        named = names if question.changed or not question.proposal else (question.proposal, *names)
    else:
        named = (f"{part}.0" if part == question.proposal else part,)
    return gaps.of_texts(telling.state, telling.language, texts, named), named[0]
