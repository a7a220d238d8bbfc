"""A disk that forgets, at the power cut, whatever nobody waited for."""

import os
import random
from pathlib import Path

from meeting_tui.journal.files import Files, Identity

PAGE = 512


class PowerCut(Exception):  # noqa: N818 - it is what happens, not an error of the program
    """The moment the lights go out."""


class ForgetfulDisk(Files):
    """Passes everything on to real files and remembers what of it would be on the disk.

    File contents are durable after ``fsync``, names after ``sync_folder``. ``fail_at`` counts the
    operations that change something: at that one the power goes.
    """

    def __init__(self, fail_at: int = -1) -> None:
        self.operations = 0
        self.fail_at = fail_at
        self._contents: dict[Identity, bytearray] = {}
        self._rewritten: set[Identity] = set()
        self._open: set[int] = set()
        self._names: dict[Path, dict[str, Identity]] = {}

    def open(self, path: Path, flags: int) -> int:
        if flags & os.O_CREAT:
            self._count()
        readable = flags & ~os.O_WRONLY | os.O_RDWR if flags & os.O_WRONLY else flags
        opened = super().open(path, readable)
        self._open.add(opened)
        return opened

    def close(self, fd: int) -> None:
        self._open.discard(fd)
        super().close(fd)

    def let_go(self) -> None:
        """Close what the program has left open, as its end does."""
        for fd in tuple(self._open):
            self.close(fd)

    def write(self, fd: int, data: bytes) -> int:
        self._count()
        return super().write(fd, data)

    def overwrite(self, fd: int, data: bytes, offset: int = 0) -> int:
        self._count()
        self._rewritten.add(self.identity(fd))
        return super().overwrite(fd, data, offset)

    def truncate(self, fd: int, size: int) -> None:
        self._count()
        self._rewritten.add(self.identity(fd))
        super().truncate(fd, size)

    def rename(self, old: Path, new: Path) -> None:
        self._count()
        super().rename(old, new)

    def fsync(self, fd: int) -> None:
        self._count()
        self._settle(fd)

    def _settle(self, fd: int) -> None:
        """Take what is in the file as durable; of one that only grew, what was added."""
        which = self.identity(fd)
        known = self._contents.setdefault(which, bytearray())
        if which in self._rewritten:
            self._rewritten.remove(which)
            known.clear()
        known += self.read(fd, len(known))

    def wake(self, folder: Path) -> None:
        """Begin anew after a cut, with what is found in the folder on the disk."""
        self._contents.clear()
        self._rewritten.clear()
        for path in folder.iterdir():
            if path.is_file():
                fd = self.open(path, os.O_RDONLY)
                self._settle(fd)
                self.close(fd)
        Files.sync_folder(self, folder)
        self._names[folder] = self._found(folder)

    def sync_folder(self, folder: Path) -> None:
        self._count()
        self._names[folder] = self._found(folder)

    def _found(self, folder: Path) -> dict[str, Identity]:
        found = {path.name: self.identity_at(path) for path in folder.iterdir() if path.is_file()}
        return {name: one for name, one in found.items() if one is not None}

    def cut_power(self, folder: Path, chance: random.Random) -> None:
        """Leave in ``folder`` what would be found after the power is back.

        Every page that nobody waited for is there or not, as chance has it; so is every name.
        """
        durable = self._names.get(folder, {})
        found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        identities = {path.name: self.identity_at(path) for path in folder.iterdir()}
        by_identity = {identities[name]: content for name, content in found.items()}
        for path in folder.iterdir():
            path.unlink()
        for name, identity in self._surviving(durable, identities, chance).items():
            durable_content = bytes(self._contents.get(identity, b""))
            cached = by_identity.get(identity, durable_content)
            content = _mixed(durable_content, cached, chance)
            (folder / name).write_bytes(content)

    def _surviving(
        self,
        durable: dict[str, Identity],
        now: dict[str, Identity | None],
        chance: random.Random,
    ) -> dict[str, Identity]:
        names = dict(durable)
        for name in {*durable, *now}:
            if chance.random() < 0.5:
                names.pop(name, None)
                current = now.get(name)
                if current is not None:
                    names[name] = current
        return names

    def _count(self) -> None:
        self.operations += 1
        if self.operations == self.fail_at:
            raise PowerCut


def _mixed(durable: bytes, cached: bytes, chance: random.Random) -> bytes:
    """Take each page from the disk or from memory; the length from either."""
    size = chance.choice([len(durable), len(cached)])
    pages = [
        chance.choice([durable, cached])[start : start + PAGE].ljust(PAGE, b"\0")
        for start in range(0, size, PAGE)
    ]
    return b"".join(pages)[:size]
