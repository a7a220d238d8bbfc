"""The screens, named after the moments of a meeting."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meeting_tui.tui.screens.base import MeetingScreen

NAMES = ("chair", "desk", "proposals", "report", "actions", "log")


def named(name: str) -> "type[MeetingScreen]":
    """Read the screen of a name, when it is first gone to: starting need not read them all."""
    screens = import_module(f"{__name__}.{name}")
    found: type[MeetingScreen] = getattr(screens, f"{name.capitalize()}Screen")
    return found


def made(name: str) -> "MeetingScreen":
    """Make the screen of a name."""
    return named(name)()


def all_screens() -> "tuple[type[MeetingScreen], ...]":
    """Read all the screens of a meeting, in the order of their keys."""
    return tuple(named(name) for name in NAMES)
