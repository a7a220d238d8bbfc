"""The way through the paragraphs: on after an approval, back when it is taken back."""

from collections.abc import Iterator, Sequence

from meeting_tui.tui.widgets.record_kinds import PaperParagraph

Rows = Sequence[PaperParagraph]


def waiting(rows: Rows) -> Iterator[str]:
    """Go through the paragraphs that are not approved; headings are none."""
    return (row.id for row in rows if not (row.approved or row.id.startswith("§")))


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
