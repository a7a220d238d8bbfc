"""The journal as the session sees it: one order of entries, added to by turns."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.domain.frozen import dataclass
from meeting_tui.journal.errors import JournalError


class Head(NamedTuple):
    """The last entry's number, 0 when there is none, and its SHA-256 in the chain."""

    n: int
    digest: str


@dataclass(frozen=True, slots=True)
class State:
    """Whether anything can be recorded: ``kind`` is ok, latched or read-only.

    ``reason`` when latched: full, disk, gone, told (another seat could not write), diverged or
    closed; when read-only: asked, damaged, cut, other-past, later-version or elsewhere. ``n`` is
    the entry concerned, 0 when none is.
    """

    kind: str = "ok"
    reason: str = ""
    n: int = 0

    @property
    def ok(self) -> bool:
        """Whether the next entry may be recorded."""
        return self.kind == "ok"

    @property
    def failing(self) -> bool:
        """Whether it has latched in a way that a new file can put right."""
        return self.kind == "latched" and self.reason not in {"closed", "diverged"}


class Behind(JournalError):  # noqa: N818 - says what happened
    """The journal has moved past what was expected; ``news`` are the entries read meanwhile."""

    def __init__(self, expected: int, head: int, news: tuple[Entry, ...]) -> None:
        super().__init__("behind", expected=expected, head=head)
        self.news = news


class Turn(Protocol):
    """The time in which one seat alone may add to the journal."""

    @property
    def news(self) -> tuple[Entry, ...]:
        """Entries of other seats since this handle last read."""

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Record ``drafts``, one write and one fsync for all, and return what they became.

        A draft whose id is already in the journal is not written again: the entry it became is
        returned. Raises NotStorable before anything is written, NotRecorded when the disk fails,
        and Behind where the lock keeps nobody out and another seat was faster.
        """


class Journal(Protocol):
    """An append-only record that several seats may hold open at once.

    Every handle hands each entry of the others out once: by ``turn().news``, by ``read_new()``
    or by the first ``read()``. What a handle appends itself is not news to it.
    """

    @property
    def head(self) -> Head:
        """Number and digest of the last entry this handle knows."""

    @property
    def state(self) -> State:
        """Whether anything can be recorded, and why not."""

    def turn(self) -> AbstractContextManager[Turn]:
        """Wait for the lock and read what came before; the lock is released at the end.

        Raises NotRecorded when the journal has latched or is read-only, LockBusy when another
        seat does not let go.
        """

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Entry, ...]:
        """Record ``drafts`` if the last entry is ``expected``, otherwise raise Behind."""

    def read(self, since: int = 0) -> tuple[Entry, ...]:
        """Return the entries known to this handle after ``since``, without looking at the disk."""

    def read_new(self) -> tuple[Entry, ...]:
        """Return what other seats have recorded since, without waiting for the lock."""

    def changed(self) -> bool:
        """Say cheaply whether ``read_new`` would look at the disk with profit."""

    def close(self) -> None:
        """Let go of the files; the handle records nothing more."""


def append_expecting(journal: Journal, drafts: Sequence[Draft], expected: int) -> tuple[Entry, ...]:
    """Append in one turn, unless somebody else has recorded meanwhile.

    A retry of drafts that are all recorded already succeeds whatever is expected.
    """
    with journal.turn() as turn:
        moved = journal.head.n != expected
        if moved and not _all_recorded(journal, drafts):
            raise Behind(expected, journal.head.n, turn.news)
        return turn.append(drafts)


def _all_recorded(journal: Journal, drafts: Sequence[Draft]) -> bool:
    recorded = {entry.id for entry in journal.read()}
    return all(draft.id in recorded for draft in drafts)
