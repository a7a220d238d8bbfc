"""A record on a server, open at a seat: the server is waited for in threads, never on a screen.

While it is away the seat goes on: what is entered is kept on this machine, in the order stated,
and decided anew on what the others have recorded when the server is back.
"""

import secrets
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import cast

from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.domain.events.corrections import LeftUndone
from meeting_tui.domain.refusal import Refusal
from meeting_tui.folding import SENSELESS, folded
from meeting_tui.joining import Renames, is_left_undone
from meeting_tui.journal.base import Journal
from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.outbox import Kept, Outbox
from meeting_tui.journal.postgres.journal import PostgresJournal
from meeting_tui.journal.postgres.link import Away
from meeting_tui.session import Clock, Session, now
from meeting_tui.sharing import Sharing


class SharedSession(Session):
    """A session that goes on without its server.

    ``door`` is held while entries are made or joined; the interface never waits for it. News are
    read by a thread of their own, from the first ``follow`` on.
    """

    def __init__(self, journal: Journal, *, seat: str, language: str = "", clock: Clock = now):
        super().__init__(journal, seat=seat, language=language, clock=clock)
        self.shared = cast("PostgresJournal", journal)
        self.door = threading.RLock()
        self._outbox: Outbox | None = None
        self._away = False
        self._joined: tuple[Entry, ...] = ()
        self._refused: JournalError | None = None
        self._fault: Exception | None = None
        self._unseen: list[Entry] = []
        self._present: tuple[str, ...] = ()

    def keep_in(self, folder: Path) -> None:
        """Go on without the server from now on, with what an earlier run had kept in a folder."""
        self._outbox = Outbox(folder, self.seat)
        self.shared.closing.append(self._outbox.close)
        if self._outbox.kept:
            self._join()

    @property
    def sharing(self) -> Sharing:
        """Whether the server is away, what is kept here meanwhile, and what was joined last."""
        kept = self._kept
        since = kept[0].n if kept else 0
        return Sharing(self._away, since, len(kept), self._joined, self._refused)

    def execute(
        self,
        command: Command,
        *,
        line: str,
        at: datetime | None = None,
        forced: bool = False,
        id: str = "",  # noqa: A002 - the field's name
    ) -> Entry:
        """Record on the server, or keep here while it is away; see ``Session.execute``."""
        id = id or secrets.token_hex(8)  # noqa: A001 - the field's name
        with self.door:
            if not self._away and not self._kept:
                try:
                    return super().execute(command, line=line, at=at, forced=forced, id=id)
                except Away:
                    if self._outbox is None:
                        raise
                    self._away = True
            return self._keep(command, line, at, forced=forced, id=id)

    def refold(self) -> None:
        """Build the state anew: what is recorded, and behind it what is kept here."""
        with self.door, self.guard:
            super().refold()
            if self._kept:
                self._stand_behind(Renames())

    def found(self, id: str, since: int) -> Entry | None:  # noqa: A002 - the field's name
        """Return an entry that the record has, or that is kept on this machine's disk."""
        kept = (Entry.numbered(one.n, one.draft) for one in self._kept if one.draft.id == id)
        return super().found(id, since) or next(kept, None)

    def follow(self) -> tuple[Entry, ...]:
        """Return what has come in since; asks nobody and waits for nobody.

        An error that nobody foresaw in the thread that watches is raised here.
        """
        self.shared.watch(self._wake)
        if self._fault is not None:
            raise self._fault
        with self.guard:
            news, self._unseen = self._unseen, []
        return tuple(news)

    def present(self, folder: Path) -> tuple[str, ...]:
        """Return the seats at the record on any machine, as the server last told."""
        return self._present or super().present(folder)

    @property
    def _kept(self) -> Sequence[Kept]:
        return self._outbox.kept if self._outbox else ()

    def _keep(
        self,
        command: Command,
        line: str,
        at: datetime | None,
        *,
        forced: bool,
        id: str,  # noqa: A002 - the field's name
    ) -> Entry:
        """Decide on what is known here, and keep the entry on this machine's disk."""
        if self._outbox is None:
            raise Away(self.shared.address.server, "silent")
        with self.guard:
            draft = self._decided(command, line, at, forced=forced, id=id)
            entry = Entry.numbered(self.state.n + 1, draft)
        self._outbox.keep(Kept(entry.n, draft, command))
        with self.guard:
            self._take([entry])
        return entry

    def _wake(self) -> None:
        """Look, in the thread that watches."""
        try:
            self._look()
        except Exception as error:  # the interface shall know
            self._fault = error

    def _look(self) -> None:
        """Read what is new; join when the server is back."""
        try:
            self._present = self.shared.present()
            news = self.shared.read_new()
        except JournalError:
            self._present = ()
            self._away = self._outbox is not None
            return
        with self.door:
            joined = self._join() if self._kept else ()
            self._away = False
            with self.guard:
                if not self._kept:
                    self._catch_up()
                self._unseen += [*news, *joined]

    def _join(self) -> tuple[Entry, ...]:
        """Share what is kept, one after the other, behind what the others have recorded."""
        with self.guard:
            self.state = folded(self.journal.read())
        renames = self._renamed_before()
        joined: list[Entry] = []
        self._refused = None
        for kept in list(self._kept):
            try:
                joined.append(self._share(kept, renames))
            except JournalError as error:
                self._refused = None if isinstance(error, Away) else error
                self._stand_behind(renames)
                break
        self._joined = tuple(joined) or self._joined
        return tuple(joined)

    def _renamed_before(self) -> Renames:
        """Learn what became of the entries that were shared before this run, or this attempt."""
        renames = Renames()
        recorded = {entry.id: entry for entry in self.journal.read()}
        for kept in self._outbox.gone if self._outbox else ():
            if kept.draft.id in recorded:
                renames.note(kept, recorded[kept.draft.id])
        return renames

    def _share(self, kept: Kept, renames: Renames) -> Entry:
        """Record a kept entry; one that had reached the server before is found by its id."""
        command = renames.applied(kept.command)
        entry = self._record(lambda: self._decided_anew(kept, command))
        renames.note(kept, entry)
        cast("Outbox", self._outbox).shared(kept)
        return entry

    def _stand_behind(self, renames: Renames) -> None:
        """Show what could not be shared yet behind what the others have recorded."""
        standing: list[Kept] = []
        with self.guard:
            for kept in self._kept:
                command = renames.applied(kept.command)
                entry = Entry.numbered(self.state.n + 1, self._decided_anew(kept, command))
                draft = kept.draft if is_left_undone(entry) else entry.draft
                self._take([entry])
                renames.note(kept, entry)
                standing.append(Kept(entry.n, draft, command))
        cast("Outbox", self._outbox).replace(standing)

    def _decided_anew(self, kept: Kept, command: Command) -> Draft:
        """Decide a kept command on a newer state; what cannot be done is kept as it was typed."""
        old = kept.draft
        try:
            return self._decided(command, old.line, old.at, forced=True, id=old.id)
        except (Refusal, *SENSELESS) as refusal:
            undone = LeftUndone(old.line, getattr(refusal, "code", "senseless"))
            return Draft(old.id, self.seat, self.clock(), old.at, old.line, (undone,))
