"""The agenda at the chair's left hand, and the one row it becomes where there is no room."""

from collections.abc import Sequence
from enum import Enum

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, assemble, clip, fill, pad, spread
from meeting_tui.tui.text import width as cells_of
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.painted import Painted

RIGHT_INSET = 2
KEY_FROM_RIGHT = 10
FACT_AT = 17
LEAST_NEXT = 12


class Progress(Enum):
    """Where an item or a proposal stands; the value is its symbol."""

    DONE = "✓"
    NOW = "▸"
    TO_COME = "○"
    NEVER = "–"


WEIGHT = {
    Progress.DONE: Role.DIM,
    Progress.NOW: Role.NOW,
    Progress.TO_COME: "",
    Progress.NEVER: Role.DIM,
}


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda: printed number, title, ``spent/planned`` minutes as written."""

    number: str
    title: str
    minutes: str
    progress: Progress
    key: str = ""
    """The key that opens it, on the next item only."""


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The items in order, and facts below them: a label and its value."""

    items: tuple[AgendaItem, ...]
    facts: tuple[tuple[str, Part], ...] = ()


class AgendaColumn(Painted[AgendaView]):
    """One row for each item; what is over gives way first when they are too many."""

    DEFAULT_CSS = "AgendaColumn { height: auto; }"

    def paint(self, view: AgendaView, width: int) -> list[Content]:
        """Return items, a thin rule, and the facts."""
        return [*_items(view, width), *_facts(view, width)]

    def fit(self, view: AgendaView, width: int, height: int) -> list[Content]:
        """Keep the open item and the facts; items far from the open one give way."""
        facts = _facts(view, width)
        room = max(height - len(facts), 1)
        now = next((n for n, item in enumerate(view.items) if item.progress is Progress.NOW), 0)
        return [*_around(_items(view, width), now, room), *facts]


def _items(view: AgendaView, width: int) -> list[Content]:
    numbers = max((cells_of(item.number) for item in view.items), default=0)
    return [_item(item, numbers, width) for item in view.items]


def _item(item: AgendaItem, numbers: int, width: int) -> Content:
    weight = WEIGHT[item.progress]
    edge = max(width - RIGHT_INSET, 0)
    name = assemble((f"{item.progress.value} {pad(item.number, numbers)} {item.title}", weight))
    if not item.key:
        return spread(name, assemble((item.minutes, weight)), edge)
    left = spread(name, assemble((item.key, Role.KEY)), max(edge - KEY_FROM_RIGHT + 1, 0))
    return spread(left, assemble((item.minutes, weight)), edge, gap=1)


def _around(rows: Sequence[Content], now: int, room: int) -> list[Content]:
    if len(rows) <= room:
        return list(rows)
    start = min(max(now - 1, 0), len(rows) - room)
    shown = list(rows[start : start + room])
    more = assemble(("…", Role.DIM))
    if start and room > 2:
        shown[0] = more
    if start + room < len(rows) and room > 2:
        shown[-1] = more
    return shown


def _facts(view: AgendaView, width: int) -> list[Content]:
    if not view.facts:
        return []
    rule = assemble(("─" * width, Role.DIM))
    return [Content(""), rule, *(_fact(label, value, width) for label, value in view.facts)]


def _fact(label: str, value: Part, width: int) -> Content:
    said = assemble((value, Role.NOW) if isinstance(value, str) else value)
    room = min(FACT_AT, max(width - said.cell_length, 0))
    return clip(assemble(fill(assemble((label, Role.DIM)), room), said), width)


@dataclass(frozen=True, slots=True)
class AgendaRowView:
    """The whole agenda in one row: symbols and numbers, the next item with its key."""

    items: tuple[tuple[str, Progress], ...]
    """Number and progress of each item."""
    key: str = ""
    next: str = ""
    """The next item in words ("next 7 Other business")."""
    hint: str = ""
    """Said at the right end where there is room for it."""


class AgendaRow(Painted[AgendaRowView]):
    """``✓1 … ▸6 ○7   i next 7 Other business``; a long agenda shows what is near.

    The hint at its end is the first thing to go.
    """

    DEFAULT_CSS = "AgendaRow { height: 1; }"

    def paint(self, view: AgendaRowView, width: int) -> list[Content]:
        """Return the row; the words of the next item are cut before the marks are."""
        least = LEAST_NEXT if view.next else 0
        marks = _marks(view.items, width - least)
        said = assemble((view.key, Role.KEY), f" {view.next}") if view.next else Content("")
        row = assemble(marks, "   ", said) if said else marks
        hint = assemble((view.hint, Role.DIM))
        fits = row.cell_length + 2 + hint.cell_length <= width
        return [spread(row, hint, width) if hint and fits else fill(row, width)]


def _marks(items: Sequence[tuple[str, Progress]], width: int) -> Content:
    marks = [assemble((f"{state.value}{number}", WEIGHT[state])) for number, state in items]
    row = Content(" ").join(marks)
    now = next((n for n, (_, state) in enumerate(items) if state is Progress.NOW), 0)
    start, end = 0, len(marks)
    more = assemble(("…", Role.DIM))
    while row.cell_length > width and end - start > 1:
        start, end = (start + 1, end) if now - start > 1 else (start, end - 1)
        shown = [
            *([more] if start else []),
            *marks[start:end],
            *([more] if end < len(marks) else []),
        ]
        row = Content(" ").join(shown)
    return row
