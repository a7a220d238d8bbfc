"""Commands of the papers beside the meeting report."""

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class SetPaperData(Command):
    """Give a paper something of its own: a number, a date, a signatory, a paragraph."""

    paper: str
    field: str
    text: str
    language: str = ""
