"""A picture that a page has no room for, parted: its pieces, and what each is called."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from meeting_tui.languages.catalogue import N_, say
from meeting_tui.papers.drawings import Chart, plain
from meeting_tui.papers.inlines import line

WHOLE = 1000
"""The width there is for bars; strokes are in parts of it."""

MOST_STROKES = 20
"""The bars that a page has room for, those with two strokes; of single ones there may be more."""
MOST_BARS = 25

T = TypeVar("T")


def chunks(things: Sequence[T], most: int) -> list[Sequence[T]]:
    """Part things evenly into as few pieces as hold no more than ``most`` each."""
    pieces = -(-len(things) // most)
    size = -(-len(things) // pieces) if pieces else 1
    return [things[start : start + size] for start in range(0, len(things), size)]


def captions(language: str, caption: str, count: int) -> list[str]:
    """Give the caption of each piece, numbered where there are several."""
    if count == 1:
        return [caption]
    said = N_("{caption} ({part} of {parts})")
    numbers = range(1, count + 1)
    return [say(language, said, caption=caption, part=str(n), parts=str(count)) for n in numbers]


def parted(chart: Chart, language: str) -> list[Chart]:
    """Part a chart; its table has one row for each bar."""
    most = MOST_STROKES if chart.legend else MOST_BARS
    pieces = chunks(range(len(chart.bars)), most) or [range(0)]
    named = captions(language, plain(chart.caption), len(pieces))
    return [_piece(chart, piece, words) for piece, words in zip(pieces, named, strict=True)]


def _piece(chart: Chart, piece: Sequence[int], caption: str) -> Chart:
    rows = tuple(chart.table.rows[n] for n in piece)
    bars = tuple(chart.bars[n] for n in piece)
    return replace(chart, caption=line(caption), bars=bars, table=replace(chart.table, rows=rows))
