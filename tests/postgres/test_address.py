"""Addresses: what leads to a record, and that no secret is in one or comes out of one."""

from pathlib import Path

import pytest

from meeting_tui.journal.errors import Refused
from meeting_tui.journal.postgres.address import (
    address_of,
    folder_name,
    masked,
    record_address,
    server_address,
)

pytest.importorskip("psycopg")


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service file with one service."""
    file = tmp_path / "services"
    file.write_text("[room]\nhost=localhost\nuser=chair\ndbname=m\n", "utf-8")
    monkeypatch.setenv("PGSERVICEFILE", str(file))


def test_an_url_names_server_database_and_record() -> None:
    found = record_address("postgresql://chair@localhost:5433/m/cwg-12?connect_timeout=9")

    assert found.session == "cwg-12"
    assert found.server == "postgresql://chair@localhost:5433/m?connect_timeout=9"
    assert found.parameters["dbname"] == "m"
    assert found.text == "postgresql://chair@localhost:5433/m/cwg-12?connect_timeout=9"


def test_an_url_without_database_means_the_usual_one() -> None:
    assert record_address("postgresql://localhost/cwg-12").parameters["dbname"] == "meetings"


@pytest.mark.usefixtures("services")
def test_a_service_is_read_from_its_file() -> None:
    found = record_address("service:room/cwg-12")

    assert (found.session, found.server, found.text) == (
        "cwg-12",
        "service:room",
        "service:room/cwg-12",
    )
    assert found.parameters == {"host": "localhost", "user": "chair", "dbname": "m"}


@pytest.mark.usefixtures("services")
@pytest.mark.parametrize("text", ["service:room/cwg-12", "postgresql://localhost/m/cwg-12?port=1"])
def test_a_folder_of_this_machine_leads_back_to_the_address(tmp_path: Path, text: str) -> None:
    address = record_address(text)

    assert address_of(tmp_path / folder_name(address) / address.session) == address
    assert address_of(tmp_path / "sessions" / "day") is None


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://chair:s3cret@[bad/x",
        "postgresql://chair:s3cret@localhost/m/day",
        "postgresql://chair:s3:c/r@et@localhost/m/day",
        "postgresql://localhost/m/day?password=s3cret",
        "postgresql://localhost/m/day?sslpassword=s3cret&nonsense=1",
        "postgresql://chair:s3cret@localhost:port/m/day",
        "postgresql://chair:s3cret@localhost/m/Not a name",
        "postgresql://chair:s3cret@",
    ],
)
def test_a_password_is_refused_and_never_shown(text: str) -> None:
    with pytest.raises(Refused) as refused:
        record_address(text)

    shown = f"{refused.value} {refused.value.values} {refused.value.__cause__}"
    assert "s3cret" not in shown
    assert "s3:c" not in shown


def test_masking_leaves_the_rest() -> None:
    assert masked("postgresql://a:b@host/m/day") == "postgresql://…@host/m/day"
    assert masked("no address") == "no address"


@pytest.mark.usefixtures("services")
def test_a_service_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        server_address("service:other")
    assert refused.value.code == "no-service"


def test_a_host_elsewhere_must_prove_who_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    far = "postgresql://db.example.org/m"

    assert server_address(far).parameters["sslmode"] == "verify-full"
    assert "sslmode" not in server_address("postgresql://localhost/m").parameters
    assert "sslmode" not in server_address("postgresql://127.0.0.1/m").parameters
    for weak in (f"{far}?sslmode=require", "postgresql://localhost,db.example.org/m?sslmode=allow"):
        with pytest.raises(Refused) as refused:
            server_address(weak)
        assert refused.value.code == "not-proven"

    monkeypatch.setenv("PGSSLMODE", "prefer")
    with pytest.raises(Refused):
        server_address(far)
    monkeypatch.setenv("MEETING_TUI_TRUSTED_HOSTS", "db.example.org")
    assert server_address(f"{far}?sslmode=require").parameters["sslmode"] == "require"
