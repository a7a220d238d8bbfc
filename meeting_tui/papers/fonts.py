"""Characters that a PDF cannot show on this computer, and which fonts would help."""

import unicodedata

from meeting_tui.languages.catalogue import N_, say
from meeting_tui.papers.model import Paper

_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")
_SENTENCE = N_(
    "This computer has no font for {character:verbatim}: in the PDF it is an empty box, and every "
    "page says so. Install one (Debian: {package:verbatim}); the other formats hold the text."
)


def lacking(paper: Paper, wanted: str, language: str) -> str:
    """Say what a paper lacks in a format, and what to install; empty when it lacks nothing.

    Only a PDF carries its fonts with it. The paper has its references resolved.
    """
    if wanted != "pdf":
        return ""
    from meeting_tui.papers.render import pdf

    character = pdf.lacking(paper)
    if not character:
        return ""
    named = f"{character} (U+{ord(character):04X})"
    return say(language, _SENTENCE, character=named, package=_package(character))


def _package(character: str) -> str:
    """Name the package of Debian whose fonts have a character's script."""
    if unicodedata.name(character, "").startswith(_EAST_ASIAN):
        return "fonts-noto-cjk"
    symbol = unicodedata.category(character) == "So"
    return "fonts-noto-color-emoji" if symbol else "fonts-noto-core"
