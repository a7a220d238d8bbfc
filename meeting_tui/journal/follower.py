"""The reading side of a session folder: what is known, what is news, and whether it may go on."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NamedTuple

from meeting_tui.domain.entry import Entry
from meeting_tui.journal import codec
from meeting_tui.journal.anchor import Mark
from meeting_tui.journal.base import State
from meeting_tui.journal.collecting import no_collecting
from meeting_tui.journal.errors import NotStorable, Refused
from meeting_tui.journal.folder import FULL
from meeting_tui.journal.known import Known
from meeting_tui.journal.story import Story

ALARM_TRIES = 20


class Notice(NamedTuple):
    """Something found or done when opening that people should hear of.

    ``code`` is torn (``what`` is the file with the bytes set aside, ``n`` the entry they would
    have been), left-behind (``n`` lines written but never recorded), no-anchor, or unmarked
    (``what`` is the folder that could not be told where the record goes on).
    """

    code: str
    what: str = ""
    n: int = 0


class Follower:
    """The entries of a session as one handle has read them.

    ``known`` are the entries read or appended, ``opening`` those of them that were there when it
    was opened and ``waiting`` those read since, both until they are handed out. ``guard``
    excludes the other threads of this program.
    """

    def __init__(self, story: Story, state: State) -> None:
        self.story = story
        self.state = state
        self.notices: list[Notice] = []
        self.known = Known()
        self.opening: list[Entry] = []
        self.waiting: list[Entry] = []
        self.guard = threading.RLock()

    @contextmanager
    def glance(self) -> Iterator[bool]:
        """Read what others have on the disk by now; False if this program is just appending.

        Where another seat has gone on in a new file after a failure, this one goes on there.
        """
        if not self.guard.acquire(blocking=False):
            yield False
            return
        try:
            self.rejoin()
            if self.state.kind != "latched":
                self.read_on(acknowledged=True)
            yield True
        finally:
            self.guard.release()

    def news(self) -> tuple[Entry, ...]:
        """Hand out, once, what other seats have recorded."""
        news = (*self.opening, *self.waiting)
        self.opening.clear()
        self.waiting.clear()
        return news

    def changed(self) -> bool:
        """Whether ``glance`` would find something; hears of failures at other seats as well."""
        if not self.guard.acquire(blocking=False):
            return False
        try:
            return self._changed()
        except OSError as error:
            self.latch_for(error)
            return False
        finally:
            self.guard.release()

    def _changed(self) -> bool:
        self.listen()
        if self.state.failing:
            self.story.segment.raise_alarm()
            return self.story.goes_on()
        mark = None if self.state.kind == "latched" else self.story.anchor.read()
        return mark is not None and (mark.n > self.story.head.n or bool(mark.next))

    def rejoin(self) -> None:
        """Be ready to record again where another seat has gone on in a new file."""
        if self.state.failing and self.story.goes_on():
            self.state = State()

    def listen(self) -> None:
        """Accept nothing more when another seat could not write to the same file."""
        if self.state.ok and self.story.segment.is_alarmed() and not self.story.goes_on():
            self.latch("told")

    def latch(self, reason: str) -> None:
        """Accept nothing more, and tell the other seats; the first reason stands."""
        if self.state.ok:
            self.state = State("latched", reason)
            with suppress(OSError):
                self.story.segment.raise_alarm(1 if reason == "told" else ALARM_TRIES)

    def latch_for(self, error: OSError) -> None:
        """Accept nothing more after what the system reported."""
        self.latch("full" if error.errno in FULL else "disk")

    def read_on(self, *, final: bool = False, acknowledged: bool = False) -> None:
        """Read and understand what has been added (see ``Story.read_on``); faults end in state."""
        try:
            self.story.read_on(final=final, acknowledged=acknowledged)
            self.decode()
        except OSError as error:
            self.latch_for(error)
        except Refused as refused:
            n = int(refused.values.get("n", 0))
            kind = "latched" if refused.code == "diverged" else "read-only"
            self.state = State(kind, refused.code, n)

    def decode(self) -> None:
        """Understand what has been read beyond what is known."""
        bodies = self.story.bodies[len(self.known) :]
        if not bodies:
            return
        entries: list[Entry] = []
        try:
            with no_collecting():
                entries.extend(map(codec.decode, bodies))
        except NotStorable:
            self.close_for_writing("damaged", len(self.known) + len(entries) + 1)
        self.waiting += entries
        self.take_in(entries)

    def take_in(self, entries: Sequence[Entry]) -> None:
        """Know entries; those of a later version are kept, but nothing is added to them."""
        self.known.add(entries)
        self.story.handed_out = len(self.known)
        if later := codec.first_later(entries):
            self.close_for_writing("later-version", later)

    def close_for_writing(self, reason: str, n: int) -> None:
        """Let the record be read only from now on; the first reason stands."""
        if self.state.reason in {"", "asked"}:
            self.state = State("read-only", reason, n)

    def judge(self, mark: Mark | None) -> None:
        """Draw the consequence from how the end of the record compares with the anchor."""
        finding = self.story.judge(mark)
        if finding.kind in {"damaged", "cut", "other-past"}:
            self.close_for_writing(finding.kind, finding.n)
        elif mark is None:
            self.notices.append(Notice("no-anchor"))
        elif mark.next and not self.story.goes_on():
            self.close_for_writing("elsewhere", mark.n)
