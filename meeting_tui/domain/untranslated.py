"""Which texts of the report have no words in a language, or old ones."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from meeting_tui.domain.consulting import point_ref
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.consensus import ConsensusFound, NoConsensusFound, QuestionPut
from meeting_tui.domain.events.consultation import ReplySummarised
from meeting_tui.domain.events.corrections import TextFixed
from meeting_tui.domain.events.minutes import (
    MinuteTaken,
    Said,
    StatementAnnounced,
    StatementReceived,
)
from meeting_tui.domain.report import Fact, Paragraph, Translation
from meeting_tui.domain.state import State

VERBATIM = (StatementAnnounced, StatementReceived)
"""Statements for the record stay in their language."""

OWN_WORDS = (MinuteTaken, Said)
"""Most of a report: one text each, and nothing else that could want a translation."""

_FREE = ("text", "mandate", "reason")


class Gaps(NamedTuple):
    """References as ``/translate`` takes them: paragraph numbers, ``#41``, ``P1``, ``Q1``."""

    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


class _Gap(NamedTuple):
    ref: str
    stale: bool = False


def gaps(state: State, language: str, numbers: dict[str, str] | None = None) -> Gaps:
    """Find what keeps the report from being complete in ``language``, each text once.

    Facts are told in every language, also those of a paragraph that was approved without a
    text in this one; only people's own words want a translation, and a paragraph's own text.
    ``numbers`` are those of the report, where they are known already.
    """
    numbers = numbers or state.report.numbering(state.order)
    fixes = _fixes(state)
    found = [
        gap
        for key, number in numbers.items()
        if (paragraph := state.report.paragraphs.get(key))
        for gap in (
            *_of_paragraph(state, paragraph, number, language, fixes),
            *_of_corrections(state, paragraph, language, fixes),
        )
    ]
    return Gaps(
        tuple(dict.fromkeys(gap.ref for gap in found if not gap.stale)),
        tuple(dict.fromkeys(gap.ref for gap in found if gap.stale)),
    )


def _fixes(state: State) -> dict[int, int]:
    """Return, for each entry whose text was fixed, the entry that did it last."""
    if not state.fixed:
        return {}
    return {
        event.entry: entry.n
        for entry in state.entries
        if entry.n not in state.withdrawn
        for event in entry.events
        if isinstance(event, TextFixed)
    }


def _of_paragraph(
    state: State, paragraph: Paragraph, number: str, language: str, fixes: dict[int, int]
) -> Iterator[_Gap]:
    approval = paragraph.approval
    original = approval.original if approval else paragraph.language or state.language
    own = bool(paragraph.text)
    if approval and language in approval.texts:
        return
    if own and language == original:
        return
    found = state.report.translations.get(paragraph.key, {}).get(language)
    if found and found.n > paragraph.changed:
        return
    if own:
        yield _Gap(number, stale=found is not None)
        return
    for fact in paragraph.facts:
        yield from of_fact(state, fact, language, fixes)


def original_of(state: State, paragraph: Paragraph) -> str:
    """Return the language in which a paragraph is whole as it was typed, the record's first."""
    if paragraph.approval:
        return paragraph.approval.original
    if paragraph.language or paragraph.text:
        return paragraph.language or state.language
    tongues = (state.language, *state.plan.group.languages)
    return next((each for each in tongues if has_words(state, paragraph, each)), state.language)


def has_words(state: State, paragraph: Paragraph, language: str) -> bool:
    """Whether nothing of a paragraph itself is missing in a language, be it old or not."""
    found = _of_paragraph(state, paragraph, paragraph.key, language, {})
    return all(gap.stale for gap in found)


def _of_corrections(
    state: State, paragraph: Paragraph, language: str, fixes: dict[int, int]
) -> Iterator[_Gap]:
    """Find what was corrected after the approval and is not said in a language."""
    for each in paragraph.later:
        if language in each.texts:
            continue
        found = _latest(state, (each.ref,), language)
        if found is None or found.n < fixes.get(each.n, 0):
            yield _Gap(each.ref, stale=found is not None)


def of_fact(state: State, fact: Fact, language: str, fixes: dict[int, int]) -> Iterator[_Gap]:
    """Find the texts of a fact that are not in a language, or older than their fix."""
    event = fact.event
    if isinstance(event, VERBATIM):
        return
    since = fact.n if isinstance(fact.event, ReplySummarised) else 0
    for targets in _targets(state, fact, language):
        found = _latest(state, targets, language)
        if found is None:
            yield _Gap(targets[0])
        elif found.n < fixes.get(fact.n, since):
            yield _Gap(targets[0], stale=True)


def _targets(state: State, fact: Fact, language: str) -> Iterable[tuple[str, ...]]:
    event = fact.event
    if not isinstance(event, OWN_WORDS):
        return _wanting(state, fact, language)
    return () if (event.language or state.language) == language else ((f"#{fact.n}",),)


def _wanting(state: State, fact: Fact, language: str) -> Iterator[tuple[str, ...]]:
    """Name, for each text that is not in the language, the references it is translated under."""
    event = fact.event
    made = getattr(event, event.MAKES) if event.MAKES else ""
    if _lacks(getattr(event, "title", None), language):
        yield (made,)
    if isinstance(event, QuestionPut | ConsensusFound) and _lacks(event.texts, language):
        yield _put_under(state, event, fact.n)
    proposal = _proposal_of(state, event)
    if _lacks(getattr(event, "preamble", None), language):
        yield (f"{proposal}.0",)
    for number, texts in enumerate(getattr(event, "questions", ()), start=1):
        if _lacks(texts, language):
            yield (f"{proposal}.{number}",)
    free = _says_something(event)
    if isinstance(event, ReplySummarised):
        if (event.language or state.language) != language:
            yield (point_ref(state, event.reply, event.item),)
    elif free and (getattr(event, "language", "") or state.language) != language:
        yield (f"#{fact.n}", made or getattr(event, "question", ""))


def _says_something(event: Event) -> bool:
    """Whether somebody's own words are in an event; the reason of a finding is a code."""
    if isinstance(event, NoConsensusFound):
        return bool(event.text)
    return any(isinstance(found := getattr(event, name, None), str) and found for name in _FREE)


def _put_under(state: State, event: QuestionPut | ConsensusFound, n: int) -> tuple[str, ...]:
    """Name where a text put or found is translated: with its proposal, or where it was put."""
    question = state.questions[event.question]
    found = isinstance(event, ConsensusFound)
    if question.proposal and not (found and question.changed):
        return (question.proposal,)
    return (f"#{question.changed or question.n}" if found else f"#{n}", question.id)


def _lacks(texts: object, language: str) -> bool:
    """Whether there is a text, and none in the language."""
    return isinstance(texts, dict) and bool(texts) and language not in texts


def _proposal_of(state: State, event: Event) -> str:
    question = state.questions.get(getattr(event, "question", ""))
    return question.proposal if question else str(getattr(event, "proposal", ""))


def _latest(state: State, targets: tuple[str, ...], language: str) -> Translation | None:
    texts = (state.report.translations.get(target, {}).get(language) for target in targets)
    return max((text for text in texts if text), key=lambda text: text.n, default=None)
