"""The entries of a record, one by one: values for programs, lines for people."""

from typing import Any

from meeting_tui.domain.entry import Entry, clock_changed
from meeting_tui.domain.events.minutes import PrivateNoted
from meeting_tui.domain.state import State
from meeting_tui.domain.text import clean
from meeting_tui.languages import N_, say
from meeting_tui.languages.acts import act
from meeting_tui.languages.naming import clock

LATE = 60
"""Seconds by which an entry may lag behind what it records before it counts as late."""

_LATE = N_("late")
_CLOCK = N_("clock changed")
_PRIVATE = N_("private")
_UNDONE = N_("undone by #{by}")


def logged(language: str, state: State, entry: Entry) -> dict[str, Any]:
    """Return an entry as values for JSON; ``schemas/log.json`` describes them.

    Times are ISO: ``at`` is local with its offset, ``recorded`` is UTC.
    """
    return {
        "number": entry.n,
        "at": entry.at.astimezone(state.zone).isoformat(),
        "recorded": entry.recorded.isoformat(),
        "seat": entry.seat,
        "line": entry.line,
        "act": act(language, state, entry),
        "withdrawn_by": state.withdrawn.get(entry.n),
        "late": (entry.recorded - entry.at).total_seconds() > LATE,
        "clock_changed": entry.n > 1 and clock_changed(state.entries[entry.n - 2], entry),
        "private": any(isinstance(event, PrivateNoted) for event in entry.events),
    }


def printed(language: str, state: State, entry: Entry, values: dict[str, Any]) -> str:
    """Write an entry on one line, in columns; the marks are words."""
    local = clock(language, state, entry.at)
    marks = []
    if values["late"]:
        marks.append(say(language, _LATE))
    if values["clock_changed"]:
        marks.append(say(language, _CLOCK))
    if values["private"]:
        marks.append(say(language, _PRIVATE))
    if values["withdrawn_by"]:
        marks.append(say(language, _UNDONE, by=values["withdrawn_by"]))
    mark = f"  [{', '.join(marks)}]" if marks else ""
    line = f"#{entry.n:<5} {local}  {entry.seat:<11} {values['act']}{mark}"
    return clean(line).text
