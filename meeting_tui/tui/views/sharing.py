"""A seat apart from the others: what is kept here, and what became of it when they met again."""

from collections.abc import Sequence

from meeting_tui.domain.entry import Entry
from meeting_tui.joining import is_left_undone
from meeting_tui.languages import N_, NP_, say_plural
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.status_line import Refused, Remark

AWAY = N_("The server is away: what you enter is kept here until it is back.")
BACK = N_("The server is back.")
SHARED = NP_(
    "The server is back: {number} line is shared now, #{n}.",
    "The server is back: {number} lines are shared now, the last one #{n}.",
)
UNDONE = NP_(
    "{number} line could not be done on what the others recorded: #{n}. See F7.",
    "{number} lines could not be done on what the others recorded, the last #{n}. See F7.",
)


def away(seat: Seat) -> Remark:
    """Say that what is entered from now on stays here for a while."""
    return Remark(seat.say(AWAY))


def back(seat: Seat, joined: Sequence[Entry]) -> Remark | Refused:
    """Say what was shared, and what could not be done."""
    if not joined:
        return Remark(seat.say(BACK))
    told = say_plural(seat.language, *SHARED, len(joined), n=joined[-1].n)
    undone = [entry for entry in joined if is_left_undone(entry)]
    if not undone:
        return Remark(told)
    return Refused(say_plural(seat.language, *UNDONE, len(undone), n=undone[-1].n), told)
