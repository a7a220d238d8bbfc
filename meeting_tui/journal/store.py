"""The durable side of a session folder: turns under the lock, appends, the latch."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from meeting_tui.journal import codec
from meeting_tui.journal.anchor import Mark
from meeting_tui.journal.base import State
from meeting_tui.journal.chain import Line
from meeting_tui.journal.errors import JournalError, LockBusy, NotRecorded
from meeting_tui.journal.files import Files
from meeting_tui.journal.folder import check, refusal
from meeting_tui.journal.follower import Follower, Notice
from meeting_tui.journal.lock import PATIENCE, Lock, Locks
from meeting_tui.journal.story import Story


class Store(Follower):
    """The lines of a session, their lock and their anchor; one per handle."""

    def __init__(self, folder: Path, files: Files, *, read_only: bool = False) -> None:
        folder = folder.resolve()
        check(folder, files, read_only=read_only)
        self.files = files
        self.locks = Locks(files)
        self._turns = 0
        self._held: list[Lock] = []
        try:
            if not read_only:
                self.locks.of(folder)
            story = Story(folder, files, read_only=read_only)
        except OSError as error:
            self.locks.close()
            raise refusal(folder, error, reading=read_only) from error
        except JournalError:
            self.locks.close()
            raise
        super().__init__(story, State("read-only", "asked") if read_only else State())
        self._open()

    def begin(self) -> None:
        """Take the lock and read all that came before; every ``begin`` needs its ``end``.

        Raises NotRecorded unless state is ok: then no ``end`` is needed.
        """
        if not self.guard.acquire(timeout=PATIENCE):
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
        self.guard.release()

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
                self.take_in(entries)
            return [entry.n for entry in entries]
        finally:
            self.end()

    def require_ok(self) -> None:
        """Raise NotRecorded unless an entry may be recorded."""
        if not self.state.ok:
            raise NotRecorded(
                self.state.kind, folder=str(self.story.folder), reason=self.state.reason
            )

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the lock whatever the state, to put right what has failed."""
        with self.guard:
            self._turns += 1
            self.guard.acquire()
            try:
                self._hold()
                yield
            finally:
                self.end()

    def rest(self) -> None:
        """Put the anchor on the disk while nobody waits for it."""
        with self.guard:
            try:
                if self.state.ok:
                    self.story.anchor.sync()
            except OSError as error:
                self.latch_for(error)

    def close(self) -> None:
        """Put the anchor on the disk and let go of everything."""
        with self.guard:
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
                self.read_on(final=True)
                self.judge(self.story.anchor.read())
        except JournalError:
            self.close()
            raise
        self.opening, self.waiting = self.waiting, self.opening
        if self.story.left_behind:
            self.notices.append(Notice("left-behind", n=self.story.left_behind))

    def _hold(self) -> bool:
        """Lock the folder in which the record goes on, wherever other seats have moved it.

        Returns whether all is as this seat had left it; otherwise what came before is read.
        """
        folder = None
        untouched = False
        while folder is not self.story.folder:
            folder = self.story.folder
            lock = self.locks.of(folder)
            lock.acquire()
            self._held.append(lock)
            untouched = self.state.ok and self.story.is_untouched()
            if not untouched:
                self._catch_up()
        return untouched

    def _catch_up(self) -> None:
        if self.state.ok:
            self.read_on(acknowledged=True)
            self.listen()
        if self.state.ok:
            self.read_on(final=True)

    def _prepare(self) -> None:
        self.rejoin()
        self.require_ok()
        try:
            untouched = self._hold()
            if self.state.ok and not untouched:
                self._settle()
        except OSError as error:
            self.latch_for(error)

    def _settle(self) -> None:
        """Set aside what a broken-off write left, and see that all that was read is durable.

        Only under the lock: nobody else is writing then, so what is half is broken off.
        """
        mark = self.story.anchor.read()
        segment = self.story.segment
        size = segment.size()
        if not segment.is_in_place() or size < segment.position:
            self.latch("gone")
            return
        if size == segment.position and not segment.open_ended and mark == (*self.story.head, ""):
            return
        self.judge(mark)
        if not self.state.ok:
            return
        kept = segment.tidy()
        if kept is not None:
            self.notices.append(Notice("torn", kept.name, self.story.head.n + 1))
        if mark is None or mark.head != self.story.head:
            segment.write_again(self.story.since(mark.n if mark else 0))
            self.story.anchor.write(Mark(*self.story.head), sync=True)
            self.files.sync_folder(self.story.folder)

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
