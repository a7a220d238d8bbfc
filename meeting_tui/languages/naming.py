"""How the things of a meeting are called in a sentence: actors, items, references, hours."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import Item, State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.codes import language_name
from meeting_tui.languages.dates import long_date, time_of_day
from meeting_tui.languages.lists import listed

EXCERPT = 80
TITLE = 28

CHAIR = N_("the Chairman")
_FROM_TO = N_("{first} to {last}")
_LANGUAGES = {
    "ar": N_("Arabic"),
    "en": N_("English"),
    "es": N_("Spanish"),
    "fr": N_("French"),
    "ru": N_("Russian"),
    "zh": N_("Chinese"),
}
_NUMBERED = re.compile(r"^(.*?)(\d+)$")


def text_in(language: str, texts: Texts) -> str:
    """Return the text in the language, else in the first one there is."""
    return texts.get(language) or next((text for text in texts.values() if text), "")


def actor(language: str, state: State | None, code: str) -> str:
    """Name an actor as it stands inside a sentence; free words and unknown codes are kept."""
    known = state.actors.get(code) if state else None
    if known is None:
        return code
    return known.definite.get(language) or text_in(language, known.name) or code


def chair(language: str, state: State) -> str:
    """Name who chairs the group, also where its profile has no such office."""
    return actor(language, state, "chair") if "chair" in state.actors else say(language, CHAIR)


def actors(language: str, state: State | None, codes: Iterable[str]) -> str:
    """Name several actors in one phrase."""
    return listed(language, [actor(language, state, code) for code in codes])


def count(state: State | None, codes: Sequence[str]) -> int:
    """Tell whether a verb after these actors is in the singular (1) or not (2 and more)."""
    known = state.actors.get(codes[0]) if state and len(codes) == 1 else None
    return 2 if known and known.plural else len(codes)


def item(language: str, found: Item | None, otherwise: str = "", length: int = TITLE) -> str:
    """Name an agenda item by its printed number and its title, cut to fit a row with the rest."""
    if found is None:
        return otherwise
    title = excerpt(text_in(language, found.title), length)
    return f"{found.number} {title}".rstrip()


def item_numbered(state: State | None, number: str) -> Item | None:
    """Find an item by its printed number."""
    items = state.items.values() if state else ()
    return next((each for each in items if each.number == number), None)


def document(state: State | None, number: str) -> str:
    """Shorten a document's number to what is typed: 12/5."""
    prefix = state.setup.group.document_prefix if state and state.setup else ""
    return number[len(prefix) :].lstrip("- ") if prefix and number.startswith(prefix) else number


def paragraphs(state: State | None, keys: Sequence[str]) -> list[str]:
    """Return the numbers under which paragraphs print now, in that order.

    One that prints no more goes by the entry that it came from.
    """
    if state is None:
        return list(keys)
    numbers = state.report.numbering(state.order)
    return [numbers.get(key, re.sub(r"^p(?=\d)", "#", key)) for key in keys]


def clock(
    language: str, state: State | None, moment: datetime, near: datetime | None = None
) -> str:
    """Write the local hour, with its date when that is another day than ``near``."""
    if state is not None and state.setup is not None:
        moment = moment.astimezone(state.zone)
        near = near.astimezone(state.zone) if near else None
    hour = time_of_day(moment)
    if near is None or near.date() == moment.date():
        return hour
    return f"{long_date(language, moment.date())}, {hour}"


def refs(language: str, references: Sequence[str]) -> str:
    """Name references in one phrase, three or more in a row as a range: P1 to P3 and P7."""
    return listed(language, [_range(language, run) for run in _runs(references)])


def tongue(language: str, code: str) -> str:
    """Name a language inside a sentence of another: in French; its own name if it is not ours."""
    return say(language, _LANGUAGES[code]) if code in _LANGUAGES else language_name(code)


def excerpt(text: str, length: int = EXCERPT) -> str:
    """Put a text on one line and cut it, with "…", at a word where one ends nearby."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > length // 2 else cut).rstrip(" ,;:.") + "…"


def _runs(references: Sequence[str]) -> list[list[str]]:
    """Split references into runs that follow each other; a run of two is no range."""
    runs: list[list[str]] = []
    for ref in references:
        if runs and _follows(runs[-1][-1], ref):
            runs[-1].append(ref)
        else:
            runs.append([ref])
    return [part for run in runs for part in ([run] if len(run) > 2 else [[r] for r in run])]


def _follows(before: str, ref: str) -> bool:
    first, second = _NUMBERED.match(before), _NUMBERED.match(ref)
    if first is None or second is None or first[1] != second[1]:
        return False
    return int(second[2]) == int(first[2]) + 1


def _range(language: str, run: Sequence[str]) -> str:
    if len(run) == 1:
        return run[0]
    return say(language, _FROM_TO, first=run[0], last=run[-1])
