"""Everything a seat can ask for, one module for each part of a meeting."""

from meeting_tui.domain.commands.base import Command

__all__ = ["Command"]
