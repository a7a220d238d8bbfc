"""A paper's form read in one language: what it holds, and what is still to be given."""

from datetime import date

from meeting_tui.domain import papers
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.codes import base
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.typography import typeset
from meeting_tui.papers import heads
from meeting_tui.papers.model import Inlines, Mark, Paragraph, Prose, Text
from meeting_tui.papers.wording import gaps

OPEN = {
    "session": N_("session of the Council to be given"),
    "item": N_("agenda item to be given"),
    "number": N_("document number to be given"),
    "date": N_("date to be given"),
}
"""What stands in brackets where a paper to the Council has not been given a part of its head."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of ``paper`` as ``language`` prints it."""

    state: State
    paper: str
    language: str

    def plain(self, field: str) -> str:
        """Return what a field holds, in whatever language; empty if nothing."""
        return self._found(field).text

    def words(self, field: str) -> Inlines:
        """Give a field for a line of the paper; a text of another language says so."""
        found = self._found(field)
        if not found.text:
            return ()
        if self._own(found):
            return (Text(typeset(self.language, found.text)),)
        note = say(self.language, N_("to be translated"))
        text = Text(found.text, found.language, italic=True)
        return (Text(f"[{note}]", bold=True), Text(" "), text)

    def open(self, field: str) -> Inlines:
        """Give what stands in the place of a field that nobody has given."""
        return (Text(f"[{say(self.language, OPEN[field])}]", bold=True),)

    def lacking(self) -> tuple[str, ...]:
        """Name the fields that the paper needs and nobody has given."""
        return tuple(papers.empty(self.state.papers, self.paper))

    def day(self) -> date | None:
        """Return the date of the paper, if one was given."""
        return papers.day(self.state.papers, self.paper, "date")

    @property
    def number(self) -> str:
        """The number of the document with the letter of its language, empty if none is given."""
        return heads.numbered(self.plain("number"), self.language)

    @property
    def printed_day(self) -> str:
        """The date of the paper as it is printed, empty if none is given."""
        day = self.day()
        return long_date(self.language, day) if day else ""

    def paragraphs(self, first: str, start: int = 1) -> tuple[Paragraph, ...]:
        """Give the free paragraphs, a line each, numbered from ``start`` under ``first``."""
        found = self._found("paragraphs")
        own = "" if self._own(found) else found.language
        marks: tuple[Mark, ...] = gaps(self.language, missing=bool(own), stale=found.stale)
        lines = [line.strip() for line in found.text.split("\n") if line.strip()]
        return tuple(
            Paragraph(
                f"free{place}",
                f"{first}.{start + place}" if first else "",
                (Prose((Text(text, own, italic=bool(own)),)),),
                marks,
            )
            for place, text in enumerate(lines)
        )

    def gaps(self) -> int:
        """Count the fields that have no text in this language."""
        fields = papers.FIELDS[self.paper]
        return sum(bool(each.text) and not self._own(each) for each in map(self._found, fields))

    def _found(self, field: str) -> papers.Found:
        return papers.found(self.state.papers, self.paper, field, self.language)

    def _own(self, found: papers.Found) -> bool:
        return base(found.language) == base(self.language)
