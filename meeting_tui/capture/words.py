"""A command's head cut into words, each with its column in the line."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from meeting_tui.capture.faults import ParseFault
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.vocabulary import Vocabulary

_TOKEN = re.compile(r"[^\s,]+|,")
_CLOCK = re.compile(r"(?<![\w:.])(?:\d{4}-\d\d-\d\dT)?\d{1,2}:\d{2}(?::\d{2})?(?!\w|:\d)")
_COLON = re.compile(r"\s?[:：]")
_TAG = re.compile(r"\s*\[([A-Za-z]{2,3})\]\s*$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or comma, and its column."""

    text: str
    column: int


Reader = Callable[[Sequence[Word], Vocabulary], Any]
"""Makes a value of all the words it is given; the grammar has cut them at the next keyword."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: the words, the language tag; and the text after it.

    ``text`` is None when there is no colon at all.
    """

    words: tuple[Word, ...]
    tag: Word | None
    text: str | None
    end: int


def split(body: str, offset: int) -> Head:
    """Cut what follows the verb into words and, after the first colon, free text.

    A colon inside a time of day belongs to the time. ``offset`` is the column of ``body``.
    """
    colon = _first_colon(body)
    head, text = (body, None) if colon is None else (body[: colon.start()], body[colon.end() :])
    tag = _TAG.search(head) if text is not None else None
    if tag:
        head = head[: tag.start()]
    words = tuple(Word(m.group(), m.start() + offset) for m in _TOKEN.finditer(head))
    language = Word(tag.group(1).lower(), tag.start(1) + offset) if tag else None
    return Head(words, language, None if text is None else text.strip(), offset + len(head))


def _first_colon(body: str) -> re.Match[str] | None:
    clocks = [m.span() for m in _CLOCK.finditer(body)]
    for colon in _COLON.finditer(body):
        if not any(start <= colon.end() - 1 < end for start, end in clocks):
            return colon
    return None


def single(words: Sequence[Word]) -> Word:
    """Return the only word; raises ParseFault at a second one."""
    if len(words) > 1:
        raise ParseFault("unexpected", words[1].column, text=words[1].text)
    return words[0]


def several(words: Sequence[Word]) -> list[Word]:
    """Return the words without commas; raises ParseFault when nothing but commas is there."""
    named = [word for word in words if word.text != ","]
    if not named:
        raise ParseFault("unexpected", words[0].column, text=",")
    return named
