"""Several ways to say one thing: the fullest sentence for which every value is known."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from meeting_tui.languages.catalogue import Plural, say, say_plural
from meeting_tui.languages.templates import fields

Variant = str | Plural
Table = Mapping[str, tuple[Variant, ...]]
"""Sentences by code, or by ``code kind`` where the kind changes the sentence; fullest first."""

UNKNOWN = "…"

T = TypeVar("T")


def keyed(table: Mapping[str, T], code: str, kinds: Iterable[str], otherwise: T) -> T:
    """Look up ``code kind`` for the first kind that has an entry of its own, else ``code``."""
    special = (table[f"{code} {kind}"] for kind in kinds if f"{code} {kind}" in table)
    return next(special, table.get(code, otherwise))


def places(variant: Variant) -> frozenset[str]:
    """Name the values a sentence needs; ``number`` comes with every plural."""
    if isinstance(variant, Plural):
        return (fields(variant.singular) | fields(variant.plural)) - {"number"}
    return fields(variant)


def phrase(
    language: str, choices: Sequence[Variant], values: Mapping[str, str], number: int = 1
) -> str:
    """Say the first sentence whose values are all there, the last one with "…" otherwise.

    An empty value counts as not there. ``number`` decides between one and many.
    """
    known = {name: value for name, value in values.items() if value}
    chosen = next((each for each in choices if places(each) <= known.keys()), choices[-1])
    filled = dict.fromkeys(places(chosen), UNKNOWN) | known
    if isinstance(chosen, Plural):
        return say_plural(language, *chosen, number, **filled)
    return say(language, chosen, **filled)
