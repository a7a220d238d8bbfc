"""A record or an agenda as a line of the lobby: what it is, where it stands, what it lacks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from meeting_tui.domain.consultation import KIND
from meeting_tui.domain.consulting import due, is_consultation
from meeting_tui.domain.points import open_points
from meeting_tui.domain.setup import Setup
from meeting_tui.domain.state import State
from meeting_tui.journal.postgres.address import server_of
from meeting_tui.languages import N_, NP_, consultation, naming, points, say, say_plural
from meeting_tui.languages.dates import short_date, time_of_day
from meeting_tui.languages.ordinals import ordinal_short
from meeting_tui.profile import Faults
from meeting_tui.rehearsal import is_rehearsal
from meeting_tui.session import now
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.faults import first
from meeting_tui.tui.views.frame import rehearsal_of
from meeting_tui.tui.views.lobby import Record
from meeting_tui.tui.widgets.lobby_rows import GAP, Below, Line
from meeting_tui.workspace import Workspace

ENTRIES = NP_("{number} entry, none missing", "{number} entries, none missing")
ITEMS = NP_("{number} item", "{number} items")
ITEMS_LEFT = NP_("item {items} not done", "items {items} not done")
LEFT = {"pending", "open", "suspended"}
"""States of an item that was not dealt with."""

PAPERS = NP_("{number} file in papers/", "{number} files in papers/")
ON_SERVER = N_("on {server:verbatim}")
PHASES = {
    "not opened": N_("not opened yet"),
    "running": N_("a sitting is open"),
    "suspended": N_("suspended"),
    "risen": N_("between two sittings"),
    "closed": N_("closed"),
}


def on_servers(workspace: Workspace, language: str) -> list[Line]:
    """Show the records on servers at which this machine has sat; no server is asked."""
    return [
        Line(
            f"record:{folder}",
            folder.name,
            say(language, ON_SERVER, server=server_of(folder)),
            style=Role.NOW,
        )
        for folder in workspace.shared()
    ]


def record_line(record: Record, language: str) -> Line:
    """Show a record: what it is, where it stands, what it lacks."""
    file = record.folder.name
    if record.state is None or record.state.setup is None:
        fault = Below("", record.fault, Role.ERROR)
        return Line(record.id, file, mark=("✗ ", Role.ERROR), below=(fault,), allowed=False)
    return Line(
        record.id,
        _name(record.folder, record.state.plan, language),
        GAP.join(_stands(record, record.state, language)),
        file,
        mark=("✓ ", Role.SUCCESS) if record.finished else "",
        style="" if record.finished else Role.NOW,
        below=tuple(_below(record, record.state, language)),
    )


def _stands(record: Record, state: State, language: str) -> Iterator[str]:
    """Say where a record stands: at which item, or when it was closed and what was made of it."""
    phase = say(language, PHASES[state.phase])
    if not record.finished:
        at = N_("at item {number}")
        yield f"{phase} {say(language, at, number=state.item.number)}" if state.item else phase
        return
    yield f"{phase} {_when(state, language)}"
    if state.report.approval:
        yield say(language, N_("report approved"))
    if record.papers:
        yield say_plural(language, *PAPERS, record.papers)


def _name(folder: Path, setup: Setup, language: str) -> str:
    meeting = meeting_name(setup, language)
    return rehearsal_of(language, meeting) if is_rehearsal(folder) else meeting


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


def _below(record: Record, state: State, language: str) -> Iterator[Below]:
    if text := ", ".join(_open(record, state, language)):
        yield Below(("! ", Role.WARNING), text)
    if is_consultation(state) and not (record.finished and record.annexed):
        yield from (Below(("→ ", Role.NOW), text) for text in _due(record, language))
    if record.fault:
        yield Below(("✗ ", Role.ERROR), record.fault, Role.ERROR)
    elif not record.finished:
        count = say_plural(language, *ENTRIES, state.n)
        last = say(language, N_("the last {when}"), when=_when(state, language))
        yield Below(("✓ ", Role.SUCCESS), f"{count}, {last}", Role.DIM)


def _open(record: Record, state: State, language: str) -> Iterator[str]:
    """Go through what is not done yet: the items first, then what would be open at the end."""
    meets = not record.finished and not is_consultation(state)
    left = [state.items[ref] for ref in state.order if state.items[ref].state in LEFT]
    if meets and left:
        refs = naming.refs(language, [item.number for item in left])
        yield say_plural(language, *ITEMS_LEFT, len(left), items=refs)
    yield from (row.text for row in points.rows(language, open_points(state, closing=meets)))


def _due(record: Record, language: str) -> list[str]:
    """Say what a consultation waits for; the parts of its letter are an open point already."""
    state = record.state
    if state is None:
        return []
    today = now().astimezone(state.zone).date()
    found = due(state, today, annexed=record.annexed)
    return [consultation.due(language, each) for each in found if each.code != "letter_parts"]


def agenda_line(workspace: Workspace, path: Path, language: str, today: date) -> Line:
    """Show an agenda that can be started, or its first fault; one whose day is over says so."""
    row = f"agenda:{path}"
    try:
        setup = workspace.load(path)
    except Faults as faults:
        fault = Below("", first(language, faults, path), Role.ERROR)
        return Line(row, path.name, mark=("✗ ", Role.ERROR), below=(fault,), allowed=False)
    items = say_plural(language, *ITEMS, len(setup.agenda.items))
    day = short_date(language, setup.agenda.date)
    past = setup.agenda.end < today
    when = say(language, N_("{day}, past"), day=day) if past else day
    return Line(row, meeting_name(setup, language), f"{items}, {when}", path.stem, mark="○ ")
