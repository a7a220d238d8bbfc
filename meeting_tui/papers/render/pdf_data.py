"""A paper as the plain values that the PDF template reads: every text ready to be set."""

from collections.abc import Iterable
from datetime import UTC
from typing import TypedDict

from meeting_tui.papers.model import (
    Block,
    Closing,
    Inlines,
    Letter,
    Mark,
    Paper,
    Paragraph,
    Picture,
    Point,
    Points,
    Prose,
    Quote,
    Section,
    Table,
    Text,
    direction,
)
from meeting_tui.papers.references import numbers
from meeting_tui.papers.render.columns import fitted, is_small, is_whole
from meeting_tui.papers.render.picture import svg
from meeting_tui.papers.render.spans import (
    language_of,
    merged,
    name,
    number_parts,
    printable,
    running_head,
)

Values = dict[str, object]


class Span(TypedDict):
    """A stretch of text in one style, as the template reads it."""

    content: str
    language: str
    bold: bool
    italic: bool
    strike: bool
    insert: bool
    target: str


def data(paper: Paper) -> Values:
    """Give the whole of a resolved paper as values that JSON can hold."""
    values: Values = {
        "language": paper.language,
        "rtl": direction(paper.language) == "rtl",
        "name": printable(name(paper)),
        "title": printable(paper.title),
        "running": printable(running_head(paper)),
        "draft": printable(paper.draft),
        "author": printable(paper.metadata.author),
        "subject": printable(paper.metadata.subject),
        "moment": _moment(paper),
        "left": [_spans(text) for text in paper.left],
        "right": [_spans(text) for text in paper.right],
        "source": _spans(paper.source),
        "footer": _spans(paper.footer),
        "letter": _letter(paper.letter),
        "box": _box(paper),
        "closing": _closing(paper.closing),
        "notes_heading": _spans(paper.notes_heading),
        "notes": [_note(note.key, note.label, note.text) for note in paper.notes],
    }
    body = _Body(paper.language)
    values["sections"] = [body.section(section) for section in paper.sections]
    values["annexes"] = [body.section(annex) for annex in paper.annexes]
    values["targets"] = sorted(set(_targets(values)) & set(numbers(paper)))
    return values


def _moment(paper: Paper) -> dict[str, int]:
    moment = paper.metadata.moment.astimezone(UTC)
    names = ("year", "month", "day", "hour", "minute", "second")
    return {name: getattr(moment, name) for name in names}


def _targets(value: object) -> Iterable[str]:
    """Find the keys that some text links to; only these need a place to land on."""
    if isinstance(value, dict):
        if target := value.get("target"):
            yield target
        for part in value.values():
            yield from _targets(part)
    elif isinstance(value, list):
        for part in value:
            yield from _targets(part)


def _spans(text: Inlines) -> list[Span]:
    return [
        Span(
            content=span.content.replace("\t", " "),
            language=span.language,
            bold=span.bold,
            italic=span.italic,
            strike=span.strike,
            insert=span.insert,
            target=span.target,
        )
        for span in merged(text)
    ]


def _letter(letter: Letter | None) -> Values | None:
    if letter is None:
        return None
    subject = (*letter.subject_label, Text(" "), *letter.subject) if letter.subject else ()
    return {
        "place_date": _spans(letter.place_date),
        "details": [_spans((*label, Text(" "), *value)) for label, value in letter.details],
        "addressees": [_spans(text) for text in letter.addressees],
        "subject": _spans(subject),
        "salutation": _spans(letter.salutation),
    }


def _box(paper: Paper) -> list[Values]:
    rows = paper.box.rows if paper.box else ()
    return [
        {"label": _spans(row.label), "text": [_spans(text) for text in row.text]} for row in rows
    ]


def _closing(closing: Closing | None) -> list[list[list[Span]]]:
    """Give the closing as groups of lines: formula, signed, and who signed with the office."""
    if closing is None:
        return []
    groups = ((closing.formula,), (closing.signed,), (closing.signatory, closing.office))
    written = [[_spans(text) for text in group if text] for group in groups]
    return [group for group in written if group]


def _note(key: str, label: str, text: Inlines) -> Values:
    return {"key": key, "text": _spans((Text(f"{label} "), *text))}


def _marks(marks: tuple[Mark, ...]) -> list[Values]:
    return [{"words": printable(mark.words)} for mark in marks]


class _Body:
    """Turns sections into values; a statement in another language runs in its own direction."""

    def __init__(self, language: str) -> None:
        self.language = language

    def section(self, section: Section) -> Values:
        return {
            "key": section.key,
            "number": printable(section.number),
            "heading": _spans(section.heading),
            "marks": _marks(section.marks),
            "paragraphs": [self._paragraph(paragraph) for paragraph in section.paragraphs],
            "sections": [self.section(below) for below in section.sections],
        }

    def _paragraph(self, paragraph: Paragraph) -> Values:
        blocks = paragraph.blocks
        opening: Inlines = ()
        if blocks and isinstance(blocks[0], Prose):
            opening, blocks = blocks[0].text, blocks[1:]
        return {
            "key": paragraph.key,
            "number": [printable(part) for part in number_parts(paragraph.number)],
            "marks": _marks(paragraph.marks),
            "text": _spans(opening),
            "blocks": [self._block(block) for block in blocks],
        }

    def _block(self, block: Block) -> Values:
        if isinstance(block, Prose):
            return {"kind": "prose", "text": _spans(block.text)}
        if isinstance(block, Points):
            return {"kind": "points", "points": [_point(point) for point in block.points]}
        if isinstance(block, Quote):
            return self._quote(block)
        if isinstance(block, Picture):
            return _picture(block, self.language)
        return _table(block)

    def _quote(self, quote: Quote) -> Values:
        every = tuple(span for text in quote.paragraphs for span in text)
        language = language_of(every, self.language)
        return {
            "kind": "quote",
            "language": language,
            "rtl": direction(language) == "rtl",
            "paragraphs": [_spans(text) for text in quote.paragraphs],
            "source": _spans((Text("— "), *quote.source) if quote.source else ()),
        }


def _point(point: Point) -> Values:
    return {
        "key": point.key,
        "label": printable(point.label),
        "text": _spans(point.text),
        "points": [_point(below) for below in point.points],
    }


def _picture(picture: Picture, language: str) -> Values:
    return {
        "kind": "picture",
        "caption": _spans(picture.caption),
        "svg": svg(picture, direction(language)),
        "alt": printable(picture.alternative),
    }


def _table(table: Table) -> Values:
    return {
        "kind": "table",
        "caption": _spans(table.caption),
        "widths": fitted(table),
        "small": is_small(table),
        "header": [_spans(cell) for cell in table.header],
        "rows": [
            [{"text": _spans(cell), "breaks": not is_whole(row)} for cell in row]
            for row in table.rows
        ],
    }
