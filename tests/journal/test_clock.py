"""Whatever is done to the machine's clock, order is that of the numbers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting_tui.cli.journal import logged, printed
from meeting_tui.demo import agenda
from meeting_tui.domain.fold import fold
from meeting_tui.journal.memory import MemoryJournal, Shelf
from meeting_tui.profile import examples
from meeting_tui.session import Session, start
from meeting_tui.tui.views import log
from meeting_tui.tui.views.seat import Seat
from meeting_tui.workspace import Workspace

MORNING = datetime(2019, 2, 1, 8, 45, tzinfo=UTC)
SUMMER = datetime(2019, 3, 31, 0, 59, 50, tzinfo=UTC)
"""Ten seconds before the clocks of Geneva go forward."""

YEAR_2038 = datetime(2038, 1, 19, 3, 14, 0, tzinfo=UTC)


class WildClock:
    """A clock that somebody sets."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


def _begun(moment: datetime) -> tuple[Shelf, Session, WildClock]:
    clock, shelf = WildClock(moment), Shelf()
    setup = Workspace(Path(str(examples()))).load(agenda())
    session = start(MemoryJournal(shelf), setup, seat="chair", line="agenda", clock=clock)
    session.enter("/open", forced=True)
    session.enter("/item next", forced=True)
    return shelf, session, clock


def _is_in_order(session: Session) -> bool:
    times = [entry.at for entry in session.state.entries[1:]]
    return times == sorted(times)


@pytest.mark.parametrize(
    "jump", [timedelta(hours=-1), timedelta(hours=2), timedelta(days=-400)], ids=str
)
def test_order_and_durations_survive_a_clock_that_is_set(jump: timedelta) -> None:
    _, session, clock = _begun(MORNING)
    session.enter("/floor CHN", forced=True)
    clock.moment += timedelta(minutes=2)
    session.enter("/end", forced=True)
    clock.moment += jump
    for line in ("/floor BRA", "the first paragraph", "/end", "/floor CHN"):
        session.enter(line, forced=True)
        clock.moment += timedelta(seconds=20)

    assert _is_in_order(session)
    assert session.moment() >= session.state.entries[-1].at
    assert session.state.timeline.seconds("floor", "CHN", session.moment()) >= 0


@settings(max_examples=25, deadline=None, database=None)
@given(st.lists(st.integers(-7200, 7200), min_size=1, max_size=12), st.integers(0, 2))
def test_two_seats_with_a_clock_gone_wild_keep_one_order(jumps: list[int], start_at: int) -> None:
    shelf, chair, clock = _begun([MORNING, SUMMER, YEAR_2038][start_at])
    desk = Session(MemoryJournal(shelf), seat="rapporteur", clock=clock)
    for number, jump in enumerate(jumps):
        clock.moment += timedelta(seconds=jump)
        (chair, desk)[number % 2].enter(f"paragraph {number}")
    desk.follow()
    chair.follow()

    assert _is_in_order(chair)
    assert [e.n for e in chair.state.entries] == list(range(1, len(jumps) + 4))
    assert chair.state.entries == desk.state.entries


def test_a_clock_that_was_set_back_goes_on_at_its_own_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    _, session, clock = _begun(MORNING)
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    clock.moment -= timedelta(hours=1)
    held = session.moment()
    now[0] = 90.0

    assert session.moment() - held == timedelta(seconds=90)
    clock.moment += timedelta(hours=3)
    assert session.moment() == clock.moment


def test_the_log_notes_that_the_clock_was_set_back() -> None:
    _, session, clock = _begun(MORNING)
    session.enter("before")
    clock.moment -= timedelta(hours=1)
    session.enter("after")
    clock.moment += timedelta(seconds=30)
    session.enter("and on")
    state = session.state
    seat = Seat(state, session.moment(), "chair", "en")
    told = [printed("en", state, entry, logged("en", state, entry)) for entry in state.entries]

    assert ["clock changed" in row for row in told] == [False, False, False, False, True, False]
    assert [log.entry_row(seat, e).mark == "" for e in state.entries[-3:]] == [True, False, True]


def test_a_record_made_in_another_year_is_no_change_of_the_clock() -> None:
    _, session, clock = _begun(MORNING)
    clock.moment += timedelta(days=2500)
    session.enter("seven years on")

    assert not any(logged("en", session.state, e)["clock_changed"] for e in session.state.entries)
    assert fold(session.journal.read()).n == session.state.n
