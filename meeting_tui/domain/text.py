"""The one cleaning function through which all people's text enters, and again reaches a screen."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
COMBINING_LIMIT = 8

_JOINERS = "\u200c\u200d"
_LAST_BELOW = "\u02ff"
"""The character before the first mark."""

_REFUSED_FORMAT = re.compile(
    "[\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\U000e0000-\U000e007f]"
)
_REFUSED_CATEGORIES = {"Cc", "Cs", "Cn"}
_MARKS = {"Mn", "Me"}
_LONG_RUN = re.compile(f"[^\0-{_LAST_BELOW}]{{{COMBINING_LIMIT + 1}}}")
"""Where this is not found no run of marks is too long, and nothing need be known of marks."""


class Cleaned(NamedTuple):
    """A text fit to be stored and shown, and how many characters had to be replaced in it."""

    text: str
    replaced: int


def clean(raw: str, *, lines: bool = False) -> Cleaned:
    """Make a text safe to store, print and paint.

    Composed form (NFC); line ends become LF. Control characters, surrogates, unassigned code
    points, direction overrides and tag characters become U+FFFD; joiners stay, because names
    and emoji need them. At most eight marks that take no room follow a letter. With ``lines``
    LF and TAB are kept, otherwise they become spaces.
    """
    if raw.isascii() and raw.isprintable():
        return Cleaned(raw, 0)
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    if not lines:
        text = text.replace("\n", " ").replace("\t", " ")
    # Composing takes a time that grows with the square of a run of marks: they are cut before,
    # and again after, because a few marks are composed into several.
    text, cut = _with_fewer_marks(text)
    text, cut_again = _with_fewer_marks(unicodedata.normalize("NFC", text))
    text, refused = _without_refused(text, lines=lines)
    return Cleaned(text, cut + cut_again + refused)


def _with_fewer_marks(text: str) -> tuple[str, int]:
    if not _LONG_RUN.search(text) or _MARKS.isdisjoint(map(unicodedata.category, set(text))):
        return text, 0
    shorter = _surplus_marks().sub("", text)
    return shorter, len(text) - len(shorter)


@cache
def _surplus_marks() -> re.Pattern[str]:
    """Match the marks of a run beyond those that may stay."""
    # The second range holds the selectors of ideographic variants.
    places = (*range(0x300, 0x1F000), *range(0xE0100, 0xE01F0))
    marks = "".join(chr(c) for c in places if unicodedata.category(chr(c)) in _MARKS)
    return re.compile(f"(?<=[{marks}]{{{COMBINING_LIMIT}}})[{marks}]+")


def _without_refused(text: str, *, lines: bool) -> tuple[str, int]:
    if text.isprintable():
        return text, 0
    kept = [REPLACEMENT if _is_refused(each, lines=lines) else each for each in text]
    return "".join(kept), sum(map(str.__ne__, kept, text))


def _is_refused(character: str, *, lines: bool) -> bool:
    if character.isprintable() or character in _JOINERS:
        return False
    if character in "\n\t":
        return not lines
    if _REFUSED_FORMAT.match(character):
        return True
    return unicodedata.category(character) in _REFUSED_CATEGORIES
