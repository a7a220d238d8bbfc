"""Reading the records of a workspace beside the one that is open."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.folding import folded
from meeting_tui.journal.errors import JournalError, NotRecorded
from meeting_tui.journal.tinydb import open_journal


@dataclass(frozen=True, slots=True)
class Record:
    """A record that was read: its name, where its meeting stands, and why it is not whole."""

    name: str
    state: State
    amiss: JournalError | None = None

    @property
    def meeting(self) -> tuple[str, int]:
        """The group and the number of the meeting."""
        return self.state.plan.group.id, self.state.plan.agenda.meeting

    @property
    def access(self) -> str:
        """Who may read its papers: restricted or public."""
        return self.state.plan.agenda.access or self.state.plan.group.access


@dataclass(frozen=True, slots=True)
class Unread:
    """A record that could not be read, and why."""

    name: str
    error: JournalError


def read(folder: Path) -> Record:
    """Read a record without its lock; raises JournalError."""
    journal = open_journal(folder, read_only=True)
    try:
        name, condition = folder.resolve().name, journal.state
        values = {"folder": name, "reason": condition.reason}
        amiss = NotRecorded(condition.kind, **values) if condition.reason != "asked" else None
        return Record(name, folded(journal.read()), amiss)
    finally:
        journal.close()


def read_all(folders: Iterable[Path]) -> Iterator[Record | Unread]:
    """Read records one after the other; one that is damaged does not keep the others back."""
    for folder in folders:
        try:
            found = read(folder)
        except JournalError as error:
            yield Unread(folder.resolve().name, error)
        else:
            if found.state.setup is not None:
                yield found
            elif found.amiss:
                yield Unread(found.name, found.amiss)


def before(records: Iterable[Record], latest: Record) -> list[Record]:
    """Keep one record of each earlier meeting of the same group, in order.

    Of several records of one meeting (a rehearsal, a copy) the one with an approved report
    counts, then the one with the most entries.
    """
    group, number = latest.meeting
    chosen: dict[int, Record] = {}
    for record in records:
        theirs, earlier = record.meeting
        if theirs == group and earlier < number and not is_consultation(record.state):
            chosen[earlier] = max((chosen.get(earlier, record), record), key=_weight)
    return [chosen[each] for each in sorted(chosen)]


def precedes(earlier: Record, latest: Record) -> bool:
    """Whether a record is of an earlier meeting of the group, or one of its consultations."""
    group, number = earlier.meeting
    consultation = is_consultation(earlier.state)
    return group == latest.meeting[0] and (consultation or number < latest.meeting[1])


def _weight(record: Record) -> tuple[bool, int]:
    return record.state.report.approval is not None, record.state.n
