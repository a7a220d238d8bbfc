"""Text must stay legible on every ground that the screens give it."""

import pytest
from textual.color import Color
from textual.theme import Theme

from meeting_tui.tui.themes import THEMES

PAIRS = (
    ("foreground", "background", 7.0),
    ("foreground-muted", "background", 4.5),
    ("foreground-muted", "panel", 4.5),
    ("text-warning", "background", 4.5),
    ("text-warning", "warning-muted", 4.5),
    ("text-warning", "primary-muted", 4.5),
    ("text-warning", "panel", 4.5),
    ("text-error", "background", 4.5),
    ("text-error", "primary-muted", 4.5),
    ("text-error", "error-muted", 3.0),
    ("text-success", "background", 4.5),
    ("text-accent", "panel", 4.5),
    ("foreground-muted", "boost", 4.5),
    ("text-warning", "boost", 4.5),
    ("foreground", "error-muted", 7.0),
    ("foreground", "primary-muted", 7.0),
)


def contrast(text: Color, ground: Color) -> float:
    """Return the WCAG contrast ratio of a text, which may be translucent, on a ground."""
    lighter, darker = sorted((_luminance(ground + text), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_is_legible_on_its_ground(theme: Theme) -> None:
    colors = theme.to_color_system().generate()
    faint = [
        (text, ground, round(ratio, 1))
        for text, ground, least in PAIRS
        if (ratio := contrast(Color.parse(colors[text]), Color.parse(colors[ground]))) < least
    ]
    assert faint == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_white_is_legible_where_nothing_is_recorded(theme: Theme) -> None:
    assert contrast(Color.parse("white"), Color.parse(theme.error or "")) >= 4.5
