"""The screen as text, compared with a committed file.

``MEETING_TUI_UPDATE_GOLDEN=1`` writes the files anew; look at the difference before committing it.
"""

import os
from pathlib import Path
from typing import Any

from textual.app import App

FOLDER = Path(__file__).parent / "golden"
UPDATE = "MEETING_TUI_UPDATE_GOLDEN"


def screen_rows(app: App[Any]) -> list[str]:
    """Return the characters of the screen, a text for each row, blanks at row ends removed."""
    # The one place that reaches into the compositor: no public call gives the screen as text.
    strips = app.screen._compositor.render_strips()
    return [strip.text.rstrip() for strip in strips]


def screen_text(app: App[Any]) -> str:
    """Return the characters of the screen, one line for each row."""
    return "\n".join(screen_rows(app)) + "\n"


def assert_golden(name: str, text: str) -> None:
    """Compare with ``golden/NAME.txt``, or write it when asked to."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get(UPDATE):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{path} is not there; {UPDATE}=1 writes it"
    assert text == path.read_text(encoding="utf-8")
