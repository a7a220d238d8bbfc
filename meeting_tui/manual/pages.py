"""Which pages are generated, and whether those that are checked in still say the same."""

from collections.abc import Callable
from pathlib import Path

from meeting_tui.capture import reference
from meeting_tui.manual import commands, fields, keys, man

PAGES: dict[str, Callable[[], str]] = {
    "capture.md": reference.reference,
    "keys.md": keys.page_of_keys,
    "agenda.md": fields.agenda_page,
    "group.md": fields.group_page,
    "commands.md": commands.page,
    "meeting-tui.1": man.page,
}
"""File names under ``docs/`` to what makes their whole text."""


def stale(folder: Path) -> list[str]:
    """Name the pages that are not there or say something else than the declarations."""
    return [name for name, made in PAGES.items() if _text(folder / name) != made()]


def write(folder: Path) -> None:
    """Write every generated page anew."""
    for name, made in PAGES.items():
        (folder / name).write_text(made(), "utf-8")


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
