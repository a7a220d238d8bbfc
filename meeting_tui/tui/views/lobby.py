"""The lobby: what each record is and lacks, and which agendas can be started."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from meeting_tui.domain.consultation import KIND
from meeting_tui.domain.consulting import due, is_consultation
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.points import open_points
from meeting_tui.domain.setup import Setup
from meeting_tui.domain.state import State
from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.postgres.address import server_of
from meeting_tui.languages import N_, NP_, consultation, naming, points, refusals, say, say_plural
from meeting_tui.languages.dates import short_date, time_of_day
from meeting_tui.languages.ordinals import ordinal_short
from meeting_tui.profile import Faults
from meeting_tui.session import now
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.faults import first
from meeting_tui.tui.widgets.marked_list import Row
from meeting_tui.workspace import Workspace, open_session, require_here

ENTRIES = NP_("{number} entry, none missing", "{number} entries, none missing")
ITEMS = NP_("{number} item", "{number} items")
ON_SERVER = N_("on {server:verbatim}")
AGENDA = N_("Enter starts this meeting now. {key} rehearses it on its own day and hour.")
RECORD = N_("Enter resumes this record. The clocks stand still until you open a sitting.")
RUNNING = N_("Enter resumes this record, in the sitting that was left open.")
PHASES = {
    "not opened": N_("not opened yet"),
    "running": N_("a sitting is open"),
    "suspended": N_("suspended"),
    "risen": N_("between two sittings"),
    "closed": N_("closed"),
}


@dataclass(frozen=True, slots=True)
class Record:
    """A record in the workspace, and where it stands; ``fault`` says why it cannot be read."""

    folder: Path
    state: State | None = None
    fault: str = ""
    annexed: bool = False

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


def explained(language: str, row: str, *, running: bool) -> str:
    """Say what Enter does with a row, if anything."""
    kind = row.partition(":")[0]
    if kind == "agenda":
        return say(language, AGENDA, key=key("lobby.rehearse", "r"))
    if kind != "record":
        return ""
    return say(language, RUNNING if running else RECORD)


def records(workspace: Workspace, language: str) -> list[Record]:
    """Read every record of the workspace, newest meeting first, without writing anything."""
    found = [_record(folder, language) for folder in reversed(workspace.sessions())]
    annexed = {
        each.consultation for record in found if record.state for each in record.state.summaries
    }
    return [replace(each, annexed=each.folder.name in annexed) for each in found]


def _record(folder: Path, language: str) -> Record:
    try:
        require_here(folder)
        session = open_session(folder, seat="lobby", read_only=True)
    except JournalError as error:
        return Record(folder, None, refusals.sentence(language, error)[0])
    session.journal.close()
    return Record(folder, session.state)


def on_servers(workspace: Workspace, language: str) -> list[Row]:
    """Show the records on servers at which this machine has sat; no server is asked."""
    return [
        Row(
            f"record:{folder}",
            (
                (folder.name, Role.NOW),
                f"   {say(language, ON_SERVER, server=server_of(folder))}",
            ),
        )
        for folder in workspace.shared()
    ]


def record_row(record: Record, language: str) -> Row:
    """Show a record: what it is, where it stands, what it lacks."""
    if record.state is None or record.state.setup is None:
        words: Words = (("✗ ", Role.ERROR), record.folder.name)
        return Row(
            record.id,
            words,
            (((f"    {record.fault}", Role.ERROR),),),
            allowed=False,
        )
    state = record.state
    phase = say(language, PHASES[state.phase])
    item = state.item
    at = say(language, N_("at item {number}"), number=item.number) if item else ""
    when = f"   {_when(state, language)}" if record.finished else ""
    mark = "✓ " if record.finished else ""
    words = (
        (mark, Role.SUCCESS),
        (meeting_name(state.plan, language), Role.NOW),
        f"   {phase} {at}".rstrip() + when,
        (f"   {record.folder.name}", Role.DIM),
    )
    return Row(record.id, words, tuple(_lacks(record, language)))


def meeting_name(setup: Setup, language: str) -> str:
    """Name a meeting (CWG-Internet, 12th meeting), or a consultation by its topic."""
    if setup.agenda.kind == KIND:
        topics = [naming.text_in(language, each.title) for each in setup.agenda.proposals]
        group = naming.text_in(language, setup.group.name)
        named = consultation.named(language, group, topics)
        return naming.excerpt(named, 60)
    return say(
        language,
        N_("{group}, {ordinal} meeting"),
        group=naming.text_in(language, setup.group.name),
        ordinal=ordinal_short(language, setup.agenda.meeting, "feminine"),
    )


def _when(state: State, language: str) -> str:
    moment = state.entries[-1].at.astimezone(state.zone)
    return f"{short_date(language, moment.date())} {time_of_day(moment)}"


def _lacks(record: Record, language: str) -> list[Words]:
    state = record.state
    if state is None:
        return []
    count = say_plural(language, *ENTRIES, state.n)
    rows: list[Words] = []
    found = points.rows(language, open_points(state))
    if found:
        text = ", ".join(row.text for row in found)
        rows.append((("    ! ", Role.WARNING), text))
    if is_consultation(state) and not (record.finished and record.annexed):
        rows += [(("    → ", Role.NOW), text) for text in _due(record, language)]
    if not record.finished:
        last = say(language, N_("the last {when}"), when=_when(state, language))
        rows.append((("    ✓ ", Role.SUCCESS), (f"{count}, {last}", Role.DIM)))
    return rows


def _due(record: Record, language: str) -> list[str]:
    """Say what a consultation waits for; the parts of its letter are an open point already."""
    state = record.state
    if state is None:
        return []
    today = now().astimezone(state.zone).date()
    found = due(state, today, annexed=record.annexed)
    return [consultation.due(language, each) for each in found if each.code != "letter_parts"]


def agenda_row(workspace: Workspace, path: Path, language: str, today: date) -> Row:
    """Show an agenda that can be started, or its first fault; one whose day is over says so."""
    try:
        setup = workspace.load(path)
    except Faults as faults:
        told = first(language, faults, path)
        words: Words = (("✗ ", Role.ERROR), path.name, (f"   {told}", Role.ERROR))
        return Row(f"agenda:{path}", words, allowed=False)
    items = say_plural(language, *ITEMS, len(setup.agenda.items))
    day = short_date(language, setup.agenda.date)
    past = setup.agenda.end < today
    when = say(language, N_("{day}, past"), day=day) if past else day
    words = ("○ ", meeting_name(setup, language), (f"   {items}, {when}   {path.stem}", Role.DIM))
    return Row(f"agenda:{path}", words)
