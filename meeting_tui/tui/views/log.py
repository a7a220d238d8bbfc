"""The log: every entry of the record, with what was late, undone, undoing or private."""

from meeting_tui.domain.entry import Entry, clock_changed
from meeting_tui.domain.events.corrections import EntriesUndone
from meeting_tui.domain.events.minutes import PrivateNoted
from meeting_tui.languages import N_, acts
from meeting_tui.tui.text import Part
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.record_kinds import LogEntry

LATE_AFTER = 60
"""Seconds after which an act that was recorded later than it happened is marked."""

SEATS = {
    "chair": N_("chair"),
    "rapporteur": N_("rapporteur"),
    "secretariat": N_("secretariat"),
}


def entry_row(seat: Seat, entry: Entry) -> LogEntry:
    """Show one entry in one row."""
    return LogEntry(
        str(entry.n),
        f"#{entry.n}",
        seat.clock(entry.at),
        seat.say(SEATS[entry.seat]) if entry.seat in SEATS else entry.seat,
        acts.act(seat.language, seat.state, entry),
        _mark(seat, entry),
        entry.n in seat.state.withdrawn,
    )


def _mark(seat: Seat, entry: Entry) -> Part:
    if entry.n in seat.state.withdrawn:
        return (seat.say(N_("– undone")), Role.DIM)
    if any(isinstance(event, EntriesUndone) for event in entry.events):
        return seat.say(N_("← undo"))
    if any(isinstance(event, PrivateNoted) for event in entry.events):
        return seat.say(N_("○ private"))
    if entry.n > 1 and clock_changed(seat.state.entries[entry.n - 2], entry):
        return (seat.say(N_("! clock changed")), Role.WARNING)
    if (entry.recorded - entry.at).total_seconds() > LATE_AFTER:
        return (seat.say(N_("! late")), Role.WARNING)
    return ""


def explained(seat: Seat, entry: Entry) -> str:
    """Say in full what the highlighted entry did, who entered it, and what became of it."""
    values = {
        "n": entry.n,
        "seat": seat.say(SEATS[entry.seat]) if entry.seat in SEATS else entry.seat,
        "time": seat.clock(entry.recorded),
        "line": entry.line.replace("\n", " "),
    }
    by = seat.state.withdrawn.get(entry.n)
    if by:
        return seat.say(
            N_("#{n}, {seat} at {time}, undone by #{by}: {line:verbatim}"), by=by, **values
        )
    return seat.say(N_("#{n}, {seat} at {time}: {line:verbatim}"), **values)
