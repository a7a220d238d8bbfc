"""Keys as people read them: what the keyboard prints on its caps, in their language."""

from meeting_tui.languages import NC_, say

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


def printed(keys: str, language: str = "en") -> str:
    """Write the keys of a binding as the keyboard prints them: ``^o``, ``F8``, ``?``."""
    return " ".join(cap(_printed(key), language) for key in keys.split(","))


def cap(key: str, language: str) -> str:
    """Name a key as the keyboards of a language do: ``Esc``, ``Échap``."""
    return say(language, NAMED[key]) if key in NAMED else key


def _printed(key: str) -> str:
    modifier, plus, last = key.rpartition("+")
    if plus:
        return "^" * (modifier == "ctrl") + _printed(last)
    if key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return PRINTED.get(key, key)
