from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import assume, settings
from hypothesis import given as whatever
from hypothesis import strategies as st

from meeting_tui.domain import calendar
from meeting_tui.domain.events.agenda import ItemClosed, ItemOpened
from meeting_tui.domain.events.proposals import ExaminationBegun, ExaminationEnded
from meeting_tui.domain.events.sitting import SittingOpened, StopMoved
from meeting_tui.domain.forecast import Forecast, forecast
from meeting_tui.domain.forecast.balance import LEVELS, TOLERANCE
from meeting_tui.domain.setup import PlannedItem
from meeting_tui.domain.state import State

from .given import Act, clock, given, item, plan, sitting, then

START = clock("14:00")
REPORT = item("9", 20, "report", closing=True)


def after_start(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def seen(state: State, now: datetime, previous: str = "") -> Forecast:
    told = forecast(state, now, previous)
    assert told is not None
    return told


@st.composite
def meetings(draw: st.DrawFn) -> tuple[State, datetime]:
    """An afternoon with a break, a topic under way, perhaps an item at its hour; and a moment."""
    topic = item("1", draw(st.integers(0, 200)), "topic", decision=draw(st.integers(0, 10)))
    others: list[PlannedItem] = [item("2", draw(st.integers(0, 40)))]
    if draw(st.booleans()):
        others.append(item("3", draw(st.integers(1, 40)), at=draw(st.sampled_from(HOURS))))
    proposals = draw(st.integers(1, 9))
    sittings = (sitting("14:00", "16:00", ("15:00", "15:20")), sitting("16:30", "18:00"))
    setup = plan(topic, *others, REPORT, proposals=proposals, sittings=sittings)
    acts: list[Act] = [(START, SittingOpened(1)), (START, ItemOpened("1"))]
    at = 0.0
    for number in range(1, draw(st.integers(0, proposals)) + 1):
        acts.append((after_start(at), ExaminationBegun(f"P{number}", "1")))
        at += draw(st.integers(0, 40))
    if draw(st.booleans()):
        acts.append((after_start(at), ExaminationEnded(f"P{max(1, len(acts) - 2)}")))
    return given(setup, *acts), after_start(at + draw(st.integers(0, 90)))


HOURS = ["14:30", "15:10", "15:55", "16:40", "17:30", "18:30"]


@whatever(meetings())
@settings(max_examples=60, deadline=None)
def test_it_never_promises_more_than_the_clock_holds(meeting: tuple[State, datetime]) -> None:
    state, now = meeting
    told = seen(state, now)
    assert told.decide_by
    assert told.pace
    there = calendar.minutes(
        calendar.between(calendar.hours(state, now).spans, now, told.decide_by)
    )
    rest = told.least if told.in_hand and told.reachable else 0
    assert len(told.reachable) * told.pace + rest <= there + TOLERANCE
    assert told.spare <= there + TOLERANCE


@whatever(meetings(), st.integers(1, 90))
@settings(max_examples=60, deadline=None)
def test_less_time_never_reaches_more(meeting: tuple[State, datetime], less: int) -> None:
    state, now = meeting
    before = seen(state, now)
    earlier = then(state, (START, StopMoved(clock("18:00") - timedelta(minutes=less), "")))
    shorter = seen(earlier, now)
    assert shorter.fits <= before.fits
    assert LEVELS.index(shorter.level) >= LEVELS.index(before.level)


@whatever(meetings(), st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_waiting_never_reaches_more(meeting: tuple[State, datetime], minutes: int) -> None:
    state, now = meeting
    later = now + timedelta(minutes=minutes)
    planned = calendar.between(calendar.hours(state, now).spans, now, later)
    # A Group that works through a planned break wins the time the break was to take.
    assume(calendar.minutes(planned) == minutes)
    assert seen(state, later).fits <= seen(state, now).fits


@whatever(meetings())
@settings(max_examples=60, deadline=None)
def test_the_strip_has_no_hole_and_no_overlap(meeting: tuple[State, datetime]) -> None:
    state, now = meeting
    told = seen(state, now)
    edges = [(s.start, s.end) for s in told.segments]
    assert all(start < end for start, end in edges)
    assert all(a[1] == b[0] for a, b in pairwise(edges))
    if told.stop and now < told.stop:
        assert (edges[0][0], edges[-1][1]) == (now, told.stop)
    named = {ref for s in told.segments if s.role == "proposal" for ref in s.refs}
    assert named == set(told.reachable)


@whatever(st.integers(1, 12), st.integers(5, 20), st.integers(0, 30), st.integers(0, 40))
@settings(max_examples=40, deadline=None)
def test_it_is_exact_on_a_meeting_that_keeps_its_plan(
    count: int, each: int, other: int, spare: int
) -> None:
    minutes = count * each + 5
    end = datetime(2019, 2, 1, 10, tzinfo=UTC) + timedelta(minutes=minutes + other + 30 + spare)
    hall = sitting("10:00", f"{end:%H:%M}")
    topic = item("1", minutes, "topic", decision=5)
    setup = plan(topic, item("2", other), REPORT, proposals=count, sittings=(hall,))
    start = clock("10:00")
    state = given(setup, (start, SittingOpened(1)), (start, ItemOpened("1")))
    for number in range(1, count + 1):
        now = start + timedelta(minutes=(number - 1) * each)
        state = then(state, (now, ExaminationBegun(f"P{number}", "1")))
        told = seen(state, now)
        assert (told.level, told.fits, told.of) == ("ok", count, count)
        assert abs(told.spare - spare) < TOLERANCE
    now = start + timedelta(minutes=count * each)
    state = then(state, (now, ExaminationEnded(f"P{count}")))
    assert seen(state, now).decide_by == now + timedelta(minutes=spare)
    state = then(state, (now + timedelta(minutes=5), ItemClosed("1"), ItemOpened("2")))
    assert seen(state, now + timedelta(minutes=5)).spare == spare


@whatever(meetings(), st.lists(st.integers(0, 59), min_size=2, max_size=12))
@settings(max_examples=60, deadline=None)
def test_the_level_does_not_flicker_while_time_wavers_by_less_than_a_minute(
    meeting: tuple[State, datetime], wavering: list[int]
) -> None:
    state, now = meeting
    levels: list[str] = []
    for seconds in wavering:
        moved = StopMoved(clock("18:00") + timedelta(seconds=seconds), "")
        state = then(state, (START, moved))
        levels.append(seen(state, now, levels[-1] if levels else "").level)
    assert levels == sorted(levels, key=LEVELS.index)
