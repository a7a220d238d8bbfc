"""The state that a record adds up to, if it can have happened."""

from collections.abc import Sequence

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.fold import advance, fold
from meeting_tui.domain.state import State
from meeting_tui.journal.collecting import no_collecting
from meeting_tui.journal.errors import Refused

SENSELESS = (LookupError, TypeError, ValueError, AttributeError)
"""What an entry raises that cannot have happened where it stands."""


def folded(entries: Sequence[Entry]) -> State:
    """Fold what was read from a disk; raises Refused when it cannot have happened.

    That every line is whole says nothing of its sense: a record may come from another machine, or
    from a version of the program that knew events of which this one knows nothing.
    """
    try:
        with no_collecting():
            state = fold(entries)
        if state.setup is not None:
            _ = state.zone
    except SENSELESS as error:
        raise Refused("senseless", n=_first_senseless(entries)) from error
    return state


def _first_senseless(entries: Sequence[Entry]) -> int:
    """Return the number of the first entry that does not follow from those before it."""
    state = State()
    for entry in entries:
        try:
            state = advance(state, entry)
        except SENSELESS:
            return entry.n
    return 1
