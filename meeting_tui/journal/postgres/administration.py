"""Looking after a server of records: its database, tables and functions, its logins, its state."""

import re
import secrets
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib.resources import files
from typing import Any

from meeting_tui.domain.frozen import dataclass
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.postgres.address import Address, driver
from meeting_tui.journal.postgres.link import LONG, Link

_LOGIN = re.compile(r"[a-z][a-z0-9_-]{0,62}")
LOGINS = """
SELECT who.rolname, substr(role.rolname, 9)
FROM pg_auth_members AS m
JOIN pg_roles AS role ON role.oid = m.roleid JOIN pg_roles AS who ON who.oid = m.member
WHERE role.rolname IN ('meeting_owner', 'meeting_seat', 'meeting_follower') AND who.rolcanlogin
ORDER BY 2, 1
"""
SERVER = """
SELECT current_setting('server_version'),
    coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)
"""
UNSAFE = """
SELECT name FROM unnest(ARRAY['fsync', 'full_page_writes', 'synchronous_commit']) AS name
WHERE current_setting(name) = 'off'
"""
KEPT = """
SELECT h.session, h.n, h.digest, h.is_open, l.written_by, l.written
FROM meeting_tui.head AS h
LEFT JOIN meeting_tui.line AS l ON l.session = h.session AND l.place = h.place
ORDER BY l.written DESC
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record on a server, and who wrote its last line when."""

    session: str
    n: int
    digest: str
    is_open: bool
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Condition:
    """A server: its version, whether this connection is encrypted, the settings that are off."""

    version: str
    secured: bool
    off: list[str]
    records: list[Kept]


def prepare(address: Address) -> bool:
    """Make the database if it is missing, and all that records need; says if it was missing.

    Run again it brings the functions and rights up to date and touches nothing recorded. Raises
    Refused, Away.
    """
    made = _make_database(address)
    script = files(__package__).joinpath("schema.sql").read_text("utf-8")
    link = Link(address, "db init", LONG)
    try:
        with link.speaking() as connection, connection.transaction():
            connection.execute(script.encode())
    finally:
        link.close()
    return made


def _make_database(address: Address) -> bool:
    name = address.parameters["dbname"]
    usual = {**address.parameters, "dbname": "postgres"}
    link = Link(Address(address.server, usual), "db init", LONG)
    try:
        if link.query("SELECT 1 FROM pg_database WHERE datname = %s", [name]):
            return False
        with link.speaking() as connection:
            sql = driver().sql
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return True
    finally:
        link.close()


def grant(address: Address, name: str, right: str, hand_over: Callable[[str], object]) -> bool:
    """Give a login the right of a seat or a follower; says if it is a new one.

    The password of a new one is handed over first: there is none that nobody has. The server is
    told only what it needs to check a password, so no log of it holds one. Raises Refused, Away.
    """
    if not _LOGIN.fullmatch(name):
        raise Refused("login-name", name=name)
    link = Link(address, "db roles", LONG)
    try:
        with link.speaking() as connection, connection.transaction():
            known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name])
            password = "" if known.fetchone() else secrets.token_urlsafe(24)
            for statement in _statements(connection, name, right, password):
                connection.execute(statement)
            if password:
                hand_over(password)
        return bool(password)
    finally:
        link.close()


def logins(address: Address) -> list[tuple[str, str]]:
    """List the logins and the right each has: owner, seat or follower."""
    return [(str(name), str(right)) for name, right in _answers(address, LOGINS)]


def condition(address: Address) -> Condition:
    """Say what the server is, whether it waits for its disk, and what records it has."""
    ((version, secured),) = _answers(address, SERVER)
    off = [str(name) for (name,) in _answers(address, UNSAFE)]
    return Condition(version, bool(secured), off, [Kept(*row) for row in _answers(address, KEPT)])


def _answers(address: Address, question: str) -> list[Any]:
    link = Link(address, "db status")
    try:
        return link.read(question)
    finally:
        link.close()


def _statements(connection: Any, name: str, right: str, password: str) -> Iterator[Any]:
    sql = driver().sql
    login, role = sql.Identifier(name), sql.Identifier(f"meeting_{right}")
    if password:
        secret = connection.pgconn.encrypt_password(
            password.encode(), name.encode(), b"scram-sha-256"
        )
        made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}")
        yield made.format(login, sql.Literal(secret.decode()))
    yield sql.SQL("GRANT {} TO {}").format(role, login)
    if right == "follower":
        yield sql.SQL("ALTER ROLE {} SET default_transaction_read_only = on").format(login)
