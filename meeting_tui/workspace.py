"""The workspace: the folder that holds ``agenda/`` and ``sessions/``."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from meeting_tui.domain.events import Event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.setup import Setup
from meeting_tui.journal.base import Journal
from meeting_tui.journal.errors import JournalError, Refused
from meeting_tui.journal.marks import MOVED, SAMPLE, show
from meeting_tui.journal.postgres.address import (
    address_of,
    folder_name,
    is_address,
    record_address,
    server_of,
)
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal
from meeting_tui.rehearsal import beginning, clock_of, is_rehearsal, name_for, set_clock
from meeting_tui.session import Clock, Session, now, start

if TYPE_CHECKING:
    from meeting_tui.profile import Reading

VARIABLE = "MEETING_TUI_WORKSPACE"
JOURNAL = "journal.jsonl"
SHOWN = 5
"""How many records are named to whoever asked for one that is not there."""
SHARED = "shared"
"""The folder, beside the records, for what this machine keeps of records on servers."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Agendas and records side by side."""

    folder: Path

    @classmethod
    def find(cls, chosen: Path | None = None) -> "Workspace":
        """Take the folder asked for, that of the environment, or the current one."""
        return cls(chosen or Path(os.environ.get(VARIABLE) or Path.cwd()))

    @property
    def exists(self) -> bool:
        """Whether there is anything to work with here."""
        return self.agendas_folder.is_dir() or self.sessions_folder.is_dir()

    @property
    def agendas_folder(self) -> Path:
        """Where the agendas are."""
        return self.folder / "agenda"

    @property
    def sessions_folder(self) -> Path:
        """Where the records are."""
        return self.folder / "sessions"

    def agendas(self) -> list[Path]:
        """List the agenda files by name."""
        found = [*self.agendas_folder.glob("*.yaml"), *self.agendas_folder.glob("*.yml")]
        return sorted(path for path in found if path.is_file())

    def sessions(self) -> list[Path]:
        """List the folders that hold a record, by name."""
        if not self.sessions_folder.is_dir():
            return []
        return sorted(path for path in self.sessions_folder.iterdir() if is_session(path))

    def shared(self) -> list[Path]:
        """List the folders for records on servers, by name."""
        found = (self.folder / SHARED).glob("*/*")
        return sorted(path for path in found if server_of(path) and path.is_dir())

    def session_folder(self, name: str) -> Path:
        """Return the folder of a record given by path or name; refuse when there is none.

        Of a record on a server it is where this machine keeps what is its own, made when needed.
        """
        if is_address(name):
            address = record_address(name)
            return self.folder / SHARED / folder_name(address) / address.session
        for folder in (Path(name), self.sessions_folder / name):
            if is_session(folder):
                return folder
        there = [path.name for path in self.sessions()]
        known = ", ".join([*there[:SHOWN], *("…" for _ in there[SHOWN : SHOWN + 1])])
        raise Refusal("no_such_session", session=name, known=known)

    def holds(self, name: str) -> bool:
        """Whether a name or an address is that of a record."""
        places = (Path(name), self.sessions_folder / name)
        return is_address(name) or any(is_session(place) for place in places)

    def agenda(self, name: str) -> Path:
        """Return an agenda file given by path or name; refuse when there is none."""
        for path in self._candidates(name):
            if path.is_file():
                return path
        raise Refusal("no_such_agenda", agenda=name, folder=str(self.agendas_folder))

    def _candidates(self, name: str) -> Iterator[Path]:
        yield Path(name)
        yield self.agendas_folder / name
        yield self.agendas_folder / f"{name}.yaml"

    def load(self, agenda: Path) -> Setup:
        """Read an agenda with its group profile; raises Faults."""
        return self.read(agenda).setup

    def read(self, agenda: Path) -> "Reading":
        """Read an agenda as ``load`` does, and keep what is worth a second look."""
        from meeting_tui.profile import examples, read_agenda

        shipped = examples() / "agenda" / "groups"
        return read_agenda(agenda, groups=[self.agendas_folder / "groups", shipped])

    def create(
        self, agenda: Path, *, name: str = "", seat: str = "chair", clock: Clock = now
    ) -> tuple[Path, Session]:
        """Begin a record from an agenda, in a new folder; raises Faults, Refusal, Refused."""
        from meeting_tui.papers.files import slug

        return self.begin(
            self.load(agenda), slug(name or agenda.stem), line=agenda.name, seat=seat, clock=clock
        )

    def begin(
        self,
        setup: Setup,
        name: str,
        *,
        line: str,
        seat: str = "secretariat",
        clock: Clock = now,
        after: Sequence[Event] = (),
    ) -> tuple[Path, Session]:
        """Begin a record from a setup, with what is known ``after`` it in the first entry too.

        Raises Refusal, Refused.
        """
        folder = self.sessions_folder / name
        if folder.exists():
            raise Refusal("session_exists", session=folder.name)
        self.sessions_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        journal = create_journal(folder)
        return folder, start(journal, setup, seat=seat, line=line, clock=clock, after=after)

    def rehearse(
        self, agenda: Path, *, seat: str = "chair", clock: Clock = now
    ) -> tuple[Path, Session]:
        """Resume the rehearsal of an agenda, or begin one shortly before its first sitting.

        One that was closed stays as it is: the next one has a name of its own.
        """
        name = name_for(self.sessions_folder, agenda.stem)
        folder = self.sessions_folder / name
        if is_session(folder):
            return folder, open_session(folder, seat=seat, clock=clock)
        moment = beginning(self.load(agenda))
        folder, session = self.create(agenda, name=name, seat=seat, clock=lambda: moment)
        session.clock = set_clock(folder, moment, clock)
        return folder, session


def is_session(folder: Path) -> bool:
    """Whether a folder holds a record."""
    return (folder / JOURNAL).is_file()


def for_writing(folder: Path) -> Path:
    """Return the folder to write to: of a sample a copy beside it, made once, else the folder."""
    if not (folder / SAMPLE).exists():
        return folder
    copy = folder.with_name(folder.name.removeprefix("sample-") + "-copy")
    if not copy.exists():
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(SAMPLE))
        show(copy)
    return copy


def open_session(
    folder: Path,
    *,
    seat: str,
    language: str = "",
    read_only: bool = False,
    clock: Clock = now,
) -> Session:
    """Open a record at a seat; raises Refused when the folder or the server cannot be used."""
    folder = folder if read_only else for_writing(folder)
    journal = open_record(folder, seat=seat, read_only=read_only)
    kind = Session if isinstance(journal, TinyJournal) else _shared()
    try:
        if is_rehearsal(folder):
            last = journal.read()[-1]
            clock = clock_of(folder, max(last.recorded, last.at), read_only=read_only, clock=clock)
        return kind(journal, seat=seat, language=language, clock=clock)
    except JournalError:
        journal.close()
        raise


def require_here(folder: Path) -> None:
    """Refuse to write to a record that goes on at a server."""
    if (folder / MOVED).exists():
        address = (folder / MOVED).read_text("utf-8").strip()
        raise Refused("moved", folder=folder.name, address=address)


def open_record(folder: Path, *, seat: str, read_only: bool = False) -> Journal:
    """Open the journal in a folder, or on the server that the folder stands for."""
    address = address_of(folder)
    if address is None:
        if not read_only:
            require_here(folder)
        return open_journal(folder, read_only=read_only)
    from meeting_tui.journal.postgres.journal import shared_journal

    if not read_only:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return shared_journal(address, seat=seat, read_only=read_only)


def _shared() -> type[Session]:
    from meeting_tui.shared import SharedSession

    return SharedSession
