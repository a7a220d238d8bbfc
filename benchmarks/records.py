"""Records to measure with: made once for each size, in a folder that goes with the run."""

import tempfile
from functools import cache
from pathlib import Path

from meeting_tui import demo
from meeting_tui.profile import copy_examples
from meeting_tui.session import Session
from meeting_tui.workspace import Workspace, open_session

FOLDER = Path(tempfile.mkdtemp(prefix="meeting-tui-bench-"))


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


def script(count: int) -> list[str]:
    """Write a day of so many lines."""
    return ["@2019-02-01T09:29:58 /open", "@2019-02-01T09:29:59 /item 1", *map(line, range(count - 2))]


@cache
def record(count: int) -> Path:
    """Record a day of so many entries and return its folder."""
    folder, session = workspace().create(demo.agenda(), name=f"of-{count}", seat="rapporteur")
    lines = script(count - 1)
    for start in range(0, len(lines), 500):
        session.execute_all(lines[start : start + 500])
    session.journal.close()
    return folder


def opened(count: int, seat: str = "rapporteur") -> Session:
    """Open such a record."""
    return open_session(record(count), seat=seat)
