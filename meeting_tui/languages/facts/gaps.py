"""Free text in another language: its translation, or that there is none, or an old one."""

from collections.abc import Iterator
from typing import NamedTuple

from meeting_tui.domain.consulting import point_of
from meeting_tui.domain.events.corrections import TextFixed
from meeting_tui.domain.report import Translation
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import State
from meeting_tui.languages.codes import base


class Found(NamedTuple):
    """A text for a language: in which it is, and whether it is missing or stale there."""

    text: str
    language: str
    missing: bool = False
    stale: bool = False


def in_language(
    state: State, wanted: str, text: str, language: str, targets: tuple[str, ...]
) -> Found:
    """Find free text in the wanted language, under any of its targets (``#41``, ``M1``).

    Without a translation the original comes back; one made before the text was fixed is stale.
    """
    original = language or state.language
    if not text or base(original) == base(wanted):
        return Found(text, wanted)
    found = translation(state, wanted, targets)
    if found is None:
        return Found(text, original, missing=True)
    return Found(found.text, wanted, stale=found.n < _changed(state, targets))


def of_texts(state: State, wanted: str, texts: Texts, targets: tuple[str, ...]) -> Found:
    """Find, in the wanted language, a text that may be there in several; else the first."""
    if wanted in texts:
        return Found(texts[wanted], wanted)
    for language, text in texts.items():
        return in_language(state, wanted, text, language, targets)
    return Found("", wanted)


def translation(state: State, wanted: str, targets: tuple[str, ...]) -> Translation | None:
    """Return the latest translation under any of these targets."""
    by_target = state.report.translations
    found = [by_target[t][wanted] for t in targets if wanted in by_target.get(t, {})]
    return max(found, key=lambda each: each.n, default=None)


def _changed(state: State, targets: tuple[str, ...]) -> int:
    """Return the entry in which the original was last fixed or amended, 0 if it never was."""
    amended = (state.measures[target].changed for target in targets if target in state.measures)
    points = [words.n for target in targets if (words := point_of(state, target))]
    named = (*targets, *(f"#{n}" for n in points))
    fixed = (n for target in named for n in _fixes(state, target))
    return max((*amended, *points, *fixed), default=0)


def _fixes(state: State, target: str) -> Iterator[int]:
    number = target.removeprefix("#")
    if not (target.startswith("#") and number.isdigit() and int(number) in state.fixed):
        return
    for entry in state.entries:
        if entry.n not in state.withdrawn:
            for event in entry.events:
                if isinstance(event, TextFixed) and event.entry == int(number):
                    yield entry.n
