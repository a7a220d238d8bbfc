"""From the thing a sentence refers to, to the number under which it is printed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, cast

from meeting_tui.papers.model import Paper, Paragraph, Point, Points, Reference, Section, Text

Numbers = Mapping[str, str]
"""The printed number of each key of one paper."""


class Dangling(LookupError):  # noqa: N818 - read with its key: "Dangling(key)"
    """A reference to something that is not printed in the paper it points into."""

    def __init__(self, key: str, paper: str = "") -> None:
        where = f"the paper {paper!r}" if paper else "this paper"
        super().__init__(f"Nothing in {where} has the key {key!r}: a reference to it has no number")
        self.key = key
        self.paper = paper


class Twice(ValueError):  # noqa: N818 - as Dangling
    """Two things of one paper bear the same key, so that a reference would be ambiguous."""

    def __init__(self, key: str) -> None:
        super().__init__(f"Two things in this paper have the key {key!r}; keys are given once")
        self.key = key


def numbers(paper: Paper) -> dict[str, str]:
    """List the printed number of each section, paragraph, point and note of a paper.

    A point is named with its paragraph, "2.2 c". Raises Twice for a key given twice.
    """
    found: dict[str, str] = {}
    for key, number in _pairs(paper):
        if key in found:
            raise Twice(key)
        found[key] = number
    return found


def resolve(paper: Paper, others: Mapping[str, Numbers] | None = None) -> Paper:
    """Replace each reference by the number of its thing.

    ``others`` holds the numbers of the papers that may be referred to, by their kind. Raises
    Dangling for a key that is nowhere.
    """
    own = numbers(paper)
    elsewhere = others or {}

    def printed(reference: Reference) -> Text:
        table = elsewhere.get(reference.paper, {}) if reference.paper else own
        if reference.key not in table:
            raise Dangling(reference.key, reference.paper)
        return Text(
            table[reference.key],
            reference.language,
            bold=reference.bold,
            italic=reference.italic,
            target="" if reference.paper else reference.key,
        )

    return cast("Paper", _replaced(paper, printed))


def _pairs(paper: Paper) -> Iterator[tuple[str, str]]:
    for section in (*paper.sections, *paper.annexes):
        yield from _of_section(section)
    for note in paper.notes:
        if note.key:
            yield note.key, note.label


def _of_section(section: Section) -> Iterator[tuple[str, str]]:
    if section.key:
        yield section.key, section.number
    for paragraph in section.paragraphs:
        yield from _of_paragraph(paragraph)
    for below in section.sections:
        yield from _of_section(below)


def _of_paragraph(paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    if paragraph.key:
        yield paragraph.key, paragraph.number
    for block in paragraph.blocks:
        if isinstance(block, Points):
            yield from _of_points(block.points, paragraph.number)


def _of_points(points: tuple[Point, ...], above: str) -> Iterator[tuple[str, str]]:
    for point in points:
        number = f"{above} {point.label.rstrip(').')}".strip()
        if point.key:
            yield point.key, number
        yield from _of_points(point.points, number)


def _replaced(value: object, printed: Callable[[Reference], Text]) -> object:
    if isinstance(value, Reference):
        return printed(value)
    if isinstance(value, str | Text):
        return value
    if isinstance(value, tuple):
        return _replaced_all(value, printed)
    if is_dataclass(value) and not isinstance(value, type):
        old = {name: getattr(value, name) for name in _names(type(value))}
        changed = {}
        for name, part in old.items():
            new = _replaced(part, printed)
            if new is not part:
                changed[name] = new
        return replace(value, **changed) if changed else value
    return value


def _replaced_all(
    values: tuple[object, ...], printed: Callable[[Reference], Text]
) -> tuple[object, ...]:
    new = tuple([_replaced(value, printed) for value in values])
    same = all(mine is yours for mine, yours in zip(new, values, strict=True))
    return values if same else new


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
