"""The lobby: which records there are, and what its lists and rows are for."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.journal.errors import JournalError, NotRecorded
from meeting_tui.languages import N_, NP_, refusals, say, say_plural
from meeting_tui.languages.dates import long_date
from meeting_tui.tui.caps import key
from meeting_tui.tui.widgets.pane import HeadView
from meeting_tui.workspace import Workspace, open_session, require_here

AGENDA = N_("Enter starts this meeting now. {key} rehearses it on its own day and hour.")
ANOTHER_DAY = N_("Its day is {day}. Enter again starts it today; {key} rehearses it.")
RECORD = N_("Enter resumes this record. The clocks stand still until you open a sitting.")
RECORDS = NP_("{number} record", "{number} records")
HEADS = {
    "unfinished": (N_("Unfinished"), "", N_("Nothing is unfinished")),
    "agendas": (
        N_("Start a meeting from an agenda"),
        "agenda/",
        N_("No agenda here. {key} makes a workspace with examples in this folder"),
    ),
    "finished": (N_("Finished"), "sessions/", N_("No meeting has been closed yet")),
}
RUNNING = N_("Enter resumes this record, in the sitting that was left open.")


@dataclass(frozen=True, slots=True)
class Record:
    """A record in the workspace, and where it stands; ``fault`` says why it cannot be read.

    A record that is read only in part has both.
    """

    folder: Path
    state: State | None = None
    fault: str = ""
    annexed: bool = False
    papers: int = 0
    """Files that were written from it."""

    @property
    def id(self) -> str:
        """The name of its row."""
        return f"record:{self.folder}"

    @property
    def running(self) -> bool:
        """Whether a sitting was left open."""
        return self.state is not None and self.state.phase == "running"

    @property
    def finished(self) -> bool:
        """Whether the meeting is closed."""
        return self.state is not None and self.state.phase == "closed"


def head(language: str, name: str, count: int) -> tuple[HeadView, str]:
    """Head a list with the folder it shows, and say what stands in the place of no rows."""
    title, place, empty = HEADS[name]
    if name == "unfinished":
        place = say_plural(language, *RECORDS, count) if count else ""
    said = say(language, empty, key=key("lobby.workspace", "w"))
    return HeadView(say(language, title), (place,) if place else ()), said


def explained(language: str, row: str, *, running: bool) -> str:
    """Say what Enter does with a row, if anything."""
    kind = row.partition(":")[0]
    if kind == "agenda":
        return say(language, AGENDA, key=key("lobby.rehearse", "r"))
    if kind != "record":
        return ""
    return say(language, RUNNING if running else RECORD)


def asked(language: str, day: date) -> str:
    """Ask before a meeting is started on another day than its own."""
    return say(language, ANOTHER_DAY, day=long_date(language, day), key=key("lobby.rehearse", "r"))


def records(workspace: Workspace, language: str) -> list[Record]:
    """Read every record of the workspace, newest meeting first, without writing anything."""
    found = [_record(folder, language) for folder in reversed(workspace.sessions())]
    annexed = {
        each.consultation for record in found if record.state for each in record.state.summaries
    }
    return [
        replace(
            each,
            annexed=each.folder.name in annexed,
            papers=sum(1 for _ in (workspace.folder / "papers" / each.folder.name).glob("*.*")),
        )
        for each in found
    ]


def _record(folder: Path, language: str) -> Record:
    try:
        require_here(folder)
        session = open_session(folder, seat="lobby", read_only=True)
    except JournalError as error:
        return Record(folder, None, refusals.sentence(language, error)[0])
    reason = session.journal.state.reason
    session.journal.close()
    if session.state.setup is None:
        return Record(folder, None, _without_first(language, folder, reason))
    amiss = "" if reason in {"", "asked"} else _damaged(language, folder, reason)
    return Record(folder, session.state, amiss)


def _without_first(language: str, folder: Path, reason: str) -> str:
    if reason == "asked":
        return say(language, N_("The record has no first entry: it was never begun."))
    return _damaged(language, folder, reason)


def _damaged(language: str, folder: Path, reason: str) -> str:
    damaged = NotRecorded("read_only", folder=folder.name, reason=reason)
    return refusals.sentence(language, damaged)[0]
