"""The elements of an HTML paper: people's text goes in as text and can become nothing else."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from meeting_tui.papers.model import (
    Block,
    Inlines,
    Mark,
    Paragraph,
    Picture,
    Point,
    Points,
    Prose,
    Quote,
    Table,
    Text,
    direction,
)
from meeting_tui.papers.render.picture import drawing
from meeting_tui.papers.render.spans import language_of, merged, number_parts, printable


def add(
    parent: ET.Element, tag: str, attributes: dict[str, str] | None = None, **more: str
) -> ET.Element:
    """Add an element that stands on its own line of the file."""
    element = ET.SubElement(parent, tag, attributes or {}, **more)
    element.tail = "\n"
    return element


def identity(key: str) -> dict[str, str]:
    """Give the id under which links find a thing; an id holds no spaces."""
    return {"id": "-".join(printable(key).split())} if key else {}


def _append(parent: ET.Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


class Blocks:
    """Adds text and blocks to a tree; what is in another language than the paper says so."""

    def __init__(self, language: str) -> None:
        self.language = language

    def line(
        self, parent: ET.Element, tag: str, text: Inlines, kind: str = "", **more: str
    ) -> ET.Element:
        """Add one element of text, in the language and direction its spans share."""
        element = add(parent, tag, {"class": kind} if kind else {}, **more)
        language = language_of(text, self.language)
        if language != self.language:
            element.set("lang", language)
            element.set("dir", direction(language))
        self.spans(element, text, language)
        return element

    def spans(self, parent: ET.Element, text: Inlines, around: str = "") -> None:
        """Add spans inside an element that is in the language ``around``."""
        for span in merged(text):
            holder = _styled(parent, span, around or self.language)
            first, *rest = span.content.split("\n")
            _append(holder, first)
            for part in rest:
                ET.SubElement(holder, "br").tail = part

    def marks(self, parent: ET.Element, marks: tuple[Mark, ...]) -> None:
        """Add the printed warnings, each in brackets so that they need no colour."""
        for mark in marks:
            element = ET.SubElement(parent, "strong", {"class": f"mark {mark.kind}"})
            element.text = printable(f"[{mark.words}]")
            element.tail = " "

    def paragraph(self, parent: ET.Element, paragraph: Paragraph) -> None:
        """Add a numbered paragraph; its number stands before its first words."""
        holder = add(parent, "div", {"class": "paragraph", **identity(paragraph.key)})
        blocks = paragraph.blocks
        opening: Inlines = ()
        if blocks and isinstance(blocks[0], Prose):
            opening, blocks = blocks[0].text, blocks[1:]
        if paragraph.number or paragraph.marks or opening:
            self._opening(holder, paragraph, opening)
        self.blocks(holder, blocks)

    def _opening(self, holder: ET.Element, paragraph: Paragraph, text: Inlines) -> None:
        line = add(holder, "p")
        if paragraph.number:
            figures, letters = number_parts(paragraph.number)
            number = ET.SubElement(line, "span", {"class": "number"})
            self.spans(number, (Text(figures), Text(letters, italic=True)))
            number.tail = " "
        self.marks(line, paragraph.marks)
        self.spans(line, text)

    def blocks(self, parent: ET.Element, blocks: Iterable[Block]) -> None:
        """Add blocks one under the other."""
        for block in blocks:
            if isinstance(block, Prose):
                self.line(parent, "p", block.text)
            elif isinstance(block, Points):
                self._points(parent, block.points)
            elif isinstance(block, Quote):
                self._quote(parent, block)
            elif isinstance(block, Picture):
                self._picture(parent, block)
            else:
                self._table(parent, block)

    def _picture(self, parent: ET.Element, picture: Picture) -> None:
        figure = add(parent, "figure")
        self.line(figure, "figcaption", picture.caption)
        figure.append(drawing(picture, direction(self.language)))

    def _points(self, parent: ET.Element, points: tuple[Point, ...]) -> None:
        holder = add(parent, "ol", {"class": "points"})
        holder.text = "\n"
        for point in points:
            item = add(holder, "li", identity(point.key))
            label = ET.SubElement(item, "span", {"class": "label"})
            label.text = printable(point.label)
            label.tail = " "
            self.spans(item, point.text)
            if point.points:
                self._points(item, point.points)

    def _quote(self, parent: ET.Element, quote: Quote) -> None:
        holder = add(parent, "blockquote")
        for text in quote.paragraphs:
            self.line(holder, "p", text)
        if quote.source:
            self.line(holder, "p", quote.source, "from")

    def _table(self, parent: ET.Element, table: Table) -> None:
        holder = add(parent, "table")
        if table.caption:
            self.line(holder, "caption", table.caption)
        self._columns(holder, table.widths)
        row = add(holder, "tr")
        for cell in table.header:
            self.line(row, "th", cell, scope="col")
        for cells in table.rows:
            row = add(holder, "tr")
            for cell in cells:
                self.line(row, "td", cell)

    def _columns(self, holder: ET.Element, widths: tuple[int, ...]) -> None:
        for width in widths:
            add(holder, "col", style=f"width: {100 * width // sum(widths)}%")


def _styled(parent: ET.Element, span: Text, around: str) -> ET.Element:
    """Open the elements one span needs; without any, its text goes straight into the parent."""
    holder = parent
    if span.target:
        holder = ET.SubElement(holder, "a", href="#" + identity(span.target)["id"])
    if span.language and span.language != around:
        words = {"lang": span.language, "dir": direction(span.language)}
        holder = ET.SubElement(holder, "span", words)
    tags = {"strong": span.bold, "em": span.italic, "del": span.strike, "ins": span.insert}
    for tag in (tag for tag, wanted in tags.items() if wanted):
        holder = ET.SubElement(holder, tag)
    return holder
