"""Hearing of what other seats record: a message wakes, and what is new is read in any case."""

import threading
from collections.abc import Callable
from contextlib import suppress

from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.postgres.link import Link

EVERY = 2.0
"""Seconds after which is read without a message: one that was sent while away is lost."""


class Watch(threading.Thread):
    """Calls ``wake`` when connected, at every message, and every two seconds."""

    def __init__(self, address: Address, wake: Callable[[], None]) -> None:
        super().__init__(name="watch", daemon=True)
        self._link = Link(address, "watch")
        self._wake = wake
        self._ended = threading.Event()

    def run(self) -> None:
        """Watch until ``end``; a server that is gone is looked for again."""
        while not self._ended.is_set():
            try:
                self._wait()
            except JournalError:
                self._ended.wait(EVERY)
            if not self._ended.is_set():
                self._wake()
        self._link.close()

    def end(self) -> None:
        """Stop watching, also in the middle of a wait."""
        self._ended.set()
        self._link.interrupt()
        if self.is_alive() and threading.current_thread() is not self:
            with suppress(RuntimeError):
                self.join(EVERY)

    def _wait(self) -> None:
        if not self._link.is_open:
            self._link.query("LISTEN meeting_tui")
            return
        with self._link.speaking(2 * EVERY) as connection:
            list(connection.notifies(timeout=EVERY, stop_after=1))
