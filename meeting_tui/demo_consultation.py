"""CL-17/30 from the meeting that asked for it to the report its summary is annexed to.

The letter is public; how the Group came to its topic, who replied and what was said is made up.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from meeting_tui.capture.parsing import late_time
from meeting_tui.domain.commands.consultation import ReceiveReplies
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.journal.marks import show
from meeting_tui.papers.annexing import taken
from meeting_tui.profile import examples
from meeting_tui.register.consulting import begin
from meeting_tui.register.replies import read
from meeting_tui.scripts import scripted
from meeting_tui.session import Session
from meeting_tui.workspace import Workspace

NAMES = ("cwg-internet-9", "cl-17-30", "cwg-internet-10")
"""The meeting that asked for the consultation, the consultation, the meeting after it."""

FIRST = datetime(2017, 2, 6, 7, 0, tzinfo=UTC)
REPLIED = datetime(2017, 9, 1, 8, 0, tzinfo=UTC)
ANNEXED = datetime(2017, 9, 19, 8, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Played:
    """A record of the story: its folder, and where it stands at the end."""

    folder: Path
    state: State


class _Clock:
    """The hour of the story: that of the line which is being recorded."""

    def __init__(self) -> None:
        self.moment = FIRST

    def __call__(self) -> datetime:
        return self.moment


def story() -> Path:
    """Return the folder with the agendas, the lines and the replies."""
    return examples() / "agenda" / "cl-17-30"


def play(workspace: Workspace, named: Callable[[str], str] = str) -> tuple[Played, ...]:
    """Record the three, in folders called by ``named``; raises Refusal where one is there."""
    clock = _Clock()
    asked, consulted, after = (named(name) for name in NAMES)
    ninth = _meeting(workspace, asked, "meeting-9.yaml", clock)
    first = _closed(ninth, _lines("meeting-9"), clock)
    summary = _consultation(workspace, first, consulted, clock)
    clock.moment = ANNEXED
    tenth = _meeting(workspace, after, "meeting-10.yaml", clock)
    tenth[1].execute(taken(summary.state, consulted), line=consulted)
    return first, summary, _closed(tenth, _lines("meeting-10"), clock)


def _meeting(workspace: Workspace, name: str, agenda: str, clock: _Clock) -> tuple[Path, Session]:
    begun = workspace.create(story() / agenda, name=name, seat="rapporteur", clock=clock)
    show(begun[0])
    return begun


def _consultation(workspace: Workspace, asked: Played, name: str, clock: _Clock) -> Played:
    """Begin the consultation from its finding, take the replies in, hold it physically."""
    made = begin(asked.state, ["Q1"], {})
    folder, session = workspace.begin(
        made.setup, name, line=asked.folder.name, seat="rapporteur", clock=clock, after=made.letter
    )
    show(folder)
    clock.moment = REPLIED
    table = story() / "replies.csv"
    listed = read(table.read_bytes(), session.state, "en")
    session.execute(ReceiveReplies(listed.replies), line=table.name)
    return _closed((folder, session), _lines("consultation"), clock)


def _lines(name: str) -> Iterator[str]:
    with (story() / f"{name}.capture").open("rb") as file:
        yield from (each.text for each in scripted(file))


def _closed(begun: tuple[Path, Session], lines: Iterable[str], clock: _Clock) -> Played:
    folder, session = begun
    try:
        for line in lines:
            at, _ = late_time(line, session.vocabulary())
            clock.moment = at or clock.moment
            session.enter(line)
    finally:
        session.journal.close()
    return Played(folder, session.state)
