"""What the actions screen reads and writes beside the record, each in a thread of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from meeting_tui.domain.fold import fold
from meeting_tui.languages import N_, languages
from meeting_tui.papers import files
from meeting_tui.register.formats import FORMATS, render
from meeting_tui.register.gate import gate
from meeting_tui.register.next_agenda import next_agenda
from meeting_tui.register.records import Record, before, read_all
from meeting_tui.register.rows import Row, register
from meeting_tui.register.store import Store
from meeting_tui.workspace import Workspace

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp

PAPERS = "papers"


def earlier(app: "MeetingApp") -> tuple[Row, ...]:
    """Return the actions that earlier meetings of the group left open, the earliest first."""
    rows = [
        row
        for record in _chain(app)[:-1]
        for row in register(record.state, record.name, app.language).actions
    ]
    today = app.session.clock().astimezone(app.session.state.zone).date()
    return Store(rows, today).find(status="open")


def _chain(app: "MeetingApp") -> list[Record]:
    """Read one record of each earlier meeting, and take a copy of the one that is open."""
    with app.session.guard:
        entries = list(app.session.state.entries)
    folder = app.folder.resolve()
    latest = Record(folder.name, fold(entries))
    others = [each for each in _workspace(app).sessions() if each.resolve() != folder]
    readable = [each for each in read_all(others) if isinstance(each, Record)]
    return [*before(readable, latest), latest]


def _workspace(app: "MeetingApp") -> Workspace:
    return Workspace(app.folder.resolve().parent.parent)


def write_register(app: "MeetingApp") -> None:
    """Write the register beside the papers of the meeting; an earlier one is replaced."""
    record = _chain(app)[-1]
    if not gate(record.state).open:
        _tell(app, app.say(N_("No measure is approved: there is nothing to send out.")))
        return
    folder = _workspace(app).folder / PAPERS / record.name
    try:
        _write_all(record, folder)
    except OSError as error:
        _tell(app, str(error), severity="error")
        return
    _tell(app, app.say(N_("The register is written in {folder:verbatim}"), folder=str(folder)))


def _write_all(record: Record, folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    spoken = [each for each in record.state.plan.group.languages if each in languages()]
    for language in spoken:
        found = register(record.state, record.name, language)
        for form in FORMATS:
            name = f"{files.slug(f'{record.name} measures {language}')}.{form}"
            files.write(folder / name, render(found, form), force=True)


def write_next(app: "MeetingApp") -> None:
    """Write the next agenda into the workspace; one that is there already is left alone."""
    records = _chain(app)
    group, meeting = records[-1].meeting
    path = _workspace(app).agendas_folder / f"{files.slug(f'{group} {meeting + 1}')}.yaml"
    made = next_agenda(records, app.language)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write(path, made.text.encode("utf-8"))
    except files.Exists:
        there = N_("{path:verbatim} is there already and stays as it is")
        _tell(app, app.say(there, path=str(path)))
    except OSError as error:
        _tell(app, str(error), severity="error")
    else:
        done = N_("The next agenda is begun in {path:verbatim}: put in its date")
        _tell(app, app.say(done, path=str(path)))


def _tell(app: "MeetingApp", text: str, severity: str = "information") -> None:
    level = "error" if severity == "error" else "information"
    app.call_from_thread(app.notify, text, severity=level, markup=False)
