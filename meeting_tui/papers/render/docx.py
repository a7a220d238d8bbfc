"""A paper as a Word file: real styles and headings, so that Word can find its way in it."""

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from meeting_tui.papers.model import (
    Block,
    Closing,
    Inlines,
    Letter,
    Paper,
    Paragraph,
    Picture,
    Point,
    Points,
    Prose,
    Quote,
    Section,
    SummaryBox,
    Table,
    Text,
)
from meeting_tui.papers.render.columns import fitted, is_small
from meeting_tui.papers.render.docx_file import data, new_file
from meeting_tui.papers.render.docx_picture import put_picture
from meeting_tui.papers.render.docx_table import cells, table
from meeting_tui.papers.render.docx_text import Words, make
from meeting_tui.papers.render.spans import number_parts


def render(paper: Paper) -> bytes:
    """Write a resolved paper as a DOCX file."""
    file = new_file(paper)
    body = file.element.body
    page = body.sectPr
    body.remove(page)
    for empty in list(body):
        body.remove(empty)
    _Writer(paper.language, file).write(body, paper)
    body.append(page)
    return data(file)


class _Writer(Words):
    """Adds the parts of a paper in the order in which they are printed."""

    def __init__(self, language: str, file: Document) -> None:
        super().__init__(language)
        self.file = file

    def write(self, body: BaseOxmlElement, paper: Paper) -> None:
        self._head(body, paper)
        self._letter_head(body, paper.letter)
        if paper.source:
            self.paragraph(body, "Source", paper.source)
        if paper.title:
            self.paragraph(body, "Title", (Text(paper.title),))
        self._box(body, paper.box)
        for section in paper.sections:
            self._section(body, section, 1)
        self._closing(body, paper.closing)
        for annex in paper.annexes:
            self._section(body, annex, 1, new_page=True)
        self._notes(body, paper)

    def _head(self, body: BaseOxmlElement, paper: Paper) -> None:
        if not (paper.left or paper.right):
            return
        left, right = cells(table(body, 1, (1, 1)))
        for holder, lines in ((left, paper.left), (right, paper.right)):
            for text in lines or ((),):
                self.paragraph(holder, "Head", text)

    def _letter_head(self, body: BaseOxmlElement, letter: Letter | None) -> None:
        if letter is None:
            return
        self.paragraph(body, "Closing", letter.place_date)
        for label, value in letter.details:
            self.paragraph(body, "Cell", (*label, Text(" "), *value))
        for text in letter.addressees:
            self.paragraph(body, "Closing", text)
        if letter.subject:
            self.paragraph(body, "Subject", (*letter.subject_label, Text(" "), *letter.subject))
        if letter.salutation:
            self.paragraph(body, "Closing", letter.salutation)

    def _box(self, body: BaseOxmlElement, box: SummaryBox | None) -> None:
        if box is None:
            return
        frame = table(body, len(box.rows), (1,), frame="outer")
        for row, holder in zip(box.rows, cells(frame), strict=True):
            self.paragraph(holder, "Label", row.label)
            for text in row.text:
                self.paragraph(holder, "Cell", text)

    def _section(
        self, body: BaseOxmlElement, section: Section, level: int, *, new_page: bool = False
    ) -> None:
        if section.number or section.heading or new_page:
            self._heading(body, section, level, new_page=new_page)
        for paragraph in section.paragraphs:
            self._paragraph(body, paragraph)
        for below in section.sections:
            self._section(body, below, level + 1)

    def _heading(
        self, body: BaseOxmlElement, section: Section, level: int, *, new_page: bool
    ) -> None:
        number = f"{section.number}\t" if section.number and section.heading else section.number
        line = self.paragraph(body, f"Heading {min(level, 6)}", (Text(number), *section.heading))
        if new_page:
            line[0].insert(1, make("pageBreakBefore"))
        if section.marks:
            self.runs(line, (Text(" "),))
            self.marks(line, section.marks)

    def _paragraph(self, body: BaseOxmlElement, paragraph: Paragraph) -> None:
        blocks = paragraph.blocks
        opening: Inlines = ()
        if blocks and isinstance(blocks[0], Prose):
            opening, blocks = blocks[0].text, blocks[1:]
        if paragraph.number or paragraph.marks or opening:
            self._opening(body, paragraph, opening)
        for block in blocks:
            self._block(body, block)

    def _opening(self, body: BaseOxmlElement, paragraph: Paragraph, text: Inlines) -> None:
        line = self.paragraph(body, "Numbered")
        if paragraph.number:
            figures, letters = number_parts(paragraph.number)
            self.runs(line, (Text(figures), Text(letters, italic=True), Text("\t")))
        self.marks(line, paragraph.marks)
        self.runs(line, text)

    def _block(self, body: BaseOxmlElement, block: Block) -> None:
        if isinstance(block, Prose):
            self.paragraph(body, "Normal", block.text)
        elif isinstance(block, Points):
            self._points(body, block.points, 1)
        elif isinstance(block, Quote):
            self._quote(body, block)
        elif isinstance(block, Picture):
            self._picture(body, block)
        else:
            self._table(body, block)

    def _points(self, body: BaseOxmlElement, points: tuple[Point, ...], level: int) -> None:
        for point in points:
            text = (Text(f"{point.label}\t"), *point.text)
            self.paragraph(body, f"Point {min(level, 3)}", text)
            self._points(body, point.points, level + 1)

    def _quote(self, body: BaseOxmlElement, quote: Quote) -> None:
        for text in quote.paragraphs:
            self.paragraph(body, "Statement", text)
        if quote.source:
            self.paragraph(body, "Statement", (Text("— "), *quote.source))

    def _picture(self, body: BaseOxmlElement, picture: Picture) -> None:
        caption = self.paragraph(body, "Label", picture.caption)
        caption[0].insert(1, make("keepNext"))
        put_picture(self.paragraph(body, "Cell"), self.file, picture, self.language)
        self.paragraph(body, "Cell")

    def _table(self, body: BaseOxmlElement, block: Table) -> None:
        if block.caption:
            self.paragraph(body, "Label", block.caption)
        shares, small = fitted(block), "Small " if is_small(block) else ""
        holders = iter(cells(table(body, 1 + len(block.rows), shares, frame="all", head=True)))
        styles = (f"{small}Label", *(f"{small}Cell" for _ in block.rows))
        for style, row in zip(styles, (block.header, *block.rows), strict=True):
            for text in row:
                self.paragraph(next(holders), style, text)
        self.paragraph(body, "Cell")

    def _closing(self, body: BaseOxmlElement, closing: Closing | None) -> None:
        if closing is None:
            return
        for text in (closing.formula, closing.signed, closing.signatory):
            if text:
                self.paragraph(body, "Closing", text)
        if closing.office:
            self.paragraph(body, "Normal", closing.office)

    def _notes(self, body: BaseOxmlElement, paper: Paper) -> None:
        if paper.notes and paper.notes_heading:
            self.paragraph(body, "Heading 1", paper.notes_heading)
        for note in paper.notes:
            self.paragraph(body, "Note", (Text(f"{note.label}\t"), *note.text))
