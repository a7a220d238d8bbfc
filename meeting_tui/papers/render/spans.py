"""What every renderer needs to know of inline text before it writes any."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from meeting_tui.papers.model import Inlines, Paper, Text
from meeting_tui.papers.references import Dangling

_NUMBER = re.compile(r"(.*\d)([a-z]+)", re.DOTALL)
_NOT_FOR_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def merged(inlines: Inlines) -> Iterator[Text]:
    """Give the spans with neighbours of one style joined; a reference left open raises Dangling."""
    for style, spans in groupby(_texts(inlines), key=lambda span: replace(span, content="")):
        yield replace(style, content="".join(span.content for span in spans))


def _texts(inlines: Inlines) -> Iterator[Text]:
    for span in inlines:
        if not isinstance(span, Text):
            raise Dangling(span.key, span.paper)
        if span.content:
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
    """Replace what XML cannot hold; stored text is clean, a journal from elsewhere may not be."""
    return _NOT_FOR_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def heading(number: str, text: Inlines) -> Inlines:
    """Put the number of a section before its heading."""
    return (Text(f"{number} "), *text) if number and text else (Text(number), *text)


def running_head(paper: Paper) -> str:
    """Give what stands at the head of every page: the builder's words, or else the number."""
    return plain(paper.header) or paper.number


def joined(lines: Iterable[Inlines]) -> Inlines:
    """Put lines one under the other as one text."""
    spans: list[Text] = []
    for text in lines:
        spans += [Text("\n"), *_texts(text)] if spans else _texts(text)
    return tuple(spans)
