"""The columns of a table: as wide as their share says, and as their longest word needs."""

import re

from meeting_tui.papers.model import Inlines, Table
from meeting_tui.papers.render.spans import plain

NARROW = 4
"""From so many columns on a table is set in smaller type."""
ROOM, SMALL_ROOM = 66, 82
"""Wide letters that a line holds, in the type of the text and in the smaller one.

A machine without the type of the paper sets it in another, often a wider one.
"""
WHOLE = 800
"""Letters of a row up to which it is kept on one page."""
LONGEST = 16
"""Letters of a word beyond which it may break: an address, a word of another language."""
_EDGES = 3
_ENDS = re.compile(r"(?<=[-/])|\s+")
"""Where a line may break: after a hyphen or a slash of an address, too."""
_BOLD = 1.12


def is_small(table: Table) -> bool:
    """Whether a table is set in smaller type."""
    return len(table.header) >= NARROW


def is_whole(row: tuple[Inlines, ...]) -> bool:
    """Whether a row is short enough to stand on one page."""
    return max(len(plain(cell)) for cell in row) <= WHOLE


def fitted(table: Table) -> tuple[int, ...]:
    """Give the columns their shares, changed where a word would not fit, in tenths of a letter."""
    room = SMALL_ROOM if is_small(table) else ROOM
    shares = table.widths or (1,) * len(table.header)
    wanted = [room * share / sum(shares) for share in shares]
    needed = [_needed(table, place) for place in range(len(shares))]
    spare = [max(0.0, want - need) for want, need in zip(wanted, needed, strict=True)]
    lack = sum(max(0.0, need - want) for want, need in zip(wanted, needed, strict=True))
    given = min(1.0, lack / sum(spare)) if sum(spare) else 0.0
    widths = (
        max(want, need) - given * left
        for want, need, left in zip(wanted, needed, spare, strict=True)
    )
    return tuple(round(10 * width) for width in widths)


def _needed(table: Table, place: int) -> float:
    """Count the letters of the longest word of a column, with the room beside it."""
    head = _BOLD * _longest(table.header[place])
    return max((head, *(_longest(row[place]) for row in table.rows))) + _EDGES


def _longest(cell: Inlines) -> int:
    lengths = map(len, _ENDS.split(plain(cell)))
    return max((length for length in lengths if length <= LONGEST), default=0)
