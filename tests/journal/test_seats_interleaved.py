"""Seats that act, crash, come back and read one another in any order tell the same story."""

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from meeting_tui.demo import agenda
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events.agenda import ItemClosed, ItemOpened
from meeting_tui.domain.events.corrections import EntriesUndone
from meeting_tui.domain.events.floor import FloorGiven
from meeting_tui.domain.fold import fold
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.rules.items import next_item
from meeting_tui.domain.state import State
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal
from meeting_tui.journal.verify import verify
from meeting_tui.profile import examples
from meeting_tui.session import Session, start
from meeting_tui.workspace import Workspace

from .faulty import FaultyDisk
from .made import TORTURE

SEATS = st.sampled_from(["chair", "rapporteur", "secretariat"])
ACTORS = st.sampled_from(["BRA", "CHN", "IND", "FRA"])
SETUP = Workspace(Path(str(examples()))).load(agenda())


class Clock:
    """Ten seconds go by between two looks."""

    def __init__(self) -> None:
        self.moment = datetime(2019, 2, 1, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=10)
        return self.moment


class Killed(Exception):  # noqa: N818 - it is what happens to the program
    """The program ends here and now."""


class Mortal(FaultyDisk):
    """A disk on which the program is killed at the operation that is named."""

    def write(self, fd: int, data: bytes) -> int:
        if self.fails_to == "half a write":
            os.write(fd, data[: len(data) // 2])
            raise Killed
        return super().write(fd, data)

    def overwrite(self, fd: int, data: bytes, offset: int = 0) -> int:
        self._maybe("overwrite")
        return super().overwrite(fd, data, offset)

    def fsync(self, fd: int) -> None:
        self._maybe("fsync")

    def sync_folder(self, folder: Path) -> None:
        pass

    def _maybe(self, what: str) -> None:
        if what == self.fails_to:
            raise Killed


def story(state: State) -> list[Any]:
    """Everything a state says, so that two can be compared."""
    timeline = state.timeline
    told = [getattr(state, each.name) for each in fields(state) if each.name != "timeline"]
    return [*told, timeline.marks, timeline._sweep.totals]


def kill(session: Session) -> None:
    """Let go of the files as the system does when a program is killed: nothing is put in order."""
    journal = session.journal
    assert isinstance(journal, TinyJournal)
    store = journal.db.storage.store  # type: ignore[attr-defined]
    store.locks.close()
    store.story.segment.close()
    with suppress(OSError):
        store.files.close(store.story.anchor._fd)


class Seats(RuleBasedStateMachine):
    """Up to three seats at one record; ``acknowledged`` is what a seat was told is recorded."""

    @initialize()
    def begin(self) -> None:
        self.place = Path(tempfile.mkdtemp())
        self.folder = self.place / "record"
        self.clock = Clock()
        self.acknowledged: dict[int, Entry] = {}
        self.seats: dict[str, tuple[Session, Mortal]] = {}
        self.crashes = 0
        chair = start(
            create_journal(self.folder, files=Mortal()),
            SETUP,
            seat="chair",
            line="agenda",
            clock=self.clock,
        )
        for line in ("/open", "/item next"):
            chair.enter(line, forced=True)
        self.acknowledged = {entry.n: entry for entry in chair.journal.read()}
        chair.journal.close()

    def sit(self, name: str) -> Session:
        """Return the seat, taken if it is free."""
        if name not in self.seats:
            disk = Mortal()
            journal = open_journal(self.folder, files=disk)
            self.seats[name] = Session(journal, seat=name, clock=self.clock), disk
        return self.seats[name][0]

    def act(self, name: str, line: str) -> Entry | None:
        """Record a line at a seat that has not looked at what the others did since."""
        try:
            entry = self.sit(name).enter(line, forced=True).entry
        except Refusal:
            return None
        assert entry.n not in self.acknowledged
        self.acknowledged[entry.n] = entry
        session = self.sit(name)
        assert story(session.state) == story(fold(session.journal.read()))
        return entry

    def before(self, name: str, entry: Entry) -> State:
        """Return where the meeting stood before an entry."""
        return fold(self.sit(name).journal.read()[: entry.n - 1])

    @rule(name=SEATS, words=st.text("abc é", min_size=1).filter(str.strip))
    def say(self, name: str, words: str) -> None:
        self.act(name, words)

    @rule(name=SEATS, actor=ACTORS, verb=st.sampled_from(["queue", "unqueue", "first", "floor"]))
    def about_somebody(self, name: str, actor: str, verb: str) -> None:
        self.act(name, f"/{verb} {actor}")

    @rule(name=SEATS)
    def end(self, name: str) -> None:
        speaking = self.sit(name).state.floor
        entry = self.act(name, "/end")
        if entry is not None:
            assert self.before(name, entry).floor == speaking

    @rule(name=SEATS)
    def done(self, name: str) -> None:
        treated = self.sit(name).state.item
        entry = self.act(name, "/done")
        if entry is not None:
            closed = [event.item for event in entry.events if isinstance(event, ItemClosed)]
            assert closed == ([treated.id] if treated else [])

    @rule(name=SEATS)
    def next_speaker(self, name: str) -> None:
        head = self.sit(name).state.queue[:1]
        entry = self.act(name, "/floor")
        if entry is not None:
            given = [event for event in entry.events if isinstance(event, FloorGiven)]
            assert [event.actor for event in given] == [turn.actor for turn in head]

    @rule(name=SEATS)
    def next_item(self, name: str) -> None:
        following = next_item(self.sit(name).state)
        entry = self.act(name, "/item next")
        if entry is not None:
            opened = [event.item for event in entry.events if isinstance(event, ItemOpened)]
            assert opened == ([following.id] if following else [])

    @rule(name=SEATS)
    def undo(self, name: str) -> None:
        session = self.sit(name)
        meant = session.vocabulary().last_undoable()
        entry = self.act(name, "/undo")
        if entry is not None:
            (undone,) = [event for event in entry.events if isinstance(event, EntriesUndone)]
            assert undone.target == meant

    @rule(name=SEATS)
    def follow(self, name: str) -> None:
        session = self.sit(name)
        session.follow()
        assert story(session.state) == story(fold(session.journal.read()))

    @rule(name=SEATS)
    def leave(self, name: str) -> None:
        if name in self.seats:
            self.seats.pop(name)[0].journal.close()

    @rule(name=SEATS, at=st.sampled_from(["write", "half a write", "fsync", "overwrite", ""]))
    def crash(self, name: str, at: str) -> None:
        session = self.sit(name)
        disk = self.seats[name][1]
        disk.fails_to = at
        with suppress(Killed, Refusal):
            entry = session.enter("a line in whose midst the program is killed").entry
            self.acknowledged[entry.n] = entry
        self.crashes += 1
        kill(session)
        del self.seats[name]

    @invariant()
    def every_acknowledged_entry_is_there(self) -> None:
        if not hasattr(self, "folder"):
            return
        journal = open_journal(self.folder, read_only=True)
        found = journal.read()
        journal.close()
        assert [entry.n for entry in found] == list(range(1, len(found) + 1))
        assert {e.n: e for e in found if e.n in self.acknowledged} == self.acknowledged
        assert len(found) <= len(self.acknowledged) + self.crashes

    def teardown(self) -> None:
        if not hasattr(self, "folder"):
            return
        sessions = [self.sit(name) for name in ("chair", "rapporteur", "secretariat")]
        stories = []
        for session in sessions:
            session.follow()
            stories.append(story(session.state))
        last = open_journal(self.folder, read_only=True)
        truth = fold(last.read())
        last.close()
        assert stories == [story(truth)] * 3
        for session, _ in self.seats.values():
            session.journal.close()
        assert verify(self.folder).sound
        shutil.rmtree(self.place)


TestSeatsInterleaved = Seats.TestCase
TestSeatsInterleaved.settings = settings(
    max_examples=500 if TORTURE else 20,
    stateful_step_count=40 if TORTURE else 25,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
