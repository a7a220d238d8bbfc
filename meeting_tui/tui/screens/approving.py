"""The way through the paragraphs: on after an approval, back when it is taken back."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events.report import ParagraphApproved
from meeting_tui.languages import N_
from meeting_tui.tui.widgets.record_kinds import PaperParagraph

Rows = Sequence[PaperParagraph]

OTHER_PAPER = N_("Only the report of the meeting is read out and approved.")
HEADING = N_("This is a heading: choose a paragraph under it.")
FROM_THE_RECORD = N_("This comes from the record: what is filled in by hand stands above.")


def waiting(rows: Rows) -> Iterator[str]:
    """Go through the paragraphs that are not approved; headings are none."""
    return (row.id for row in rows if not (row.approved or row.id.startswith("§")))


def waits(rows: Rows, row: PaperParagraph) -> bool:
    """Whether a paragraph, or one under a heading, is still to be approved."""
    if not row.id.startswith("§"):
        return not row.approved
    under = rows[[each.id for each in rows].index(row.id) + 1 :]
    return any(not each.approved for each in takewhile(lambda r: r.id[:1] != "§", under))


class Approving:
    """Where the highlight goes after an approval of this seat, and where it came from.

    It goes back only from where an approval has led it: whoever moved it since keeps it there.
    """

    def __init__(self) -> None:
        self._asked = ""
        self._ways: list[tuple[str, str]] = []

    def ask(self, row_id: str) -> None:
        """Remember the row, a paragraph or a heading, that is to be approved."""
        self._asked = row_id

    def see(self, entries: Iterable[Entry], marked: str | None) -> None:
        """Take an approval that was typed, and holds the row one stands on, for one of its key."""
        for entry in entries:
            for event in entry.events:
                if isinstance(event, ParagraphApproved) and event.paragraph == marked:
                    self._asked = self._asked or event.paragraph

    def goes_to(self, rows: Rows, marked: str | None) -> str | None:
        """Return the row that the highlight goes to now that an entry came, or None."""
        places = {row.id: place for place, row in enumerate(rows)}
        if self._asked in places:
            return self._on(rows, places[self._asked])
        return self._back(rows, places, marked)

    def _on(self, rows: Rows, place: int) -> str | None:
        """Go on to the next one that waits, once the one asked for is approved."""
        first = rows[place + self._asked.startswith("§") :]
        if not (first and first[0].approved):
            return None
        following = next(waiting(rows[place:]), None)
        if following:
            self._ways.append((first[0].id, following))
        self._asked = ""
        return following

    def _back(self, rows: Rows, places: dict[str, int], marked: str | None) -> str | None:
        if not self._ways:
            return None
        came, led = self._ways[-1]
        if marked != led:
            self._ways.clear()
        elif came in places and not rows[places[came]].approved:
            return self._ways.pop()[0]
        return None
