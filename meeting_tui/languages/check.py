"""What would keep a sentence from being said: in the English, or in a translation of it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from babel.messages import Catalog
from babel.messages.catalog import Message

from meeting_tui.languages.conversions import Conversion, conversions
from meeting_tui.languages.store import ENGLISH, forms, is_translated
from meeting_tui.languages.templates import TemplateError, fields, unknown_conversions

_RESERVED = "context"


def faults(template: Catalog, catalogues: Mapping[str, Catalog]) -> list[str]:
    """List every fault as ``language: what is wrong: sentence``, English first.

    ``template`` holds the sentences of the source, ``catalogues`` the translations by language.
    """
    english = chain.from_iterable(_of_english(message) for message in _messages(template))
    others = chain.from_iterable(
        _of_language(language, template, catalogue) for language, catalogue in catalogues.items()
    )
    return [*english, *others]


def _messages(catalogue: Catalog) -> list[Message]:
    return sorted((message for message in catalogue if message.id), key=lambda one: forms(one.id))


def _of_english(message: Message) -> list[str]:
    bad = _unusable(ENGLISH, message.id)
    if not bad and _RESERVED in _fields(message.id):
        bad = [f"{ENGLISH}: a place cannot be named {{{_RESERVED}}}: {_quoted(message)}"]
    return bad


def _of_language(language: str, template: Catalog, catalogue: Catalog) -> Iterator[str]:
    for wanted in _messages(template):
        found = catalogue.get(wanted.id, wanted.context)
        if found is None:
            yield f"{language}: missing: {_quoted(wanted)}"
        elif found.fuzzy:
            yield f"{language}: fuzzy: {_quoted(wanted)}"
        elif not is_translated(found.string):
            yield f"{language}: untranslated: {_quoted(wanted)}"
        else:
            yield from _of_translation(language, found)
    for message in _messages(catalogue):
        if template.get(message.id, message.context) is None:
            yield f"{language}: no longer in the source: {_quoted(message)}"


def _of_translation(language: str, message: Message) -> list[str]:
    """Say what is wrong with the forms, or else with their places.

    A form may leave out what only one of the English forms has: "no proposal".
    """
    bad = _unusable(language, message.string)
    if bad or _unusable(ENGLISH, message.id):
        return bad
    needed = frozenset.intersection(*(fields(form) for form in forms(message.id)))
    allowed = _fields(message.id) | ({"number"} if message.pluralizable else set())
    return [
        f"{language}: has {_named(fields(form))}, not {_named(allowed)}: {_quoted(message)}"
        for form in forms(message.string)
        if not needed <= fields(form) <= allowed
    ]


def _unusable(language: str, text: str | Sequence[str] | None) -> list[str]:
    known = conversions(language)
    return [f"{language}: {fault}" for form in forms(text) for fault in _in_template(form, known)]


def _in_template(form: str, known: Mapping[str, Conversion]) -> list[str]:
    try:
        unknown = unknown_conversions(form, known)
    except TemplateError as error:
        return [str(error)]
    return [f"there is no conversion {name!r} in this language: {form!r}" for name in unknown]


def _fields(msgid: str | Sequence[str]) -> frozenset[str]:
    return frozenset[str]().union(*(fields(form) for form in forms(msgid)))


def _named(places: frozenset[str]) -> str:
    return " ".join(f"{{{place}}}" for place in sorted(places)) or "no place"


def _quoted(message: Message) -> str:
    sentence = repr(forms(message.id)[0])
    return f"{sentence} ({message.context})" if message.context else sentence
