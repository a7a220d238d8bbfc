"""The day as a picture: each item where it was planned, and where it really was."""

from datetime import date, datetime, timedelta

from meeting_tui.domain.calendar import Span
from meeting_tui.domain.course import Taken, bounds, course
from meeting_tui.languages import N_
from meeting_tui.languages.dates import short_date, time_of_day
from meeting_tui.tui.text import Words, pad
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.agenda import PROGRESS
from meeting_tui.tui.views.seat import Seat, minutes
from meeting_tui.tui.widgets.agenda_column import WEIGHT, Progress
from meeting_tui.tui.widgets.marked_list import ListView, Row

PLANNED, REAL = "┄", "━"
NAME, FACT = 24, 9
HOUR = timedelta(hours=1)


def days(seat: Seat) -> list[date]:
    """List the days on which something was planned or happened."""
    spans = _spans(course(seat.state, seat.now))
    return sorted({start.astimezone(seat.state.zone).date() for start, _ in spans})


def of_now(seat: Seat, known: list[date]) -> int:
    """Return the place of the day it is, or of the last one before."""
    today = seat.now.astimezone(seat.state.zone).date()
    return max(len([day for day in known if day <= today]) - 1, 0)


def head(seat: Seat, day: date | None) -> Words:
    """Name the picture, its day, and what its two lines mean."""
    name = seat.say(N_("The day, item by item"))
    when = f"   {short_date(seat.language, day)}" if day else ""
    planned, real = seat.say(N_("as planned")), seat.say(N_("as it was"))
    return (
        (name, Role.NOW),
        when,
        (f"   {PLANNED * 3} {planned}", Role.DIM),
        f"   {REAL * 3} {real}",
    )


def axis(seat: Seat, day: date | None, width: int) -> Words:
    """Write the hours over the lines, as many as there is room for; the last beside the minutes."""
    taken = _on(seat, day)
    found = bounds(_spans(taken))
    if found is None:
        return ()
    cells, room = [" "] * (_room(width) + FACT), 0
    hour = found[0].astimezone(seat.state.zone).replace(minute=0, second=0, microsecond=0)
    while (hour := hour + HOUR) < found[1]:
        place = _cell(hour, found, _room(width))
        if room <= place <= len(cells) - 5:
            cells[place : place + 5] = time_of_day(hour)
            room = place + 6
    return (" " * NAME, ("".join(cells), Role.DIM))


def picture(seat: Seat, day: date | None, width: int) -> ListView:
    """Draw each item in two lines: planned over real, with its minutes at the right."""
    taken = _on(seat, day)
    found = bounds(_spans(taken))
    rows = tuple(_row(seat, each, found, width) for each in taken) if found else ()
    return ListView(rows, seat.say(N_("Nothing is planned, and nothing has been taken up yet")))


def _row(seat: Seat, each: Taken, found: Span, width: int) -> Row:
    item = seat.state.items.get(each.item)
    progress = PROGRESS.get(item.state, Progress.TO_COME) if item else Progress.NEVER
    number, title = (item.number, seat.text(item.title)) if item else (each.item, "")
    name = pad(f"{progress.value} {number} {title}", NAME - 1) + " "
    room = _room(width)
    planned, real = _line(each.planned, found, room, PLANNED), _line(each.real, found, room, REAL)
    style = Role.NOW if progress is Progress.NOW else ""
    return Row(
        each.item,
        ((name, WEIGHT[progress]), (planned, Role.DIM), (_fact(each.planned), Role.DIM)),
        under=((" " * NAME, (real, style), (_fact(each.real), style)),),
    )


def _fact(spans: tuple[Span, ...]) -> str:
    if not spans:
        return pad("–", FACT, "right")
    total = sum((end - start).total_seconds() for start, end in spans)
    return pad(f"{minutes(total)} min", FACT, "right")


def _line(spans: tuple[Span, ...], found: Span, room: int, mark: str) -> str:
    cells = [" "] * room
    for start, end in spans:
        first = min(_cell(start, found, room), room - 1)
        last = max(_cell(end, found, room), first + 1)
        cells[first:last] = mark * (last - first)
    return "".join(cells)


def _cell(moment: datetime, found: Span, room: int) -> int:
    return round((moment - found[0]) / (found[1] - found[0]) * room)


def _room(width: int) -> int:
    return max(width - NAME - FACT, 10)


def _spans(taken: tuple[Taken, ...]) -> list[Span]:
    return [span for each in taken for span in (*each.planned, *each.real)]


def _on(seat: Seat, day: date | None) -> tuple[Taken, ...]:
    """Keep of each item what was or is to be on a day."""

    def kept(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(s for s in spans if s[0].astimezone(seat.state.zone).date() == day)

    found = (
        Taken(each.item, kept(each.planned), kept(each.real))
        for each in course(seat.state, seat.now)
    )
    return tuple(each for each in found if each.planned or each.real)
