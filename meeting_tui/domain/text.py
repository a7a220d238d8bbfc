"""The one cleaning function through which all people's text enters, and again reaches a screen."""

import re
import unicodedata
from typing import NamedTuple

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
COMBINING_LIMIT = 8

_JOINERS = "\u200c\u200d"
_REFUSED_FORMAT = re.compile(
    "[\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\U000e0000-\U000e007f]"
)
_REFUSED_CATEGORIES = {"Cc", "Cs", "Cn"}


class Cleaned(NamedTuple):
    """A text fit to be stored and shown, and how many characters had to be replaced in it."""

    text: str
    replaced: int


def clean(raw: str, *, lines: bool = False) -> Cleaned:
    """Make a text safe to store, print and paint.

    Composed form (NFC); line ends become LF. Control characters, surrogates, unassigned code
    points, direction overrides and tag characters become U+FFFD; joiners stay, because names
    and emoji need them. At most eight combining marks follow a letter. With ``lines`` LF and
    TAB are kept, otherwise they become spaces.
    """
    if raw.isascii() and raw.isprintable():
        return Cleaned(raw, 0)
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    if not lines:
        text = text.replace("\n", " ").replace("\t", " ")
    text = unicodedata.normalize("NFC", text)
    kept: list[str] = []
    replaced = combining = 0
    for character in text:
        if _is_refused(character, lines=lines):
            kept.append(REPLACEMENT)
            replaced += 1
            combining = 0
            continue
        combining = combining + 1 if unicodedata.combining(character) else 0
        if combining > COMBINING_LIMIT:
            replaced += 1
            continue
        kept.append(character)
    return Cleaned("".join(kept), replaced)


def _is_refused(character: str, *, lines: bool) -> bool:
    if character.isascii():
        return not (character.isprintable() or (lines and character in "\n\t"))
    if character in _JOINERS:
        return False
    if _REFUSED_FORMAT.match(character):
        return True
    return unicodedata.category(character) in _REFUSED_CATEGORIES
