"""A record on a server, open at a seat: the server is waited for in threads, never on a screen."""

import threading
from typing import cast

from meeting_tui.domain.entry import Entry
from meeting_tui.journal.base import Journal
from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.postgres.journal import PostgresJournal
from meeting_tui.session import Clock, Session, now


class SharedSession(Session):
    """A session whose news are read by a thread of its own, from the first ``follow`` on."""

    def __init__(self, journal: Journal, *, seat: str, language: str = "", clock: Clock = now):
        super().__init__(journal, seat=seat, language=language, clock=clock)
        self.shared = cast("PostgresJournal", journal)
        self._news_guard = threading.Lock()
        self._unseen: list[Entry] = []

    def follow(self) -> tuple[Entry, ...]:
        """Return what has come in since; asks nobody and waits for nobody."""
        self.shared.watch(self._wake)
        with self._news_guard:
            news, self._unseen = self._unseen, []
        return tuple(news)

    def _wake(self) -> None:
        """Read what is new, in the thread that watches."""
        try:
            news = self.shared.read_new()
        except JournalError:
            return
        with self.guard:
            self._catch_up()
        with self._news_guard:
            self._unseen.extend(news)
