"""The proposals as a picture: how far each came, who stood where, how long it took.

Actors have columns of their own only where the group's rule names them; elsewhere there is a
column for each kind of position, with the words that the coverage table has for who took it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from meeting_tui.domain import coverage
from meeting_tui.domain.positions import Positions, of, positions
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.facts.telling import Telling
from meeting_tui.papers.coverage import who
from meeting_tui.papers.matrix_words import Told, codes, legend, named, table
from meeting_tui.papers.model import Cell, Line, Matrix, Prose, Stroke, line
from meeting_tui.papers.pages import WHOLE, captions, chunks

MOST_LINES, MOST_COLUMNS = 20, 20
"""What a page has room for."""
MOST_SYMBOLS = 2

GROUPS = (
    (N_("Support"), ("support",)),
    (N_("Concerns"), ("concern",)),
    (N_("Objections"), ("objection", "answered", "settled")),
    (N_("Statements"), ("reservation",)),
)
"""The columns where delegations are not named; the last one only where there is something in it."""


class Column(NamedTuple):
    """What stands over a column, and its cell on each proposal."""

    label: str
    cells: tuple[Cell, ...]


class Piece(NamedTuple):
    """What one picture shows: lines by their number, and columns."""

    lines: Sequence[int]
    columns: Sequence[Column]


def matrices(state: State, language: str) -> Iterator[Matrix | Prose]:
    """Draw the proposals after the last entry, on as many pictures as it takes; then the codes."""
    telling, found = Telling(state, language), positions(state)
    told = _told(telling, found)
    lines, columns = _lines(told), _columns(telling, found)
    pieces = _pieces(state, len(lines), columns)
    caption = say(language, N_("Coverage of the proposals"))
    for words, piece in zip(captions(language, caption, len(pieces)), pieces, strict=True):
        shown = tuple(_with(lines[n], n, piece.columns) for n in piece.lines)
        labels = tuple(column.label for column in piece.columns)
        rows = table(telling, [told[n] for n in piece.lines], labels)
        yield Matrix(line(words), labels, shown, rows, legend(language, shown))
    if named(state) and columns:
        yield Prose(line(codes(telling, [column.label for column in columns])))


def _told(telling: Telling, found: dict[str, Positions]) -> list[Told]:
    shares = coverage.shares(telling.state)
    covered = coverage.proposals(telling.state, telling.state.entries[-1].at)
    return [Told(telling, each, shares.get(each.ref, 0.0), found[each.ref]) for each in covered]


def _pieces(state: State, lines: int, columns: list[Column]) -> list[Piece]:
    """Part what no page has room for; a column with nothing in the lines is left out of a piece."""
    pieces = []
    for some in chunks(range(lines), MOST_LINES):
        there = [each for each in columns if any(each.cells[n].kinds for n in some)]
        kept = there if named(state) else columns
        pieces += [Piece(some, across) for across in chunks(kept, MOST_COLUMNS) or [()]]
    return pieces


def _columns(telling: Telling, found: dict[str, Positions]) -> list[Column]:
    if named(telling.state):
        every = {code for each in found.values() for codes in each.values() for code in codes}
        return [
            Column(code, tuple(Cell(of(each, code)[:MOST_SYMBOLS]) for each in found.values()))
            for code in sorted(every)
        ]
    *always, last = [
        Column(telling.say(head), tuple(_taken(telling, each, kinds) for each in found.values()))
        for head, kinds in GROUPS
    ]
    return [*always, last] if any(cell.kinds for cell in last.cells) else always


def _taken(telling: Telling, found: Positions, kinds: tuple[str, ...]) -> Cell:
    """Show that a position was taken, and by whom as far as the rule allows it to be said."""
    there = tuple(kind for kind in kinds if kind in found)
    actors = tuple(dict.fromkeys(actor for kind in there for actor in found[kind]))
    silent = not actors or telling.state.plan.group.attribution == "none"
    return Cell(there, "" if silent else who(telling, actors))


def _lines(told: list[Told]) -> list[Line]:
    """Draw all but the cells; the longest bar is as long as there is room."""
    longest = max((max(each.minutes, each.share) for each in told), default=0) or 1
    return [
        Line(each.reach, each.name, each.state, (), _strokes(each, longest), each.time)
        for each in told
    ]


def _strokes(told: Told, longest: float) -> tuple[Stroke, ...]:
    lengths = {"planned": told.share, "real": told.minutes}
    return tuple(
        Stroke(kind, 0, round(minutes / longest * WHOLE))
        for kind, minutes in lengths.items()
        if minutes
    )


def _with(drawn: Line, n: int, columns: Sequence[Column]) -> Line:
    return replace(drawn, cells=tuple(column.cells[n] for column in columns))
