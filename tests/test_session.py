"""The one way in: what a line means where it was begun, and what is asked about."""

from datetime import UTC, datetime, timedelta

import pytest

from meeting_tui import demo
from meeting_tui.domain.refusal import Guard
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.profile import load_agenda
from meeting_tui.session import Session, start

NOON = datetime(2019, 2, 1, 11, 0, tzinfo=UTC)


@pytest.fixture
def session() -> Session:
    setup = load_agenda(demo.agenda())
    begun = start(MemoryJournal(), setup, seat="chair", line="agenda", clock=lambda: NOON)
    begun.enter("/open")
    return begun


def test_a_live_line_dated_later_than_now_is_asked_about(session: Session) -> None:
    with pytest.raises(Guard) as asked:
        session.enter("@18:00 /item 1", live=True)

    assert asked.value.code == "in_future"


def test_the_same_line_asked_twice_or_in_a_script_is_recorded(session: Session) -> None:
    forced = session.enter("@18:00 /item 1", live=True, forced=True)
    scripted = session.enter("@18:01 /item 2")

    assert forced.entry.at == NOON + timedelta(hours=6)
    assert scripted.entry.at == NOON + timedelta(hours=6, minutes=1)


def test_a_clock_set_back_does_not_change_the_order(session: Session) -> None:
    first = session.enter("/item 1").entry
    session.clock = lambda: NOON - timedelta(hours=1)

    second = session.enter("A paragraph.").entry

    assert second.at == first.at
    assert second.recorded == NOON - timedelta(hours=1)
