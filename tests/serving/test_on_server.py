"""The display of a record on a server, in a browser and as files."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from meeting_tui.journal.postgres.address import Address
from tests.postgres.records import begun_record, sit
from tests.postgres.server import Server

from .served import looking, painted, serving, soon, visitor
from .watched import NAMES


@pytest.fixture
def record(postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Address:
    """A record on the server, whose readers are led there by a service file."""
    reader = postgres.login("room", "follower")
    services = tmp_path / "services"
    services.write_text(
        f"[room]\nhost={postgres.folder}\nport={postgres.port}\nuser={reader}\ndbname=meetings\n"
    )
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    return begun_record(postgres, tmp_path)


async def test_a_record_on_a_server_is_served_to_its_readers(record: Address) -> None:
    seat = sit(record)
    with serving(f"service:room/{record.session}") as served:
        async with visitor(served) as client, looking(client, served) as socket:
            await painted(socket, "The sitting is not open yet")
            seat.enter("/open")
            seat.enter("/floor AAA", forced=True)
            await painted(socket, "DELEGATION A")
    seat.journal.close()


def test_its_pages_follow_it(record: Address, tmp_path: Path) -> None:
    seat, public = sit(record), tmp_path / "public"
    argv = ["report", f"service:room/{record.session}", "--watch", str(public)]
    process = subprocess.Popen([sys.executable, "-m", "meeting_tui", *argv], cwd=tmp_path)
    try:
        soon((public / NAMES[2]).exists, 20)
        seat.enter("/open")
        seat.enter("/item next")
        seat.enter("A sentence from the other machine.", forced=True)
        report = public / "meeting-en.html"
        soon(lambda: "from the other machine" in report.read_text("utf-8"))
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()
        seat.journal.close()
