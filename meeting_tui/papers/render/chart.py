"""A chart as SVG, the same for every format: outlines and solid bars, told apart without colour."""

from xml.etree import ElementTree as ET

from meeting_tui.papers.model import Bar, Chart, Stroke
from meeting_tui.papers.render.spans import printable

WIDTH, EDGE = 680, 4
AXIS, LABEL, THICK, GAP = 18, 16, 9, 9
LONGEST = 80
FAMILY = "Calibri, Carlito, Libertinus Serif, Noto Sans, DejaVu Sans, sans-serif"
INK, FAINT = "#000000", "#9a9a9a"
FILLS = {"planned": "#ffffff", "real": "#3b3b3b"}


def svg(chart: Chart, direction: str) -> str:
    """Write a chart as one SVG text, for what takes a picture and no elements."""
    element = drawing(chart, direction)
    element.set("xmlns", "http://www.w3.org/2000/svg")
    return ET.tostring(element, encoding="unicode")


def drawing(chart: Chart, direction: str) -> ET.Element:
    """Draw a chart as an SVG element, with its alternative text."""
    rows = [_height(bar) for bar in chart.bars]
    top = AXIS * bool(chart.ticks) + LABEL * bool(chart.legend)
    height = top + sum(rows)
    box = f"0 0 {WIDTH} {height}"
    element = ET.Element("svg", viewBox=box, width=str(WIDTH), height=str(height), role="img")
    element.set("aria-label", printable(chart.alternative))
    element.set("font-family", FAMILY)
    element.set("font-size", "12")
    ET.SubElement(element, "title").text = printable(chart.alternative)
    page = _Page(element, direction)
    page.legend(chart)
    page.axis(chart, top, height)
    for bar, high in zip(chart.bars, rows, strict=True):
        page.bar(bar, top)
        top += high
    return element


def _height(bar: Bar) -> int:
    kinds = {stroke.kind for stroke in bar.strokes}
    return LABEL + max(len(kinds), 1) * THICK + GAP


class _Page:
    """Puts the parts of a chart at their places; where text runs from the right, mirrored."""

    def __init__(self, element: ET.Element, direction: str) -> None:
        self.element, self.mirrored = element, direction == "rtl"

    def legend(self, chart: Chart) -> None:
        place = float(EDGE)
        for kind, words in chart.legend:
            self._box(kind, place, 3, 28)
            self._text(words, place + 34, 12)
            place += 60 + 7 * len(words)

    def axis(self, chart: Chart, top: int, height: int) -> None:
        for place, words in chart.ticks:
            x = self._x(_across(place))
            line = ET.SubElement(self.element, "line", x1=f"{x:.1f}", x2=f"{x:.1f}")
            line.attrib.update(y1=str(top), y2=str(height), stroke=FAINT)
            line.set("stroke-dasharray", "1 3")
            self._text(words, _across(place), top - 5, anchor="middle")

    def bar(self, bar: Bar, top: int) -> None:
        label = bar.label if len(bar.label) <= LONGEST else bar.label[: LONGEST - 1] + "…"
        self._text(label, EDGE, top + 12)
        self._text(bar.amount, WIDTH - EDGE, top + 12, anchor="end")
        for row, kind in enumerate(dict.fromkeys(stroke.kind for stroke in bar.strokes)):
            for stroke in bar.strokes:
                if stroke.kind == kind:
                    self._stroke(stroke, top + LABEL + row * THICK)

    def _stroke(self, stroke: Stroke, top: int) -> None:
        start = _across(stroke.start)
        self._box(stroke.kind, start, top, max(_across(stroke.end) - start, 1.5))

    def _box(self, kind: str, left: float, top: int, width: float) -> None:
        x = WIDTH - left - width if self.mirrored else left
        box = ET.SubElement(self.element, "rect", x=f"{x:.1f}", y=str(top), width=f"{width:.1f}")
        box.attrib.update(height=str(THICK - 2), fill=FILLS[kind], stroke=INK)
        box.set("stroke-width", "0.8")

    def _text(self, words: str, left: float, base: int, anchor: str = "start") -> None:
        text = ET.SubElement(self.element, "text", x=f"{self._x(left):.1f}", y=str(base), fill=INK)
        text.text = printable(words)
        if self.mirrored:
            text.set("direction", "rtl")
        if anchor != "start":
            text.set("text-anchor", anchor)

    def _x(self, left: float) -> float:
        return WIDTH - left if self.mirrored else left


def _across(place: int) -> float:
    """Return how far from the edge a place in thousandths is; ticks at the ends stay whole."""
    margin = EDGE + 16
    return margin + place * (WIDTH - 2 * margin) / 1000
