"""A rehearsal: a record with a clock of its own, set to the day of its agenda.

It stands still while nobody sits at the record. The hours in such a record are those of its
clock, and a file beside the journal says so.
"""

from datetime import UTC, datetime, time, timedelta
from itertools import chain, count
from pathlib import Path

from meeting_tui.domain.setup import Setup
from meeting_tui.folding import folded
from meeting_tui.journal import seats
from meeting_tui.journal.folder import FIRST_SEGMENT
from meeting_tui.journal.marks import REHEARSAL as MARK
from meeting_tui.journal.tinydb import open_journal
from meeting_tui.papers.files import slug, write
from meeting_tui.session import Clock, now

EARLY = timedelta(minutes=5)
"""How long before its first sitting a rehearsal begins."""

STEP = timedelta(minutes=5)
"""How much of a rehearsal one key lets pass."""

MORNING = time(9)
"""When an agenda without hours begins."""


def is_rehearsal(folder: Path) -> bool:
    """Whether the hours of a record are those of a rehearsal."""
    return (folder / MARK).is_file()


def name_for(sessions: Path, stem: str) -> str:
    """Name the rehearsal of an agenda that goes on: the first that is not closed, or a new one."""
    name = slug(f"rehearsal-{stem}")
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(each for each in names if not _is_over(sessions / each))


def _is_over(folder: Path) -> bool:
    """Whether a folder holds a meeting that was closed."""
    if not (folder / FIRST_SEGMENT).is_file():
        return False
    journal = open_journal(folder, read_only=True)
    journal.close()
    return folded(journal.read()).phase == "closed"


def beginning(setup: Setup) -> datetime:
    """Return when a rehearsal of this agenda begins (UTC)."""
    from zoneinfo import ZoneInfo

    agenda = setup.agenda
    first = min((each.start for each in agenda.sittings), default=MORNING)
    opening = datetime.combine(agenda.date, first, ZoneInfo(agenda.timezone))
    return opening.astimezone(UTC) - EARLY


def set_clock(folder: Path, moment: datetime, clock: Clock = now) -> Clock:
    """Let the clock of a rehearsal show ``moment`` now, at every seat that sits down later."""
    _write(folder, moment - clock(), moment)
    return _shifted(folder, clock)


def move_on(folder: Path, shown: datetime, to: datetime | None = None) -> None:
    """Let the clock that shows ``shown`` go on at every seat: a step, or to a later moment."""
    by = max(to - shown, timedelta()) if to else STEP
    _write(folder, _ahead(folder) + by, shown + by)


def clock_of(folder: Path, last: datetime, *, read_only: bool, clock: Clock = now) -> Clock:
    """Return the clock that the other seats go by, or go on from where it was left.

    That is the last entry, or later if it was moved on after that.
    """
    last = max(last, _moved_to(folder))
    if read_only:
        return _followed(folder, last, clock)
    if seats.present(folder):
        return _shifted(folder, clock)
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
    return timedelta(milliseconds=int((folder / MARK).read_text().split()[0]))


def _moved_to(folder: Path) -> datetime:
    """Return what the clock showed when it was set or moved; older marks do not say it."""
    _, *shown = (folder / MARK).read_text().split()
    return datetime.fromisoformat(shown[0]) if shown else datetime.min.replace(tzinfo=UTC)


def _write(folder: Path, ahead: timedelta, shown: datetime) -> None:
    """Keep how far the clock is ahead, and what it showed when it was set or moved."""
    text = f"{ahead / timedelta(milliseconds=1):.0f} {shown.isoformat()}\n"
    write(folder / MARK, text.encode(), force=True)


def _shifted(folder: Path, clock: Clock) -> Clock:
    """Return the clock of whoever sits there: another seat may move it on."""
    seen, ahead = _stamp(folder), _ahead(folder)

    def moment() -> datetime:
        nonlocal ahead, seen
        if (stamp := _stamp(folder)) != seen:
            ahead, seen = _ahead(folder), stamp
        return clock() + ahead

    return moment


def _stamp(folder: Path) -> tuple[int, int]:
    """Tell one writing of the file from the next: each is a file of its own."""
    found = (folder / MARK).stat()
    return found.st_ino, found.st_mtime_ns
