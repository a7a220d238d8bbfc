"""The rows behind the long record: laid out lazily, found by line, held by id."""

from collections.abc import Sequence
from typing import Generic

from textual.cache import LRUCache
from textual.content import Content

from meeting_tui.tui.widgets.heights import Heights
from meeting_tui.tui.widgets.record_layout import Entry, Layout, guessed, laid_out

KEPT = 512
"""Rows that stay laid out; more than any screen shows."""


class RecordRows(Generic[Entry]):
    """Items in order, the height of each (guessed until it was laid out), and the last layouts."""

    def __init__(self, layout: Layout[Entry]) -> None:
        self.layout = layout
        self.items: list[Entry] = []
        self.places: dict[str, int] = {}
        self.width = self.blank = 0
        self.marked: str | None = None
        self._heights = Heights()
        self._laid: LRUCache[str, list[Content]] = LRUCache(KEPT)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def total(self) -> int:
        """Lines of all rows, without the blank ones after the last."""
        return max(self._heights.before(len(self.items)) - self.blank, 0)

    def reset(self, items: Sequence[Entry]) -> None:
        """Take these items; the mark stays where its row still is."""
        self.items = list(items)
        self.places = {item.id: place for place, item in enumerate(self.items)}
        if self.marked not in self.places:
            self.marked = None
        self.resize(self.width, self.blank)

    def resize(self, width: int, blank: int) -> None:
        """Take a width and the blank lines between rows; every height is a guess again."""
        self.width, self.blank = width, blank
        self._laid.clear()
        self._heights = Heights(self._guess(item) for item in self.items)

    def append(self, item: Entry) -> None:
        """Add an item at the end."""
        self.places[item.id] = len(self.items)
        self.items.append(item)
        self._heights.append(self._guess(item))

    def replace(self, item: Entry) -> None:
        """Take an item in the place of the one with its id."""
        self.items[self.places[item.id]] = item
        self._laid.discard(item.id)

    def mark(self, row_id: str | None) -> None:
        """Mark one row as the highlighted one."""
        for changed in (self.marked, row_id):
            if changed is not None:
                self._laid.discard(changed)
        self.marked = row_id

    def lines(self, place: int) -> list[Content]:
        """Return a row as laid out, and correct its height."""
        item = self.items[place]
        laid = self._laid.get(item.id)
        if laid is None:
            cells = self.layout.cells(item, self.width, marked=item.id == self.marked)
            laid = laid_out(cells, self.layout.columns(self.width), self.width)
            self._laid[item.id] = laid
            self._heights.correct(place, len(laid) + self.blank)
        return laid

    def start(self, place: int) -> int:
        """Return the first line of a row."""
        return self._heights.before(place)

    def at(self, line: int) -> tuple[int, int]:
        """Find the row that a line belongs to, and the line's number within it."""
        return self._heights.at(line)

    def measure_down(self, place: int, lines: int) -> None:
        """Lay out the rows from a place on until so many lines are known."""
        while lines > 0 and place < len(self.items):
            lines -= len(self.lines(place)) + self.blank
            place += 1

    def measure_up(self, lines: int) -> None:
        """Lay out the rows from the last one upwards until so many lines are known."""
        place = len(self.items) - 1
        while lines > 0 and place >= 0:
            lines -= len(self.lines(place)) + self.blank
            place -= 1

    def _guess(self, item: Entry) -> int:
        return guessed(self.layout, item, self.width) + self.blank
