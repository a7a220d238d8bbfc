"""The few operations on files that a journal needs, in one place so that faults can be tried."""

import fcntl
import os
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


class Identity(NamedTuple):
    """Which file it is, whatever it is called."""

    device: int
    inode: int


class Files:
    """The operating system's files; every method raises OSError as ``os`` does."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file that is not a link; a file created is private whatever the umask."""
        fd = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC, PRIVATE_FILE)
        if flags & os.O_CREAT:
            self._make_private(fd)
        return fd

    def close(self, fd: int) -> None:
        """Close a file."""
        os.close(fd)

    def read(self, fd: int, offset: int = 0) -> bytes:
        """Read from ``offset`` to the end as it is now."""
        parts = []
        while part := os.pread(fd, 1 << 24, offset):
            parts.append(part)
            offset += len(part)
        return b"".join(parts)

    def peek(self, fd: int, size: int) -> bytes:
        """Read at most ``size`` bytes from the beginning, in one go."""
        return os.pread(fd, size, 0)

    def write(self, fd: int, data: bytes) -> int:
        """Write once at the end (the file is open for appending); returns the bytes written."""
        return os.write(fd, data)

    def overwrite(self, fd: int, data: bytes, offset: int = 0) -> int:
        """Write once over what is there; the file must not be open for appending."""
        return os.pwrite(fd, data, offset)

    def truncate(self, fd: int, size: int) -> None:
        """Cut a file to ``size`` bytes."""
        os.ftruncate(fd, size)

    def fsync(self, fd: int) -> None:
        """Return when the file's bytes are on the disk."""
        os.fsync(fd)

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in the folder are on the disk."""
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file another name, replacing what had it."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        """Take a name away."""
        path.unlink()

    def make_folder(self, folder: Path) -> None:
        """Create a private folder and put its name on the disk."""
        folder.mkdir(PRIVATE_FOLDER)
        folder.chmod(PRIVATE_FOLDER)
        self.sync_folder(folder.parent)

    def names(self, folder: Path) -> list[str]:
        """List a folder, sorted."""
        return sorted(os.listdir(folder))  # noqa: PTH208 - names are wanted, not paths

    def status(self, path: Path) -> os.stat_result:
        """Describe a folder, following a link to it."""
        return path.stat()

    def size(self, fd: int) -> int:
        """Return the length of an open file in bytes."""
        return os.fstat(fd).st_size

    def identity(self, fd: int) -> Identity:
        """Say which file is open."""
        found = os.fstat(fd)
        return Identity(found.st_dev, found.st_ino)

    def has_name(self, fd: int) -> bool:
        """Whether an open file still has a name in some folder."""
        return os.fstat(fd).st_nlink > 0

    def exists(self, path: Path) -> bool:
        """Whether a name leads to a file."""
        return os.access(path, os.F_OK)

    def identity_at(self, path: Path) -> Identity | None:
        """Say which file bears a name; None when there is none."""
        try:
            found = os.lstat(path)
        except FileNotFoundError:
            return None
        return Identity(found.st_dev, found.st_ino)

    def try_lock(self, fd: int, *, shared: bool = False) -> bool:
        """Lock a file if nobody else has; it is released by ``unlock``, ``close`` or the end."""
        try:
            fcntl.flock(fd, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(self, fd: int) -> None:
        """Release a lock."""
        fcntl.flock(fd, fcntl.LOCK_UN)

    def make_private(self, path: Path) -> None:
        """Take away everybody else's rights to a folder or file of ours."""
        mode = stat.S_IMODE(os.lstat(path).st_mode)
        if mode & 0o077:
            path.chmod(mode & 0o700)

    def stamp(self) -> str:
        """Return the time as it goes into the name of what is set aside."""
        return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")

    def _make_private(self, fd: int) -> None:
        if stat.S_IMODE(os.fstat(fd).st_mode) != PRIVATE_FILE:
            os.fchmod(fd, PRIVATE_FILE)


DISK = Files()
"""The files of this machine."""
