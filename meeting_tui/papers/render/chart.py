"""A chart as SVG: outlines and solid bars, told apart without colour."""

from xml.etree import ElementTree as ET

from meeting_tui.papers.model import Bar, Chart, Stroke
from meeting_tui.papers.render.canvas import EDGE, THICK, WIDTH, Canvas, fitted, width_of

AXIS, LABEL, GAP = 18, 16, 9
STEP = THICK + 2


def drawing(chart: Chart, direction: str) -> ET.Element:
    """Draw a chart as an SVG element, with its alternative text."""
    rows = [_height(bar) for bar in chart.bars]
    top = AXIS * bool(chart.ticks) + LABEL * bool(chart.legend)
    height = top + sum(rows)
    page = _Page(chart, height, direction)
    page.legend(chart)
    page.axis(chart, top, height)
    for bar, high in zip(chart.bars, rows, strict=True):
        page.put(bar, top)
        top += high
    return page.element


def _height(bar: Bar) -> int:
    kinds = {stroke.kind for stroke in bar.strokes}
    return LABEL + max(len(kinds), 1) * STEP + GAP


class _Page(Canvas):
    """Puts the parts of a chart at their places."""

    def legend(self, chart: Chart) -> None:
        """Name the kinds of strokes."""
        place = float(EDGE)
        for kind, words in chart.legend:
            self.bar(kind, place, 3, 28)
            self.text(words, place + 34, 12)
            place += 60 + width_of(words)

    def axis(self, chart: Chart, top: int, height: int) -> None:
        """Draw the hours through all of the bars."""
        for place, words in chart.ticks:
            across = _across(place)
            self.line((across, top), (across, height), stroke_dasharray="1 3")
            self.text(words, across, top - 5, anchor="middle")

    def put(self, bar: Bar, top: int) -> None:
        """Draw a bar under its name."""
        room = WIDTH - 3 * EDGE - width_of(bar.amount)
        self.text(fitted(bar.label, room), EDGE, top + 12)
        self.text(bar.amount, WIDTH - EDGE, top + 12, anchor="end")
        for row, kind in enumerate(dict.fromkeys(stroke.kind for stroke in bar.strokes)):
            for stroke in bar.strokes:
                if stroke.kind == kind:
                    self._stroke(stroke, top + LABEL + row * STEP)

    def _stroke(self, stroke: Stroke, top: int) -> None:
        start = _across(stroke.start)
        self.bar(stroke.kind, start, top, max(_across(stroke.end) - start, 1.5))


def _across(place: int) -> float:
    """Return how far from the edge a place in thousandths is; ticks at the ends stay whole."""
    margin = EDGE + 16
    return margin + place * (WIDTH - 2 * margin) / 1000
