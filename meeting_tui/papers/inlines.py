"""Inline text: spans in one style, and what stands for a number that is not known yet."""

from string import Formatter

from meeting_tui.domain.frozen import dataclass

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def direction(language: str) -> str:
    """Say how a language is written: ``rtl`` or ``ltr``; the region of ``ar-EG`` is no matter."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text in one style; an empty language is that of the paper.

    ``strike`` is text that an amendment took out, ``insert`` text that it put in. ``target`` is
    the key of the thing in the same paper that this text names, for a link.
    """

    content: str
    language: str = ""
    bold: bool = False
    italic: bool = False
    strike: bool = False
    insert: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Stands for the printed number of a thing, whatever it turns out to be.

    ``key`` is that of a section, paragraph, point or note; ``paper`` the kind of another paper
    that holds it, empty for this one.
    """

    key: str
    paper: str = ""
    language: str = ""
    bold: bool = False
    italic: bool = False


Inline = Text | Reference
Inlines = tuple[Inline, ...]


def line(*parts: str | Inline, language: str = "") -> Inlines:
    """Put strings and spans side by side; the strings take ``language``."""
    return tuple(Text(part, language) if isinstance(part, str) else part for part in parts)


def fill(sentence: str, *, language: str = "", **values: str | Inline | Inlines) -> Inlines:
    """Put spans in the ``{named}`` places of a whole sentence, so that none is glued together.

    A place without a value raises KeyError.
    """
    spans: list[Inline] = []
    for literal, name, _, _ in Formatter().parse(sentence):
        if literal:
            spans.append(Text(literal, language))
        if name is not None:
            value = values[name]
            spans += value if isinstance(value, tuple) else line(value, language=language)
    return tuple(spans)
