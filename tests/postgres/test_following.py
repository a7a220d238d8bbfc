"""News of the other seats: a message wakes, and what is new is read in any case."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.refusal import Refusal
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.postgres import watching
from meeting_tui.journal.postgres.address import Address
from meeting_tui.shared import SharedSession

from .records import begun_record, sit, until
from .server import Server

WATCHING = "SELECT 1 FROM pg_stat_activity WHERE application_name = 'meeting-tui watch'"


@pytest.fixture
def record(postgres: Server, tmp_path: Path) -> Address:
    return begun_record(postgres, tmp_path)


@pytest.fixture
def seats(record: Address) -> Iterator[tuple[SharedSession, SharedSession]]:
    both = sit(record, "chair"), sit(record, "rapporteur")
    yield both
    for one in both:
        one.journal.close()


def follow(session: SharedSession, n: int) -> list[Entry]:
    """Follow until entry ``n`` has come in."""
    news: list[Entry] = []

    def there() -> bool:
        news.extend(session.follow())
        return bool(news) and news[-1].n >= n

    until(there)
    return news


def test_a_seat_sees_what_another_recorded(seats: tuple[SharedSession, SharedSession]) -> None:
    chair, rapporteur = seats
    rapporteur.follow()

    opened = chair.enter("/open").entry

    assert follow(rapporteur, 2) == [opened]
    assert rapporteur.state.phase == "running"
    assert rapporteur.enter("/item next").entry.n == 3
    assert [entry.n for entry in follow(chair, 3)] == [3]


def test_a_seat_sees_who_else_is_there_on_any_machine(
    seats: tuple[SharedSession, SharedSession], tmp_path: Path
) -> None:
    chair, rapporteur = seats
    chair.follow()
    until(lambda: chair.present(tmp_path) == ("chair", "rapporteur"))

    rapporteur.journal.close()

    until(lambda: chair.present(tmp_path) == ("chair",))


def test_the_same_key_at_two_seats_acts_once(seats: tuple[SharedSession, SharedSession]) -> None:
    """Each decides on what the other recorded, although no lock keeps it out."""
    chair, rapporteur = seats
    chair.enter("/open")

    with pytest.raises(Refusal):
        rapporteur.enter("/open")
    assert rapporteur.state.n == 2


def test_what_was_recorded_while_away_is_read_without_a_message(
    postgres: Server,
    seats: tuple[SharedSession, SharedSession],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chair, rapporteur = seats
    monkeypatch.setattr(watching, "EVERY", 0.4)
    rapporteur.follow()
    until(lambda: postgres.sql(WATCHING))
    postgres.hang_up()
    chair.enter("/open")

    assert [entry.n for entry in follow(rapporteur, 2)] == [2]


@pytest.mark.parametrize("setting", ["fsync", "full_page_writes", "synchronous_commit"])
def test_nothing_counts_as_recorded_where_the_disk_is_not_waited_for(
    postgres: Server, seats: tuple[SharedSession, SharedSession], setting: str
) -> None:
    chair, _ = seats
    postgres.sql(f"ALTER SYSTEM SET {setting} = off", "SELECT pg_reload_conf()")
    try:
        until(lambda: postgres.sql(f"SHOW {setting}") == [("off",)])
        with pytest.raises(Refused) as refused:
            until(lambda: chair.enter(f"/private: {setting}") is None)
    finally:
        postgres.sql(f"ALTER SYSTEM RESET {setting}", "SELECT pg_reload_conf()")

    assert (refused.value.code, refused.value.values["reason"]) == ("unsafe", setting)
    until(lambda: postgres.sql(f"SHOW {setting}") == [("on",)])
    assert chair.enter("/open").entry.n >= 2
