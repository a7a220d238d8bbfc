"""A journal that lives in memory: what the tests of everything above it record in."""

import secrets
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.journal import codec
from meeting_tui.journal.base import Head, State, append_expecting
from meeting_tui.journal.chain import ORIGIN, Header, Line, seal, write_header
from meeting_tui.journal.errors import NotRecorded
from meeting_tui.journal.known import Known, SeatTurn


class Shelf:
    """What several handles in memory share: the same lines that a file would hold."""

    def __init__(self) -> None:
        header = Header(secrets.token_hex(16), 1, 0, ORIGIN, "")
        self.origin = seal(write_header(header), ORIGIN)[0].digest
        self.lines: list[Line] = []
        self.guard = threading.RLock()

    @property
    def tip(self) -> str:
        """The digest that the next line is chained to."""
        return self.lines[-1].digest if self.lines else self.origin


class MemoryJournal:
    """A journal in memory; see ``base.Journal``. Handles on one shelf are seats of one record."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        self.shelf = shelf or Shelf()
        self.state = State()
        self._known = Known()

    @property
    def head(self) -> Head:
        """Number and digest of the last entry this handle knows."""
        n = len(self._known)
        return Head(n, self.shelf.lines[n - 1].digest if n else self.shelf.origin)

    @contextmanager
    def turn(self) -> Iterator[SeatTurn]:
        """Exclude the other handles, having read what came before."""
        if not self.state.ok:
            raise NotRecorded(self.state.kind, folder="memory", reason=self.state.reason)
        with self.shelf.guard:
            yield SeatTurn(self.read_new(), self._record)

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Entry, ...]:
        """Record ``drafts`` if the last entry is ``expected``, otherwise raise Behind."""
        return append_expecting(self, drafts, expected)

    def _record(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        documents = [codec.document(draft) for draft in self._known.new(drafts)]
        first = len(self.shelf.lines) + 1
        lines, entries, _ = codec.seal_all(documents, first, self.shelf.tip)
        self.shelf.lines.extend(lines)
        self._known.add(entries)
        return self._known.recorded(drafts)

    def read(self, since: int = 0) -> tuple[Entry, ...]:
        """Return the entries known to this handle after ``since``."""
        if not self._known:
            self.read_new()
        return self._known.since(since)

    def read_new(self) -> tuple[Entry, ...]:
        """Return what other handles have recorded since."""
        lines = self.shelf.lines[len(self._known) :]
        entries = tuple(codec.decode(line.body) for line in lines)
        self._known.add(entries)
        return entries

    def changed(self) -> bool:
        """Say whether ``read_new`` would find something."""
        return self.state.ok and len(self.shelf.lines) > len(self._known)

    def close(self) -> None:
        """Record nothing more through this handle."""
        self.state = State("latched", "closed")
