"""The text before the Group, in each language, with a thick edge; its detail gives way first."""

from collections.abc import Iterator
from itertools import zip_longest

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, assemble, content, fill, wrap
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.painted import Painted

EDGE = "█ "
INDENT = 3
NOW = "$primary"
"""The edge says what is now before the Group."""


@dataclass(frozen=True, slots=True)
class PutLanguage:
    """The text in one language: its name, code and warning, the sentence, what belongs to it."""

    name: str
    code: str
    text: str
    detail: tuple[str, ...] = ()
    note: Part = ""


@dataclass(frozen=True, slots=True)
class PutView:
    """The languages of the text, the group's first one first; ``empty`` when nothing is put."""

    languages: tuple[PutLanguage, ...]
    empty: str = ""


class PutText(Painted[PutView]):
    """Side by side where there is room, else one under the other with the second one dim."""

    DEFAULT_CSS = "PutText { height: auto; max-height: 14; }"

    def paint(self, view: PutView, width: int) -> list[Content]:
        """Return the whole text."""
        return self._painted(view, width, detail=True)

    def fit(self, view: PutView, width: int, height: int) -> list[Content]:
        """Leave out preamble and questions before a word of the sentence."""
        rows = self.paint(view, width)
        return (rows if len(rows) <= height else self._painted(view, width, detail=False))[:height]

    def _painted(self, view: PutView, width: int, *, detail: bool) -> list[Content]:
        if not view.languages:
            return [assemble((view.empty, Role.DIM))] if view.empty else []
        if width < WIDE - 2:
            return list(_stacked(view.languages, width, detail=detail))
        return list(_side_by_side(view.languages[:2], width, detail=detail))


def _stacked(languages: tuple[PutLanguage, ...], width: int, *, detail: bool) -> Iterator[Content]:
    for place, each in enumerate(languages):
        style = Role.DIM if place else Role.NOW
        lead = f"{each.code} " if place else ""
        sentence = assemble((lead, Role.DIM), (each.text, style))
        note = assemble("  ", each.note) if each.note else Content("")
        yield from _edged(wrap(assemble(sentence, note), width - INDENT), style=NOW)
        if detail and not place:
            yield from _edged(_detail(each, width - INDENT), style=NOW)


def _side_by_side(
    languages: tuple[PutLanguage, ...], width: int, *, detail: bool
) -> Iterator[Content]:
    half = width // max(len(languages), 1) - INDENT
    columns = [list(_column(each, half, detail=detail)) for each in languages]
    for row in zip_longest(*columns, fillvalue=Content("")):
        cells = [assemble((EDGE, NOW), fill(cell, half)) for cell in row]
        yield Content(" ").join(cells)


def _column(each: PutLanguage, width: int, *, detail: bool) -> Iterator[Content]:
    note = assemble("  ", each.note) if each.note else Content("")
    yield assemble((each.name, Role.DIM), note)
    yield from wrap(content(each.text, Role.NOW), width)
    if detail:
        yield from _detail(each, width)


def _detail(each: PutLanguage, width: int) -> Iterator[Content]:
    for text in each.detail:
        yield from wrap(content(text), width)


def _edged(rows: list[Content] | Iterator[Content], style: str) -> Iterator[Content]:
    return (assemble((f"{EDGE} ", style), row) for row in rows)
