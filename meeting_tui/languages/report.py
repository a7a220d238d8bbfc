"""The paragraphs of the report in any language of the catalogues.

A paragraph with facts is told in whole sentences; one with a text of its own, or an approved
one, prints that text. Either way what is not yet translated is named, never hidden.
"""

from dataclasses import replace

from meeting_tui.domain.events.measures import MeasureTaken
from meeting_tui.domain.events.minutes import StatementAnnounced
from meeting_tui.domain.report import Approval, Fact, Paragraph
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import State
from meeting_tui.domain.untranslated import original_of
from meeting_tui.languages.catalogue import languages
from meeting_tui.languages.codes import base
from meeting_tui.languages.dates import time_of_day
from meeting_tui.languages.facts import composing, gaps, minutes
from meeting_tui.languages.facts.composing import letter
from meeting_tui.languages.facts.rendered import (
    POINT,
    PROSE,
    QUOTE,
    Part,
    Rendered,
    Span,
    marked,
    stored,
)
from meeting_tui.languages.facts.telling import Telling
from meeting_tui.languages.store import ENGLISH
from meeting_tui.languages.typography import typeset

HOUR = "<time>"
"""Stands in the closing paragraph, written beforehand, for the hour of the gavel."""

__all__ = [
    "POINT",
    "PROSE",
    "QUOTE",
    "Part",
    "Rendered",
    "Span",
    "fact_text",
    "letter",
    "measure_text",
    "paragraph_text",
    "stored",
    "wording",
]


def paragraph_text(state: State, paragraph: Paragraph, language: str) -> Rendered:
    """Word a paragraph in a language of the catalogues, as it reads now.

    An approved paragraph has the texts that were stored; in a language that was not complete
    then, its facts are told and their gaps named. The closing paragraph has its hour from the
    gavel on. Raises LanguageError.
    """
    rendered = _worded(state, paragraph, language)
    if paragraph.key != state.report.closing:
        return rendered
    closed = state.closed_at
    hour = time_of_day(closed.astimezone(state.zone)) if closed else "…"
    return replace(rendered, parts=tuple(_with_hour(part, hour) for part in rendered.parts))


def _with_hour(part: Part, hour: str) -> Part:
    spans = (replace(span, text=span.text.replace(HOUR, hour)) for span in part.spans)
    return replace(part, spans=tuple(spans))


def _worded(state: State, paragraph: Paragraph, language: str) -> Rendered:
    if paragraph.approval and language in paragraph.approval.texts:
        frozen = _frozen(state, paragraph, language, paragraph.approval)
        return _with_late_statements(state, paragraph, frozen, paragraph.approval)
    original = original_of(state, paragraph)
    if base(language) != base(original):
        translated = _translated(state, paragraph, language)
        if translated:
            return translated
    if not paragraph.text:
        return composing.told(state, paragraph, language)
    if base(language) == base(original):
        return stored(language, typeset(language, paragraph.text))
    return marked(stored(language, paragraph.text, original), missing=paragraph.key)


def _frozen(state: State, paragraph: Paragraph, language: str, approval: Approval) -> Rendered:
    """Read a stored text back; one approved with words of another language still names them."""
    rendered = stored(language, approval.texts[language])
    if not paragraph.text and language in languages():
        told = composing.told(state, paragraph, language)
        if told.missing and told.text == rendered.text:
            return told
    return rendered


def _with_late_statements(
    state: State, paragraph: Paragraph, frozen: Rendered, approval: Approval
) -> Rendered:
    """Add the statements for the record whose text came in after the approval."""
    telling = Telling(state, frozen.language)
    late: list[Part] = []
    for fact in paragraph.facts:
        if isinstance(fact.event, StatementAnnounced):
            words = state.statements[fact.event.statement].words
            if words and words.n > approval.n:
                late += composing.parts(telling, minutes.received(telling, fact.event, words))
    return replace(frozen, parts=(*frozen.parts, *late))


def wording(state: State, key: str) -> Texts:
    """Give the texts of a paragraph in each language in which nothing is missing or stale.

    The original is always among them. This is what an approval stores, in the plain form.
    """
    paragraph = state.report.paragraphs[key]
    if paragraph.approval:
        return dict(paragraph.approval.texts)
    original = original_of(state, paragraph)
    wanted = dict.fromkeys((original, *state.plan.group.languages))
    # A group may work in a language that has no catalogue yet; its facts are told in another.
    spoken = [each for each in wanted if paragraph.text or each in languages()] or [ENGLISH]
    rendered = {each: _worded(state, paragraph, each) for each in spoken}
    return {
        language: each.text
        for language, each in rendered.items()
        if each.complete or language in {original, spoken[0]}
    }


def measure_text(state: State, ref: str, language: str) -> Rendered:
    """Word a measure as a sentence of its own, for the list of measures."""
    measure = state.measures[ref]
    words = measure.words
    taken = MeasureTaken(
        ref, measure.kind, words.text, words.language, measure.addressee, measure.by, measure.item
    )
    fact = Fact(words.n, state.entries[words.n - 1].at, taken)
    return Rendered(language, tuple(composing.worded(Telling(state, language, (fact,)))))


def fact_text(state: State, fact: Fact, language: str) -> str:
    """Word one fact by itself, in the plain form."""
    return Rendered(language, tuple(composing.worded(Telling(state, language, (fact,))))).text


def _translated(state: State, paragraph: Paragraph, language: str) -> Rendered | None:
    """Return the translation of a paragraph as a whole; told facts need none that is old."""
    found = gaps.translation(state, language, (paragraph.key,))
    if found is None:
        return None
    rendered = stored(language, typeset(language, found.text))
    if found.n > paragraph.changed:
        return rendered
    return marked(rendered, stale=paragraph.key) if paragraph.text else None
