"""From worded paragraphs to the blocks of a paper, with the marks of what is not final in them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from meeting_tui.domain.corrected import CORRIGENDUM, EDITORIAL
from meeting_tui.domain.formal import needs_no_approval
from meeting_tui.domain.outdated import is_outdated
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.conversions import clause
from meeting_tui.languages.facts.rendered import POINT, QUOTE, Part, Rendered
from meeting_tui.papers import model

MISSING, STALE, OUTDATED = "missing", "stale", "outdated"
DRAFT, PARTIAL, APPROVED = "draft", "partial", "approved"


def blocks(rendered: Rendered, key: str = "") -> tuple[model.Block, ...]:
    """Lay out the parts of a paragraph; ``key`` stands before the keys of its points.

    A text that is still in another language is in italics and carries its language.
    """
    return tuple(
        block
        for kind, parts in groupby(rendered.parts, key=lambda part: part.kind)
        for block in _of_kind(kind, list(parts), key)
    )


def _of_kind(kind: str, parts: list[Part], key: str) -> Iterator[model.Block]:
    if kind == POINT:
        yield model.Points(tuple(_point(part, key) for part in parts))
    elif kind == QUOTE:
        yield model.Quote(tuple(_quoted(part) for part in parts))
    else:
        yield from (model.Prose(inlines(part)) for part in parts)


def _point(part: Part, key: str) -> model.Point:
    own = f"{key}.{part.label.rstrip(')')}" if key else ""
    return model.Point(own, part.label, inlines(part))


def _quoted(part: Part) -> model.Inlines:
    spans = (model.Text(span.text, span.language) for span in part.spans)
    return (model.Text(f"{part.label} "), *spans) if part.label else tuple(spans)


def inlines(part: Part) -> model.Inlines:
    """Give the spans of one part, without its label."""
    return tuple(
        model.Text(span.text, span.language, italic=bool(span.language)) for span in part.spans
    )


def before_stop(text: model.Inlines, place: model.Inlines) -> model.Inlines:
    """Add where something stands, "(see section 6.3)", inside the sentence that ends a text."""
    *before, last = text
    stop = clause(last.content) if isinstance(last, model.Text) else ""
    if not isinstance(last, model.Text) or stop == last.content:
        return (*text, model.Text(" "), *place)
    end = model.Text(last.content.rstrip()[-1])
    return (*before, replace(last, content=stop), model.Text(" "), *place, end)


def status(state: State) -> str:
    """Return how far the report is: draft, partial (some paragraphs approved) or approved.

    It is worked out once for a paper and not for each paragraph.
    """
    if state.report.approval:
        return APPROVED
    partial = any(each.approval for each in state.report.paragraphs.values())
    return PARTIAL if partial else DRAFT


def marks(
    state: State, report: str, paragraph: Paragraph, rendered: Rendered
) -> tuple[model.Mark, ...]:
    """Give the warnings a paragraph is printed with; ``report`` is the status of the whole."""
    approved = paragraph.approval or needs_no_approval(state, paragraph)
    outdated = is_outdated(state, paragraph)
    changed = say(rendered.language, N_("a fact changed after this was written"))
    return (
        *(() if approved else _approval(report, rendered.language)),
        *([model.Mark(OUTDATED, changed)] if outdated else []),
        *gaps(rendered.language, missing=bool(rendered.missing), stale=bool(rendered.stale)),
        *_corrections(paragraph, rendered.language),
    )


def gaps(language: str, *, missing: bool, stale: bool) -> tuple[model.Mark, ...]:
    """Mark a text that is not translated, or whose original changed since it was."""
    found = []
    if missing:
        found.append(model.Mark(MISSING, say(language, N_("to be translated"))))
    if stale:
        found.append(model.Mark(STALE, say(language, N_("translation to be checked"))))
    return tuple(found)


def _approval(report: str, language: str) -> Iterator[model.Mark]:
    if report == APPROVED:
        yield model.Mark("late", say(language, N_("recorded after the report was approved")))
    elif report == PARTIAL:
        yield model.Mark("unapproved", say(language, N_("not yet approved")))


def _corrections(paragraph: Paragraph, language: str) -> Iterator[model.Mark]:
    kinds = {each.kind for each in paragraph.later}
    if EDITORIAL in kinds:
        yield model.Mark(EDITORIAL, say(language, N_("editorial note below")))
    if CORRIGENDUM in kinds:
        yield model.Mark(CORRIGENDUM, say(language, N_("corrigendum below")))


def untranslated(paper: model.Paper) -> int:
    """Count the headings and paragraphs of a paper that want a translation or a check of it."""
    return sum(_untranslated(section) for section in (*paper.sections, *paper.annexes))


def _untranslated(section: model.Section) -> int:
    own = (section.marks, *(paragraph.marks for paragraph in section.paragraphs))
    return sum(any(mark.kind in {MISSING, STALE} for mark in marks) for marks in own) + sum(
        _untranslated(below) for below in section.sections
    )
