"""Keys as people read them: what the keyboard prints, and what each does on a screen."""

from collections.abc import Iterable, Iterator

from textual.binding import Binding, BindingType

from meeting_tui.languages import N_, say

LABELS = (
    N_("Chair"), N_("Desk"), N_("Proposals"), N_("Report"), N_("Actions"), N_("Log"),
    N_("Several lines"), N_("Go on in a new file"), N_("Put to sleep"),
    N_("Copy line"), N_("Command"), N_("Help"), N_("Speaking time"),
    N_("Put the highlighted one first"), N_("Take off the list"), N_("Point of order"),
    N_("Board"), N_("Lift"), N_("Object"), N_("Put"), N_("Introduce"), N_("Merge"),
    N_("Withdraw"), N_("Not examined"), N_("Letter"), N_("Language"), N_("Approve"), N_("Amend"),
    N_("Read"), N_("Section"), N_("Other paper"), N_("Translations"), N_("Write paper"),
    N_("Drop"), N_("Write register"), N_("Carry over"), N_("Undo this"), N_("Go to #"),
    N_("Check"), N_("Demo"), N_("Make a workspace"), N_("Quit"), N_("Interface language"),
    N_("Theme"), N_("Jump to a pane"), N_("Complete"), N_("Correct"), N_("Next choice"),
    N_("Leave line"), N_("Back"), N_("Record"), N_("Read out"), N_("Palette"), N_("Search"),
    N_("Filter"), N_("Open"), N_("Examine"),
)  # fmt: skip
"""What the keys of the screens do, as their bindings say it."""

PRINTED = {
    "question_mark": "?", "slash": "/", "delete": "Del", "escape": "Esc", "enter": "Enter",
    "up": "↑", "down": "↓", "tab": "Tab", "number_sign": "#", "backslash": "\\",
    "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn", "left": "←", "right": "→",
    "backspace": "⌫", "space": "Space",
}  # fmt: skip


def printed(keys: str) -> str:
    """Write the keys of a binding as the keyboard prints them: ``^o``, ``F8``, ``?``."""
    return " ".join(_printed(key) for key in keys.split(","))


def _printed(key: str) -> str:
    modifier, plus, last = key.rpartition("+")
    if plus:
        return "^" * (modifier == "ctrl") + _printed(last)
    if key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return PRINTED.get(key, key)


def own(bindings: Iterable[BindingType], language: str) -> Iterator[tuple[str, str]]:
    """Go through the named keys of a screen, each with what it does."""
    for binding in bindings:
        if isinstance(binding, Binding) and binding.id and binding.description:
            yield printed(binding.key), say(language, binding.description, context="")
