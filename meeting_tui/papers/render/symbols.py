"""The symbols of a matrix: each has a form of its own, so that none is known by its colour alone.

The colours are of the palette of Okabe and Ito, which people who confuse red and green can tell.
"""

from collections.abc import Callable
from math import cos, pi, sin
from xml.etree import ElementTree as ET

BLUE, RED, AMBER, GREY, INK = "#0072b2", "#b5400a", "#f0b429", "#6b6b6b", "#000000"
TURNS = {"none": 0.0, "introduced": 0.25, "partly": 0.5, "examined": 1.0}
"""How much of the disc is filled for how far a proposal came."""

Point = tuple[float, float]


def draw(parent: ET.Element, kind: str, centre: Point, radius: float) -> None:
    """Draw the symbol of one kind around a place."""
    if kind in TURNS:
        _disc(parent, TURNS[kind], centre, radius)
    else:
        _FORMS[kind](parent, centre, radius)


def _disc(parent: ET.Element, turn: float, centre: Point, radius: float) -> None:
    _circle(parent, centre, radius, INK if turn == 1 else "#ffffff", INK)
    if 0 < turn < 1:
        (x, y), angle = centre, 2 * pi * turn
        end = f"{x + radius * sin(angle):.2f} {y - radius * cos(angle):.2f}"
        path = f"M{x:.2f} {y:.2f}V{y - radius:.2f}A{radius:g} {radius:g} 0 0 1 {end}Z"
        ET.SubElement(parent, "path", d=path, fill=INK)


def _circle(parent: ET.Element, centre: Point, radius: float, fill: str, stroke: str) -> None:
    place = {"cx": f"{centre[0]:.2f}", "cy": f"{centre[1]:.2f}", "r": f"{radius:g}"}
    ET.SubElement(parent, "circle", place, fill=fill, stroke=stroke)


def _path(parent: ET.Element, centre: Point, radius: float, lines: str, **more: str) -> None:
    """Draw lines given in tenths of the radius around the centre; letters open and close them."""
    found = []
    for part in lines.split():
        if "," not in part:
            found.append(part)
            continue
        x, y = (float(each) for each in part.split(","))
        found.append(f"{centre[0] + x * radius / 10:.2f} {centre[1] + y * radius / 10:.2f}")
    named = {name.replace("_", "-"): value for name, value in more.items()}
    ET.SubElement(parent, "path", {"d": " ".join(found), "stroke-linejoin": "round"} | named)


SQUARE = "M -9,-9 L 9,-9 L 9,9 L -9,9 Z"
CROSS = "M -5,-5 L 5,5 M 5,-5 L -5,5"
TICK = "M -6,0 L -1,5 L 6,-5"
TEXT = "M -5,-4 L 5,-4 M -5,0 L 5,0 M -5,4 L 2,4"


def _boxed(sign: str, edge: str, ground: str, ink: str) -> Callable[..., None]:
    def form(parent: ET.Element, centre: Point, radius: float) -> None:
        _path(parent, centre, radius, SQUARE, fill=ground, stroke=edge)
        _path(parent, centre, radius, sign, fill="none", stroke=ink, stroke_width="1.6")

    return form


def _sponsor(parent: ET.Element, centre: Point, radius: float) -> None:
    _path(parent, centre, radius, "M 0,-11 L 11,0 L 0,11 L -11,0 Z", fill=BLUE, stroke=INK)


def _support(parent: ET.Element, centre: Point, radius: float) -> None:
    _circle(parent, centre, radius * 0.85, BLUE, BLUE)


def _concern(parent: ET.Element, centre: Point, radius: float) -> None:
    _path(parent, centre, radius, "M 0,-10 L 11,9 L -11,9 Z", fill=AMBER, stroke=INK)
    _path(parent, centre, radius, "M 0,-4 L 0,3 M 0,5.5 L 0,7", stroke=INK, stroke_width="1.4")


def _spoke(parent: ET.Element, centre: Point, radius: float) -> None:
    _circle(parent, centre, radius * 0.35, GREY, GREY)


_FORMS: dict[str, Callable[..., None]] = {
    "sponsor": _sponsor,
    "support": _support,
    "concern": _concern,
    "objection": _boxed(CROSS, RED, RED, "#ffffff"),
    "answered": _boxed(CROSS, RED, "#ffffff", RED),
    "settled": _boxed(TICK, GREY, "#ffffff", GREY),
    "reservation": _boxed(TEXT, INK, "#ffffff", INK),
    "spoke": _spoke,
}
