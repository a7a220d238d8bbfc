"""The room's display: what it shows and when, that it follows, and that it cannot write."""

import ast
import hashlib
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from meeting_tui.session import Session
from meeting_tui.tui import display as program
from meeting_tui.tui.display import FOLLOW_EVERY, Display
from meeting_tui.tui.views import display as view
from meeting_tui.tui.widgets import room as widget
from meeting_tui.workspace import open_session

from .golden import assert_golden, screen_rows, screen_text
from .meeting import HandClock, at, begun


class Shown:
    """A display over a record into which somebody else writes."""

    def __init__(
        self, app: Display, pilot: Pilot[int], writer: Session, clock: HandClock, folder: Path
    ) -> None:
        self.app, self.pilot, self.writer, self.clock = app, pilot, writer, clock
        self.folder = folder

    @property
    def text(self) -> str:
        return screen_text(self.app)

    async def after(self, line: str, words: str, gone: str = "\0") -> str:
        """Record a line at the seat, and wait until the display has followed."""
        self.writer.enter(line, forced=True)
        for _ in range(100):
            await self.pilot.pause(0.02)
            if words in self.text and gone not in self.text:
                return self.text
        raise AssertionError(f"{words!r} is not in\n{self.text}")


@asynccontextmanager
async def shown(
    folder: Path, hour: str, size: tuple[int, int] = (80, 24), language: str = "en"
) -> AsyncIterator[Shown]:
    record, writer, clock = begun(folder, hour)
    reader = open_session(record, seat="secretariat", read_only=True, clock=clock)
    app = Display(reader, language)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Shown(app, pilot, writer, clock, record)


@pytest.mark.parametrize(("size", "name"), [((80, 24), "80x24"), ((120, 40), "120x40")])
async def test_the_speaker_and_the_clock_are_the_largest(
    tmp_path: Path, size: tuple[int, int], name: str
) -> None:
    async with shown(tmp_path, "15:42", size) as room:
        await room.after("/limit 10m", "left of 10:00")
        await room.after("/po DDD", "Delegation D, point of order")
        assert_golden(f"display-{name}", room.text)


async def test_a_question_puts_everything_else_aside(tmp_path: Path) -> None:
    async with shown(tmp_path, "16:31") as room:
        assert_golden("display-question-80x24", room.text)
        for word in ("Delegation", "objection", "O1", "over"):
            assert word not in room.text


async def test_the_paragraph_being_read_is_shown_until_it_is_approved(tmp_path: Path) -> None:
    async with shown(tmp_path, "17:05") as room:
        assert "Paragraph 6.1 of the report" in room.text
        assert "seven proposals" in room.text
        after = await room.after("/approve 6.1", "Approval of the report")
        assert "Paragraph" not in after


async def test_what_a_seat_enters_is_seen_at_once(tmp_path: Path) -> None:
    async with shown(tmp_path, "15:42") as room:
        await room.after("/floor HHH", "DELEGATION H")
        await room.after("/end", "next", gone="DELEGATION H")
        await room.after("/suspend until 15:55", "The sitting is suspended until 15:55")
    assert FOLLOW_EVERY <= 0.1


async def test_the_clock_goes_on_and_says_in_words_that_time_is_over(tmp_path: Path) -> None:
    async with shown(tmp_path, "15:42") as room:
        await room.after("/limit 5m", "left of 5:00")
        room.clock.advance(minutes=1, seconds=35)
        room.app.redraw()
        await room.pilot.pause()
        assert "! left of 5:00" in room.text
        room.clock.advance(minutes=1)
        room.app.redraw()
        await room.pilot.pause()
        assert "✗ over 5:00" in room.text


async def test_after_the_days_of_the_meeting_it_stands_as_it_ended(tmp_path: Path) -> None:
    async with shown(tmp_path, "15:42") as room:
        room.clock.moment = at("15:42").replace(month=6)
        room.app.redraw()
        await room.pilot.pause()
        assert screen_rows(room.app)[0].endswith("15:40")
        assert "DELEGATION C" in room.text


async def test_a_long_text_gives_up_the_other_language_before_its_own_end(tmp_path: Path) -> None:
    words = " ".join(f"word{n}" for n in range(60))
    async with shown(tmp_path, "15:42", (80, 12)) as room:
        await room.after(f"/put [en]: {words}", "word59")
        assert "─" not in room.text


async def test_no_key_changes_the_record_or_leaves_anything_behind(tmp_path: Path) -> None:
    async with shown(tmp_path, "15:42") as room:
        before = _files(room.folder)
        await room.pilot.press(*"aceinpsux", "slash", "enter", "space", "f9", "ctrl+p", "tab")
        await room.pilot.pause()
        assert _files(room.folder) == before
        assert room.app.is_running
        await room.pilot.press("q")
        assert room.app.return_code == 0


def _files(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_display_holds_no_code_that_writes() -> None:
    writing = {"enter", "execute", "execute_all", "turn", "open", "write_text", "send"}
    for module in (program, view, widget):
        tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        called = {each.attr for each in calls if isinstance(each, ast.Attribute)}
        called |= {each.id for each in calls if isinstance(each, ast.Name)}
        assert not writing & called, module.__name__


def test_the_display_does_not_load_what_records() -> None:
    code = (
        "import sys, meeting_tui.tui.display; "
        "print([m for m in sys.modules if m.startswith('meeting_tui.tui') "
        "and m.rpartition('.')[2] in ('app', 'acting', 'recorder', 'dialogs', 'keeping')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
