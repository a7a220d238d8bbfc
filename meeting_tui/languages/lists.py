"""Lists in running text: A, B and C; A, B et C."""

from collections.abc import Sequence
from typing import Literal

from meeting_tui.languages.codes import base, locale_name

Conjunction = Literal["and", "or"]

_WORDS = {"en": {"and": " and ", "or": " or "}, "fr": {"and": " et ", "or": " ou "}}


def listed(language: str, items: Sequence[str], conjunction: Conjunction = "and") -> str:
    """List the items in one phrase, without a comma before the last in English and French.

    No item gives the empty string.
    """
    words = _WORDS.get(base(language))
    if words is None:
        return _listed_by_cldr(language, items, conjunction)
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + words[conjunction] + items[-1]


def _listed_by_cldr(language: str, items: Sequence[str], conjunction: Conjunction) -> str:
    from babel.lists import format_list

    locale = locale_name(language)
    return format_list(list(items), "or" if conjunction == "or" else "standard", locale)
