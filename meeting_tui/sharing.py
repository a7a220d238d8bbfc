"""How a seat stands to the others, where the record is on a server."""

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.frozen import dataclass
from meeting_tui.journal.errors import JournalError


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a seat stands to the others: ``away`` while the server of the record is.

    ``since`` is the number of the first entry that is kept here and not yet shared, 0 when none
    is, ``kept`` how many there are; ``joined`` are those last shared, as they stand now, and
    ``refused`` is why the server does not take the rest.
    """

    away: bool = False
    since: int = 0
    kept: int = 0
    joined: tuple[Entry, ...] = ()
    refused: JournalError | None = None
