"""Events of the papers beside the meeting report: what each is to print of its own."""

from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass


@event
@dataclass(frozen=True, slots=True)
class PaperDataSet(Event):
    """A paper has something of its own: its number, its date, who signs it, a paragraph.

    ``field`` is one of ``domain.papers.FIELDS``; an empty ``language`` means that it reads the
    same in every language.
    """

    paper: str
    field: str
    text: str
    language: str = ""
