"""The durable side of a session folder: turns under the lock, appends, the latch."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from meeting_tui.domain.entry import Entry
from meeting_tui.journal import codec
from meeting_tui.journal.anchor import Mark
from meeting_tui.journal.base import State
from meeting_tui.journal.chain import Line
from meeting_tui.journal.errors import JournalError, LockBusy, NotRecorded, NotStorable, Refused
from meeting_tui.journal.files import Files
from meeting_tui.journal.folder import FULL, check
from meeting_tui.journal.known import Known
from meeting_tui.journal.lock import PATIENCE, Lock, Locks
from meeting_tui.journal.story import Story


class Notice(NamedTuple):
    """Something found or done when opening that people should hear of.

    ``code`` is torn (``what`` is the file with the bytes set aside, ``n`` the entry they would
    have been), left-behind (``n`` lines written but never recorded), no-anchor, or unmarked
    (``what`` is the folder that could not be told where the record goes on).
    """

    code: str
    what: str = ""
    n: int = 0


class Store:
    """The lines of a session, their lock and their anchor; one per handle.

    ``known`` are the entries read or appended, ``opening`` those of them that were there when it
    was opened, until they are handed out.
    """

    def __init__(self, folder: Path, files: Files, *, read_only: bool = False) -> None:
        folder = folder.resolve()
        check(folder, files, read_only=read_only)
        self.files = files
        self.locks = Locks(files)
        self.notices: list[Notice] = []
        self.state = State("read-only", "asked") if read_only else State()
        self.known = Known()
        self.opening: list[Entry] = []
        self._waiting: list[Entry] = []
        self._guard = threading.RLock()
        self._turns = 0
        self._held: list[Lock] = []
        try:
            if not read_only:
                self.locks.of(folder)
            self.story = Story(folder, files, read_only=read_only)
        except JournalError:
            self.locks.close()
            raise
        self._open()

    def begin(self) -> None:
        """Take the lock and read all that came before; every ``begin`` needs its ``end``.

        Raises NotRecorded unless state is ok: then no ``end`` is needed.
        """
        if not self._guard.acquire(timeout=PATIENCE):
            raise LockBusy(str(self.story.folder), round(PATIENCE))
        self._turns += 1
        try:
            if self._turns == 1:
                self._prepare()
            self.require_ok()
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        """Give the lock back."""
        self._turns -= 1
        if self._turns == 0:
            while self._held:
                self._held.pop().release()
        self._guard.release()

    @contextmanager
    def glance(self) -> Iterator[bool]:
        """Read what others have on the disk by now; False if this program is just appending."""
        if not self._guard.acquire(blocking=False):
            yield False
            return
        try:
            if self.state.kind != "latched":
                self._read_on(acknowledged=True)
            yield True
        finally:
            self._guard.release()

    def append(self, contents: Sequence[Mapping[str, Any]]) -> list[int]:
        """Record documents with one write and one fsync; returns the numbers they were given.

        Raises NotStorable before anything is written, NotRecorded when the disk failed.
        """
        self.begin()
        try:
            first = len(self.story.bodies) + 1
            lines, entries, data = codec.seal_all(contents, first, self.story.tip)
            if lines:
                self._write(lines, data)
                self._take_in(entries)
            return [entry.n for entry in entries]
        finally:
            self.end()

    def news(self) -> tuple[Entry, ...]:
        """Hand out, once, what other seats have recorded."""
        news = (*self.opening, *self._waiting)
        self.opening.clear()
        self._waiting.clear()
        return news

    def changed(self) -> bool:
        """Whether ``glance`` would find something."""
        mark = None if self.state.kind == "latched" else self.story.anchor.read()
        return mark is not None and (mark.n > self.story.head.n or bool(mark.next))

    def latch(self, reason: str) -> None:
        """Accept nothing more; the first reason stands."""
        if self.state.ok:
            self.state = State("latched", reason)

    def require_ok(self) -> None:
        """Raise NotRecorded unless an entry may be recorded."""
        if not self.state.ok:
            raise NotRecorded(
                self.state.kind, folder=str(self.story.folder), reason=self.state.reason
            )

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the lock whatever the state, to put right what has failed."""
        with self._guard:
            self._turns += 1
            self._guard.acquire()
            try:
                self._hold()
                yield
            finally:
                self.end()

    def close(self) -> None:
        """Put the anchor on the disk and let go of everything."""
        with self._guard:
            if self.state.reason == "closed":
                return
            self.state = State("latched", "closed")
            with suppress(OSError):
                self.story.close()
            self.locks.close()

    def _open(self) -> None:
        try:
            if self.state.ok:
                with suppress(NotRecorded):
                    self.begin()
                    self.end()
            else:
                self._read_on(final=True)
                self._judge(self.story.anchor.read())
        except JournalError:
            self.close()
            raise
        self.opening, self._waiting = self._waiting, self.opening
        if self.story.left_behind:
            self.notices.append(Notice("left-behind", n=self.story.left_behind))

    def _hold(self) -> None:
        """Lock the folder in which the record goes on, wherever other seats have moved it."""
        folder = None
        while folder != self.story.folder:
            folder = self.story.folder
            lock = self.locks.of(folder)
            lock.acquire()
            self._held.append(lock)
            if self.state.ok:
                self._read_on(final=True)

    def _prepare(self) -> None:
        self.require_ok()
        try:
            self._hold()
            if self.state.ok:
                self._settle()
        except OSError as error:
            self.latch_for(error)

    def _read_on(self, *, final: bool = False, acknowledged: bool = False) -> None:
        try:
            self.story.read_on(final=final, acknowledged=acknowledged)
            self._decode()
        except OSError as error:
            self.latch_for(error)
        except Refused as refused:
            n = int(refused.values.get("n", 0))
            kind = "latched" if refused.code == "diverged" else "read-only"
            self.state = State(kind, refused.code, n)

    def _decode(self) -> None:
        """Understand what has been read beyond what is known."""
        first = len(self.known)
        if first == len(self.story.bodies):
            return
        entries = []
        for body in self.story.bodies[first:]:
            try:
                entries.append(codec.decode(body))
            except NotStorable:
                self._close_for_writing("damaged", first + len(entries) + 1)
                break
        self._waiting += entries
        self._take_in(entries)

    def _take_in(self, entries: Sequence[Entry]) -> None:
        self.known.add(entries)
        self.story.handed_out = len(self.known)
        if later := codec.first_later(entries):
            self._close_for_writing("later-version", later)

    def _close_for_writing(self, reason: str, n: int) -> None:
        if self.state.reason in {"", "asked"}:
            self.state = State("read-only", reason, n)

    def _settle(self) -> None:
        """Set aside what a broken-off write left, and see that all that was read is durable.

        Only under the lock: nobody else is writing then, so what is half is broken off.
        """
        mark = self.story.anchor.read()
        segment = self.story.segment
        if not segment.is_in_place() or segment.size() < segment.position:
            self.latch("gone")
            return
        if segment.is_whole() and mark == (*self.story.head, ""):
            return
        self._judge(mark)
        if not self.state.ok:
            return
        kept = segment.tidy()
        if kept is not None:
            self.notices.append(Notice("torn", kept.name, self.story.head.n + 1))
        if mark is None or mark.head != self.story.head:
            segment.sync()
            self.story.anchor.write(Mark(*self.story.head), sync=True)
            self.files.sync_folder(self.story.folder)

    def _judge(self, mark: Mark | None) -> None:
        finding = self.story.judge(mark)
        if finding.kind in {"damaged", "cut", "other-past"}:
            self._close_for_writing(finding.kind, finding.n)
        elif mark is None:
            self.notices.append(Notice("no-anchor"))
        elif mark.next and not self.story.goes_on():
            self._close_for_writing("elsewhere", mark.n)

    def _write(self, lines: list[Line], data: bytes) -> None:
        try:
            self.story.segment.append(data)
        except OSError as error:
            self.latch_for(error)
            self.require_ok()
        self.story.segment.position += len(data)
        self.story.add(lines)
        try:
            self.story.anchor.write(Mark(*self.story.head))
        except OSError as error:
            self.latch_for(error)

    def latch_for(self, error: OSError) -> None:
        """Accept nothing more after what the system reported."""
        self.latch("full" if error.errno in FULL else "disk")
