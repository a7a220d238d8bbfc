"""The rows of the lobby in columns; what tells records of one meeting apart never gives way."""

from collections import Counter
from collections.abc import Iterator, Sequence

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import ELLIPSIS, Part, Words, content, cut, pad, plain, wrap
from meeting_tui.tui.text import width as cells_of
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.marked_list import Row

GAP = "   "
MOST = 2
"""Rows for all that a record lacks; what comes first matters most."""

SHORTEST = 8
"""Cells below which a file name that is only good to know is left out."""


@dataclass(frozen=True, slots=True)
class Below:
    """What a record lacks, or how much of it there is: wrapped, with its symbol before it."""

    mark: Part
    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A record or an agenda: its name, where it stands, and the file that it is."""

    id: str
    name: str
    state: str = ""
    file: str = ""
    mark: Part = ""
    style: str = ""
    below: tuple[Below, ...] = ()
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class _Columns:
    """The cells that a list has for names, states and files; ``state`` 0 puts it below."""

    name: int
    state: int
    file: int


def laid(lines: Sequence[Line], width: int) -> tuple[Row, ...]:
    """Lay a list out; where a state does not fit beside, it goes into a row below."""
    columns = _columns(lines, width)
    return tuple(
        Row(line.id, _first(line, columns), tuple(_under(line, columns, width)), line.allowed)
        for line in lines
    )


def _columns(lines: Sequence[Line], width: int) -> _Columns:
    times = Counter(line.name for line in lines)
    twins = [cells_of(line.file) for line in lines if times[line.name] > 1]
    room = width - max((len(plain((line.mark,))) for line in lines), default=0)
    names = max((cells_of(line.name) for line in lines), default=0)
    states = max((cells_of(line.state) for line in lines), default=0)
    needed = max(twins, default=0)
    if names + states + needed + len(GAP) * (2 if twins else 1) <= room:
        return _Columns(names, states, room - names - states - 2 * len(GAP))
    files = max((cells_of(line.file) for line in lines), default=0)
    name = min(names, max(room - files - len(GAP), room // 2))
    return _Columns(name, 0, room - name - len(GAP))


def _first(line: Line, columns: _Columns) -> Words:
    state = (f"{GAP}{pad(line.state, columns.state)}", _state_style(line))
    file = _middle(line.file, columns.file)
    return (
        line.mark,
        (pad(line.name, columns.name), line.style),
        *((state,) if columns.state else ()),
        (f"{GAP}{file}" if file else "", Role.DIM),
    )


def _state_style(line: Line) -> str:
    return "" if line.allowed else Role.ERROR


def _under(line: Line, columns: _Columns, width: int) -> Iterator[Words]:
    indent = " " * (len(plain((line.mark,))) + 2)
    if line.state and not columns.state:
        for row in wrap(content(line.state), width - len(indent)):
            yield (indent, (row.plain, _state_style(line)))
    for below in line.below:
        lead: Part = below.mark
        for text in _few(below.text, width - len(indent) - 2):
            yield (indent, lead, (text, below.style))
            lead = "  "


def _few(text: str, cells: int) -> Iterator[str]:
    """Wrap a text into as many rows as a list of records can spare."""
    rows = wrap(content(text), cells)
    for row in rows[: MOST - 1]:
        yield row.plain
    if rest := rows[MOST - 1 :]:
        yield cut(" ".join(row.plain for row in rest), cells)


def _middle(text: str, cells: int) -> str:
    """Cut a file name in its middle: names of one meeting differ at their end."""
    if cells_of(text) <= cells:
        return text
    if cells < SHORTEST:
        return ""
    half = (cells - 1) // 2
    return cut(text, cells - half).removesuffix(ELLIPSIS) + ELLIPSIS + text[-half:]
