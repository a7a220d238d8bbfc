"""The log: every entry of the record, with what was late, undone, undoing or private."""

from collections.abc import Iterator
from datetime import datetime

from meeting_tui.domain.entry import Entry, clock_changed
from meeting_tui.domain.events.corrections import EntriesUndone, LeftUndone
from meeting_tui.domain.events.minutes import PrivateNoted
from meeting_tui.languages import N_, acts, say_plural
from meeting_tui.tui.text import Part, Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.lobby_lines import ENTRIES
from meeting_tui.tui.views.seat import SEATS, Seat
from meeting_tui.tui.widgets.pane import HeadView
from meeting_tui.tui.widgets.record_kinds import LogEntry

LATE_AFTER = 60
"""Seconds after which an act that was recorded later than it happened is marked."""

MARKS: dict[str, tuple[str, str]] = {
    "undone": (N_("– undone"), Role.DIM),
    "undo": (N_("← undo"), ""),
    "private": (N_("○ private"), ""),
    "clock": (N_("! clock changed"), Role.WARNING),
    "late": (N_("! late"), Role.WARNING),
}
FILTERS = {
    "": N_("all entries"),
    **SEATS,
    "late": N_("late"),
    "undone": N_("undone"),
    "private": N_("private"),
}
"""What may be shown alone, in the order in which the key goes through it."""


def entry_row(seat: Seat, entry: Entry) -> LogEntry:
    """Show one entry in one row."""
    return LogEntry(
        str(entry.n),
        f"#{entry.n}",
        seat.clock(entry.at),
        _seat(seat, entry),
        acts.act(seat.language, seat.state, entry),
        _mark(seat, entry),
        entry.n in seat.state.withdrawn,
    )


def _seat(seat: Seat, entry: Entry) -> str:
    return seat.say(SEATS[entry.seat]) if entry.seat in SEATS else entry.seat


def _kind(seat: Seat, entry: Entry) -> str:
    if entry.n in seat.state.withdrawn:
        return "undone"
    if any(isinstance(event, EntriesUndone) for event in entry.events):
        return "undo"
    if any(isinstance(event, PrivateNoted) for event in entry.events):
        return "private"
    if entry.n > 1 and clock_changed(seat.state.entries[entry.n - 2], entry):
        return "clock"
    late = (entry.recorded - entry.at).total_seconds() > LATE_AFTER
    return "late" if late else ""


def _mark(seat: Seat, entry: Entry) -> Part:
    if seat.is_unshared(entry.n):
        return (seat.say(N_("○ kept")), Role.WARNING)
    if any(isinstance(event, LeftUndone) for event in entry.events):
        return (seat.say(N_("! open")), Role.WARNING)
    kind = _kind(seat, entry)
    if not kind:
        return ""
    words, role = MARKS[kind]
    return (seat.say(words), role)


def passes(seat: Seat, entry: Entry, kind: str) -> bool:
    """Whether an entry is of the kind that is shown: a seat, or a mark; all are of ""."""
    return kind in {"", entry.seat} or _kind(seat, entry) == kind


def holds(row: LogEntry, entry: Entry, words: str) -> bool:
    """Whether a row or the line behind it has these words in it, in small or large letters."""
    text = f"{row.number} {row.time} {row.seat} {row.text} {entry.line}"
    return words.casefold() in text.casefold()


def head(seat: Seat, kind: str, words: str, shown: int, *, whole: bool = True) -> HeadView:
    """Say how many entries there are, and how many of them are shown when not all are.

    Of a record that is not ``whole`` it says up to where it was read.
    """
    part = seat.say(N_("✗ damaged: read up to #{n}"), n=seat.state.n)
    facts = [say_plural(seat.language, *ENTRIES, seat.state.n) if whole else part]
    if kind:
        facts.append(seat.say(N_("filter: {name}"), name=seat.say(FILTERS[kind])))
    if words:
        facts.append(seat.say(N_("search: {words:verbatim}"), words=words))
    if kind or words:
        facts.append(seat.say(N_("{number} shown"), number=shown))
    return HeadView(seat.say(N_("Log")), ("   ".join(facts),))


def explained(seat: Seat, entry: Entry) -> str:
    """Say in full what the highlighted entry did, who entered it, and what became of it."""
    values = {
        "n": entry.n,
        "seat": _seat(seat, entry),
        "time": seat.clock(entry.recorded),
        "line": entry.line.replace("\n", " "),
    }
    by = seat.state.withdrawn.get(entry.n)
    if by:
        return seat.say(
            N_("#{n}, {seat} at {time}, undone by #{by}: {line:verbatim}"), by=by, **values
        )
    return seat.say(N_("#{n}, {seat} at {time}: {line:verbatim}"), **values)


def opened(seat: Seat, entry: Entry) -> Iterator[Words]:
    """Show an entry whole: what it did, the line as it was typed, when, and what became of it."""
    yield ((f"#{entry.n}", Role.NOW), "  ", _mark(seat, entry))
    yield (acts.act(seat.language, seat.state, entry),)
    yield ("",)
    for line in entry.line.split("\n"):
        yield ((line, Role.NOW),)
    yield ("",)
    yield _field(seat.say(N_("entered by")), _seat(seat, entry))
    yield _field(seat.say(N_("belongs to")), _moment(seat, entry.at))
    yield _field(seat.say(N_("recorded at")), _moment(seat, entry.recorded))
    if by := seat.state.withdrawn.get(entry.n):
        yield _field(seat.say(N_("undone by")), f"#{by}")


def _moment(seat: Seat, moment: datetime) -> str:
    return f"{moment.astimezone(seat.state.zone):%Y-%m-%d %H:%M:%S}"


def _field(name: str, value: str) -> Words:
    return ((f"{name}  ", Role.DIM), value)
