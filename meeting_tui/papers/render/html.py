"""A paper as one HTML file: nothing to fetch, nothing that runs, good to print."""

from xml.etree import ElementTree as ET

from meeting_tui.papers.model import Closing, Letter, Paper, Section, SummaryBox, Text, direction
from meeting_tui.papers.render.elements import Blocks, add, identity
from meeting_tui.papers.render.spans import heading, name, printable, running_head
from meeting_tui.papers.render.style import STYLE

POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(paper: Paper, refresh: int = 0) -> bytes:
    """Write a resolved paper as one UTF-8 file; ``refresh`` lets it be fetched anew by then."""
    html = ET.Element("html", lang=paper.language, dir=direction(paper.language))
    _metadata(add(html, "head"), paper, refresh)
    body = ET.SubElement(html, "body", {"class": paper.kind})
    body.text = "\n"
    _Writer(paper.language).write(body, paper)
    data: bytes = ET.tostring(html, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + data + b"\n"


def refreshed(head: ET.Element, seconds: int) -> None:
    """Let a browser fetch the page anew after some seconds, without a script."""
    add(head, "meta", {"http-equiv": "refresh", "content": str(seconds)})


def _metadata(head: ET.Element, paper: Paper, refresh: int) -> None:
    head.text = "\n"
    add(head, "meta", charset="utf-8")
    add(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    if refresh:
        refreshed(head, refresh)
    add(head, "meta", name="viewport", content="width=device-width")
    add(head, "meta", name="author", content=printable(paper.metadata.author))
    add(head, "meta", name="description", content=printable(paper.metadata.subject))
    add(head, "meta", name="date", content=paper.metadata.moment.isoformat())
    title = " ".join(part for part in (paper.number, name(paper)) if part)
    add(head, "title").text = printable(title)
    add(head, "style").text = STYLE


class _Writer(Blocks):
    """Adds the parts of a paper in the order in which they are printed."""

    def write(self, body: ET.Element, paper: Paper) -> None:
        if paper.draft:
            self.line(body, "p", (Text(paper.draft),), "banner", role="note")
        self._head(body, paper)
        main = add(body, "main")
        main.text = "\n"
        self._letter_head(main, paper.letter)
        self._title(main, paper)
        self._box(main, paper.box)
        for section in paper.sections:
            self._section(main, section, 2)
        self._closing(main, paper.closing)
        for annex in paper.annexes:
            self._section(main, annex, 2, "annex")
        self._notes(main, paper)
        if paper.footer:
            self.line(body, "footer", paper.footer)

    def _head(self, body: ET.Element, paper: Paper) -> None:
        if not (paper.left or paper.right):
            self.line(body, "p", (Text(running_head(paper)),), "running")
            return
        head = add(body, "header")
        for side, lines in (("left", paper.left), ("right", paper.right)):
            block = add(head, "div", {"class": side})
            for text in lines:
                self.line(block, "p", text)

    def _title(self, main: ET.Element, paper: Paper) -> None:
        if paper.source:
            self.line(main, "p", paper.source, "source")
        if paper.title:
            self.line(main, "h1", (Text(paper.title),))

    def _letter_head(self, main: ET.Element, letter: Letter | None) -> None:
        if letter is None:
            return
        self.line(main, "p", letter.place_date, "place")
        for label, value in letter.details:
            self.line(main, "p", (*label, Text(" "), *value), "detail")
        for text in letter.addressees:
            self.line(main, "p", text, "addressee")
        if letter.subject:
            subject = (*letter.subject_label, Text(" "), *letter.subject)
            self.line(main, "p", subject, "subject")
        if letter.salutation:
            self.line(main, "p", letter.salutation, "salutation")

    def _box(self, main: ET.Element, box: SummaryBox | None) -> None:
        if box is None:
            return
        table = add(main, "table", {"class": "summary"})
        for row in box.rows:
            line = add(table, "tr")
            self.line(line, "th", row.label, scope="row")
            cell = add(line, "td")
            for text in row.text:
                self.line(cell, "p", text)

    def _section(self, parent: ET.Element, section: Section, level: int, kind: str = "") -> None:
        block = add(parent, "section", identity(section.key))
        block.text = "\n"
        if kind:
            block.set("class", kind)
        if section.number or section.heading:
            text = heading(section.number, section.heading)
            text = (*text, Text(" ")) if section.marks else text
            self.marks(self.line(block, f"h{min(level, 6)}", text), section.marks)
        for paragraph in section.paragraphs:
            self.paragraph(block, paragraph)
        for below in section.sections:
            self._section(block, below, level + 1)

    def _closing(self, main: ET.Element, closing: Closing | None) -> None:
        if closing is None:
            return
        for text in (closing.formula, closing.signed, closing.signatory, closing.office):
            if text:
                self.line(main, "p", text, "closing")

    def _notes(self, main: ET.Element, paper: Paper) -> None:
        if not paper.notes:
            return
        block = add(main, "section", {"class": "notes"})
        if paper.notes_heading:
            self.line(block, "h2", paper.notes_heading)
        for note in paper.notes:
            line = add(block, "p", identity(note.key))
            self.spans(line, (Text(f"{note.label} "), *note.text))
