"""Which texts of the report have no words in a language, or old ones."""

from collections.abc import Iterator
from typing import NamedTuple

from meeting_tui.domain.events import Event
from meeting_tui.domain.events.corrections import TextFixed
from meeting_tui.domain.events.minutes import StatementAnnounced, StatementReceived
from meeting_tui.domain.report import Fact, Paragraph, Translation
from meeting_tui.domain.state import State

VERBATIM = (StatementAnnounced, StatementReceived)
"""Statements for the record stay in their language."""

_FREE = ("text", "mandate", "reason")
_BY_LANGUAGE = ("texts", "title")


class Gaps(NamedTuple):
    """References as ``/translate`` takes them: paragraph numbers, ``#41``, ``P1``, ``Q1``."""

    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


class _Gap(NamedTuple):
    ref: str
    stale: bool = False


def gaps(state: State, language: str) -> Gaps:
    """Find what keeps the report from being complete in ``language``, each text once.

    Facts are told in every language; only people's own words want a translation, and a
    paragraph that has a text of its own or was approved without one.
    """
    numbers = state.report.numbering(state.order)
    fixes = _fixes(state)
    found = [
        gap
        for key, number in numbers.items()
        if (paragraph := state.report.paragraphs.get(key))
        for gap in _of_paragraph(state, paragraph, number, language, fixes)
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
    own = approval is not None or bool(paragraph.text)
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
        yield from _of_fact(state, fact, language, fixes)


def _of_fact(state: State, fact: Fact, language: str, fixes: dict[int, int]) -> Iterator[_Gap]:
    if isinstance(fact.event, VERBATIM) or _is_in(state, fact.event, language):
        return
    targets = _targets(fact)
    found = _latest(state, targets, language)
    if found is None:
        yield _Gap(targets[0])
    elif found.n < max(fixes.get(fact.n, 0), _amended(state, fact)):
        yield _Gap(targets[0], stale=True)


def _amended(state: State, fact: Fact) -> int:
    """Return the entry in which the words of a told measure were amended, 0 for none."""
    measure = state.measures.get(getattr(fact.event, "measure", ""))
    return measure.changed if measure else 0


def _is_in(state: State, event: Event, language: str) -> bool:
    """Whether an event has no words of its own, or has them in the language."""
    by_language = [getattr(event, name, None) for name in _BY_LANGUAGE]
    texts = next((each for each in by_language if isinstance(each, dict)), None)
    if texts is not None:
        return language in texts
    if not any(getattr(event, name, "") for name in _FREE):
        return True
    return (getattr(event, "language", "") or state.language) == language


def _targets(fact: Fact) -> tuple[str, ...]:
    """Name the references under which the words of a fact can be translated."""
    made = getattr(fact.event, fact.event.MAKES) if fact.event.MAKES else ""
    return (f"#{fact.n}", *([made] if made else []))


def _latest(state: State, targets: tuple[str, ...], language: str) -> Translation | None:
    texts = (state.report.translations.get(target, {}).get(language) for target in targets)
    return max((text for text in texts if text), key=lambda text: text.n, default=None)
