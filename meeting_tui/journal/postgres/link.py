"""A connection to the server that never waits without an end."""

import os
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from meeting_tui.journal.errors import JournalError, NotRecorded, Refused
from meeting_tui.journal.postgres.address import Address, driver, masked

if TYPE_CHECKING:
    from psycopg import Connection

PATIENCE = 3.0
"""Seconds within which the server must answer a question; then it counts as silent."""
LONG = 60.0
"""Seconds for reading a whole record, or moving one."""

_LIMITS = {
    "connect_timeout": "3",
    "tcp_user_timeout": "3000",
    "keepalives": "1",
    "keepalives_idle": "5",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "client_encoding": "utf8",
}
_SERVER_LIMITS = " ".join(
    f"-c {name}_timeout={{0}}" for name in ("lock", "statement", "idle_in_transaction_session")
)
_CODES = {
    "42501": "forbidden",
    "28000": "login",
    "28P01": "login",
    "3D000": "unprepared",
    "3F000": "unprepared",
    "42P01": "unprepared",
    "42883": "unprepared",
    "MT001": "unsafe",
    "MT002": "not-there",
    "MT003": "released",
    "MT004": "not-storable",
}
"""What the server refuses for good, by its SQLSTATE; MT… are those of our own functions."""

MOVED = "40001"
_PASSING = ("08", "53", "55P03", "57", "25P03", "40P01")
"""What a server reports when it cannot answer now: gone, full, stopping, too slow."""


class Away(NotRecorded):
    """The server cannot be reached, or does not answer; what was sent may have been recorded.

    ``silent`` when it let a deadline pass: asking again at once would only wait again.
    """

    def __init__(self, server: str, reason: str, *, silent: bool = False) -> None:
        super().__init__("away", server=server, reason=reason)
        self.silent = silent


class Moved(JournalError):  # noqa: N818 - says what happened
    """The record has moved past what was expected."""


class Link:
    """One connection, opened when it is needed and again after it was lost."""

    def __init__(self, address: Address, name: str = "", patience: float = 0) -> None:
        self.address = address
        self._name = name
        self._own_patience = patience
        self._open: Connection[Any] | None = None

    @property
    def _patience(self) -> float:
        return self._own_patience or PATIENCE

    def query(
        self, question: str, values: Sequence[object] = (), *, patience: float | None = None
    ) -> list[Any]:
        """Put one question and return its rows; raises Away, Moved, Refused."""
        with self.speaking(patience or self._patience) as connection:
            cursor = connection.execute(question.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def read(
        self, question: str, values: Sequence[object] = (), *, patience: float | None = None
    ) -> list[Any]:
        """Put a question that changes nothing, so that after a lost connection it is put again."""
        try:
            return self.query(question, values, patience=patience)
        except Away as away:
            if away.silent:
                raise
            return self.query(question, values, patience=patience)

    @contextmanager
    def speaking(self, patience: float | None = None) -> "Iterator[Connection[Any]]":
        """Speak to the server, which hangs up by itself when it is silent for too long."""
        psycopg = driver()
        connection = self._connected()
        silent = threading.Event()
        timer = threading.Timer(patience or self._patience, _hang_up, (connection, silent))
        timer.daemon = True
        timer.start()
        try:
            yield connection
        except psycopg.Error as error:
            raise self._told(error, silent=silent.is_set()) from None
        finally:
            timer.cancel()

    @property
    def is_open(self) -> bool:
        """Whether there is a connection, as far as is known."""
        return self._open is not None and not self._open.closed

    def close(self) -> None:
        """Hang up."""
        connection, self._open = self._open, None
        if connection is not None:
            connection.close()

    def interrupt(self) -> None:
        """End, from another thread, whatever is being waited for."""
        if self._open is not None:
            _hang_up(self._open, threading.Event())

    def _connected(self) -> "Connection[Any]":
        if self._open is not None and self._open.closed:
            self.close()
        if self._open is None:
            self._open = self._connect()
        return self._open

    def _connect(self) -> "Connection[Any]":
        psycopg = driver()
        limits = _SERVER_LIMITS.format(round(self._patience * 900))
        given = {"application_name": f"meeting-tui {self._name}".strip(), **self.address.parameters}
        given["options"] = f"{given.get('options', '')} {limits}".strip()
        try:
            opened: Connection[Any] = psycopg.connect("", autocommit=True, **_LIMITS, **given)
        except psycopg.Error as error:
            silent = isinstance(error, psycopg.errors.ConnectionTimeout)
            raise self._told(error, silent=silent) from None
        return opened

    def _told(self, error: Any, *, silent: bool) -> JournalError:
        """Return what an error of the driver means here."""
        state = error.sqlstate or _state_in(str(error))
        reason = masked(_first_line(error))
        if state == MOVED:
            return Moved("behind", expected=0, head=0)
        if state in _CODES:
            return Refused(_CODES[state], server=self.address.server, reason=reason)
        if state and not state.startswith(_PASSING):
            return Refused("server-error", server=self.address.server, reason=reason)
        with suppress(driver().Error):
            self.close()
        return Away(self.address.server, "silent" if silent else reason, silent=silent)


def _first_line(error: Any) -> str:
    text = str(error.diag.message_primary or error).strip().partition("\n")[0]
    return text.rpartition("failed: ")[2]


def _state_in(text: str) -> str:
    """Find the reason of a refused connection, which comes without its SQLSTATE."""
    for words, state in (
        ("password authentication failed", "28P01"),
        ("no password supplied", "28P01"),
        ("does not exist", "3D000"),
        ("authentication failed", "28000"),
        ("no pg_hba.conf entry", "28000"),
    ):
        if words in text:
            return state
    return ""


def _hang_up(connection: "Connection[Any]", silent: threading.Event) -> None:
    """Close the line under whoever waits at it: no limit of the driver's ends every wait."""
    silent.set()
    with suppress(Exception), socket.socket(fileno=os.dup(connection.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)
