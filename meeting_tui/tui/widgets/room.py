"""The room's display as one painting: drawn for few columns, to be read from afar."""

from collections.abc import Iterable

from textual.content import Content

from meeting_tui.tui.text import assemble, clip, fill, spread, wrap
from meeting_tui.tui.themes import TALL, WIDE, Role
from meeting_tui.tui.views.display import RoomView, Text
from meeting_tui.tui.widgets.clock_digits import Size, digits
from meeting_tui.tui.widgets.painted import Painted

TITLE, BAND = "on $panel", "bold reverse"
STAGES = {"near": Role.WARNING_NOW, "over": Role.ERROR_NOW}
EMPTY = Content("")
NAMED = 3
"""How many of those who wait are named to the room."""


class Room(Painted[RoomView]):
    """Group and hour above; in the middle the text, or the speaker with the clock.

    The grounds of the title and of the speaker's name reach from edge to edge.
    """

    DEFAULT_CSS = "Room { height: 1fr; padding: 0; }"

    def fit(self, view: RoomView, width: int, height: int) -> list[Content]:
        """Return all rows, the middle part in the middle."""
        title = spread(assemble(view.group), assemble((view.time, Role.NOW)), width - 2)
        top = fill(assemble(" ", title), width).stylize_before(TITLE)
        rows = _middle(view, width, height - 1)
        above = max((height - 1 - len(rows)) // 2, 0)
        return [top, *[EMPTY] * above, *rows][:height]

    def paint(self, view: RoomView, width: int) -> list[Content]:
        """Return the rows for a screen of the usual height."""
        return self.fit(view, width, 24)


def _middle(view: RoomView, width: int, height: int) -> list[Content]:
    if view.notice:
        return [_centred(row, width) for row in wrap(assemble((view.notice, Role.NOW)), width - 8)]
    if view.texts:
        return _texts(view, width, height)
    return _floor(view, width, height)


def _centred(row: Content, width: int) -> Content:
    short = clip(row, width)
    return short.pad_left((width - short.cell_length) // 2)


def _floor(view: RoomView, width: int, height: int) -> list[Content]:
    """Leave out the next speakers after the first, one by one, then blank rows, when short."""
    for count in range(min(len(view.next), NAMED), -1, -1):
        rows = _speaker(view, width, height, count)
        if len(rows) <= height:
            return rows
    return [row for row in rows if row.plain.strip()][:height]


def _speaker(view: RoomView, width: int, height: int, count: int) -> list[Content]:
    roomy = width >= WIDE and height >= TALL
    gap = [EMPTY] * (2 if roomy else 1)
    rows = [_centred(row, width) for row in _dealt_with(view)]
    if view.name:
        rows += [*gap, *_band(view.name, width, roomy=roomy)]
        rows += [_centred(assemble((view.says, Role.DIM)), width), EMPTY]
        rows += _clock(view, width, Size.ROOM if roomy else Size.LARGE)
    if count:
        label = _centred(assemble((view.next_word, Role.DIM)), width)
        rows += [EMPTY, *([EMPTY] if roomy else []), label]
        rows += [_centred(assemble(each), width) for each in view.next[:count]]
    return rows


def _dealt_with(view: RoomView) -> list[Content]:
    """Write the number, the title of the item in bold, and the proposal."""
    return [
        assemble((each, Role.NOW if place == 1 else "")) for place, each in enumerate(view.above)
    ]


def _band(name: str, width: int, *, roomy: bool) -> list[Content]:
    large = " ".join(name.upper()) if roomy else name.upper()
    if len(large) > width - 4:
        large = name.upper()
    rows = [EMPTY, *wrap(assemble(large), width - 4), EMPTY]
    return [fill(_centred(row, width), width).stylize(BAND) for row in rows]


def _clock(view: RoomView, width: int, size: Size) -> list[Content]:
    style = STAGES.get(view.stage, Role.NOW)
    rows = [_centred(assemble((row, style)), width) for row in digits(view.clock, size)]
    return [*rows, _centred(assemble((view.caption, style if view.stage else Role.DIM)), width)]


def _texts(view: RoomView, width: int, height: int) -> list[Content]:
    """Give up preambles and questions first, then the other languages, then the end of the text."""
    plain = tuple(Text(each.text) for each in view.texts)
    for texts in (view.texts, plain, view.texts[:1], plain[:1]):
        rows = _all_texts(view, texts, width)
        if len(rows) <= height:
            return rows
    kept = max(height - 1, 0)
    return [*rows[:kept], _centred(assemble("…"), width)]


def _all_texts(view: RoomView, texts: Iterable[Text], width: int) -> list[Content]:
    rows = [_centred(assemble(view.head), width)]
    for place, each in enumerate(texts):
        rows += [EMPTY, _centred(assemble(("─" * 12, Role.DIM)), width)] if place else []
        for words in (each.text, *each.more):
            rows += [EMPTY, *_wrapped(words, width)]
    return [*rows, EMPTY, _centred(assemble((view.below, Role.DIM)), width)] if view.below else rows


def _wrapped(words: str, width: int) -> list[Content]:
    found = wrap(assemble((words, Role.NOW)), max(width - 18, 20))
    return [_centred(row, width) for row in found]
