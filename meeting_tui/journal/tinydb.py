"""The journal as a TinyDB database: its own storage and table, which only ever add.

Look-ups go through ``db``: ``journal.db.search(tinydb.Query().seat == "chair")``; a document's
id is the entry's number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.journal import codec
from meeting_tui.journal.base import Head, State, append_expecting
from meeting_tui.journal.errors import AppendOnly
from meeting_tui.journal.files import DISK, Files
from meeting_tui.journal.follower import Notice
from meeting_tui.journal.known import SeatTurn
from meeting_tui.journal.starting import create_record, go_on
from meeting_tui.journal.store import Store

ENTRIES = "entries"


class JournalStorage(Storage):
    """A session folder as TinyDB storage: readable as a whole, written only by adding."""

    def __init__(self, folder: Path, files: Files = DISK, *, read_only: bool = False) -> None:
        self.store = Store(folder, files, read_only=read_only)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return all entries as documents that the caller may change without harm."""
        bodies = self.store.story.bodies
        if not bodies:
            return None
        return {ENTRIES: {str(n): msgspec.json.decode(body) for n, body in enumerate(bodies, 1)}}

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:
        """Refuse to replace what is recorded."""
        raise AppendOnly(f"writing {len(data)} tables anew")

    def close(self) -> None:
        """Let go of the files."""
        self.store.close()


class EntryTable(Table):
    """The one table of a journal; inserting is all it can do beside looking up."""

    def __init__(self, storage: JournalStorage, name: str) -> None:
        super().__init__(storage, name, cache_size=0)
        self._store = storage.store

    def insert(self, document: Mapping[str, Any]) -> int:
        """Record one document and return its number."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Record documents with one write and one fsync; the journal numbers them itself."""
        if self.name != ENTRIES:
            raise AppendOnly("a second table")
        contents = list(documents)
        if any(isinstance(content, Document) for content in contents):
            raise AppendOnly("choosing a number")
        return self._store.append(contents)

    def update(self, *_: object, **__: object) -> NoReturn:
        """Refuse."""
        raise AppendOnly("update")

    def update_multiple(self, *_: object, **__: object) -> NoReturn:
        """Refuse."""
        raise AppendOnly("update_multiple")

    def upsert(self, *_: object, **__: object) -> NoReturn:
        """Refuse."""
        raise AppendOnly("upsert")

    def remove(self, *_: object, **__: object) -> NoReturn:
        """Refuse."""
        raise AppendOnly("remove")

    def truncate(self) -> NoReturn:
        """Refuse."""
        raise AppendOnly("truncate")


class JournalDB(TinyDB):
    """A TinyDB database over one session folder."""

    table_class: type[Table] = EntryTable
    default_table_name = ENTRIES

    def __init__(self, storage: JournalStorage) -> None:
        super().__init__(storage=lambda: storage)

    def drop_table(self, name: str) -> NoReturn:
        """Refuse."""
        raise AppendOnly(f"drop_table {name}")

    def drop_tables(self) -> NoReturn:
        """Refuse."""
        raise AppendOnly("drop_tables")


class TinyJournal:
    """A journal in a session folder; see ``base.Journal``. Open it with ``open_journal``."""

    def __init__(self, folder: Path, files: Files = DISK, *, read_only: bool = False) -> None:
        storage = JournalStorage(folder, files, read_only=read_only)
        self.db = JournalDB(storage)
        self._store = storage.store
        self._entries = self.db.table(ENTRIES)

    @property
    def head(self) -> Head:
        """Number and digest of the last entry this handle knows."""
        n = len(self._store.known)
        return Head(n, self._store.story.digest(n))

    @property
    def state(self) -> State:
        """Whether anything can be recorded, and why not."""
        return self._store.state

    @property
    def folder(self) -> Path:
        """The folder in which the record goes on."""
        return self._store.story.folder

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was found or done that people should hear of, oldest first."""
        return tuple(self._store.notices)

    @contextmanager
    def turn(self) -> Iterator[SeatTurn]:
        """Hold the lock, having read what came before."""
        self._store.begin()
        try:
            yield SeatTurn(self._store.news(), self._record)
        finally:
            self._store.end()

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Entry, ...]:
        """Record ``drafts`` if the last entry is ``expected``, otherwise raise Behind."""
        return append_expecting(self, drafts, expected)

    def read(self, since: int = 0) -> tuple[Entry, ...]:
        """Return the entries known to this handle after ``since``."""
        self._store.opening.clear()
        return self._store.known.since(since)

    def read_new(self) -> tuple[Entry, ...]:
        """Return what other seats have on the disk since, without waiting for the lock."""
        with self._store.glance() as free:
            return self._store.news() if free else ()

    def changed(self) -> bool:
        """Say cheaply whether ``read_new`` would find something."""
        return self._store.changed()

    def open_segment(self, folder: Path | None = None) -> None:
        """Go on after the disk failed, in this folder or another; raises Refused.

        What was not recorded is not in the new segment: hand the same drafts in again.
        """
        go_on(self._store, folder or self.folder)

    def rest(self) -> None:
        """Do what need not be done while somebody waits for an answer."""
        self._store.rest()

    def close(self) -> None:
        """Let go of the files; nothing more is recorded."""
        self.db.close()

    def _record(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        new = self._store.known.new(drafts)
        self._entries.insert_multiple([codec.document(draft) for draft in new])
        return self._store.known.recorded(drafts)


def open_journal(folder: Path, *, read_only: bool = False, files: Files = DISK) -> TinyJournal:
    """Open the record in a session folder.

    Damage opens it read-only (``state``); Refused is raised when nothing of it can be used.
    """
    return TinyJournal(folder, files, read_only=read_only)


def create_journal(folder: Path, *, files: Files = DISK) -> TinyJournal:
    """Create the session folder with an empty record and open it; raises Refused if it has one."""
    create_record(folder, files)
    return TinyJournal(folder, files)
