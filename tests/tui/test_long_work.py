"""Writing papers while the meeting goes on: progress, the clocks, and Esc."""

import threading
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from meeting_tui.papers.model import Paper
from meeting_tui.profile import copy_examples
from meeting_tui.tui import registering, replay, writing
from meeting_tui.workspace import Workspace

from .meeting import HandClock, Seat, seat

FORMS = 4


class Press:
    """A renderer that makes one file each time it is let."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self._let = threading.Semaphore(0)
        self.free = False

    def __call__(self, paper: Paper, form: str) -> bytes:
        if not self.free:
            assert self._let.acquire(timeout=20)
        self.made.append(f"{paper.language}.{form}")
        return b"made"

    def let(self, times: int = 1) -> None:
        self._let.release(times)


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Iterator[Press]:
    found = Press()
    monkeypatch.setattr(writing, "render", found)
    yield found
    found.let(100)


def _papers(place: Path) -> list[str]:
    found = (place / "papers").rglob("*")
    return [path.name for path in found if path.is_file() and not path.name.startswith(".")]


async def _begins(officer: Seat) -> None:
    await officer.press("f5", "w")
    await officer.wait_for(lambda: "Making 1 of 8" in officer.text)


async def test_the_progress_is_shown_and_clocks_and_lines_go_on(
    tmp_path: Path, press: Press
) -> None:
    async with seat(tmp_path, hour="15:42", who="secretariat") as officer:
        await _begins(officer)
        assert "Esc stops it" in officer.text
        assert "━───────────" in officer.text
        officer.clock.advance(minutes=1)
        await officer.settle()
        assert "15:43" in officer.text.splitlines()[0]
        press.let()
        await officer.wait_for(lambda: "Making 2 of 8" in officer.text)
        await officer.press("f2", "slash")
        await officer.type("last CCC")
        assert officer.last == "/last CCC"
        press.let(6)
        await officer.wait_for(lambda: len(press.made) == 7)
        await officer.settle()
        assert "✓ recorded" in officer.text, "an answer to a line gives way to no progress"
        assert _papers(tmp_path) == []
        press.let()
        await officer.wait_for(lambda: len(_papers(tmp_path)) == 8)
        await officer.wait_for(lambda: "The papers are in" in officer.text)
        assert "Making" not in officer.text
        assert len(press.made) == 8


async def test_esc_stops_it_and_nothing_is_left_behind(tmp_path: Path, press: Press) -> None:
    async with seat(tmp_path, hour="15:42", who="secretariat") as officer:
        await _begins(officer)
        await officer.press("escape")
        assert "Stopping …" in officer.text
        press.let()
        await officer.wait_for(lambda: "Stopped: nothing was written" in officer.text)
        assert press.made == ["en.md"]
        assert not (tmp_path / "papers").exists()
        press.free = True
        await officer.press("w")
        await officer.wait_for(lambda: len(_papers(tmp_path)) == 8)


async def test_what_is_being_written_is_not_begun_a_second_time(
    tmp_path: Path, press: Press
) -> None:
    async with seat(tmp_path, hour="15:42", who="secretariat") as officer:
        await _begins(officer)
        await officer.press("w", "w")
        press.let(100)
        await officer.wait_for(lambda: len(_papers(tmp_path)) == 8)
        await officer.app.workers.wait_for_complete()
        assert len(press.made) == 8


async def test_an_error_in_the_program_is_told_and_the_next_try_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(paper: Paper, form: str) -> bytes:
        raise LookupError("a text of somebody's")

    async with seat(tmp_path, hour="15:42", who="secretariat", size=(120, 40)) as officer:
        with monkeypatch.context() as patch:
            patch.setattr(writing, "render", broken)
            await officer.press("f5", "w")
            await officer.wait_for(lambda: "LookupError" in officer.text)
        assert "a text of somebody's" not in officer.text
        assert "Making" not in officer.text
        await officer.press("w")
        await officer.wait_for(lambda: len(_papers(tmp_path)) == 8)


async def test_the_register_and_the_next_agenda_stop_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, let = threading.Event(), threading.Event()

    def held(*_: object) -> bytes:
        going.set()
        assert let.wait(20)
        return b""

    monkeypatch.setattr(registering, "render", held)
    async with seat(tmp_path, hour="17:06", who="secretariat") as officer:
        await officer.press("f6", "w")
        await officer.wait_for(going.is_set)
        assert "Making 1 of" in officer.text
        await officer.press("escape")
        let.set()
        await officer.wait_for(lambda: "Stopped: nothing was written" in officer.text)
        assert not (tmp_path / "papers").exists()


async def test_the_papers_of_the_demonstration_wait_for_its_last_line_and_stop_too(
    tmp_path: Path, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay, "render", press)
    clock = replay.DayClock()
    place = Workspace(tmp_path)
    copy_examples(tmp_path)
    app = replay.prepare(place, clock, time(17, 20), seat="chair", language="en")
    async with app.run_test(size=(120, 40)) as pilot:
        shown = Seat(app, pilot, HandClock(clock()))
        await shown.press("space", "greater_than_sign")
        await shown.wait_for(lambda: "Making 1 of" in shown.text)
        assert app.session.state.phase == "closed"
        press.let()
        await shown.wait_for(lambda: len(press.made) == 1)
        await shown.press("escape")
        press.let()
        await shown.wait_for(lambda: "Stopped: nothing was written" in shown.text)
        assert _papers(tmp_path) == []
        press.free = True
        await shown.press("space")
        await shown.wait_for(lambda: "papers are in" in shown.text)
        assert len(_papers(tmp_path)) >= 24


async def test_what_was_answered_before_is_shown_again_at_the_end(
    tmp_path: Path, press: Press
) -> None:
    async with seat(tmp_path, hour="15:42", who="secretariat") as officer:
        before = officer.app.status
        await _begins(officer)
        assert officer.app.status != before
        press.let(8)
        await officer.wait_for(lambda: len(_papers(tmp_path)) == 8)
        await officer.wait_for(lambda: "The papers are in" in officer.text)
        await officer.wait_for(lambda: officer.app.status == before)
