"""What every renderer needs to know of inline text before it writes any."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from meeting_tui.papers.model import Inlines, Paper, Text
from meeting_tui.papers.references import Dangling

_NUMBER = re.compile(r"(.*\d)([a-z]+)", re.DOTALL)
_NEVER_PRINTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


def merged(inlines: Inlines) -> Iterator[Text]:
    """Give the spans with neighbours of one style joined; a reference left open raises Dangling."""
    texts = list(_texts(inlines))
    if len(texts) < 2:
        yield from texts
        return
    for _, group in groupby(texts, key=_style):
        first, *rest = group
        content = "".join(span.content for span in (first, *rest))
        yield replace(first, content=content) if rest else first


def _style(span: Text) -> tuple[str | bool, ...]:
    return span.language, span.bold, span.italic, span.strike, span.insert, span.target


def _texts(inlines: Inlines) -> Iterator[Text]:
    for span in inlines:
        if not isinstance(span, Text):
            raise Dangling(span.key, span.paper)
        if _NEVER_PRINTED.search(span.content):
            yield replace(span, content=printable(span.content))
        elif span.content:
            yield span


def plain(inlines: Inlines) -> str:
    """Give the bare characters, for places that hold nothing but a string."""
    return "".join(span.content for span in _texts(inlines))


def language_of(inlines: Inlines, around: str) -> str:
    """Give the language that all spans share, so that a whole block takes its direction."""
    found = {span.language or around for span in inlines}
    return found.pop() if len(found) == 1 else around


def number_parts(number: str) -> tuple[str, str]:
    """Split 4.3bis into 4.3 and bis; other numbers have nothing after their figures."""
    match = _NUMBER.fullmatch(number)
    return (match[1], match[2]) if match else (number, "")


def printable(text: str) -> str:
    """Replace what no format may hold: controls, and marks that turn the order of a line round.

    Stored text has been cleaned already; a journal from another machine may not have been.
    """
    return _NEVER_PRINTED.sub("\N{REPLACEMENT CHARACTER}", text)


def heading(number: str, text: Inlines) -> Inlines:
    """Put the number of a section before its heading."""
    return (Text(f"{number} "), *text) if number and text else (Text(number), *text)


def running_head(paper: Paper) -> str:
    """Give what stands at the head of every page: the builder's words, or else the number."""
    return plain(paper.header) or paper.number


def name(paper: Paper) -> str:
    """Give what a file is called inside: its title, or the subject of a letter, or its number."""
    subject = plain(paper.letter.subject) if paper.letter else ""
    return paper.title or subject or paper.number


def joined(lines: Iterable[Inlines]) -> Inlines:
    """Put lines one under the other as one text."""
    spans: list[Text] = []
    for text in lines:
        spans += [Text("\n"), *_texts(text)] if spans else _texts(text)
    return tuple(spans)
