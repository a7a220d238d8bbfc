"""A picture as SVG, the same for every format."""

from xml.etree import ElementTree as ET

from meeting_tui.papers.drawings import Matrix, Picture
from meeting_tui.papers.render import chart, matrix


def svg(picture: Picture, direction: str) -> str:
    """Write a picture as one SVG text, for what takes a picture and no elements."""
    element = drawing(picture, direction)
    element.set("xmlns", "http://www.w3.org/2000/svg")
    return ET.tostring(element, encoding="unicode")


def drawing(picture: Picture, direction: str) -> ET.Element:
    """Draw a picture as an SVG element, with its alternative text."""
    if isinstance(picture, Matrix):
        return matrix.drawing(picture, direction)
    return chart.drawing(picture, direction)
