"""Paragraphs and runs of a Word file, element by element: quicker than one call for each."""

from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from meeting_tui.papers.model import Inlines, Mark, Text, direction
from meeting_tui.papers.render.spans import language_of, merged

_VALUE = qn("w:val")
_EAST_ASIAN = {"ja", "ko", "zh"}


def make(tag: str, **attributes: str) -> BaseOxmlElement:
    """Make an element of the word-processing namespace; so are its attributes."""
    element = cast("BaseOxmlElement", OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def child(parent: BaseOxmlElement, tag: str, **attributes: str) -> BaseOxmlElement:
    """Make an element inside another, after what is there."""
    element = make(tag, **attributes)
    parent.append(element)
    return element


def language_mark(language: str) -> BaseOxmlElement:
    """Say the language of a run in the attribute that Word reads for its script."""
    if direction(language) == "rtl":
        return make("lang", bidi=language)
    if language.partition("-")[0] in _EAST_ASIAN:
        return make("lang", eastAsia=language)
    return make("lang", val=language)


class Words:
    """Writes texts into a Word file; what is in another language than the paper says so."""

    def __init__(self, language: str) -> None:
        self.language = language

    def paragraph(self, parent: BaseOxmlElement, style: str, text: Inlines = ()) -> BaseOxmlElement:
        """Add one paragraph in a style; it runs from the right when its text does."""
        element = child(parent, "p")
        properties = child(element, "pPr")
        child(properties, "pStyle", val=style.replace(" ", ""))
        if direction(language_of(text, self.language)) == "rtl":
            child(properties, "bidi")
        self.runs(element, text)
        return element

    def runs(self, paragraph: BaseOxmlElement, text: Inlines) -> None:
        """Add the spans of a text to a paragraph."""
        for span in merged(text):
            run = child(paragraph, "r")
            self._style(run, span)
            write(run, span.content)

    def marks(self, paragraph: BaseOxmlElement, marks: tuple[Mark, ...]) -> None:
        """Add the printed warnings, each in brackets so that they need no colour."""
        for mark in marks:
            self.runs(paragraph, (Text(f"[{mark.words}]", bold=True), Text(" ")))

    def _style(self, run: BaseOxmlElement, span: Text) -> None:
        language = span.language or self.language
        rtl = direction(language) == "rtl"
        tags = [*_PAIRS[0] * span.bold, *_PAIRS[1] * span.italic, *_STRIKE * span.strike]
        if not (tags or span.insert or rtl or language != self.language):
            return
        properties = child(run, "rPr")
        for tag in tags:
            child(properties, tag)
        if span.insert:
            child(properties, "u", val="single")
        if rtl:
            child(properties, "rtl")
        properties.append(language_mark(language))


_PAIRS = (("b", "bCs"), ("i", "iCs"))
_STRIKE = ("strike",)


def write(run: BaseOxmlElement, content: str) -> None:
    """Put text into a run; line ends become breaks and tabs stay tabs."""
    for number, text in enumerate(content.split("\n")):
        if number:
            child(run, "br")
        for place, part in enumerate(text.split("\t")):
            if place:
                child(run, "tab")
            if part:
                element = child(run, "t")
                element.text = part
                element.set(qn("xml:space"), "preserve")


def field(paragraph: BaseOxmlElement, instruction: str, shown: str) -> None:
    """Add a field that the word processor works out, such as PAGE."""
    run = child(child(paragraph, "fldSimple", instr=instruction), "r")
    write(run, shown)
