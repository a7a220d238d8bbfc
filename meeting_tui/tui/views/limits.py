"""What is said when a text is too much, or had characters that cannot be kept."""

from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.tui.widgets.clean_field import LARGEST_PASTE
from meeting_tui.tui.widgets.status_line import Refused

REPLACED = NP_("{number} character replaced", "{number} characters replaced")
KIB = 1024


def replaced(language: str, count: int) -> str:
    """Say how many characters of a text were replaced."""
    return say_plural(language, *REPLACED, count)


def paste_refused(language: str, size: int) -> Refused:
    """Say that a paste was too much, and what would work; sizes are in thousands of characters."""
    why = say(
        language,
        N_("{size} thousand characters were pasted: nothing was taken."),
        size=-(-size // KIB),
    )
    hint = say(language, N_("Up to {limit} thousand at once."), limit=LARGEST_PASTE // KIB)
    return Refused(why, hint)
