"""The other papers as they would read now, each under its form; and what wants a translation."""

from collections.abc import Iterator
from itertools import zip_longest

from meeting_tui.domain.papers import FIELDS, found
from meeting_tui.languages import N_, naming
from meeting_tui.languages.papers import FIELD_NAMES
from meeting_tui.papers import library
from meeting_tui.papers.model import (
    Block,
    Inlines,
    Paper,
    Paragraph,
    Point,
    Points,
    Prose,
    Quote,
    Section,
    Table,
    Text,
)
from meeting_tui.papers.translations import MISSING, STALE, Unit, units
from meeting_tui.tui.text import Part, Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.record_kinds import PaperParagraph, PaperText

FIELD = "field:"
"""What the ids of the rows of a form begin with."""

GAPS: dict[str, Part] = {
    MISSING: ("!", Role.WARNING),
    STALE: ("!", Role.WARNING),
}


def paper(seat: Seat, kind: str, languages: tuple[str, ...]) -> list[PaperParagraph]:
    """Show the form of a paper, then the paper; raises Refusal when there is none to write."""
    rows = list(form(seat, kind, languages))
    built = [library.build(kind, [seat.state], language) for language in languages]
    texts = [list(_texts(each)) for each in built]
    for place, row in enumerate(zip_longest(*texts, fillvalue=("", ""))):
        number = next((number for number, _ in row if number), "")
        shown = tuple(PaperText(text) for _, text in row)
        rows.append(PaperParagraph(f"{kind}{place}", " ", number, shown))
    return rows


def form(seat: Seat, kind: str, languages: tuple[str, ...]) -> Iterator[PaperParagraph]:
    """Go through the fields of a paper: what each holds, or that it is empty."""
    for name in FIELDS[kind]:
        label = seat.say(FIELD_NAMES[name])
        held = [found(seat.state.papers, kind, name, language).text for language in languages]
        texts = tuple(PaperText(f"{label}: {text or '—'}") for text in held)
        symbol: Part = ("✓", Role.SUCCESS) if all(held) else ("○", Role.DIM)
        yield PaperParagraph(f"{FIELD}{name}", symbol, "", texts)


def _texts(built: Paper) -> Iterator[tuple[str, str]]:
    """Go through a paper from the title on: number and text of each part."""
    if built.title:
        yield "", built.title
    for row in built.box.rows if built.box else ():
        yield "", "\n".join((_plain(row.label), *map(_plain, row.text)))
    for section in (*built.sections, *built.annexes):
        yield from _of_section(section)


def _of_section(section: Section) -> Iterator[tuple[str, str]]:
    if section.heading:
        yield section.number, _plain(section.heading)
    for each in section.paragraphs:
        yield each.number, _of_paragraph(each)
    for below in section.sections:
        yield from _of_section(below)


def _of_paragraph(paragraph: Paragraph) -> str:
    marks = " ".join(f"[{mark.words}]" for mark in paragraph.marks)
    lines = [line for block in paragraph.blocks for line in _of_block(block)]
    return "\n".join([f"{marks} {lines[0]}".strip(), *lines[1:]]) if lines else marks


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Prose():
            yield _plain(block.text)
        case Points():
            yield from (line for point in block.points for line in _of_point(point))
        case Quote():
            yield from (f"> {_plain(text)}" for text in block.paragraphs)
        case Table():
            yield from (" · ".join(map(_plain, row)) for row in (block.header, *block.rows))


def _of_point(point: Point) -> Iterator[str]:
    yield f"{point.label} {_plain(point.text)}"
    for below in point.points:
        yield from (f"  {line}" for line in _of_point(below))


def _plain(inlines: Inlines) -> str:
    return "".join(span.content for span in inlines if isinstance(span, Text) and not span.strike)


def translations(seat: Seat, language: str, *, wide: bool) -> list[PaperParagraph]:
    """Show each text beside its translation into a language, what is open first.

    Where there is room for one text only, the translation stands below it.
    """
    every = sorted(units(seat.state, language), key=lambda unit: unit.state not in GAPS)
    return [
        PaperParagraph(
            unit.ref,
            GAPS.get(unit.state, ("✓", Role.SUCCESS)),
            unit.ref,
            (
                PaperText(unit.source, () if wide else _below(seat, unit, language)),
                PaperText(unit.text, _gap(seat, unit.state, language)),
            ),
        )
        for unit in every
    ]


def _below(seat: Seat, unit: Unit, language: str) -> tuple[Words, ...]:
    text: tuple[Words, ...] = (((unit.text, Role.DIM),),) if unit.text else ()
    return (*text, *_gap(seat, unit.state, language))


def _gap(seat: Seat, state: str, language: str) -> tuple[Words, ...]:
    if state not in GAPS:
        return ()
    gap = N_("! stale in {language}") if state == STALE else N_("! missing in {language}")
    return (((seat.say(gap, language=naming.tongue(seat.language, language)), Role.WARNING),),)
