"""What a placeholder may ask of its value: ``{text:start}``, ``{text:clause:de}``."""

import re
from collections.abc import Callable, Mapping

from meeting_tui.languages import conjunction, elision
from meeting_tui.languages.codes import base

Conversion = Callable[[str], str]

VERBATIM = "verbatim"
_FIRST_LETTER = re.compile(r"^([\s«\"“‘'(\[]*)(\w)")


def start(text: str) -> str:
    """Raise the first letter, for a value that opens a sentence; quotation marks may precede."""
    return _FIRST_LETTER.sub(lambda found: found[1] + found[2].upper(), text, count=1)


def clause(text: str) -> str:
    """Take the full stop off the end, for a value that our sentence closes itself.

    An ellipsis stays.
    """
    stripped = text.rstrip()
    if stripped.endswith("..") or not stripped.endswith((".", "。")):
        return stripped
    return stripped[:-1].rstrip()


def verbatim(text: str) -> str:
    """Leave the value as it is; the typographer passes over it too."""
    return text


_COMMON: Mapping[str, Conversion] = {"start": start, "clause": clause, VERBATIM: verbatim}
_OF_LANGUAGE: Mapping[str, Mapping[str, Conversion]] = {
    "en": {"that": conjunction.that},
    "fr": {"de": elision.de, "que": elision.que, "du": elision.du, "au": elision.au},
}

_CONJUNCTION: Mapping[str, Conversion] = {"en": conjunction.that, "fr": elision.without_que}


def bare(text: str, language: str) -> str:
    """Take the conjunction off a clause: our sentence has said it already, in its own language."""
    strip = _CONJUNCTION.get(base(language))
    return strip(text) if strip else text


def conversions(language: str) -> Mapping[str, Conversion]:
    """Give the conversions a sentence in this language may use, by name."""
    return {**_COMMON, **_OF_LANGUAGE.get(base(language), {})}
