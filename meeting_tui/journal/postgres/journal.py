"""A record on a server as a journal: see ``base.Journal``."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.journal import codec
from meeting_tui.journal.base import Behind, Head, State, append_expecting
from meeting_tui.journal.chain import ORIGIN, seal
from meeting_tui.journal.errors import NotRecorded, NotStorable, Refused
from meeting_tui.journal.known import Known, SeatTurn
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.postgres.link import LONG, Away, Link, Moved
from meeting_tui.journal.postgres.watching import Watch

NEWS = """
SELECT h.place, h.digest, l.place, l.id, l.digest, l.body
FROM meeting_tui.head AS h
LEFT JOIN meeting_tui.line AS l ON l.session = h.session AND l.place > %s
WHERE h.session = %s ORDER BY l.place
"""
APPEND = "SELECT place, digest FROM meeting_tui.append(%s, %s, %s, %s)"
PRESENT = """
SELECT split_part(application_name, ' ', 2) FROM pg_stat_activity
WHERE datname = current_database()
AND application_name = left('meeting-tui ' || split_part(application_name, ' ', 2) || %s, 63)
ORDER BY 1
"""
"""Every program names the seat and the record when it connects; anybody may see these names."""
PLACE = "SELECT place FROM meeting_tui.head WHERE session = %s"


class Tip(NamedTuple):
    """The last line read: its place on the server, and its digest."""

    place: int
    digest: str


class PostgresJournal:
    """One seat's handle on a record on a server.

    No lock is held between two questions: an append names the line it expects to follow, and is
    refused (Behind) when another seat was faster. Every line read is checked against the chain.
    ``guard`` excludes the other threads of this program.
    """

    def __init__(self, link: Link, *, read_only: bool = False) -> None:
        self.link = link
        self.state = State("read-only", "asked") if read_only else State()
        self.guard = threading.RLock()
        self._known = Known()
        self._digests = [ORIGIN]
        self._tip = Tip(0, ORIGIN)
        self._opening: list[Entry] = []
        self._waiting: list[Entry] = []
        self._sent: set[str] = set()
        self._watch: Watch | None = None
        self.closing: list[Callable[[], None]] = []
        self.catch_up()
        self._opening, self._waiting = self._waiting, []

    @property
    def head(self) -> Head:
        """Number and digest of the last entry this handle knows."""
        n = len(self._known)
        return Head(n, self._digests[n])

    @property
    def address(self) -> Address:
        """Where the record is."""
        return self.link.address

    @contextmanager
    def turn(self) -> Iterator[SeatTurn]:
        """Read what came before; the others are not kept out, see ``append``."""
        with self.guard:
            self._require_ok()
            self.catch_up()
            self._require_ok()
            yield SeatTurn(self._news(), self._record)

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Entry, ...]:
        """Record ``drafts`` if the last entry is ``expected``, otherwise raise Behind."""
        return append_expecting(self, drafts, expected)

    def read(self, since: int = 0) -> tuple[Entry, ...]:
        """Return the entries known to this handle after ``since``."""
        self._opening.clear()
        return self._known.since(since)

    def read_new(self) -> tuple[Entry, ...]:
        """Return what other seats have recorded since; raises Away."""
        with self.guard:
            self.catch_up()
            return self._news()

    def changed(self) -> bool:
        """Say whether ``read_new`` would find something: one short question to the server."""
        if self.state.kind == "latched":
            return False
        try:
            with self.guard:
                found = self.link.read(PLACE, [self.address.session])
        except (Away, Refused):
            return False
        return bool(found) and found[0][0] > self._tip.place

    def present(self) -> tuple[str, ...]:
        """Return the seats at this record now, each as often as it is held; raises Away."""
        with self.guard:
            found = self.link.read(PRESENT, [f" {self.address.session}"])
        return tuple(str(seat) for (seat,) in found)

    def watch(self, wake: Callable[[], None]) -> None:
        """Have ``wake`` called, in a thread of its own, whenever there may be something new."""
        if self._watch is None and self.state.reason != "closed":
            self._watch = Watch(self.address, wake)
            self._watch.start()

    def close(self) -> None:
        """Hang up; nothing more is recorded."""
        if self._watch is not None:
            self._watch.end()
        with self.guard:
            self.state = State("latched", "closed")
            self.link.close()
            while self.closing:
                self.closing.pop()()

    def catch_up(self) -> None:
        """Read and check what is new on the server; raises Away, Refused."""
        patience = None if self._known else LONG
        session = self.address.session
        rows = self.link.read(NEWS, [self._tip.place, session], patience=patience)
        if not rows:
            raise Refused("not-there", server=self.address.server, session=session)
        for row in rows:
            if row[2] is not None and not self._take(*row[2:]):
                return
        if self._tip != rows[0][:2]:
            self._distrust("cut" if rows[0][0] < self._tip.place else "damaged")

    def _take(self, place: int, its_id: str, digest: str, body: str) -> bool:
        """Take in one line if it is the next and unchanged."""
        written = body.encode()
        line, _ = seal(written, self._tip.digest)
        try:
            entry = codec.decode(written) if its_id else None
        except NotStorable:
            return self._distrust("damaged")
        follows = place == self._tip.place + 1 and line.digest == digest
        if not follows or (entry and (entry.n, entry.id) != (len(self._known) + 1, its_id)):
            return self._distrust("damaged")
        self._tip = Tip(place, digest)
        self._know(entry)
        return True

    def _know(self, entry: Entry | None) -> None:
        if entry is None:
            if not self._known:
                self._digests[0] = self._tip.digest
            return
        self._known.add([entry])
        self._digests.append(self._tip.digest)
        if entry.id not in self._sent:
            self._waiting.append(entry)
        if codec.first_later([entry]):
            self.state = State("read-only", "later-version", entry.n)

    def _distrust(self, reason: str) -> bool:
        """Let the record be read only, up to the last line that is right."""
        self.state = State("read-only", reason, len(self._known) + 1)
        return False

    def _news(self) -> tuple[Entry, ...]:
        news = (*self._opening, *self._waiting)
        self._opening.clear()
        self._waiting.clear()
        return news

    def _require_ok(self) -> None:
        if not self.state.ok:
            folder = self.address.text
            raise NotRecorded(self.state.kind, folder=folder, reason=self.state.reason)

    def _record(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Send what is not recorded yet; after a lost connection once more, by the same ids."""
        before = len(self._known)
        self._sent.update(draft.id for draft in drafts)
        try:
            self._send(drafts)
        except Away as away:
            if away.silent:
                raise
            self.catch_up()
            if self._known.new(drafts) and len(self._known) > before:
                raise self._behind(before) from None
            self._send(drafts)
        except Moved:
            self.catch_up()
            if self._known.new(drafts):
                raise self._behind(before) from None
        return self._known.recorded(drafts)

    def _behind(self, expected: int) -> Behind:
        return Behind(expected, len(self._known), self._news())

    def _send(self, drafts: Sequence[Draft]) -> None:
        new = self._known.new(drafts)
        if not new:
            return
        contents = [codec.document(draft) for draft in new]
        lines, entries, _ = codec.seal_all(contents, len(self._known) + 1, self._tip.digest)
        bodies = [line.body.decode() for line in lines]
        values = [self.address.session, self._tip.place, [draft.id for draft in new], bodies]
        (answer,) = self.link.query(APPEND, values)
        expected = Tip(self._tip.place + len(lines), lines[-1].digest)
        if answer != expected:
            # Sent before, and recorded then: what it became stands on the server.
            self.catch_up()
            return
        for entry, line in zip(entries, lines, strict=True):
            self._tip = Tip(self._tip.place + 1, line.digest)
            self._know(entry)


def shared_journal(address: Address, *, seat: str = "", read_only: bool = False) -> PostgresJournal:
    """Open a record on a server; raises Refused, and Away when the server does not answer."""
    link = Link(address, f"{seat} {address.session}" if seat else "")
    try:
        return PostgresJournal(link, read_only=read_only)
    except BaseException:
        link.close()
        raise
