"""One order for all: no gap, nothing twice, whatever happens to a connection."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.journal.base import Behind
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.postgres.journal import APPEND, PostgresJournal, shared_journal
from meeting_tui.journal.postgres.link import Away
from tests.journal.made import draft, drafts, lines

from .records import empty_record
from .server import Server

SEATS = 8
EACH = 12


@pytest.fixture
def record(postgres: Server) -> Address:
    return empty_record(postgres)


@pytest.fixture
def journal(record: Address) -> Iterator[PostgresJournal]:
    opened = shared_journal(record)
    yield opened
    opened.close()


def append(journal: PostgresJournal, one: Draft) -> Entry:
    """Append as a session does: again when another seat was faster."""
    with journal.turn() as turn:
        while True:
            try:
                return turn.append([one])[0]
            except Behind:
                continue


def test_eight_seats_and_roll_backs_leave_no_gap(
    postgres: Server, record: Address, journal: PostgresJournal
) -> None:
    written = threading.Event()
    seen: list[Entry] = []

    def follow() -> None:
        while not written.is_set():
            seen.extend(journal.read_new())
        seen.extend(journal.read_new())

    def write(seat: int) -> list[int]:
        mine = shared_journal(record)
        numbers = [append(mine, draft(1000 * seat + k)).n for k in range(EACH)]
        mine.close()
        return numbers

    def roll_back() -> None:
        while not written.is_set():
            with psycopg.connect(postgres.url()) as connection:
                body = '{"v":1,"n":%d,"id":"lost","seat":""}'
                place = connection.execute(
                    "SELECT place, n FROM meeting_tui.head WHERE session = %s FOR UPDATE",
                    [record.session],
                ).fetchone()
                assert place is not None
                values = [record.session, place[0], ["lost"], [body % (place[1] + 1)]]
                connection.execute(APPEND.encode(), values)
                connection.rollback()

    with ThreadPoolExecutor(SEATS + 2) as threads:
        others = [threads.submit(follow), threads.submit(roll_back)]
        writers = [threads.submit(write, seat) for seat in range(SEATS)]
        numbers = [n for writer in writers for n in writer.result()]
        written.set()
        for other in others:
            other.result()

    assert sorted(numbers) == list(range(1, SEATS * EACH + 1))
    assert [entry.n for entry in seen] == list(range(1, SEATS * EACH + 1))
    assert journal.state.ok


def test_a_slow_seat_is_waited_for_and_nobody_misses_its_line(
    postgres: Server, record: Address, journal: PostgresJournal
) -> None:
    follower = shared_journal(record, read_only=True)
    slow = shared_journal(record)
    with ThreadPoolExecutor(1) as thread, slow.link.speaking() as connection:
        connection.execute("BEGIN")
        slow.append([draft(1)], expected=0)
        waiting = thread.submit(append, journal, draft(2))
        while not postgres.sql("SELECT 1 FROM pg_locks WHERE NOT granted"):
            pass
        assert follower.read_new() == ()
        connection.execute("COMMIT")
        assert waiting.result().n == 2

    assert lines(follower.read_new()) == lines(drafts(1, 2))
    for one in (follower, slow):
        one.close()


def test_a_connection_lost_before_the_line_was_sent(
    postgres: Server, journal: PostgresJournal
) -> None:
    append(journal, draft(1))
    postgres.hang_up()

    assert append(journal, draft(2)).n == 2
    assert lines(journal.read()) == lines(drafts(1, 2))


def test_a_connection_lost_while_the_line_waits_for_another_seat(
    postgres: Server, record: Address, journal: PostgresJournal
) -> None:
    with psycopg.connect(postgres.url()) as other, ThreadPoolExecutor(1) as thread:
        other.execute(
            "SELECT 1 FROM meeting_tui.head WHERE session = %s FOR UPDATE", [record.session]
        )
        waiting = thread.submit(append, journal, draft(1))
        while not postgres.sql("SELECT 1 FROM pg_locks WHERE NOT granted"):
            pass
        postgres.hang_up()
        other.rollback()

        assert waiting.result().n == 1
    assert _bodies(postgres, record) == 1


def test_a_connection_lost_after_the_line_was_recorded(
    postgres: Server,
    record: Address,
    journal: PostgresJournal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The answer is lost, not the line: asked again by its id it has the same number."""
    query = journal.link.query

    def lose_the_answer(question: str, *rest: object, **more: object) -> object:
        answer = query(question, *rest, **more)  # type: ignore[arg-type]  # handed on as they are
        if question == APPEND:
            monkeypatch.undo()
            raise Away("server", "closed")
        return answer

    monkeypatch.setattr(journal.link, "query", lose_the_answer)

    assert append(journal, draft(1)).n == 1
    assert append(journal, draft(1)).n == 1
    assert _bodies(postgres, record) == 1
    assert journal.read_new() == ()


def test_the_same_line_from_a_handle_that_does_not_know_it_has_the_same_number(
    postgres: Server, record: Address, journal: PostgresJournal
) -> None:
    first = append(journal, draft(1))

    again = postgres.sql(
        f"SELECT place FROM meeting_tui.append('{record.session}', 0, '{{id-1}}', '{{x}}')"  # noqa: S608 - ours
    )

    assert (first.n, again) == (1, [(2,)])
    assert _bodies(postgres, record) == 1


def test_text_is_kept_exactly(journal: PostgresJournal, record: Address) -> None:
    text = 'é \u202e "quotes" \\u0000 \\ {"a":1,"a":2} 日本 ' + "x" * 20_000
    kept = append(journal, draft(1, text))
    later = shared_journal(record, read_only=True)

    assert kept.line == text
    assert later.read() == (kept,)
    assert later.head == journal.head
    later.close()


@pytest.mark.parametrize(
    ("damage", "reason", "n"),
    [
        ("UPDATE meeting_tui.line SET body = replace(body, 'item 2', 'item 9')", "damaged", 2),
        ("DELETE FROM meeting_tui.line WHERE id = 'id-2' AND session = '{0}'", "damaged", 2),
        ("DELETE FROM meeting_tui.line WHERE id = 'id-3' AND session = '{0}'", "damaged", 3),
    ],
)
def test_what_the_owner_of_the_server_changed_is_noticed(
    postgres: Server, record: Address, journal: PostgresJournal, damage: str, reason: str, n: int
) -> None:
    journal.append(drafts(1, 3), expected=0)
    postgres.sql(damage.format(record.session))

    later = shared_journal(record)

    assert (later.state.kind, later.state.reason, later.state.n) == ("read-only", reason, n)
    assert len(later.read()) == n - 1
    later.close()


def test_a_record_that_was_put_back_to_an_earlier_state_is_noticed_by_who_saw_more(
    postgres: Server, record: Address, journal: PostgresJournal
) -> None:
    journal.append(drafts(1, 3), expected=0)
    postgres.sql(
        f"DELETE FROM meeting_tui.line WHERE id = 'id-3' AND session = '{record.session}'",  # noqa: S608 - ours
        f"UPDATE meeting_tui.head SET place = 3, n = 2 WHERE session = '{record.session}'",  # noqa: S608 - ours
    )

    journal.read_new()

    assert (journal.state.kind, journal.state.reason) == ("read-only", "cut")


def _bodies(server: Server, record: Address) -> object:
    counted = server.sql(
        f"SELECT count(*) FROM meeting_tui.line WHERE id <> '' AND session = '{record.session}'"  # noqa: S608 - ours
    )
    return counted[0][0]
