"""Make the pictures of the README and the manual from the real screens and papers."""

import asyncio
import re
import tempfile
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from meeting_tui import demo
from meeting_tui.capture.parsing import late_time
from meeting_tui.domain.setup import Agenda
from meeting_tui.papers.matrix import matrices
from meeting_tui.papers.model import Matrix
from meeting_tui.papers.render.picture import svg
from meeting_tui.profile import copy_examples
from meeting_tui.session import Session
from meeting_tui.tui.app import MeetingApp
from meeting_tui.workspace import Workspace

FOLDER = Path(__file__).parent / "pictures"
SIZE = (120, 40)
SHOTS = (
    ("chair", "15:42", "chair", "en", ()),
    ("chair-fr", "15:42", "chair", "fr", ()),
    ("desk", "15:42", "rapporteur", "en", ()),
    ("report", "17:10", "secretariat", "en", ()),
    ("log", "16:40", "chair", "en", ("f7",)),
    ("day", "16:40", "chair", "en", ("d",)),
)
"""Name, hour of the day, seat, language, keys pressed before the picture is taken."""

_FONT_FROM_ELSEWHERE = re.compile(r"@font-face\s*\{[^}]*\}")


def day(agenda: Agenda, hour: str) -> datetime:
    """Return the hour on the day of the meeting, in UTC (Geneva is one hour ahead in winter)."""
    clock = time.fromisoformat(hour)
    return datetime.combine(agenda.date, clock, UTC) - timedelta(hours=1)


def until(hour: str, seat: str) -> tuple[Path, Session]:
    """Record the day up to an hour, with a clock that goes on from there."""
    place = Workspace(Path(tempfile.mkdtemp()))
    copy_examples(place.folder)
    moment = [datetime(2019, 2, 1, tzinfo=UTC)]
    folder, session = place.create(demo.agenda(), name="day", seat=seat, clock=lambda: moment[0])
    for line in demo.script():
        at, _ = late_time(line, session.vocabulary())
        if at is None or at > day(session.state.plan.agenda, hour):
            continue
        moment[0] = at
        session.enter(line)
    moment[0] = day(session.state.plan.agenda, hour)
    return folder, session


async def shoot(name: str, hour: str, seat: str, language: str, keys: tuple[str, ...]) -> None:
    """Take one picture."""
    folder, session = until(hour, seat)
    app = MeetingApp(session, folder, language)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.5)
        await pilot.press(*keys)
        await pilot.pause(0.3)
        picture = _FONT_FROM_ELSEWHERE.sub("", app.export_screenshot(title="meeting_tui"))
        picture = picture.replace("<text ", '<text xml:space="preserve" ')
    (FOLDER / f"{name}.svg").write_text(picture, "utf-8")


def draw() -> None:
    """Draw the coverage of the proposals as a paper has it, on white paper."""
    _, session = until("17:30", "secretariat")
    matrix = next(each for each in matrices(session.state, "en") if isinstance(each, Matrix))
    paper = '<rect width="100%" height="100%" fill="#ffffff" /><title>'
    picture = svg(matrix, "ltr").replace("<title>", paper)
    (FOLDER / "coverage.svg").write_text(picture + "\n", "utf-8")


def main() -> None:
    """Take all pictures."""
    FOLDER.mkdir(exist_ok=True)
    draw()
    for shot in SHOTS:
        asyncio.run(shoot(*shot))


if __name__ == "__main__":
    main()
