"""A rehearsal: a record with a clock of its own, set to the day of its agenda.

It stands still while nobody sits at the record. The hours in such a record are those of its
clock, and a file beside the journal says so.
"""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from meeting_tui.domain.setup import Setup
from meeting_tui.journal import seats
from meeting_tui.papers.files import write
from meeting_tui.session import Clock, now

MARK = "REHEARSAL"
EARLY = timedelta(minutes=5)
"""How long before its first sitting a rehearsal begins."""

MORNING = time(9)
"""When an agenda without hours begins."""


def is_rehearsal(folder: Path) -> bool:
    """Whether the hours of a record are those of a rehearsal."""
    return (folder / MARK).is_file()


def beginning(setup: Setup) -> datetime:
    """Return when a rehearsal of this agenda begins (UTC)."""
    from zoneinfo import ZoneInfo

    agenda = setup.agenda
    first = min((each.start for each in agenda.sittings), default=MORNING)
    opening = datetime.combine(agenda.date, first, ZoneInfo(agenda.timezone))
    return opening.astimezone(UTC) - EARLY


def set_clock(folder: Path, moment: datetime, clock: Clock = now) -> Clock:
    """Let the clock of a rehearsal show ``moment`` now, at every seat that sits down later."""
    ahead = moment - clock()
    write(folder / MARK, f"{ahead / timedelta(milliseconds=1):.0f}\n".encode(), force=True)
    return _shifted(clock, ahead)


def clock_of(folder: Path, last: datetime, *, read_only: bool, clock: Clock = now) -> Clock:
    """Return the clock that the other seats go by, or go on from the last entry."""
    if read_only:
        return _followed(folder, last, clock)
    if seats.present(folder):
        return _shifted(clock, _ahead(folder))
    return set_clock(folder, last, clock)


def _followed(folder: Path, last: datetime, clock: Clock) -> Clock:
    """Return the clock of whoever only looks: it goes with the seats, and stands still without."""
    shown = last

    def moment() -> datetime:
        nonlocal shown
        if seats.present(folder):
            shown = clock() + _ahead(folder)
        return shown

    return moment


def _ahead(folder: Path) -> timedelta:
    return timedelta(milliseconds=int((folder / MARK).read_text()))


def _shifted(clock: Clock, ahead: timedelta) -> Clock:
    return lambda: clock() + ahead
