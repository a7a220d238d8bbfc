"""A paragraph of the report in one language: its parts, and what is not yet translated in it.

The plain form keeps everything but styles: one part a line, ``a) …`` for a lettered point,
``> …`` for a quotation, ``> [fr] …`` for one in another language. An approval stores it, and it
is read back to be printed again.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from meeting_tui.domain.frozen import dataclass
from meeting_tui.languages.codes import base

PROSE, POINT, QUOTE = "prose", "point", "quote"

_LABELLED = re.compile(r"(?P<label>(?:[a-z]{1,2}|\d{1,2})\)) (?P<text>.*)")
_QUOTED = re.compile(r"> (?:\[(?P<language>[a-z]{2,3}(?:[-_]\w+)?)\] )?(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one language; empty means the language of the paragraph."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a paragraph: running sentences, a lettered point, or a line of a quotation.

    ``missing`` and ``stale`` name the texts in it that want a translation: ``#41``, ``P1.2``.
    """

    spans: tuple[Span, ...]
    kind: str = PROSE
    label: str = ""
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words of the part, without its label."""
        return "".join(span.text for span in self.spans)

    @property
    def plain(self) -> str:
        """The part as a line of the plain form."""
        if self.kind == QUOTE:
            return "\n".join(f"{self._tag()}{each}" for each in self._labelled().split("\n"))
        return self._labelled()

    def _labelled(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text

    def _tag(self) -> str:
        language = next((span.language for span in self.spans if span.language), "")
        return f"> [{language}] " if language else "> "


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paragraph as it reads in ``language``, part by part."""

    language: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The paragraph in its plain form."""
        return "\n".join(part.plain for part in self.parts)

    @property
    def missing(self) -> tuple[str, ...]:
        """The texts that have no translation, each once, in the order of the paragraph."""
        return _once(part.missing for part in self.parts)

    @property
    def stale(self) -> tuple[str, ...]:
        """The texts that changed after they were translated."""
        return _once(part.stale for part in self.parts)

    @property
    def complete(self) -> bool:
        """Whether every word is in the language, as the original has it now."""
        return not (self.missing or self.stale)


def stored(language: str, text: str, of: str = "") -> Rendered:
    """Read the plain form back; ``of`` is the language the text is in, when it is another."""
    own = "" if not of or base(of) == base(language) else of
    return Rendered(language, tuple(_part(each, own) for each in text.split("\n")))


def marked(rendered: Rendered, *, missing: str = "", stale: str = "") -> Rendered:
    """Add, at the first part, a text of which the whole paragraph is the original."""
    first, *rest = rendered.parts
    changed = replace(
        first,
        missing=(*first.missing, *([missing] if missing else [])),
        stale=(*first.stale, *([stale] if stale else [])),
    )
    return replace(rendered, parts=(changed, *rest))


def _part(written: str, own: str) -> Part:
    quoted = _QUOTED.fullmatch(written)
    if quoted:
        label, text = _label(quoted["text"])
        return Part((Span(text, quoted["language"] or own),), QUOTE, label)
    label, text = _label(written)
    return Part((Span(text, own),), POINT if label else PROSE, label)


def _label(written: str) -> tuple[str, str]:
    labelled = _LABELLED.fullmatch(written)
    return (labelled["label"], labelled["text"]) if labelled else ("", written)


def _once(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(lists)))
