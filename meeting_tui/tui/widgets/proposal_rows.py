"""The proposals at a glance; neighbours of one state share a row where there is little room."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Words, assemble, cut, fill, joined, pad, spread
from meeting_tui.tui.text import width as cells_of
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.agenda_column import Progress
from meeting_tui.tui.widgets.painted import Painted

LEAST_STATE = 17
LEAST_SAID = 9
"""Cells below which the facts that may be cut are left out: half a word tells nobody anything."""
GAP = "   "


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal: what is over is plain, what is now bold, what is to come dim."""

    id: str
    title: str
    progress: Progress
    state: str
    about: Words = ()
    """Facts after the state: supporters, open objections, a warning; each with its style."""
    minutes: int | None = None
    states: str = ""
    """The state as it is said of several, where that differs from one."""


@dataclass(frozen=True, slots=True)
class ProposalsView:
    """The proposals in order; the callables put two ids and a number of minutes into words."""

    rows: tuple[ProposalRow, ...]
    span: Callable[[str, str], str] = "{} to {}".format
    minutes: Callable[[int], str] = "{} min".format
    empty: str = ""


class ProposalRows(Painted[ProposalsView]):
    """Small static rows, read and not walked."""

    DEFAULT_CSS = "ProposalRows { height: auto; }"

    def paint(self, view: ProposalsView, width: int) -> list[Content]:
        """Return one row for each proposal."""
        return self.fit(view, width, len(view.rows))

    def fit(self, view: ProposalsView, width: int, height: int) -> list[Content]:
        """Return one row for each proposal, or for each group of one state."""
        if not view.rows:
            return [assemble((view.empty, Role.DIM))] if view.empty else []
        return _painted(view, merged(view, height), width)


def merged(view: ProposalsView, room: int) -> Sequence[ProposalRow]:
    """Merge neighbours until the rows fit: first equal ones, then those of one state.

    What a person must not miss (a warning, an open objection) is kept from each merged row.
    """
    rows: Sequence[ProposalRow] = view.rows
    for key in (_same, _alike):
        if len(rows) > room:
            rows = [_merge(list(group), view) for _, group in groupby(view.rows, key)]
    return rows


def _same(row: ProposalRow) -> tuple[object, ...]:
    return (row.progress, row.state, row.about, row.minutes is None)


def _alike(row: ProposalRow) -> tuple[object, ...]:
    return (row.progress, row.state)


def _merge(group: list[ProposalRow], view: ProposalsView) -> ProposalRow:
    first, last = group[0], group[-1]
    if len(group) == 1:
        return first
    name = f"{first.id} {last.id}" if len(group) == 2 else view.span(first.id, last.id)
    spent = [row.minutes for row in group if row.minutes is not None]
    about = first.about if len({row.about for row in group}) == 1 else _grave(group)
    minutes = sum(spent) if spent else None
    state = first.states or first.state
    return replace(first, id=name, title="", state=state, about=about, minutes=minutes)


def _grave(group: Sequence[ProposalRow]) -> Words:
    """Keep what must not be missed, each with those of the group that it is about."""
    parts: dict[tuple[str, str], list[str]] = {}
    for row in group:
        for part in row.about:
            if not isinstance(part, str):
                parts.setdefault(part, []).append(row.id)
    return tuple(
        part if len(ids) == len(group) else (f"{' '.join(ids)} {part[0]}", part[1])
        for part, ids in parts.items()
    )


def _painted(view: ProposalsView, rows: Sequence[ProposalRow], width: int) -> list[Content]:
    names = max(cells_of(f"{row.id} {row.title}".rstrip()) for row in rows)
    names = min(names, width // 3 if width < WIDE else width // 2)
    states = max(LEAST_STATE, *(cells_of(row.state) for row in rows))
    return [_row(row, view, (names, states), width) for row in rows]


def _row(row: ProposalRow, view: ProposalsView, cells: tuple[int, int], width: int) -> Content:
    name, state = (pad(f"{row.id} {row.title}".rstrip(), cells[0]), pad(row.state, cells[1]))
    weight = {Progress.NOW: Role.NOW, Progress.DONE: ""}.get(row.progress, Role.DIM)
    head = assemble((f"{row.progress.value} {name}{GAP}{state}{GAP}", weight))
    minutes = assemble("" if row.minutes is None else view.minutes(row.minutes))
    room = width - head.cell_length - minutes.cell_length - 2
    about = _about(row.about, room)
    if not about and room < 0:
        return spread(assemble((f"{row.progress.value} {name}", weight)), minutes, width)
    return spread(fill(assemble(head, about), width - minutes.cell_length), minutes, width, gap=0)


def _about(parts: Words, room: int) -> Content:
    plain = [part for part in parts if isinstance(part, str)]
    grave = joined([assemble(part) for part in parts if not isinstance(part, str)], GAP)
    left = room - grave.cell_length - (len(GAP) if grave else 0)
    said = cut(GAP.join(plain), left) if left > LEAST_SAID else ""
    return joined([assemble(said), grave], GAP)
