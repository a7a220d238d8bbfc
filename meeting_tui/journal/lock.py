"""The lock of a session folder: a file of its own that is never renamed."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meeting_tui.journal.errors import LockBusy, Refused
from meeting_tui.journal.files import Files
from meeting_tui.journal.folder import refusal

LOCK_FILE = "lock"
PATIENCE = 10.0
"""Seconds after which a lock counts as kept by somebody who does not answer."""

_UNSUPPORTED = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


class Lock:
    """Excludes every other holder of the same folder; one thread may hold it several times.

    ``flock`` belongs to the open file and not to the process, so closing the same file elsewhere
    does not release it, and the end of the process always does.
    """

    def __init__(self, folder: Path, files: Files, patience: float = PATIENCE) -> None:
        self.folder = folder
        self._path = folder / LOCK_FILE
        self._files = files
        self._patience = patience
        self._depth = 0
        self._fd = self._open()

    def acquire(self) -> None:
        """Take the lock; raises LockBusy if nobody lets go, Refused if the disk has no locks."""
        if self._depth == 0:
            self._wait()
        self._depth += 1

    def release(self) -> None:
        """Give the lock back, once for each time it was taken."""
        self._depth -= 1
        if self._depth == 0:
            self._files.unlock(self._fd)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock for a while."""
        self.acquire()
        try:
            yield
        finally:
            self.release()

    def close(self) -> None:
        """Let go of the file."""
        self._files.close(self._fd)

    def _wait(self) -> None:
        deadline = time.monotonic() + self._patience
        pause = 0.0005
        while not (self._try() and self._locks_something()):
            if time.monotonic() > deadline:
                raise self._busy()
            time.sleep(pause)
            pause = min(pause * 1.5, 0.02)

    def _try(self) -> bool:
        try:
            return self._files.try_lock(self._fd)
        except OSError as error:
            if error.errno in _UNSUPPORTED:
                raise Refused("no-locks", folder=str(self.folder)) from error
            raise

    def _locks_something(self) -> bool:
        """Take the new file if somebody removed this one, which then locks nothing."""
        if self._files.has_name(self._fd):
            return True
        self._files.close(self._fd)
        self._fd = self._open()
        return False

    def _open(self) -> int:
        return self._files.open(self._path, os.O_RDWR | os.O_CREAT)

    def _busy(self) -> LockBusy:
        return LockBusy(str(self.folder), round(self._patience))


class Locks:
    """The locks of all folders over which one record has spread, opened when first needed."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._open: dict[Path, Lock] = {}

    def of(self, folder: Path) -> Lock:
        """Return the lock of a folder; raises Refused when its file cannot be opened."""
        if folder not in self._open:
            try:
                self._open[folder] = Lock(folder, self._files)
            except OSError as error:
                raise refusal(folder / LOCK_FILE, error) from error
        return self._open[folder]

    def close(self) -> None:
        """Let go of all of them."""
        while self._open:
            self._open.popitem()[1].close()
