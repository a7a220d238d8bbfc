"""Applications at the same record, without a terminal, each with a disk of its own making."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from meeting_tui.journal.files import DISK, Files
from meeting_tui.journal.tinydb import open_journal
from meeting_tui.session import Session
from meeting_tui.tui.app import MeetingApp
from tests.tui.meeting import HandClock, Seat, at


class Sitter(Seat):
    """A seat beside others: what is drawn must be drawn in its own application's context."""

    async def settle(self) -> None:
        await self.answered()
        self.app.call_later(self.app.redraw)
        await self.pilot.pause()


@asynccontextmanager
async def sitting(folder: Path, who: str, files: Files = DISK) -> AsyncIterator[Sitter]:
    """Sit down at a record."""
    clock = HandClock(at("10:00"))
    session = Session(open_journal(folder, files=files), seat=who, clock=clock)
    app = MeetingApp(session, folder, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await soon(lambda: app.front.is_mounted)
        await pilot.pause()
        yield Sitter(app, pilot, clock)


async def soon(there: Callable[[], bool], seconds: float = 5) -> float:
    """Wait until something is so, and return how long that took."""
    begun = time.monotonic()
    while not there():
        assert time.monotonic() - begun < seconds, "it did not happen"
        await asyncio.sleep(0.005)
    return time.monotonic() - begun
