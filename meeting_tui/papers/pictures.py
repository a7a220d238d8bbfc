"""The annex of pictures that the chair may ask for: the day, the proposals, the floor.

Who spoke how long is drawn only where the group's rule names speakers in its papers.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from meeting_tui.domain.calendar import Span
from meeting_tui.domain.course import Taken, bounds, course
from meeting_tui.domain.speaking import Spoken, by_region, speaking
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import duration, short_date, time_of_day
from meeting_tui.languages.naming import actor, text_in
from meeting_tui.papers.matrix import matrices
from meeting_tui.papers.model import (
    Bar,
    Block,
    Chart,
    Paragraph,
    Prose,
    Section,
    Stroke,
    Table,
    line,
)
from meeting_tui.papers.pages import WHOLE, parted

MOST_TICKS = 10


def annex(state: State, language: str) -> Section:
    """Draw the meeting as things stand after the last entry."""
    blocks: tuple[Block, ...] = (Prose(line(say(language, LEAD))), *_drawn(state, language))
    heading = line(say(language, N_("Annex: The meeting in pictures")))
    return Section("pictures", "", heading, (Paragraph("", "", blocks),))


LEAD = N_("The pictures are drawn from what was recorded; pauses are left out.")


def _drawn(state: State, language: str) -> Iterator[Block]:
    now = state.entries[-1].at
    taken = course(state, now)
    days = sorted({_day(state, start) for each in taken for start, _ in each.real})
    for day in days:
        yield from parted(_course(state, language, day, taken), language)
    yield from matrices(state, language)
    if state.plan.group.attribution == "named":
        for chart in _floor(state, language, speaking(state, now)):
            yield from parted(chart, language)


def _floor(state: State, language: str, spoken: tuple[Spoken, ...]) -> Iterator[Chart]:
    named = [(actor(language, state, each.actor), each.seconds) for each in spoken]
    regions = [(each.actor, each.seconds) for each in by_region(spoken)]
    if named:
        yield _amounts(language, N_("Time at the floor"), named)
    if regions:
        yield _amounts(language, N_("Time at the floor, by region"), regions)


def _amounts(language: str, caption: str, amounts: list[tuple[str, float]]) -> Chart:
    """Draw times as bars, the longest as long as there is room."""
    most = max(seconds for _, seconds in amounts) or 1.0
    bars = tuple(
        Bar(
            name,
            (Stroke("real", 0, round(seconds / most * WHOLE)),),
            duration(language, round(seconds / 60)),
        )
        for name, seconds in amounts
    )
    header = (line(), line(say(language, N_("Time"))))
    rows = tuple((line(bar.label), line(bar.amount)) for bar in bars)
    return Chart(line(say(language, caption)), bars, Table(header, rows, (3, 1)))


def _course(state: State, language: str, day: str, taken: tuple[Taken, ...]) -> Chart:
    """Draw a day: each item where it was planned, and where it really was."""
    shown = [_on(state, day, each) for each in taken]
    shown = [each for each in shown if each.planned or each.real]
    found = bounds([span for each in shown for span in (*each.planned, *each.real)])
    bars = tuple(_item(state, language, each, found) for each in shown if found)
    caption = say(language, N_("The items of the agenda, {day}"), day=_printed(language, day))
    planned, real = say(language, N_("as planned")), say(language, N_("as it was"))
    header = (line(say(language, N_("Item"))), line(planned), line(real))
    rows = tuple(
        (line(_title(state, language, each.item)), *(line(cell) for cell in _cells(language, each)))
        for each in shown
    )
    legend = (("planned", planned), ("real", real))
    table = Table(header, rows, (4, 1, 1))
    return Chart(line(caption), bars, table, legend, _ticks(state, found))


def _item(state: State, language: str, each: Taken, found: Span | None) -> Bar:
    strokes = [
        Stroke(kind, _place(start, found), _place(end, found))
        for kind, spans in (("planned", each.planned), ("real", each.real))
        for start, end in spans
    ]
    planned, real = _cells(language, each)
    amount = say(language, N_("planned {planned}, took {real}"), planned=planned, real=real)
    return Bar(_title(state, language, each.item), tuple(strokes), amount)


def _cells(language: str, each: Taken) -> tuple[str, str]:
    def told(spans: tuple[Span, ...]) -> str:
        seconds = sum((end - start).total_seconds() for start, end in spans)
        return duration(language, round(seconds / 60)) if seconds else "–"

    return told(each.planned), told(each.real)


def _ticks(state: State, found: Span | None) -> tuple[tuple[int, str], ...]:
    """Give the hours of the axis, every second or third one when there are many."""
    if found is None:
        return ()
    first = found[0].astimezone(state.zone).replace(minute=0, second=0, microsecond=0)
    hours = [first + timedelta(hours=n) for n in range(1, 25)]
    within = [hour for hour in hours if found[0] <= hour <= found[1]]
    step = -(-len(within) // MOST_TICKS) or 1
    return tuple((_place(hour, found), time_of_day(hour)) for hour in within[::step])


def _place(moment: datetime, found: Span | None) -> int:
    return round((moment - found[0]) / (found[1] - found[0]) * WHOLE) if found else 0


def _title(state: State, language: str, item: str) -> str:
    known = state.items.get(item)
    return f"{known.number} {text_in(language, known.title)}" if known else item


def _day(state: State, moment: datetime) -> str:
    return moment.astimezone(state.zone).date().isoformat()


def _printed(language: str, day: str) -> str:
    return short_date(language, datetime.fromisoformat(day).date())


def _on(state: State, day: str, each: Taken) -> Taken:
    def kept(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(span for span in spans if _day(state, span[0]) == day)

    return Taken(each.item, kept(each.planned), kept(each.real))
