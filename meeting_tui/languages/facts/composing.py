"""From the facts of a paragraph to its parts: running sentences, lettered points, quotations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from meeting_tui.domain.report import Fact, Paragraph
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.codes import base
from meeting_tui.languages.facts import (
    bracketed,
    consensus,
    consultation,
    documents,
    measures,
    minutes,
    objections,
    proposals,
    sitting,
)
from meeting_tui.languages.facts.rendered import POINT, QUOTE, Part, Rendered, Span
from meeting_tui.languages.facts.telling import TELLERS, Line, Telling, Words

PARTS = (
    bracketed,
    consensus,
    consultation,
    documents,
    measures,
    minutes,
    objections,
    proposals,
    sitting,
)
"""The modules that say what tells which event: to import them fills ``TELLERS``."""

_CONSIDERATION = "c-"
_NO_SPACE = {"ja", "zh"}


def letter(index: int) -> str:
    """Return the letter of a point, counted from 0: from a to z, then aa, ab and so on."""
    before, last = divmod(index, 26)
    return (letter(before - 1) if before else "") + chr(ord("a") + last)


def told(state: State, paragraph: Paragraph, language: str) -> Rendered:
    """Tell the facts in the order of their times; those on proposals in lettered points."""
    facts = sorted(paragraph.facts, key=lambda fact: (fact.at, fact.n))
    if not paragraph.key.startswith(_CONSIDERATION):
        return Rendered(language, tuple(worded(Telling(state, language, facts))))
    groups = _by_proposal(state, facts)
    points = [_point(state, language, ref, group) for ref, group in groups.items()]
    if len(points) == 1:
        return Rendered(language, tuple(points[0]))
    introduction = say(language, N_("The Group considered the proposals as follows:"))
    lettered = (_lettered(point, index) for index, point in enumerate(points))
    return Rendered(language, (Part((Span(introduction),)), *chain.from_iterable(lettered)))


def _by_proposal(state: State, facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Sort facts by the proposal they are about, in the order of first mention; the rest last."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        ref = getattr(fact.event, "proposal", "")
        groups.setdefault(ref if ref in state.proposals else "", []).append(fact)
    if "" in groups:
        groups[""] = groups.pop("")
    return groups


def _point(state: State, language: str, ref: str, facts: list[Fact]) -> list[Part]:
    telling = Telling(state, language, facts)
    if ref:
        lead = telling.say(N_("Proposal {proposal}."), proposal=telling.proposal(ref))
    else:
        lead = telling.say(N_("General debate."))
    return list(worded(telling, lead))


def _lettered(point: list[Part], index: int) -> list[Part]:
    first, *rest = point
    return [replace(first, kind=POINT, label=f"{letter(index)})"), *rest]


def worded(telling: Telling, lead: str = "") -> Iterator[Part]:
    """Go through the parts that tell the facts: sentences run on, quotations stand apart."""
    wordings = (TELLERS[type(fact.event)](telling, fact.event, fact) for fact in telling.facts)
    return parts(telling, chain([lead] if lead else [], chain.from_iterable(wordings)))


def parts(telling: Telling, wordings: Iterable[Words]) -> Iterator[Part]:
    """Join sentences into running text and set each quotation apart, after what leads to it."""
    sentences: list[str] = []
    for words in wordings:
        if isinstance(words, str):
            sentences.append(words)
            continue
        yield _prose(telling, sentences)
        yield from (_quotation(telling, line) for line in words.lines)
        sentences = []
    if sentences:
        yield _prose(telling, sentences)


def _prose(telling: Telling, sentences: Sequence[str]) -> Part:
    between = "" if base(telling.language) in _NO_SPACE else " "
    missing, stale = tuple(telling.missing), tuple(telling.stale)
    telling.missing.clear()
    telling.stale.clear()
    return Part(telling.spans(between.join(sentences)), missing=missing, stale=stale)


def _quotation(telling: Telling, line: Line) -> Part:
    own = "" if line.language == telling.language else line.language
    return Part((Span(line.text, own),), QUOTE, line.label)
