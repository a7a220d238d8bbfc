"""Words that name somebody whom the group's rule of attribution leaves unnamed."""

import re
from collections.abc import Iterator

from meeting_tui.domain.state import State
from meeting_tui.languages.facts.voices import is_unnamed


def betrays(state: State, text: str) -> bool:
    """Whether a text names somebody whom the group's rule leaves unnamed."""
    return next(_named(state, text), "") != ""


def betrayed(state: State, text: str) -> tuple[str, ...]:
    """Return the codes of those whom a text names against the group's rule."""
    return tuple(_named(state, text))


def _named(state: State, text: str) -> Iterator[str]:
    if state.plan.group.attribution == "named":
        return
    folded = text.casefold()
    for actor in state.actors.values():
        if is_unnamed(actor) and (
            any(_holds(folded, name.casefold()) for name in actor.name.values())
            or any(_holds(text, word) for word in (actor.code, *actor.aliases))
        ):
            yield actor.code


def _holds(text: str, word: str) -> bool:
    return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None
