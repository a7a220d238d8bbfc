"""The entry: one accepted command, one line of the journal, all or nothing."""

from datetime import datetime, timedelta

from meeting_tui.domain.events import Event
from meeting_tui.domain.frozen import dataclass

VERSION = 1


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that has no number yet: what a seat hands to the journal.

    ``id`` is random and the same on every retry; ``at`` is the time the act belongs to,
    ``recorded`` the time it was written, both UTC; ``line`` is the cleaned line as typed.
    """

    id: str
    seat: str
    recorded: datetime
    at: datetime
    line: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A durable line of the journal, ``#n``, counted from 1 without a gap."""

    n: int
    id: str
    seat: str
    recorded: datetime
    at: datetime
    line: str
    events: tuple[Event, ...]
    version: int = VERSION

    @classmethod
    def numbered(cls, n: int, draft: Draft) -> "Entry":
        """Give ``draft`` its place in the order."""
        return cls(n, draft.id, draft.seat, draft.recorded, draft.at, draft.line, draft.events)

    @property
    def draft(self) -> Draft:
        """What the entry was before it had its place."""
        return Draft(self.id, self.seat, self.recorded, self.at, self.line, self.events)


SLACK = timedelta(seconds=1)
"""By so much a clock may be set back before it is worth a word."""


def clock_changed(before: Entry, entry: Entry) -> bool:
    """Whether the machine's clock was set back between two entries that follow one another.

    The first entry does not count: it may have been made on another day, with another clock.
    """
    return before.n > 1 and before.recorded - entry.recorded > SLACK
