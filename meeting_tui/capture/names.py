"""Verbs and keywords in the other languages, from the catalogues; English is the stable form."""

import unicodedata
from functools import cache

from meeting_tui.capture.verbs import VERBS
from meeting_tui.capture.written import KEYWORDS
from meeting_tui.languages import languages, say


@cache
def plain(word: str) -> str:
    """Fold a word to what is compared: no capitals, no accents, no apostrophes."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in parts if c not in "'’" and not unicodedata.combining(c))


@cache
def _verbs() -> dict[str, str]:
    """Every verb of every language to its English name; English wins where two are alike."""
    named = {
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
    return named | {say("en", keyword): say("en", keyword) for keyword in KEYWORDS}


def english_keyword(word: str) -> str:
    """Return the English keyword a word stands for in any language, or the word itself."""
    return keywords().get(plain(word), word.lower())


def english_verb(name: str) -> str:
    """Return the English name of a verb in any language, or the name itself."""
    return _verbs().get(plain(name), name)


def all_verbs() -> list[str]:
    """List the verbs of every language, folded."""
    return sorted(_verbs())
