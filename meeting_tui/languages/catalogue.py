"""Whole sentences in each language, found by their English and filled with named values.

English is the key, so it needs no catalogue; another language without a sentence says it in
English. A marked sentence is looked up as it is written: ``N_`` for a sentence, ``NP_`` for its
two numbers, ``NC_`` and ``NCP_`` when the same English needs different words elsewhere.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from meeting_tui.languages.conversions import conversions
from meeting_tui.languages.store import ENGLISH, Catalogues
from meeting_tui.languages.templates import TemplateError, fill
from meeting_tui.languages.typography import typeset

SHIPPED = Catalogues(Path(__file__).parent / "catalogues")

# gettext's own separator; a marked sentence carries its context, so nobody has to repeat it.
_CONTEXT = "\x04"


class Plural(NamedTuple):
    """The English of one and of many: ``say_plural(language, *PLURAL, number)``."""

    singular: str
    plural: str


def N_(msgid: str) -> str:  # noqa: N802 - the name translators' tools look for
    """Mark a sentence for translation where it is defined; it is said later with ``say``."""
    return msgid


def NC_(context: str, msgid: str) -> str:  # noqa: N802 - the same
    """Mark a sentence whose English is used in another sense elsewhere."""
    return f"{context}{_CONTEXT}{msgid}"


def NP_(singular: str, plural: str) -> Plural:  # noqa: N802 - the same
    """Mark a sentence that depends on a number; other languages may have more forms than two."""
    return Plural(singular, plural)


def NCP_(context: str, singular: str, plural: str) -> Plural:  # noqa: N802 - the same
    """Mark a sentence that depends on a number and on a context."""
    return Plural(f"{context}{_CONTEXT}{singular}", plural)


def say(language: str, msgid: str, /, *, context: str = "", **values: object) -> str:
    """Say a sentence in a language.

    Places are plain names with conversions, ``{text:clause:de}``; values are inserted as they
    are, braces included. Raises LanguageError, and TemplateError when a value is not given.
    """
    key, english = _key(context, msgid)
    found = SHIPPED.translations(language).gettext(key) if english else ""
    return _filled(language, found, english, values)


def say_plural(
    language: str,
    singular: str,
    plural: str,
    number: int,
    /,
    *,
    context: str = "",
    **values: object,
) -> str:
    """Say a sentence in the form its number asks for; ``{number}`` is there without being given.

    Raises as ``say`` does.
    """
    key, one = _key(context, singular)
    found = SHIPPED.translations(language).ngettext(key, plural, number)
    english = one if number == 1 else plural
    return _filled(language, found, english, {"number": number, **values})


def languages() -> tuple[str, ...]:
    """List the languages there are sentences in, English first."""
    return SHIPPED.languages()


def spoken(wanted: Iterable[str]) -> list[str]:
    """Keep, in their order, the languages there are sentences in; English where none is."""
    return [each for each in wanted if each in languages()] or [ENGLISH]


def missing(language: str) -> list[str]:
    """List the English of the sentences that this language still says in English.

    Raises LanguageError.
    """
    return list(SHIPPED.missing(language))


def _key(context: str, msgid: str) -> tuple[str, str]:
    if context:
        return f"{context}{_CONTEXT}{msgid}", msgid
    return msgid, msgid.rpartition(_CONTEXT)[2]


def _filled(language: str, found: str, english: str, values: dict[str, object]) -> str:
    if found:
        # A translator's slip is for the check to report; it must not stop a meeting.
        with suppress(TemplateError):
            return _printed(language, found, values)
    return _printed(ENGLISH, english, values)


def _printed(language: str, template: str, values: dict[str, object]) -> str:
    filled = fill(template, values, conversions(language))
    return typeset(language, filled.text, filled.kept)
