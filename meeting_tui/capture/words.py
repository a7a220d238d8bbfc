"""A command's head cut into words, each with its column in the line."""

import re
from dataclasses import dataclass, replace

_TOKEN = re.compile(r"[^\s,]+|,")
_CLOCK = re.compile(r"(?<![\w:.])(?:\d{4}-\d\d-\d\dT)?\d{1,2}:\d{2}(?::\d{2})?(?!\w|:\d)")
_COLON = re.compile(r"\s?[:：]")
_TAG = re.compile(r"\s*\[([A-Za-z]{2,3})\]\s*$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or comma, and its column."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: the words, the language tag; and the text after it.

    ``text`` is None when there is no colon at all.
    """

    words: tuple[Word, ...]
    language: str
    text: str | None
    end: int

    def after(self, count: int) -> "Head":
        """Return the head without its first words."""
        return replace(self, words=self.words[count:])


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
    language = tag.group(1).lower() if tag else ""
    return Head(words, language, None if text is None else text.strip(), offset + len(head))


def _first_colon(body: str) -> re.Match[str] | None:
    clocks = [m.span() for m in _CLOCK.finditer(body)]
    for colon in _COLON.finditer(body):
        if not any(start <= colon.end() - 1 < end for start, end in clocks):
            return colon
    return None
