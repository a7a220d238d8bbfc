"""Several programs on one record, and programs that are killed."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from meeting_tui.journal.seats import present, take
from meeting_tui.journal.tinydb import TinyJournal, open_journal
from meeting_tui.journal.verify import verify

from .made import TORTURE, draft

LINES = 30_000 if TORTURE else 300
KILLS = 200 if TORTURE else 4

TESTS = Path(__file__).parents[1]


def _start(folder: Path, seat: str, first: int, last: int) -> "subprocess.Popen[str]":
    path = os.pathsep.join([str(TESTS.parent), str(TESTS)])
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journal.writer", str(folder), seat, str(first), str(last)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )


def _acknowledged(output: str) -> dict[int, str]:
    """Entry number to draft id, of every whole line printed."""
    pairs = [line.split() for line in output.splitlines(keepends=True) if line.endswith("\n")]
    return {int(entry): f"id-{number}" for entry, number in pairs}


def test_two_programs_write_one_order(
    folder: Path, journal: TinyJournal, record_property: Callable[[str, object], None]
) -> None:
    record_property("trials", 2 * LINES)
    writers = [
        _start(folder, "chair", 1, LINES),
        _start(folder, "rapporteur", LINES + 1, 2 * LINES),
    ]
    outputs = [writer.communicate()[0] for writer in writers]

    entries = journal.read_new()

    assert [writer.returncode for writer in writers] == [0, 0]
    assert [entry.n for entry in entries] == list(range(1, 2 * LINES + 1))
    by_number = {entry.n: entry.id for entry in entries}
    for output in outputs:
        acknowledged = _acknowledged(output)
        assert len(acknowledged) == LINES
        assert acknowledged.items() <= by_number.items()
    assert verify(folder).sound


def test_every_acknowledged_line_survives_a_kill(
    folder: Path, journal: TinyJournal, record_property: Callable[[str, object], None]
) -> None:
    """Each killed program leaves at most one line more than it could acknowledge."""
    record_property("trials", KILLS)
    chance = random.Random(12)  # noqa: S311 - no secret
    before = 0
    for run in range(KILLS):
        writer = _start(folder, "chair", 1 + run * 100_000, (run + 1) * 100_000)
        assert writer.stdout is not None
        head = [writer.stdout.readline() for _ in range(chance.randrange(1, 40))]
        writer.send_signal(signal.SIGKILL)
        acknowledged = _acknowledged("".join(head) + writer.communicate()[0])

        reopened = open_journal(folder)
        found = {entry.n: entry.id for entry in reopened.read()}
        reopened.close()

        assert acknowledged.items() <= found.items()
        assert len(found) - before - len(acknowledged) in {0, 1}
        assert list(found) == list(range(1, len(found) + 1))
        before = len(found)


def test_a_lock_left_by_a_killed_program_is_free(folder: Path, journal: TinyJournal) -> None:
    holder = (
        "import sys, time; from pathlib import Path; from meeting_tui.journal.tinydb import *\n"
        "with open_journal(Path(sys.argv[1])).turn(): print('held', flush=True); time.sleep(60)"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", holder, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    program.kill()
    program.communicate()

    assert journal.append([draft(1)], expected=0)[0].n == 1


def test_a_seat_is_free_again_when_its_program_is_killed(
    folder: Path, journal: TinyJournal
) -> None:
    mine = take(folder, "chair")
    sitter = (
        "import sys, time; from pathlib import Path; from meeting_tui.journal.seats import take\n"
        "hold = take(Path(sys.argv[1]), 'rapporteur')\n"
        "print(hold.place, flush=True); time.sleep(60)"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", sitter, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "1\n"
    there = present(folder)
    program.kill()
    program.communicate()

    assert there == ("chair", "rapporteur")
    assert present(folder) == ("chair",)
    mine.release()
