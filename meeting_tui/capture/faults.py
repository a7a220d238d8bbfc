"""Faults of a line: refusals that also know the word at fault."""

from typing import Any

from meeting_tui.domain.refusal import Refusal


class ParseFault(Refusal):
    """A line that cannot be read; ``column`` is where the word at fault begins, from 0."""

    def __init__(self, code: str, column: int = 0, *, remedy: str = "", **values: Any) -> None:
        super().__init__(code, remedy=remedy, **values)
        self.column = column
