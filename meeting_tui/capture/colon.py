"""The colon that was forgotten: where it would make a line of one that cannot be read."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from meeting_tui.capture import names
from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.slots import READERS
from meeting_tui.capture.verb import Verb
from meeting_tui.capture.words import Head, split
from meeting_tui.domain.vocabulary import Vocabulary

Fits = Callable[[Head], object]
"""Raises ParseFault where a head does not fit the verb."""


def forgotten(verb: Verb, body: str, vocabulary: Vocabulary, fits: Fits) -> tuple[int, str]:
    """Return the place in ``body`` and the body with a colon there; 0 and "" if none helps.

    Of several places the last is taken: as many words as may stand before the colon do. A word
    that is nearly one of the verb's own is a slip of the pen, and needs no colon.
    """
    if not any(form.text for form in verb.forms) or _nearly_a_keyword(verb, body):
        return 0, ""
    for place in _places(body):
        mended = f"{body[:place].rstrip()}: {body[place:]}"
        if _reads(verb, split(mended, 0), vocabulary, fits):
            return place, mended
    return 0, ""


def _nearly_a_keyword(verb: Verb, body: str) -> bool:
    own = _keywords(verb)
    return any(
        word.text not in own and get_close_matches(word.text, own, 1, 0.75)
        for word in split(body, 0).words
    )


def _keywords(verb: Verb) -> list[str]:
    return [word for form in verb.forms for group in form.groups for word in group.keywords]


def _places(body: str) -> Iterator[int]:
    words = reversed(split(body, 0).words)
    return (word.column for word in words if word.text != "," and not word.text.startswith("["))


def _reads(verb: Verb, head: Head, vocabulary: Vocabulary, fits: Fits) -> bool:
    try:
        fits(head)
        first = (head.text or "").split(maxsplit=1)[0]
        if names.english_keyword(first) in _keywords(verb):
            return False
        if any(group.slot and group.slot.kind == "who" for group in verb.forms[0].groups):
            READERS["actor"](head.words, vocabulary)
    except ParseFault:
        return False
    return True
