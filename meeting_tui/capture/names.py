"""Verbs and keywords in the other languages, from the catalogues; English is the stable form."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from meeting_tui.capture.verbs import VERBS
from meeting_tui.capture.words import Word
from meeting_tui.capture.written import KEYWORDS
from meeting_tui.languages import NC_, languages, say

ALSO = NC_(
    "other names of verbs",
    "state=say objection=object decision=decide order=po speaker=floor",
)
"""Each language has names of its own for the same verbs, beside the one that is offered."""

OF_TWO = NC_("other names of keywords", "inpart=partly")
"""Two words that are said for one keyword, written here as one."""


@cache
def plain(word: str) -> str:
    """Fold a word to what is compared: no capitals, no accents, no apostrophes."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in parts if c not in "'’" and not unicodedata.combining(c))


@cache
def others(language: str) -> dict[str, tuple[str, ...]]:
    """Return the other names of each verb in a language, by its English name."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in say(language, ALSO).split():
        name, _, verb = pair.partition("=")
        found[verb] = (*found.get(verb, ()), name)
    return found


@cache
def _verbs() -> dict[str, str]:
    """Every verb of every language to its English name; English wins where two are alike."""
    also = {
        plain(name): verb
        for language in languages()
        for verb, names in others(language).items()
        for name in names
    }
    named = also | {
        plain(say(language, verb.msgid)): verb.name
        for language in languages()
        for verb in VERBS.values()
    }
    return named | {name: name for name in VERBS}


@cache
def keywords() -> dict[str, str]:
    """Return the English keyword for each keyword of each language, all of them folded."""
    named = {
        plain(say(language, keyword)): say("en", keyword)
        for language in languages()
        for keyword in KEYWORDS
    }
    return of_two() | named | {say("en", keyword): say("en", keyword) for keyword in KEYWORDS}


@cache
def of_two() -> dict[str, str]:
    """Return the English keyword for two words of each language, run together and folded."""
    pairs = (pair.split("=") for each in languages() for pair in say(each, OF_TWO).split())
    return {plain(words): keyword for words, keyword in pairs}


def run_together(words: Sequence[Word]) -> tuple[Word, ...]:
    """Put two words that are said for one keyword together."""
    found: list[Word] = []
    for word in words:
        if found and plain(found[-1].text + word.text) in of_two():
            first = found.pop()
            found.append(Word(first.text + word.text, first.column))
        else:
            found.append(word)
    return tuple(found)


def english_keyword(word: str) -> str:
    """Return the English keyword a word stands for in any language, or the word itself."""
    return keywords().get(plain(word), word.lower())


def english_verb(name: str) -> str:
    """Return the English name of a verb in any language, or the name itself."""
    return _verbs().get(plain(name), name)


@cache
def all_verbs() -> dict[str, str]:
    """Return the verbs of every language as they are written, by what is compared of them."""
    spelled = {
        plain(name): name
        for language in languages()
        for verb in VERBS.values()
        for name in (*others(language).get(verb.name, ()), say(language, verb.msgid))
    }
    return dict(sorted((spelled | {name: name for name in VERBS}).items()))
