"""Records to measure with: made once for each size, in a folder that goes with the run."""

import tempfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from meeting_tui import demo
from meeting_tui.domain.entry import Draft
from meeting_tui.domain.events.minutes import MinuteTaken
from meeting_tui.profile import copy_examples
from meeting_tui.session import Session
from meeting_tui.workspace import Workspace, open_session

PARSED = 10_000
"""How many entries come through the capture line; what goes beyond is only stored."""
BATCH = 5_000
FOLDER = Path(tempfile.mkdtemp(prefix=".bench-", dir=Path.cwd()))
"""On the disk of the checkout: a folder for temporary files may be one without a disk."""


@cache
def workspace() -> Workspace:
    """Return a workspace with the shipped examples."""
    copy_examples(FOLDER)
    return Workspace(FOLDER)


def line(number: int) -> str:
    """Write a line as a rapporteur would: statements and paragraphs in turn."""
    clock = 9 * 3600 + 1800 + number
    stamp = f"@2019-02-01T{clock // 3600 % 24:02d}:{clock % 3600 // 60:02d}:{clock % 60:02d}"
    if number % 3 == 0:
        return f"{stamp} /say AAA: statement {number} on the matter under discussion"
    return f"{stamp} The secretariat gave particulars of point {number}, and replied to questions."


def untimed(number: int) -> str:
    """Write such a line as it is typed live."""
    return line(number).partition(" ")[2]


def script(count: int) -> list[str]:
    """Write a day of so many lines."""
    return [
        "@2019-02-01T09:29:58 /open",
        "@2019-02-01T09:29:59 /item 1",
        *map(line, range(count - 2)),
    ]


def _draft(number: int) -> Draft:
    at = datetime(2019, 2, 1, 12, tzinfo=UTC) + timedelta(milliseconds=number)
    event = MinuteTaken(f"The secretariat gave particulars of point {number}.", "en", "1")
    return Draft(f"{number:016x}", "rapporteur", at, at, event.text, (event,))


@cache
def record(count: int) -> Path:
    """Record a day of so many entries and return its folder."""
    folder, session = workspace().create(demo.agenda(), name=f"of-{count}", seat="rapporteur")
    lines = script(min(count, PARSED) - 1)
    for start in range(0, len(lines), 500):
        session.execute_all(lines[start : start + 500])
    for start in range(PARSED, count, BATCH):
        with session.journal.turn() as turn:
            turn.append([_draft(n) for n in range(start, min(start + BATCH, count))])
    session.journal.close()
    return folder


def opened(count: int, seat: str = "rapporteur") -> Session:
    """Open such a record."""
    return open_session(record(count), seat=seat)
