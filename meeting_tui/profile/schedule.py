"""The fields of sittings and breaks, and the hours that must fit into each other."""

from datetime import date, time, timedelta
from itertools import pairwise

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Break, PlannedSitting
from meeting_tui.languages import N_
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.reader import Field, ListOf, Record, RecordOf
from meeting_tui.profile.sheet import Sheet, Spot
from meeting_tui.profile.values import DATE, TIME

_FROM = Field("from", TIME, "the hour it begins")
_TO = Field("to", TIME, "the hour it ends")
_DATE: Field[date | None] = Field(
    "date", DATE, "its day; every day of the meeting if left out", None
)
_STOP: Field[time | None] = Field("stop", TIME, "the hour the interpreters leave; else “to”", None)


@dataclass(frozen=True, slots=True)
class PlacedSitting:
    """A sitting and where it stands."""

    sitting: PlannedSitting
    place: Spot


@dataclass(frozen=True, slots=True)
class _PlacedBreak:
    planned: Break
    place: Spot


def clock(hour: time) -> str:
    """Write an hour as it is written in the files."""
    return hour.strftime("%H:%M")


def _check_break(record: Record) -> None:
    if record[_TO] <= record[_FROM]:
        start, end = clock(record[_FROM]), clock(record[_TO])
        record.sheet.fault(record.place(_TO), "break.order", start=start, end=end)


_BREAK = RecordOf(
    "{from: 10:30, to: 10:45}",
    (_FROM, _TO),
    lambda r: _PlacedBreak(Break(r[_FROM], r[_TO]), Spot(r.node.line, r.node.column)),
    (_check_break,),
)
_BREAKS: Field[tuple[_PlacedBreak, ...]] = Field(
    "breaks", ListOf(_BREAK, phrase(N_("a list of breaks"))), "the planned pauses", ()
)


def _check_hours(record: Record) -> None:
    if record[_TO] <= record[_FROM]:
        start, end = clock(record[_FROM]), clock(record[_TO])
        record.sheet.fault(record.place(_TO), "sitting.order", start=start, end=end)


def _check_stop(record: Record) -> None:
    stop, start, end = record[_STOP], record[_FROM], record[_TO]
    if stop is not None and start < end and not start < stop <= end:
        hours = {"stop": clock(stop), "start": clock(start), "end": clock(end)}
        record.sheet.fault(record.place(_STOP), "sitting.stop", **hours)


def _check_breaks(record: Record) -> None:
    start, end = record[_FROM], record[_TO]
    if end <= start:
        return
    free_from = start
    for each in record[_BREAKS]:
        pause = each.planned
        if not (start <= pause.start and pause.end <= end):
            hours = {"start": clock(start), "end": clock(end)}
            record.sheet.fault(each.place, "break.outside", **hours)
        elif pause.start < free_from:
            record.sheet.fault(each.place, "break.overlap")
        free_from = max(free_from, pause.end)


def _sitting(record: Record) -> PlacedSitting:
    planned = PlannedSitting(
        start=record[_FROM],
        end=record[_TO],
        stop=record[_STOP] or record[_TO],
        day=record[_DATE],
        breaks=tuple(each.planned for each in record[_BREAKS]),
    )
    return PlacedSitting(planned, Spot(record.node.line, record.node.column))


SITTING = RecordOf(
    "{from: 09:30, to: 12:30}",
    (_FROM, _TO, _DATE, _STOP, _BREAKS),
    _sitting,
    (_check_hours, _check_stop, _check_breaks),
)
"""One half-day."""


def days_of(first: date, last: date) -> list[date]:
    """List the days of a meeting."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def check_sittings(
    placed: tuple[PlacedSitting, ...], first: date, last: date, sheet: Sheet
) -> None:
    """Compare sittings with the days of the meeting and with each other."""
    for each in placed:
        day = each.sitting.day
        if day and not first <= day <= last:
            sheet.fault(each.place, "sitting.date", day=str(day), start=str(first), end=str(last))
    told: set[Spot] = set()
    for day in days_of(first, last):
        held = [each for each in placed if each.sitting.day in (None, day)]
        _check_overlap(sorted(held, key=lambda each: each.sitting.start), day, sheet, told)


def _check_overlap(held: list[PlacedSitting], day: date, sheet: Sheet, told: set[Spot]) -> None:
    for earlier, later in pairwise(held):
        if later.sitting.start < earlier.sitting.end and later.place not in told:
            told.add(later.place)
            sheet.fault(later.place, "sitting.overlap", day=str(day), first=earlier.place.line)
