"""A meeting in the application for tests: the shipped day up to an hour, with a clock in hand."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from textual import events
from textual.pilot import Pilot

from meeting_tui import demo
from meeting_tui.capture.parsing import late_time
from meeting_tui.profile import copy_examples
from meeting_tui.session import Session
from meeting_tui.tui.app import MeetingApp
from meeting_tui.workspace import Workspace, open_session

from .golden import screen_rows, screen_text

PLAYED = TemporaryDirectory(prefix="meeting-tui-played-")


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        """Return the hour it was set to."""
        return self.moment

    def advance(self, **by: float) -> None:
        """Move on."""
        self.moment += timedelta(**by)


def at(hour: str) -> datetime:
    """Return an hour of the day of the twelfth meeting (Geneva, one hour ahead of UTC)."""
    moment = datetime.strptime(f"2019-02-01 {hour}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    return moment - timedelta(hours=1)


def begun(
    folder: Path, hour: str = "09:25", seat: str = "chair"
) -> tuple[Path, Session, HandClock]:
    """Sit down at the shipped day as it was recorded up to an hour, in a workspace of its own."""
    copytree(played(hour, seat), folder, dirs_exist_ok=True)
    record, clock = Workspace(folder).sessions_folder / "day", HandClock(at(hour))
    return record, open_session(record, seat=seat, clock=clock), clock


@cache
def played(hour: str, seat: str) -> Path:
    """Record the shipped day up to an hour, once for all who begin with a copy of it."""
    folder = Path(PLAYED.name, f"{seat} {hour}".replace(":", "."))
    copy_examples(folder)
    clock = HandClock(at("08:00"))
    _, session = Workspace(folder).create(demo.agenda(), name="day", seat=seat, clock=clock)
    due = []
    for line in demo.script():
        moment, _ = late_time(line, session.vocabulary())
        if moment is None or moment > at(hour) or "/translate" in line:
            continue
        due.append((moment, line))
    for moment, line in due:
        clock.moment = moment
        session.enter(line)
    session.journal.close()
    return folder


class Seat:
    """A running application with what a test needs around it."""

    def __init__(self, app: MeetingApp, pilot: Pilot[int], clock: HandClock) -> None:
        self.app, self.pilot, self.clock = app, pilot, clock

    async def press(self, *keys: str) -> None:
        """Press keys and wait until what they caused is on the screen."""
        for key in keys:
            await self.pilot.press(key)
            await self.answered()
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text, faster than it is painted, and press Enter."""
        for character in text:
            key = events.Key(KEYS.get(character, character), character)
            key.set_sender(self.app)
            self.app.post_message(key)
        await self.pilot.press("enter")
        await self.settle()

    async def settle(self) -> None:
        """Wait for the recorder and for the interface."""
        await self.answered()
        self.app.redraw()
        await self.pilot.pause()

    async def answered(self) -> None:
        """Wait until the recorder has answered all that it was handed."""
        await self.pilot.pause()
        while self.app.recorder.waiting:
            done = Future[None]()
            self.app.recorder.do(partial(done.set_result, None))
            await asyncio.wait_for(asyncio.wrap_future(done), 30)
            await self.pilot.pause()

    async def wait_for(self, there: Callable[[], bool], rounds: int = 200) -> None:
        """Wait until something is there; what takes too long is a failure."""
        for _ in range(rounds):
            if there():
                return
            await self.pilot.pause(0.02)
        raise AssertionError("it did not happen")

    @property
    def text(self) -> str:
        """The screen as text."""
        return screen_text(self.app)

    @property
    def keys(self) -> str:
        """The key line."""
        return screen_rows(self.app)[-1]

    @property
    def last(self) -> str:
        """The line of the last entry."""
        return self.app.session.state.entries[-1].line


KEYS = {
    " ": "space",
    "/": "slash",
    ":": "colon",
    ",": "comma",
    ".": "full_stop",
    "#": "number_sign",
}


@asynccontextmanager
async def seat(
    folder: Path,
    *,
    hour: str = "09:25",
    who: str = "chair",
    language: str = "en",
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[Seat]:
    """Open the application at a seat."""
    record, session, clock = begun(folder, hour, who)
    app = MeetingApp(session, record, language)
    async with app.run_test(size=size, notifications=True) as pilot:
        running = Seat(app, pilot, clock)
        await running.settle()
        yield running
