"""What the actions screen reads and writes beside the record, each in a thread of its own."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.journal.marks import parted, practice
from meeting_tui.languages import N_, spoken
from meeting_tui.papers import files
from meeting_tui.register.consultations import open_ones
from meeting_tui.register.formats import FORMATS, render
from meeting_tui.register.gate import gate
from meeting_tui.register.next_agenda import next_agenda
from meeting_tui.register.records import Record, before, read_all
from meeting_tui.register.rows import Row, register
from meeting_tui.register.store import Store
from meeting_tui.tui.long_work import LongWork, begin
from meeting_tui.tui.outdated import outdated, written_as
from meeting_tui.tui.writing import MAKING, copied, put
from meeting_tui.workspace import Workspace

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp

PAPERS = "papers"
THERE = N_(
    "{path:verbatim} is there already and stays as it is. To begin it anew:  "
    "meeting-tui next {name:verbatim} -o {file:verbatim} --force"
)
BEGUN = N_("The next agenda is begun in {path:verbatim}: put in its date")
EARLY = N_("The meeting is not closed: what it still does is not in it")


def earlier(app: "MeetingApp") -> tuple[Row, ...]:
    """Return the actions that earlier meetings of the group left open, the earliest first."""
    latest = _latest(app)
    rows = [
        row
        for record in before(_readable(_others(app)), latest)
        for row in register(record.state, record.name, app.language).actions
    ]
    today = app.session.clock().astimezone(latest.state.zone).date()
    return Store(rows, today).find(status="open")


def _latest(app: "MeetingApp") -> Record:
    return Record(app.folder.resolve().name, copied(app))


def _others(app: "MeetingApp") -> list[Path]:
    """List the other records that count beside this one: practice only beside its own kind."""
    folder = app.folder.resolve()
    others = [each for each in _workspace(app).sessions() if each.resolve() != folder]
    return parted(others, practice(folder))[0]


def _readable(folders: Iterable[Path]) -> Iterator[Record]:
    return (each for each in read_all(folders) if isinstance(each, Record))


def _workspace(app: "MeetingApp") -> Workspace:
    return Workspace(app.folder.resolve().parent.parent)


def write_register(app: "MeetingApp") -> None:
    """Write the register beside the papers of the meeting, and name those that no longer hold.

    As with papers the name holds the last entry it was written from.
    """
    begin(app, "register", _write_register)


def _write_register(work: LongWork) -> str:
    app, record = work.app, _latest(work.app)
    folder = _workspace(app).folder / PAPERS / record.name
    if not gate(record.state).open:
        nothing = app.say(N_("No measure is approved: there is nothing to send out."))
        return _with_outdated(app, nothing, folder, {})
    wanted = spoken(record.state.plan.group.languages)
    found = {each: register(record.state, record.name, each) for each in wanted}
    jobs = [(language, form) for language in wanted for form in FORMATS]
    made = {
        written_as(form, record.name, language, record.state.n): render(found[language], form)
        for language, form in work.steps(MAKING, jobs)
    }
    put(folder, made)
    done = app.say(N_("The register is written in {folder:verbatim}"), folder=str(folder))
    return _with_outdated(app, done, folder, made)


def _with_outdated(app: "MeetingApp", said: str, folder: Path, made: Mapping[str, bytes]) -> str:
    stems = outdated(folder, folder.name, made)
    if not stems:
        return said
    line = N_("Written earlier, and no longer true: {names:verbatim}")
    names = ", ".join(stems)
    return "\n".join((said, app.say(line, names=names)))


def write_next(app: "MeetingApp") -> None:
    """Write the next agenda into the workspace; one that is there already is left alone."""
    begin(app, "next", _write_next)


def agenda_name(folder: Path, group: str, meeting: int) -> str:
    """Name the agenda of a next meeting; one that comes from practice says so."""
    return files.named("yaml", practice(folder), group, meeting)


def _write_next(work: LongWork) -> str:
    app, latest = work.app, _latest(work.app)
    if is_consultation(latest.state):
        return app.say(N_("A consultation leaves its summary to a meeting, and nothing else"))
    others = _others(app)
    reading = N_("Reading record {done} of {total} …")
    found = list(_readable(work.steps(reading, others)))
    records = [*before(found, latest), latest]
    group, meeting = latest.meeting
    path = _workspace(app).agendas_folder / agenda_name(app.folder, group, meeting + 1)
    consultations = open_ones([*found, latest], group)
    made = next_agenda(records, app.language, consultations=consultations)
    work.look_up()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        files.write(path, made.text.encode("utf-8"))
    except files.Exists:
        file = str(Path("agenda") / path.name)
        return app.say(THERE, path=str(path), name=latest.name, file=file)
    done = app.say(BEGUN, path=str(path))
    return done if latest.state.phase == "closed" else "\n".join((done, app.say(EARLY)))
