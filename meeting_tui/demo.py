"""The twelfth meeting of CWG-Internet, played from the scripts that are shipped with it."""

import heapq
import re
import tempfile
from bisect import bisect_right
from collections.abc import Iterator
from datetime import time
from pathlib import Path

from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.journal.marks import SHOWN, show
from meeting_tui.papers.files import named, write
from meeting_tui.papers.library import those_of
from meeting_tui.papers.model import Paper
from meeting_tui.papers.practised import marked
from meeting_tui.papers.render import FORMATS, render
from meeting_tui.profile import copy_examples, examples
from meeting_tui.scripts import Scripted, scripted
from meeting_tui.session import Clock, Session, now
from meeting_tui.workspace import Workspace

NAME = "cwg-internet-12"
SCRIPTS = (f"{NAME}.capture", f"{NAME}.fr.capture")
"""The day as the rapporteur typed it, and its texts in French."""

PAPERS = "papers"

_HOUR = re.compile(r"@(?:\S+T)?(\d\d:\d\d:\d\d)")


def agenda() -> Path:
    """Return the agenda of the twelfth meeting."""
    return examples() / "agenda" / f"{NAME}.yaml"


def script() -> list[str]:
    """Return the capture lines of the whole day, each beginning with its time.

    The French texts stand where the day had them: before the approval that keeps them.
    """
    folder = examples() / "agenda"
    parts = [_timed(folder / name) for name in SCRIPTS]
    return [line for _, line in heapq.merge(*parts, key=lambda timed: timed[0])]


def parted(until: time | None) -> tuple[list[str], list[str]]:
    """Part the script at an hour of the day: what belongs before it or at it, and the rest."""
    lines = script()
    if until is None:
        return [], lines
    hours = [found[1] if (found := _HOUR.match(line)) else "" for line in lines]
    place = bisect_right(hours, f"{until:%H:%M:%S}")
    return lines[:place], lines[place:]


def begin(
    workspace: Workspace, clock: Clock = now, *, seat: str = "rapporteur"
) -> tuple[Path, Session]:
    """Begin a session of its own for the day, in the workspace or, without one, a temporary one.

    Raises OSError, Refused and Faults.
    """
    place = workspace if workspace.exists else _temporary()
    for name in _names():
        try:
            folder, session = place.create(agenda(), name=name, seat=seat, clock=clock)
        except Refusal as refusal:
            if refusal.code != "session_exists":
                raise
        else:
            show(folder)
            return folder, session
    raise LookupError(NAME)


def play(
    workspace: Workspace, until: time | None = None, *, seat: str = "rapporteur"
) -> tuple[Path, Session]:
    """Record the day at once, or what of it was over at an hour.

    Raises as ``begin`` does, and Refusal for a faulty script.
    """
    folder, session = begin(workspace, seat=seat)
    before, after = parted(until)
    for outcome in session.execute_all(before if until else after):
        if isinstance(outcome, Refusal):
            raise outcome
    return folder, session


def write_papers(state: State, session: Path, called: str = NAME) -> Iterator[Path]:
    """Write every paper of the meeting in each language and format, and go through the files."""
    folder = papers_folder(session)
    folder.mkdir(parents=True, exist_ok=True)
    for name, paper, wanted in papers(state, called):
        write(folder / name, render(paper, wanted), force=True)
        yield folder / name


def papers_folder(session: Path) -> Path:
    """Return ``papers/SESSION`` beside ``sessions/``: a session folder holds its record only."""
    return session.resolve().parent.parent / PAPERS / session.name


def papers(state: State, called: str = NAME) -> Iterator[tuple[str, Paper, str]]:
    """Go through every paper in each language and format, each with the name of its file."""
    for language in state.plan.group.languages:
        for kind, paper in those_of(state, language):
            for wanted in FORMATS:
                yield named(wanted, called, kind, language), marked(paper, SHOWN), wanted


def _timed(path: Path) -> Iterator[tuple[str, str]]:
    """Go through the lines of a script with the hour each belongs to."""
    with path.open("rb") as file:
        yield from (_with_hour(each) for each in scripted(file))


def _with_hour(each: Scripted) -> tuple[str, str]:
    found = _HOUR.match(each.text)
    if found is None:
        raise ValueError(f"line {each.number} of the script has no time")
    return found[1], each.text


def _temporary() -> Workspace:
    place = Workspace(Path(tempfile.mkdtemp(prefix="meeting-tui-")))
    copy_examples(place.folder)
    return place


def _names() -> Iterator[str]:
    yield f"{NAME}-demo"
    yield from (f"{NAME}-demo-{number}" for number in range(2, 10_000))
