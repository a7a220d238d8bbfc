"""The anchor: number and digest of the last entry known to be on the disk, kept beside the journal.

It lets a cut-off end be noticed, and tells a line that was being written from one that had been
recorded. It is written after the entry is durable, so it may lag behind and never leads.
"""

import json
import os
import time
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from meeting_tui.journal.base import Head
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import Files

ANCHOR_FILE = "anchor"
SIZE = 512
LATEST = 1.0
"""Seconds after which what was noted is put on the disk with what is noted next.

That costs a second trip to the disk while somebody waits, so whoever has time calls ``sync``.
"""


class Mark(NamedTuple):
    """What an anchor says; ``next`` is the folder where the record goes on, or empty."""

    n: int
    digest: str
    next: str = ""

    @property
    def head(self) -> Head:
        """The entry it names."""
        return Head(self.n, self.digest)


def pack(mark: Mark, folder: Path) -> bytes:
    """Write a mark at its fixed size, so that it fits in one sector and in a full disk."""
    onward = json.dumps(mark.next, ensure_ascii=False) if mark.next else '""'
    body = f'{{"n":{mark.n},"digest":"{mark.digest}","next":{onward}}}'.encode()
    packed = (b"%08x %s" % (crc32(body), body)).ljust(SIZE - 1) + b"\n"
    if len(packed) > SIZE:
        raise Refused("path-long", folder=str(folder))
    return packed


def unpack(data: bytes) -> Mark | None:
    """Read a mark; None when it is damaged."""
    body = data[9:].rstrip()
    if len(data) != SIZE or not data.endswith(b"\n") or data[:9] != b"%08x " % crc32(body):
        return None
    fields = json.loads(body)
    return Mark(fields["n"], fields["digest"], fields["next"])


class Anchor:
    """The open anchor of a session folder; ``path`` need not exist when only reading."""

    def __init__(self, folder: Path, files: Files, *, read_only: bool) -> None:
        self._folder = folder
        self._files = files
        self._unsynced_since: float | None = None
        self._last: tuple[bytes, Mark | None] = b"", None
        self._fd: int | None = None
        flags = os.O_RDONLY if read_only else os.O_RDWR | os.O_CREAT
        try:
            self._fd = files.open(folder / ANCHOR_FILE, flags)
        except FileNotFoundError:
            return

    def read(self) -> Mark | None:
        """Return what the anchor says; None when it is missing or damaged. Cheap to poll."""
        content = self._content()
        seen, mark = self._last
        if content != seen:
            mark = unpack(content)
            self._last = content, mark
        return mark

    def write(self, mark: Mark, *, sync: bool = False) -> None:
        """Note what is durable now; on the disk at once with ``sync``, else soon."""
        if self._fd is None:
            return
        packed = pack(mark, self._folder)
        self._files.overwrite(self._fd, packed)
        self._last = packed, mark
        now = time.monotonic()
        since = self._unsynced_since
        self._unsynced_since = now if since is None else since
        if sync or now - self._unsynced_since >= LATEST:
            self.sync()

    def sync(self) -> None:
        """Put on the disk what was noted last."""
        if self._unsynced_since is not None and self._fd is not None:
            self._files.fsync(self._fd)
            self._unsynced_since = None

    def close(self) -> None:
        """Put the last mark on the disk and let go of the file."""
        if self._fd is None:
            return
        try:
            self.sync()
        finally:
            self._files.close(self._fd)
            self._fd = None

    def _content(self) -> bytes:
        return b"" if self._fd is None else self._files.peek(self._fd, SIZE + 1)
