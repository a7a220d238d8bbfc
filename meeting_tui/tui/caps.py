"""Keys as people read them: what the keyboard prints on its caps, in their language."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import key_to_character

from meeting_tui.languages import NC_, say

if TYPE_CHECKING:
    from meeting_tui.profile import Fault

PRINTED = {
    "question_mark": "?", "slash": "/", "delete": "Del", "escape": "Esc", "enter": "Enter",
    "up": "↑", "down": "↓", "tab": "Tab", "number_sign": "#", "backslash": "\\",
    "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn", "left": "←", "right": "→",
    "backspace": "⌫", "space": "Space",
}  # fmt: skip
NAMED = {
    "Enter": NC_("key", "Enter"), "Esc": NC_("key", "Esc"), "Del": NC_("key", "Del"),
    "Home": NC_("key", "Home"), "End": NC_("key", "End"), "PgUp": NC_("key", "PgUp"),
    "PgDn": NC_("key", "PgDn"), "Space": NC_("key", "Space"),
}  # fmt: skip
"""The keys that a keyboard names in its own language."""


FILE = "keys.yaml"
"""In the workspace, else in the folder ``meeting-tui`` of the person's settings."""

MOVED: dict[str, str] = {}
"""The keys that somebody chose for acts, by the name of the act, as Textual names keys.

One keyboard, one process: set once, before the application starts (``keymap``).
"""


TAKES_LETTERS = {"open_line", "search"}
"""Acts after which letters are words: they come before any letter that follows."""


def file(workspace: Path) -> Path | None:
    """Find the file of the keys: that of the workspace, else that of the person."""
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    places = (workspace / FILE, home / "meeting-tui" / FILE)
    return next((place for place in places if place.exists()), None)


def choose(workspace: Path) -> "Fault | None":
    """Take the keys of the file ``keys.yaml``, if there is one; give the first fault in it."""
    MOVED.clear()
    found = file(workspace)
    if found is None:
        return None
    from meeting_tui.profile import Faults
    from meeting_tui.tui.keymap import read

    try:
        MOVED.update({**read(found)})
    except Faults as faults:
        return faults.faults[0]
    return None


def key(act: str, usual: str, language: str = "en") -> str:
    """Print the key of an act: the usual one, unless somebody chose another."""
    return printed(MOVED[act], language) if act in MOVED else cap(usual, language)


def moved(owners: Iterable[object]) -> dict[str, str]:
    """Return, by the usual key as it is printed, the key chosen for what these owners bind."""
    found: dict[str, str] = {}
    for each in (each for owner in owners for each in _bound(owner)) if MOVED else ():
        if each.id in MOVED:
            found.setdefault(printed(each.key), printed(MOVED[each.id]))
    return found


def _bound(owner: object) -> Iterator[Binding]:
    """Go through the bindings that a screen or an application declares, its own ones first."""
    for kind in type(owner).__mro__:
        yield from (b for b in vars(kind).get("BINDINGS", ()) if isinstance(b, Binding))


def printed(keys: str, language: str = "en") -> str:
    """Write the keys of a binding as the keyboard prints them: ``^o``, ``F8``, ``?``."""
    return " ".join(cap(_printed(key), language) for key in keys.split(","))


def written(keys: str) -> str:
    """Write the keys of a binding as the file of the keys takes them."""
    return ", ".join(_printed(key) for key in keys.split(","))


def cap(key: str, language: str) -> str:
    """Name a key as the keyboards of a language do: ``Esc``, ``Échap``."""
    return say(language, NAMED[key]) if key in NAMED else key


def pressed(printed_key: str) -> str:
    """Give Textual's name of a key as it is printed, to press it for somebody."""
    first = printed_key.split(" ", maxsplit=1)[0]
    by_cap = {shown: name for name, shown in PRINTED.items()}
    if first in by_cap:
        return by_cap[first]
    if len(first) > 1 and first[0] == "^":
        return f"ctrl+{first[1:]}"
    return first.lower() if len(first) > 1 else first


def _printed(key: str) -> str:
    modifier, plus, last = key.rpartition("+")
    if plus:
        return "^" * (modifier == "ctrl") + _printed(last)
    if key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return PRINTED.get(key) or key_to_character(key) or key
