"""A Word file that came back: which paragraphs were changed in it, and the line for each."""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.domain.text import clean
from meeting_tui.domain.untranslated import original_of
from meeting_tui.languages.codes import base
from meeting_tui.papers import library
from meeting_tui.papers.model import Paper, Paragraph
from meeting_tui.papers.render import render
from meeting_tui.papers.returned import NotOurs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.paragraph import CT_P
    from lxml.etree import _Element

_NUMBERED = re.compile(r"(\d+\.\d+(?:[a-z]+|-\d+)?)[\t ]+(.*)", re.DOTALL)
_SECTION = re.compile(r"(\d+)[\t ]")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Texts = dict[str, str]
"""The text of each paragraph by its printed number, in the plain form: a line for each part."""


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that reads differently; an empty text is one that is not there.

    ``line`` records the change: ``/amend`` while the paragraph can change, ``/editorial`` once
    it is approved, ``/translate`` in another language than its own, ``/insert`` when it is new
    and ``/corrigendum`` when the report is approved without it, or with it and it is not there.
    """

    number: str
    was: str
    text: str
    line: str


def language_of(data: bytes) -> str:
    """Return the language a Word file says it is in, empty if it says nothing; raises NotOurs."""
    return str(_opened(data).core_properties.language or "")


def changes(state: State, data: bytes, language: str) -> tuple[Change, ...]:
    """Compare a Word file of the meeting report with the report as it reads now.

    Both are read in the same way, so that only what somebody changed is found. Raises NotOurs
    for what is no Word file, or one of another paper, meeting or language.
    """
    paper = library.build("meeting", [state], language)
    printed = _printed(paper)
    returned, own = _opened(data), _opened(render(paper, "docx"))
    _need_same(returned, own)
    theirs, ours = _read(returned, printed), _read(own, printed)
    found: list[Change] = []
    reads = dict(theirs)
    before = ""
    for number in (*theirs, *(each for each in ours if each not in theirs)):
        was, text = ours.get(number, ""), theirs.get(number, "")
        if number not in printed:
            reads[before] = f"{reads.get(before) or ours.get(before, '')} {text}".strip()
            line = _added(state, printed, before, text, _tag(state, language), reads[before])
            found.append(Change(number, "", text, line))
        elif was != text:
            line = _line(state, printed[number], number, text, language)
            found.append(Change(number, was, text, line))
        before = number if number in printed else before
    return tuple(found)


def _need_same(returned: "Document", own: "Document") -> None:
    """Refuse another paper by what its properties say; a program may have left them empty."""
    theirs, ours = returned.core_properties, own.core_properties
    if theirs.language and base(theirs.language) != base(ours.language):
        raise NotOurs("other_language", tongue=theirs.language, asked_tongue=ours.language)
    if theirs.subject and (theirs.subject, theirs.author) != (ours.subject, ours.author):
        raise NotOurs("other_paper", theirs=theirs.subject, ours=ours.subject, group=ours.author)


def _printed(paper: Paper) -> dict[str, Paragraph]:
    return {
        paragraph.number: paragraph
        for section in paper.sections
        for paragraph in section.paragraphs
        if paragraph.number
    }


def _line(state: State, printed: Paragraph, number: str, text: str, language: str) -> str:
    """Write the line that records the new text of a paragraph."""
    paragraph = state.report.paragraphs[printed.key]
    original = original_of(state, paragraph)
    if base(original) != base(language):
        return f"/translate {number} {language}: {text or '…'}"
    tag = _tag(state, language)
    if paragraph.approval and state.report.approval:
        return f"/editorial {number}{tag}: {text}" if text else f"/corrigendum {number}{tag}: …"
    if paragraph.approval:
        return f"/amend! {number}{tag}: {text or '…'}"
    return f"/amend {number}{tag}: {text}" if text else f"/strike {number}: …"


def _tag(state: State, language: str) -> str:
    return "" if language == state.language else f" [{language}]"


def _added(
    state: State, printed: dict[str, Paragraph], before: str, text: str, tag: str, whole: str
) -> str:
    """Write the line that records a new paragraph; to an approved one it is a correction.

    ``whole`` is that one with all that was added to it so far.
    """
    told = state.report.paragraphs[printed[before].key] if before else None
    if state.report.approval and told and told.approval:
        return f"/corrigendum {before}{tag}: {whole}"
    return f"/insert after {before or '…'}{tag}: {text}"


def _opened(data: bytes) -> "Document":
    import docx

    try:
        return docx.Document(io.BytesIO(data))
    except (BadZipFile, KeyError, ValueError) as error:
        raise NotOurs("not_word") from error


def _read(file: "Document", printed: dict[str, Paragraph]) -> Texts:
    """Read the numbered paragraphs with what belongs to them; headings end one.

    A paragraph that somebody added without a number belongs to the one before it; right under a
    heading it is a new one, numbered 0.
    """
    texts: dict[str, list[str]] = {}
    number = ""
    for element in file.element.body.iterchildren(f"{_W}p"):
        style, text = _style(element), clean(_text(element), lines=True).text.strip()
        found = _NUMBERED.fullmatch(text)
        if style.startswith("Heading"):
            section = _SECTION.match(text)
            number = f"{section[1]}.0" if section else ""
        elif found and style not in {"Point1", "Point2", "Point3", "Statement"}:
            number = found[1]
            texts[number] = [_without_marks(found[2], printed.get(number))]
        elif number and text:
            texts.setdefault(number, []).append(_part(element, style, text))
    return {each: "\n".join(lines) for each, lines in texts.items()}


def _style(element: "CT_P") -> str:
    return element.style or ""


def _part(element: "CT_P", style: str, text: str) -> str:
    """Give a part in the plain form: ``a) …`` for a point, ``> [fr] …`` for a quotation."""
    if style == "Statement":
        tags = (node.get(f"{_W}val") or node.get(f"{_W}bidi") for node in element.iter(f"{_W}lang"))
        language = next(filter(None, tags), "")
        return f"> [{language}] {text}" if language else f"> {text}"
    return text.replace("\t", " ", 1) if style.startswith("Point") else text


def _without_marks(text: str, printed: Paragraph | None) -> str:
    for mark in printed.marks if printed else ():
        text = text.removeprefix(f"[{mark.words}]").lstrip()
    return text


def _text(element: "CT_P") -> str:
    """Read a paragraph as it stands with all tracked changes accepted."""
    return "".join(_characters(element))


def _is_struck(run: "_Element") -> bool:
    """Whether a run shows what an amendment took out."""
    return next(run.iter(f"{_W}strike"), None) is not None


def _characters(element: "CT_P") -> Iterator[str]:
    for node in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        parent = node.getparent()
        if parent is None or parent.tag != f"{_W}r" or _is_struck(parent):
            continue
        if node.tag == f"{_W}t":
            yield node.text or ""
        else:
            yield "\t" if node.tag == f"{_W}tab" else "\n"
