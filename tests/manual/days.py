"""A page of the manual played: its keys are pressed, its lines typed, its screens compared.

Keys count where the page is a numbered list; ``shell`` blocks open the application, ``capture``
blocks are typed at the line, ``screen`` blocks must be on the screen, row by row.
"""

import shlex
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from textual.events import Paste

from meeting_tui.cli.program import program
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.caps import PRINTED
from meeting_tui.tui.replay import DayClock, prepare
from meeting_tui.workspace import Workspace, open_session
from tests.tui.meeting import KEYS, HandClock, Seat

from .reading import ANY, tokens

CAPS = {cap: key for key, cap in PRINTED.items() if len(cap) > 1 or cap in "↑↓←→"}


class Step(NamedTuple):
    """Something the page has its reader do or see."""

    kind: str
    text: str


class Still(DayClock):
    """The hour of the day, standing still until it is set."""

    def __call__(self) -> datetime:
        """Return the hour it was set to."""
        return self._moment


def steps(page: Path) -> Iterator[Step]:
    """Read what the page has its reader do, in order."""
    depth, inside = 0, False
    for token in tokens(page):
        depth += {"ordered_list_open": 1, "ordered_list_close": -1}.get(token.type, 0)
        if token.type == "fence":
            yield Step(token.info, token.content)
        elif token.type == "html_inline":
            inside = token.content == "<kbd>"
        elif inside and token.type == "text" and depth:
            yield Step("key", token.content)


def key(cap: str) -> str:
    """Turn what is printed on a key into its name; empty for words to type."""
    if cap in CAPS:
        return CAPS[cap]
    if cap[0] == "^" and len(cap) == 2:
        return f"ctrl+{cap[1]}"
    if cap[0] == "F" and cap[1:].isdigit():
        return cap.lower()
    return KEYS.get(cap, cap) if len(cap) == 1 else ""


@asynccontextmanager
async def opened(command: str, workspace: Path) -> AsyncIterator[Seat]:
    """Open the application as a command of the page does, with a clock that stands still."""
    app, clock = _application(shlex.split(command)[1:], Workspace(workspace))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        seat = Seat(app, pilot, HandClock(clock()))
        await seat.settle()
        yield seat


def _application(words: list[str], workspace: Workspace) -> tuple[MeetingApp, DayClock]:
    given = program.commands[words[0]].make_context(words[0], words[1:]).params
    clock = Still()
    if words[0] == "demo":
        hour = given["until"].time()
        return prepare(workspace, clock, hour, seat=given["seat"], language="en"), clock
    folder = workspace.session_folder(given["target"])
    session = open_session(folder, seat=given["seat"], clock=clock)
    clock.set(session.state.entries[-1].at)
    return MeetingApp(session, folder, "en"), clock


async def do(seat: Seat, step: Step) -> None:
    """Do one step, or see that the screen shows it."""
    if step.kind == "key":
        await (seat.press(key(step.text)) if key(step.text) else _paste(seat, step.text))
    elif step.kind == "capture":
        for line in step.text.splitlines():
            before = seat.app.session.state.n
            await _paste(seat, line)
            await seat.press("enter")
            assert seat.app.session.state.n == before + 1, f"{line}\n{seat.text}"
    elif step.kind == "screen":
        missing = [row for row in step.text.splitlines() if not _shown(row, seat.text)]
        assert missing == [], f"{missing}\n{seat.text}"


async def _paste(seat: Seat, words: str) -> None:
    """Type words at once: typing them letter by letter is tried elsewhere."""
    assert seat.app.focused is not None
    seat.app.focused.post_message(Paste(words))
    await seat.pilot.pause()


def _shown(row: str, text: str) -> bool:
    """Whether a row of the page is on the screen; blanks count as one."""
    sought = [" ".join(part.split()) for part in row.split(ANY)]
    for line in text.splitlines():
        place, whole = 0, " ".join(line.split())
        for part in sought:
            place = whole.find(part, place)
            if place < 0:
                break
        if place >= 0:
            return True
    return False
