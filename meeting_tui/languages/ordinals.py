"""Ordinals, as words up to thirty and as figures, in the gender of what they count."""

from collections.abc import Callable
from typing import Literal

from meeting_tui.languages.codes import base

Gender = Literal["masculine", "feminine"]

_ENGLISH = (
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, "
    "thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, "
    "twenty-first, twenty-second, twenty-third, twenty-fourth, twenty-fifth, twenty-sixth, "
    "twenty-seventh, twenty-eighth, twenty-ninth, thirtieth"
)
_FRENCH = (
    "premier, deuxième, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, "
    "dixième, onzième, douzième, treizième, quatorzième, quinzième, seizième, dix-septième, "
    "dix-huitième, dix-neuvième, vingtième, vingt et unième, vingt-deuxième, vingt-troisième, "
    "vingt-quatrième, vingt-cinquième, vingt-sixième, vingt-septième, vingt-huitième, "
    "vingt-neuvième, trentième"
)
_WORDS = {language: words.split(", ") for language, words in (("en", _ENGLISH), ("fr", _FRENCH))}


def ordinal(language: str, number: int, gender: Gender = "masculine") -> str:
    """Write an ordinal as a word: twelfth, douzième, première.

    Above thirty, and in a language without a table of words, in figures. Raises ValueError for
    a number below one.
    """
    short = ordinal_short(language, number, gender)
    words = _WORDS.get(base(language), [])
    if number > len(words):
        return short
    if base(language) == "fr" and number == 1 and gender == "feminine":
        return "première"
    return words[number - 1]


def ordinal_short(language: str, number: int, gender: Gender = "masculine") -> str:
    """Write an ordinal in figures: 12th, 12e, 1re; a language we have no sign for has the figure.

    Raises ValueError for a number below one.
    """
    if number < 1:
        raise ValueError(f"{number} has no ordinal; the first is 1")
    figures = _FIGURES.get(base(language))
    return figures(number, gender) if figures else str(number)


def _english(number: int, gender: Gender) -> str:  # noqa: ARG001 - one signature for all
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _french(number: int, gender: Gender) -> str:
    if number == 1:
        return "1er" if gender == "masculine" else "1re"
    return f"{number}e"


def _spanish(number: int, gender: Gender) -> str:
    return f"{number}.{'º' if gender == 'masculine' else 'ª'}"


def _russian(number: int, gender: Gender) -> str:
    return f"{number}-{'й' if gender == 'masculine' else 'я'}"


def _chinese(number: int, gender: Gender) -> str:  # noqa: ARG001 - one signature for all
    return f"第{number}"


_FIGURES: dict[str, Callable[[int, Gender], str]] = {
    "en": _english,
    "fr": _french,
    "es": _spanish,
    "ru": _russian,
    "zh": _chinese,
}
