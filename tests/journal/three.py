"""A record with three entries, opened again after something was done to its file."""

from pathlib import Path

from meeting_tui.journal.files import Files
from meeting_tui.journal.tinydb import TinyJournal, open_journal

from .made import drafts


class Unsynced(Files):
    """The same files without waiting for the disk, where durability is not what is tried."""

    def fsync(self, fd: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


FAST = Unsynced()
RECORDED = [one.line for one in drafts(1, 3)]


def reopened(file: Path, *, read_only: bool = False) -> TinyJournal:
    """Open the record, let it put itself in order, and close it."""
    journal = open_journal(file.parent, files=FAST, read_only=read_only)
    journal.close()
    return journal


def set_aside(file: Path) -> bytes:
    """Return everything that was set aside beside the journal."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob("*.torn-*")))
