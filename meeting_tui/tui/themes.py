"""Themes and the styles that text may have, named by what they mean and never by a hue.

The three themes of our own are checked for contrast. In the ``ansi-*`` themes of Textual the
colours are the terminal's: muted and full ones are the same there, so grounds become reverse
video (``:ansi`` in each widget's CSS) and the time strip is text and separators only.
"""

import os
from enum import StrEnum
from typing import Protocol

from textual.geometry import Size
from textual.theme import Theme


class Role(StrEnum):
    """What a styled text means; the value is the style that Textual resolves in the theme."""

    NOW = "bold"
    DIM = "$foreground-muted"
    WARNING = "$text-warning"
    WARNING_NOW = "bold $text-warning"
    ERROR = "$text-error"
    ERROR_NOW = "bold $text-error"
    SUCCESS = "$text-success"
    SUCCESS_NOW = "bold $text-success"
    KEY = "bold $text-accent"
    STRUCK = "strike $foreground-muted"
    FAULT = "bold white on $error"


DARK = Theme(
    name="meeting-dark",
    primary="#0178D4",
    secondary="#2a6ca3",
    accent="#ffa62b",
    warning="#ffa62b",
    error="#c2355a",
    success="#4EBF71",
    foreground="#e0e0e0",
    background="#121212",
    surface="#1b1b1b",
    panel="#242f38",
    dark=True,
    variables={"boost": "#232323", "foreground-muted": "#e0e0e09c"},
)

LIGHT = Theme(
    name="meeting-light",
    primary="#005a9e",
    secondary="#3c6e96",
    accent="#7a3e00",
    warning="#7a4a00",
    error="#a8123e",
    success="#0b6b2e",
    foreground="#161616",
    background="#f4f4f2",
    surface="#eaeae6",
    panel="#d9dfe4",
    dark=False,
    variables={
        "boost": "#e2e2dc",
        "foreground-muted": "#161616b8",
        "primary-muted": "#c3dbef",
        "warning-muted": "#ffe3b0",
        "error-muted": "#f6cdd6",
    },
)

HIGH_CONTRAST = Theme(
    name="meeting-contrast",
    primary="#0a84ff",
    secondary="#6cb6ff",
    accent="#ffd60a",
    warning="#ffd60a",
    error="#dc1f4a",
    success="#5dff8a",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables={
        "boost": "#262626",
        "foreground-muted": "#ffffffcc",
        "primary-muted": "#002347",
        "warning-muted": "#4a3c00",
        "error-muted": "#3d000b",
    },
)

COLOUR_BLIND = Theme(
    name="meeting-colour-blind",
    primary="#0072b2",
    secondary="#3a7ca5",
    accent="#f0e442",
    warning="#e69f00",
    error="#a8457f",
    success="#56b4e9",
    foreground="#e6e6e6",
    background="#101214",
    surface="#1a1d20",
    panel="#232d35",
    dark=True,
    variables={"boost": "#22262a", "foreground-muted": "#e6e6e6a4"},
)
"""Blue, orange and purple: told apart with any of the usual colour deficiencies."""

THEMES = (DARK, LIGHT, HIGH_CONTRAST, COLOUR_BLIND)
CHOICES = (*(theme.name for theme in THEMES), "ansi-dark", "ansi-light")
"""What can be chosen; the last two leave every colour to the terminal."""

VARIABLE = "MEETING_TUI_THEME"
COLOURLESS = bool(os.environ.get("NO_COLOR"))
"""Read once: Textual takes NO_COLOR out of the environment."""

WIDE = 110
"""Columns from which a screen has room for its second column."""

TALL = 34
"""Rows from which a pane has a blank row under its head."""

HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]


def room(size: Size) -> tuple[str, str]:
    """Return the classes of a screen of this size, so that it need not be laid out twice."""
    width, height = size
    return ("-wide" if width >= WIDE else "-narrow", "-tall" if height >= TALL else "-short")


class _Themed(Protocol):
    theme: str

    def register_theme(self, theme: Theme) -> None: ...


def register(app: _Themed) -> None:
    """Make the themes known to an application, and take the one that is asked for."""
    for theme in THEMES:
        app.register_theme(theme)
    wanted = os.environ.get(VARIABLE, "")
    app.theme = wanted if wanted in CHOICES else DARK.name


def following(name: str) -> str:
    """Return the name of the theme after one."""
    place = CHOICES.index(name) if name in CHOICES else -1
    return CHOICES[(place + 1) % len(CHOICES)]
