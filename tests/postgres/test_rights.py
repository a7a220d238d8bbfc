"""What a seat and a follower may do on the server: add at the end, read, and nothing else."""

from collections.abc import Iterator

import psycopg
import pytest

from meeting_tui.journal.errors import Refused
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.postgres.journal import PostgresJournal, shared_journal
from tests.journal.made import draft, drafts

from .records import empty_record
from .server import Server

FORBIDDEN = [
    "INSERT INTO meeting_tui.line VALUES ('{0}', 99, 99, 'x', 'x', 'x', 'chair')",
    "INSERT INTO meeting_tui.head VALUES ('another', 0, 0, 'x')",
    "UPDATE meeting_tui.line SET body = 'x'",
    "UPDATE meeting_tui.head SET n = 0",
    "UPDATE meeting_tui.head SET place = 99 WHERE session = '{0}'",
    "DELETE FROM meeting_tui.line",
    "DELETE FROM meeting_tui.head",
    "TRUNCATE meeting_tui.line",
    "SELECT 1 FROM meeting_tui.head FOR UPDATE",
    "BEGIN; LOCK TABLE meeting_tui.line IN ACCESS EXCLUSIVE MODE",
    "COPY meeting_tui.line FROM PROGRAM 'echo'",
    "COPY meeting_tui.line FROM STDIN",
    "ALTER TABLE meeting_tui.line ADD COLUMN more text",
    "DROP TABLE meeting_tui.line",
    "CREATE TABLE meeting_tui.mine (n int)",
    "CREATE TRIGGER mine BEFORE INSERT ON meeting_tui.line "
    "EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "CREATE OR REPLACE FUNCTION meeting_tui.require_durable() RETURNS void LANGUAGE sql AS ''",
    "SELECT meeting_tui.take_in('{0}', 2, '{{}}', '{{}}')",
    "SELECT meeting_tui.take_in('another', 0, '{{}}', '{{}}')",
    "SELECT meeting_tui.release('{0}', 2)",
    "SELECT meeting_tui.add(h, '', 'x') FROM meeting_tui.head AS h",
    "SET ROLE meeting_owner",
    "GRANT meeting_owner TO CURRENT_USER",
    "SET SESSION AUTHORIZATION admin",
]
APPEND = "SELECT meeting_tui.append('{0}', 2, '{{mine}}', '{{x}}')"


@pytest.fixture(scope="module")
def record(postgres: Server) -> Address:
    """A record with one entry, and the logins of a seat and of a follower."""
    postgres.login("chair", "seat")
    postgres.login("rapporteur", "seat")
    postgres.login("room", "follower")
    address = empty_record(postgres, "chair")
    journal = shared_journal(address)
    journal.append([draft(1)], expected=0)
    journal.close()
    return address


@pytest.fixture
def chair(record: Address) -> Iterator[PostgresJournal]:
    journal = shared_journal(record)
    yield journal
    journal.close()


@pytest.mark.parametrize("statement", FORBIDDEN)
@pytest.mark.parametrize("login", ["chair", "room"])
def test_a_statement_that_would_change_the_record_is_refused(
    postgres: Server, record: Address, login: str, statement: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege) as refused:
        postgres.sql(statement.format(record.session), user=login)
    assert refused.value.sqlstate == "42501"


def test_a_follower_may_not_append(postgres: Server, record: Address) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        postgres.sql(APPEND.format(record.session), user="room")

    follower = shared_journal(postgres.address("room", record.session))
    assert len(follower.read()) == 1
    with pytest.raises(Refused) as refused:
        follower.append([draft(2)], expected=1)
    assert refused.value.code == "forbidden"
    follower.close()


def test_whoever_has_no_right_sees_nothing(postgres: Server, record: Address) -> None:
    postgres.sql("DROP ROLE IF EXISTS stranger", "CREATE ROLE stranger LOGIN")

    with pytest.raises(Refused) as refused:
        shared_journal(postgres.address("stranger", record.session))
    assert refused.value.code == "forbidden"


@pytest.mark.parametrize(
    ("ids", "bodies"),
    [
        ("{mine}", '{"{\\"v\\":1,\\"n\\":99,\\"id\\":\\"mine\\",\\"seat\\":\\"x\\"}"}'),
        ("{mine}", '{"{\\"v\\":1,\\"n\\":2,\\"id\\":\\"yours\\",\\"seat\\":\\"x\\"}"}'),
        ("{mine}", '{"no json ,\\"n\\":2,\\"id\\":\\"mine\\","}'),
        ('{""}', '{"{}"}'),
    ],
)
def test_a_line_that_is_not_the_next_entry_is_refused(
    postgres: Server, record: Address, ids: str, bodies: str
) -> None:
    before = postgres.sql("SELECT * FROM meeting_tui.head ORDER BY 1")
    place = f"(SELECT place FROM meeting_tui.head WHERE session = '{record.session}')"  # noqa: S608 - ours

    with pytest.raises(psycopg.Error):
        postgres.sql(
            f"SELECT meeting_tui.append('{record.session}', {place}, '{ids}', '{bodies}')",
            user="chair",
        )
    assert postgres.sql("SELECT * FROM meeting_tui.head ORDER BY 1") == before


def test_the_server_notes_who_sent_a_line_whatever_the_line_says(
    postgres: Server, record: Address, chair: PostgresJournal
) -> None:
    other = shared_journal(postgres.address("rapporteur", record.session))
    n = other.head.n
    other.append([draft(50, seat="chair")], expected=n)
    other.close()

    found = postgres.sql("SELECT written_by FROM meeting_tui.line WHERE id = 'id-50'")
    assert found == [("rapporteur",)]


def test_names_that_a_seat_makes_itself_are_not_used_by_the_functions(
    postgres: Server, chair: PostgresJournal
) -> None:
    """A fixed search_path: nothing of a seat's own stands in the way of the server's names."""
    chair.link.query("CREATE TEMP TABLE head (n int)")
    chair.link.query("CREATE TEMP TABLE line (n int)")
    chair.link.query("SET search_path = pg_temp, public")

    n = chair.head.n
    assert len(chair.append(drafts(60, 61), expected=n)) == 2
    assert chair.link.query("SELECT * FROM pg_temp.line") == []
