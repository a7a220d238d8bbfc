"""Sentences with named places: read once, filled without ever interpreting what goes in."""

import string
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from meeting_tui.languages.conversions import VERBATIM, Conversion


class TemplateError(ValueError):
    """A sentence that cannot be filled; says which and why."""


class Piece(NamedTuple):
    """Text of ours and the place that follows it, if any, with the conversions it asks for."""

    literal: str
    field: str = ""
    conversions: tuple[str, ...] = ()


class Filled(NamedTuple):
    """A filled sentence, and the ranges of it (from, to) that stay exactly as they were given."""

    text: str
    kept: tuple[tuple[int, int], ...]


@lru_cache(maxsize=4096)
def pieces(template: str) -> tuple[Piece, ...]:
    """Read a template; only plain names are places, so no value's inside can be reached.

    Raises TemplateError for a lone brace, ``{a.b}``, ``{a[0]}``, ``{a!r}`` and ``{}``.
    """
    try:
        parsed = list(string.Formatter().parse(template))
    except ValueError as error:
        raise TemplateError(f"{template!r}: {error}; a brace in the text is doubled") from None
    return tuple(_piece(template, *parts) for parts in parsed)


def fields(template: str) -> frozenset[str]:
    """Name the places of a template."""
    return frozenset(piece.field for piece in pieces(template) if piece.field)


def unknown_conversions(template: str, known: Mapping[str, Conversion]) -> list[str]:
    """Name the conversions the template asks for and the language does not have."""
    return [name for piece in pieces(template) for name in piece.conversions if name not in known]


def fill(template: str, values: Mapping[str, object], known: Mapping[str, Conversion]) -> Filled:
    """Put the values in their places.

    Raises TemplateError when a value or a conversion is not there.
    """
    text, kept = "", []
    for piece in pieces(template):
        text += piece.literal
        start = len(text)
        text += _value(template, piece, values, known) if piece.field else ""
        if VERBATIM in piece.conversions:
            kept.append((start, len(text)))
    return Filled(text, tuple(kept))


def _piece(
    template: str, literal: str, field: str | None, spec: str | None, conversion: str | None
) -> Piece:
    if field is None:
        return Piece(literal)
    if conversion or not field.isidentifier():
        written = field + (f"!{conversion}" if conversion else "")
        raise TemplateError(f"{template!r}: {{{written}}} is no plain name such as {{title}}")
    return Piece(literal, field, tuple(spec.split(":")) if spec else ())


def _value(
    template: str, piece: Piece, values: Mapping[str, object], known: Mapping[str, Conversion]
) -> str:
    if piece.field not in values:
        raise TemplateError(f"{template!r} needs a value for {{{piece.field}}}")
    text = str(values[piece.field])
    for name in piece.conversions:
        if name not in known:
            raise TemplateError(f"{template!r}: there is no conversion {name!r} in this language")
        text = known[name](text)
    return text
