"""A proposed line in the words of the reader's language: they work as well as the English."""

import re

from meeting_tui.languages.catalogue import say
from meeting_tui.languages.store import ENGLISH

_LINE = re.compile(r"/(?P<verb>[a-z]+)(?P<forced>!?)(?P<head>[^:]*)(?P<text>:.*)?", re.DOTALL)
_WORD = re.compile(r"(?<![\w.#])[a-z]+(?![\w.])")
TYPED = frozenset(
    {"command_in_text", "item_over", "no_colon", "time_in_text", "unknown_actor", "unknown_verb"}
)
"""What is proposed after these was typed so: it stays in the words of whoever typed it."""


def spelled(language: str, code: str, line: str) -> str:
    """Write verb and keywords of a line in a language; text and what is no command stay."""
    found = _LINE.fullmatch(line)
    if language == ENGLISH or code in TYPED or not found:
        return line
    verb = say(language, found["verb"], context="verb")
    head = _WORD.sub(lambda word: say(language, word[0], context="keyword"), found["head"])
    return f"/{verb}{found['forced']}{head}{found['text'] or ''}"
