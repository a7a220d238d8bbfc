"""Disks of the operating system's own making: small, read-only; and a program without memory."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from meeting_tui.journal.base import State
from meeting_tui.journal.errors import NotRecorded, Refused
from meeting_tui.journal.tinydb import TinyJournal, create_journal, open_journal

from .made import draft, lines

ROOT = Path(__file__).parents[2]


def _mount(place: Path, *options: str) -> bool:
    """Mount a small disk in memory; False where that is not allowed."""
    command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(place)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB; where it cannot be had, a limit on the size of files is tried elsewhere."""
    place = tmp_path / "small"
    place.mkdir()
    if not _mount(place, "size=64k", "mode=700"):
        pytest.skip("mounting is not allowed here; see the test with a limit on the size of files")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def _fill(journal: TinyJournal) -> int:
    """Record until the disk is full; returns how many lines were acknowledged."""
    acknowledged = 0
    while True:
        try:
            journal.append([draft(acknowledged + 1)], expected=acknowledged)
        except NotRecorded:
            return acknowledged
        acknowledged += 1


def test_a_full_disk_loses_nothing_and_the_record_goes_on_when_there_is_room(small: Path) -> None:
    (small / "filler").write_bytes(bytes(20_000))
    journal = create_journal(small / "record")

    acknowledged = _fill(journal)

    assert journal.state == State("latched", "full")
    reader = open_journal(small / "record", read_only=True)
    assert len(reader.read()) == acknowledged
    reader.close()
    (small / "filler").unlink()
    journal.open_segment()
    journal.append([draft(0)], expected=acknowledged)
    journal.close()
    again = open_journal(small / "record")
    told = [draft(n).line for n in range(1, acknowledged + 1)]
    assert lines(again.read()) == [*told, draft(0).line]
    again.close()


def test_a_read_only_disk_is_refused_before_the_meeting_begins(small: Path) -> None:
    create_journal(small / "record").close()
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)

    with pytest.raises(Refused) as refused:
        open_journal(small / "record")
    with pytest.raises(Refused):
        create_journal(small / "another")

    assert refused.value.code == "folder-read-only"
    open_journal(small / "record", read_only=True).close()


HUNGRY = """
import resource, sys
from pathlib import Path
from meeting_tui.journal.tinydb import open_journal
from tests.journal.made import draft
journal = open_journal(Path(sys.argv[1]))
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 40_000_000,) * 2)
n = 0
try:
    while True:
        n += 1
        journal.append([draft(n, "x" * 200_000 * n)], expected=n - 1)
        print(n, flush=True)
except MemoryError:
    print("no memory", flush=True)
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")
def test_what_was_acknowledged_survives_that_memory_runs_out(folder: Path) -> None:
    create_journal(folder).close()
    result = subprocess.run(
        [sys.executable, "-c", HUNGRY, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    acknowledged = [line for line in result.stdout.splitlines() if line.isdigit()]

    # Some libraries end the program when there is no memory, others raise: both count as a kill.
    assert "no memory" in result.stdout or result.returncode != 0
    assert acknowledged
    journal = open_journal(folder)
    assert len(acknowledged) <= len(journal.read()) <= len(acknowledged) + 1
    assert journal.state.ok
    journal.close()
