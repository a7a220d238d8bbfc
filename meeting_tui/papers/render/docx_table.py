"""Tables of a Word file: frames, shares of the line, and a heading row that is repeated."""

from typing import cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from meeting_tui.papers.render.docx_text import child

LINE_WIDTH = 9638
"""The width of the text on an A4 page with margins of 2 cm, in twentieths of a point."""

CELL_MARGIN = "115"
"""Room beside the text of a cell; a frame is moved in by as much, to stand on the margin."""

_SIDES = {
    "": (),
    "outer": ("top", "left", "bottom", "right"),
    "all": ("top", "left", "bottom", "right", "insideH", "insideV"),
}


def table(
    parent: BaseOxmlElement,
    rows: int,
    shares: tuple[int, ...],
    *,
    frame: str = "",
    head: bool = False,
) -> BaseOxmlElement:
    """Add an empty table; ``frame`` is "", "outer" or "all", ``head`` repeats the first row."""
    element = child(parent, "tbl")
    _properties(element, frame)
    widths = [LINE_WIDTH * share // sum(shares) for share in shares]
    grid = child(element, "tblGrid")
    for width in widths:
        child(grid, "gridCol", w=str(width))
    for number in range(rows):
        row = child(element, "tr")
        properties = child(row, "trPr")
        if frame == "all":
            child(properties, "cantSplit")
        if head and number == 0:
            child(properties, "tblHeader")
        for width in widths:
            child(child(child(row, "tc"), "tcPr"), "tcW", w=str(width), type="dxa")
    return element


def cells(element: BaseOxmlElement) -> list[BaseOxmlElement]:
    """List the cells of a table, row by row; each must be given a paragraph."""
    return [cast("BaseOxmlElement", cell) for cell in element.iter(qn("w:tc"))]


def _properties(element: BaseOxmlElement, frame: str) -> None:
    properties = child(element, "tblPr")
    child(properties, "tblW", w=str(LINE_WIDTH), type="dxa")
    if _SIDES[frame]:
        child(properties, "tblInd", w=CELL_MARGIN, type="dxa")
        borders = child(properties, "tblBorders")
        for side in _SIDES[frame]:
            child(borders, side, val="single", sz="6", space="0", color="000000")
    child(properties, "tblLayout", type="fixed")
    margins = child(properties, "tblCellMar")
    for side in ("left", "right"):
        child(margins, side, w=CELL_MARGIN, type="dxa")
