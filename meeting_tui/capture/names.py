"""Verbs and keywords in the other languages, from the catalogues; English is the stable form."""

from functools import cache

from meeting_tui.capture.verbs import VERBS
from meeting_tui.languages import NC_, languages, say

KEYWORDS = (
    NC_("keyword", "until"),
    NC_("keyword", "by"),
    NC_("keyword", "after"),
    NC_("keyword", "for"),
    NC_("keyword", "as"),
    NC_("keyword", "amended"),
    NC_("keyword", "partly"),
    NC_("keyword", "next"),
    NC_("keyword", "draft"),
    NC_("keyword", "measures"),
    NC_("keyword", "report"),
    NC_("keyword", "some"),
    NC_("keyword", "several"),
)


@cache
def _verbs() -> dict[str, str]:
    """Every verb of every language to its English name; English wins where two are alike."""
    named = {
        say(language, verb.msgid).lower(): verb.name
        for language in languages()
        for verb in VERBS.values()
    }
    return named | {name: name for name in VERBS}


@cache
def keywords() -> dict[str, str]:
    """Return the English keyword for each keyword of each language."""
    named = {
        say(language, keyword).lower(): say("en", keyword)
        for language in languages()
        for keyword in KEYWORDS
    }
    return named | {say("en", keyword): say("en", keyword) for keyword in KEYWORDS}


def english_verb(name: str) -> str:
    """Return the English name of a verb in any language, or the name itself."""
    return VERBS[name].name if name in VERBS else _verbs().get(name, name)


def all_verbs() -> list[str]:
    """List the verbs of every language."""
    return sorted(_verbs())
