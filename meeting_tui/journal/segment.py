"""One file of the journal: opened, read on, added to, never rewritten."""

import errno
import os
import time
from collections.abc import Sequence
from pathlib import Path

from meeting_tui.journal.chain import (
    AROUND,
    Header,
    Line,
    is_intact,
    read_header,
    scan,
    seal,
    write_header,
)
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import Files, Identity
from meeting_tui.journal.folder import aside_name, refusal


class ShortWrite(OSError):  # noqa: N818 - says what happened
    """The disk took only a part of what was written, as it does when it is full."""

    def __init__(self) -> None:
        super().__init__(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Segment:
    """An open file of the journal; ``position`` is where the lines read so far end.

    ``open_ended`` says that the last of them was taken without its newline.
    """

    def __init__(self, path: Path, files: Files, *, read_only: bool) -> None:
        self.path = path
        self._files = files
        self._identity: Identity | None = None
        try:
            self._fd = files.open(path, os.O_RDONLY if read_only else os.O_RDWR | os.O_APPEND)
        except OSError as error:
            raise refusal(path, error, reading=read_only) from error
        try:
            self._begin()
        except BaseException:
            files.close(self._fd)
            raise
        self.open_ended = False

    def _begin(self) -> None:
        try:
            first = self._files.read(self._fd)
        except OSError as error:
            raise refusal(self.path, error, reading=True) from error
        self.header, self.line = _first_line(self.path, first)
        self._start = self.position = first.index(b"\n") + 1

    def unread(self) -> bytes:
        """Return the bytes after the lines read so far."""
        if self.size() <= self.position:
            return b""
        rest = self._files.read(self._fd, self.position)
        if self.open_ended and rest.startswith(b"\n"):
            self.open_ended = False
            self.position += 1
            return rest[1:]
        return rest

    def whole(self) -> bytes:
        """Return all bytes of the file."""
        return self._files.read(self._fd)

    def read_on(self, previous: str, *, final: bool, limit: int) -> list[Line]:
        """Read the next good lines; see ``chain.scan``."""
        data = self.unread()
        if not data:
            return []
        found = scan(data, previous, final=final, limit=limit)
        self.position += found.end
        self.open_ended = not found.terminated
        return found.lines

    def size(self) -> int:
        """Return the length of the file in bytes."""
        return self._files.size(self._fd)

    def is_at_end(self) -> bool:
        """Whether the lines read so far are all there is, with the newline of the last."""
        return self.size() == self.position and not self.open_ended

    def is_in_place(self) -> bool:
        """Whether the file is still the one that bears its name."""
        if self._identity is None:
            self._identity = self._files.identity(self._fd)
        return self._files.identity_at(self.path) == self._identity

    def append(self, data: bytes) -> None:
        """Write once and wait for the disk; after an OSError what is in the file is unknown."""
        if self._files.write(self._fd, data) != len(data):
            raise ShortWrite
        self._files.fsync(self._fd)

    def write_again(self, bodies: Sequence[bytes]) -> None:
        """Make the last lines durable that were read and that nobody was told are recorded.

        After a failed write a system may forget that it holds bytes the disk has not: waiting
        for the disk would then succeed and mean nothing, so the same bytes are written anew.
        """
        start = max(self._start, self.position - sum(len(body) + AROUND for body in bodies))
        data = self._files.read(self._fd, start)[: self.position - start]
        fd = self._files.open(self.path, os.O_WRONLY)
        try:
            if self._files.overwrite(fd, data, start) != len(data):
                raise ShortWrite
            self._files.fsync(fd)
        finally:
            self._files.close(fd)

    def raise_alarm(self, tries: int = 1) -> None:
        """Tell the other seats that this file takes nothing more, unless they are told already.

        The file itself is locked: that needs no room, works on a dead disk, and ends with the
        program. A seat that is just looking holds it for a moment, hence the ``tries``.
        """
        for _ in range(tries):
            if self._files.try_lock(self._fd):
                return
            time.sleep(0.001)

    def is_alarmed(self) -> bool:
        """Whether another seat has found that this file takes nothing more."""
        if not self._files.try_lock(self._fd, shared=True):
            return True
        self._files.unlock(self._fd)
        return False

    def tidy(self) -> Path | None:
        """Set aside what a broken-off write left, and end the last line with its newline."""
        kept = self.set_aside() if self.size() > self.position else None
        if self.open_ended:
            self.append(b"\n")
            self.position += 1
            self.open_ended = False
        return kept

    def set_aside(self) -> Path | None:
        """Move the bytes after the lines read so far to a file beside; None when there are none."""
        rest = self.unread()
        if not rest:
            return None
        kept = aside_name(self.path, "torn", self._files)
        write_new(kept, rest, self._files)
        self._files.truncate(self._fd, self.position)
        self._files.fsync(self._fd)
        return kept

    def put_back(self) -> None:
        """Give the file its name again after somebody took it away, as a copy of what is open."""
        temporary = self.path.with_name(self.path.name + ".new")
        content = self._files.read(self._fd)[: self.position]
        write_new(temporary, content, self._files, name=self.path)

    def close(self) -> None:
        """Let go of the file."""
        self._files.close(self._fd)


def create_segment(path: Path, header: Header, files: Files) -> None:
    """Start a file of the journal; it has its name only when its first line is on the disk."""
    _, data = seal(write_header(header), header.digest)
    temporary = path.with_name(path.name + ".new")
    if files.identity_at(temporary) is not None:
        files.remove(temporary)
    write_new(temporary, data, files, name=path)


def write_new(path: Path, data: bytes, files: Files, name: Path | None = None) -> None:
    """Write a file that does not exist yet and wait for the disk; then call it ``name``."""
    fd = files.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        if files.write(fd, data) != len(data):
            raise ShortWrite
        files.fsync(fd)
    finally:
        files.close(fd)
    if name is not None:
        files.rename(path, name)
    files.sync_folder(path.parent)


def _first_line(path: Path, data: bytes) -> tuple[Header, Line]:
    chunk, newline, _ = data.partition(b"\n")
    header = read_header(chunk[74:]) if newline and is_intact(chunk) else None
    found = header and scan(chunk + b"\n", header.digest, final=False).lines
    if not header or not found:
        raise Refused("damaged" if data else "emptied", file=path.name, n=0)
    return header, found[0]
