"""Square brackets in what was found agreed: listed at the gavel, then kept, deleted or replaced.

Before the gavel they are text like any other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from meeting_tui.domain.report import Translation
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.topic import Agreed, Bracket, Proposal, Question

Translations = Mapping[str, Mapping[str, Translation]]
"""The translations of a record, by reference and language."""

OUTCOMES = ("kept", "deleted", "replaced")

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_DOUBLED = re.compile(r" {2,}| (?=[,.])")


def found(text: str) -> tuple[str, ...]:
    """List the square brackets in a text, with their words."""
    return tuple(match.group() for match in _BRACKETS.finditer(text))


def _words(bracket: Bracket, language: str, translations: Translations) -> str:
    """Return what stands in place of the brackets in a language, empty if nobody has said."""
    words = bracket.words
    if words is None or words.language == language:
        return words.text if words else ""
    translated = translations.get(f"#{words.n}", {}).get(language)
    return translated.text if translated else ""


def put(question: Question, proposal: Proposal | None) -> Agreed:
    """Take the text that is before the Group, word for word as it stands now."""
    if proposal is None:
        return Agreed(dict(question.texts))
    questions = tuple(dict(texts) for texts in proposal.questions if texts)
    return Agreed(dict(question.texts), dict(proposal.preamble), questions)


def parts(agreed: Agreed, question: str, proposal: str = "") -> Iterator[tuple[str, Texts]]:
    """Go through the texts of what was agreed, each with the reference it is known by."""
    yield question, agreed.texts
    if agreed.preamble:
        yield proposal, agreed.preamble
    for number, texts in enumerate(agreed.questions, start=1):
        yield f"{proposal}.{number}", texts


def listed(agreed: Agreed, question: str, proposal: str = "") -> list[Bracket]:
    """Give the square brackets of a text their numbers, as its original language has them."""
    every = [
        (part, each)
        for part, texts in parts(agreed, question, proposal)
        for each in found(_original(texts))
    ]
    return [Bracket(number, part, text) for number, (part, text) in enumerate(every, start=1)]


def _original(texts: Texts) -> str:
    return next(iter(texts.values()), "")


def settled(question: Question, translations: Translations) -> Agreed | None:
    """Return the text found agreed with what became of its brackets; None before a finding.

    Words put in place of brackets are taken in each language in which they are known.
    """
    agreed = question.agreed
    if agreed is None:
        return None
    texts, preamble, *questions = (
        _settled(part, [b for b in question.brackets if b.part == ref], translations)
        for ref, part in _all_parts(agreed, question)
    )
    return Agreed(texts, preamble, tuple(questions))


def _all_parts(agreed: Agreed, question: Question) -> Iterator[tuple[str, Texts]]:
    yield question.id, agreed.texts
    yield question.proposal, agreed.preamble
    for number, texts in enumerate(agreed.questions, start=1):
        yield f"{question.proposal}.{number}", texts


def _settled(texts: Texts, brackets: Sequence[Bracket], translations: Translations) -> Texts:
    """Settle each language that has the same brackets; another number of them is left alone."""
    return {
        language: _in_language(text, language, brackets, translations)
        if len(found(text)) == len(brackets) and brackets
        else text
        for language, text in texts.items()
    }


def _in_language(
    text: str, language: str, brackets: Sequence[Bracket], translations: Translations
) -> str:
    waiting = iter(brackets)

    def replace(match: re.Match[str]) -> str:
        bracket = next(waiting)
        if bracket.outcome == "kept":
            return match[1]
        if bracket.outcome == "deleted":
            return ""
        return _words(bracket, language, translations) or match[0]

    return _DOUBLED.sub(lambda gap: " " * (len(gap[0]) > 1), _BRACKETS.sub(replace, text)).strip()
