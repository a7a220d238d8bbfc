"""A disk that fails in the one way it is told to."""

import errno
import os
from pathlib import Path

from meeting_tui.journal.files import Files


class FaultyDisk(Files):
    """Fails in the one way it is told to."""

    def __init__(self) -> None:
        self.fails_to: str = ""
        self.error = errno.EIO
        self.takes = -1
        self.syncs = 0
        self.overwritten: list[bytes] = []

    def write(self, fd: int, data: bytes) -> int:
        self._maybe("write")
        return super().write(fd, data if self.takes < 0 else data[: self.takes])

    def overwrite(self, fd: int, data: bytes, offset: int = 0) -> int:
        self.overwritten.append(data)
        return super().overwrite(fd, data, offset)

    def fsync(self, fd: int) -> None:
        self.syncs += 1
        self._maybe("fsync")
        super().fsync(fd)

    def open(self, path: Path, flags: int) -> int:
        if flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR):
            self._maybe("open")
        return super().open(path, flags)

    def read(self, fd: int, offset: int = 0) -> bytes:
        self._maybe("read")
        return super().read(fd, offset)

    def try_lock(self, fd: int, *, shared: bool = False) -> bool:
        self._maybe("lock")
        return super().try_lock(fd, shared=shared)

    def _maybe(self, what: str) -> None:
        if what == self.fails_to:
            raise OSError(self.error, os.strerror(self.error))
