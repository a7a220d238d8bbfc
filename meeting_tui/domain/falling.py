"""What falls with an entry: everything later that cannot stand without it."""

from meeting_tui.domain import fold
from meeting_tui.domain.state import State


def falling(state: State, target: int) -> tuple[int, ...]:
    """Return the numbers of the entries that go with ``target``, itself first.

    The record is folded again without it; a later entry with an event whose references no
    longer exist falls too, and so on. Entries already withdrawn are not named again, those that
    the target had withdrawn come back.
    """
    gone = fold.withdrawn([e for e in state.entries if e.n != target])
    trial = State(withdrawn={**gone, target: state.n + 1}, fixed=dict(state.fixed))
    fallen = [target]
    for entry in state.entries:
        trial.entries.append(entry)
        if entry.n in trial.withdrawn:
            fold.count(trial, entry)
        elif fold.can_stand(trial, entry):
            fold.apply(trial, entry)
        else:
            fallen.append(entry.n)
            trial.withdrawn[entry.n] = state.n + 1
            fold.count(trial, entry)
    return tuple(fallen)
