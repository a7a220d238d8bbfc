"""What every picture is drawn on: an SVG element, mirrored where text runs from the right."""

from itertools import accumulate
from unicodedata import east_asian_width
from xml.etree import ElementTree as ET

from meeting_tui.papers.drawings import Picture, plain
from meeting_tui.papers.render.spans import printable

WIDTH, EDGE = 680, 4
"""Forty units are a centimetre of the page."""

FAMILY = "Calibri, Carlito, Libertinus Serif, Noto Sans, DejaVu Sans, sans-serif"
INK, FAINT = "#000000", "#9a9a9a"
FILLS = {"planned": "#ffffff", "real": "#3b3b3b"}
THICK = 7
LETTER, CAPITAL = 0.56, 0.7
"""How wide letters are, as a share of their size: more than in the fonts papers are set in."""


class Canvas:
    """Puts text and forms at their places, counted from where the lines of the text begin."""

    def __init__(self, picture: Picture, height: float, direction: str) -> None:
        self.mirrored = direction == "rtl"
        size = {"viewBox": f"0 0 {WIDTH} {height:g}", "width": str(WIDTH), "height": f"{height:g}"}
        self.element = ET.Element("svg", size | {"role": "img"})
        told = printable(picture.alternative)
        self.element.attrib.update({"aria-label": told, "font-family": FAMILY, "font-size": "12"})
        ET.SubElement(self.element, "title").text = printable(plain(picture.caption))
        ET.SubElement(self.element, "desc").text = told

    def x(self, left: float) -> float:
        """Return where in the picture a place is that is so far from the beginning of a line."""
        return WIDTH - left if self.mirrored else left

    def text(self, words: str, left: float, base: float, **more: str) -> None:
        """Write words; ``more`` are attributes such as ``anchor`` and ``size``."""
        place = {"x": f"{self.x(left):.1f}", "y": f"{base:g}", "fill": INK}
        text = ET.SubElement(self.element, "text", place)
        text.text = printable(words)
        if self.mirrored:
            text.set("direction", "rtl")
        named = {"anchor": "text-anchor", "size": "font-size", "weight": "font-weight"}
        text.attrib.update({named.get(name, name): value for name, value in more.items()})

    def upright(self, words: str, left: float, base: float) -> None:
        """Write words from below to above, in any script: they begin at the foot."""
        turn = f"rotate(-90 {self.x(left):.1f} {base:g})"
        place = {"x": f"{self.x(left):.1f}", "y": f"{base:g}", "fill": INK, "transform": turn}
        more = {"font-size": "10", "direction": "ltr"}
        ET.SubElement(self.element, "text", place | more).text = printable(words)

    def bar(self, kind: str, left: float, top: float, width: float, thick: float = THICK) -> None:
        """Draw a stroke of a bar: an outline, or a solid one."""
        x = self.x(left) - width * self.mirrored
        place = {"x": f"{x:.1f}", "y": f"{top:g}", "width": f"{width:.1f}", "height": f"{thick:g}"}
        more = {"fill": FILLS[kind], "stroke": INK, "stroke-width": "0.8"}
        ET.SubElement(self.element, "rect", place | more)

    def band(self, left: float, top: float, width: float, height: float) -> None:
        """Tint a ground so faintly that what stands on it prints as before."""
        x = self.x(left) - width * self.mirrored
        place = {"x": f"{x:.1f}", "y": f"{top:g}", "width": f"{width:.1f}", "height": f"{height:g}"}
        ET.SubElement(self.element, "rect", place | {"fill": "#f2f2f2"})

    def line(self, start: tuple[float, float], end: tuple[float, float], **more: str) -> None:
        """Draw a faint line."""
        first, last = ((f"{self.x(left):.1f}", f"{top:g}") for left, top in (start, end))
        ends = {"x1": first[0], "y1": first[1], "x2": last[0], "y2": last[1], "stroke": FAINT}
        named = {name.replace("_", "-"): value for name, value in more.items()}
        ET.SubElement(self.element, "line", ends | named)


def width_of(text: str, size: float = 12) -> float:
    """Estimate how wide a text is; signs of Chinese and its like are as wide as they are high."""
    wide = sum(east_asian_width(letter) in "WF" for letter in text)
    capitals = sum(letter.isupper() for letter in text)
    return size * (wide + CAPITAL * capitals + LETTER * (len(text) - wide - capitals))


def fitted(text: str, width: float, size: float = 12) -> str:
    """Cut a text that is too wide, with "…"."""
    if width_of(text, size) <= width:
        return text
    widths = accumulate((width_of(letter, size) for letter in text), initial=width_of("…", size))
    kept = sum(each <= width for each in widths) - 1
    return text[: max(kept, 0)].rstrip() + "…"


def wrapped(text: str, width: float, size: float, most: int) -> list[str]:
    """Part a text into lines at its spaces; what the last one has no room for is cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or width_of(longer, size) <= width):
            lines[-1] = longer
        else:
            lines.append(word)
    return [fitted(each, width, size) for each in lines]
