"""The demonstration in the application: it plays by itself, or stands still at an hour."""

import asyncio
from datetime import time
from pathlib import Path

import pytest

from meeting_tui import demo
from meeting_tui.profile import copy_examples
from meeting_tui.tui.replay import DayClock, Replay, prepare
from meeting_tui.workspace import Workspace

from .golden import screen_text


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    copy_examples(tmp_path)
    return Workspace(tmp_path)


def begun(place: Workspace, until: time | None) -> Replay:
    return prepare(place, DayClock(), until, seat="chair", language="en")


@pytest.mark.parametrize(
    ("hour", "shown"), [(time(8, 0), "08:00 → 17:30"), (time(15, 42), "15:42 → 17:30")]
)
async def test_it_stands_still_at_the_hour_asked_for(
    place: Workspace, hour: time, shown: str
) -> None:
    app = begun(place, hour)
    before = app.session.state.n
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "demo: space goes on" in screen_text(app)
        assert shown in screen_text(app)
        app._play()
        assert app.session.state.n == before
        await pilot.press("space")
        assert "demo: space pauses" in screen_text(app)


async def test_the_day_is_played_to_its_end_and_its_papers_are_written(place: Workspace) -> None:
    app = begun(place, time(17, 20))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "greater_than_sign")
        async with asyncio.timeout(60):
            while "32 papers are in" not in screen_text(app):
                await pilot.pause(0.02)
        assert app.session.state.phase == "closed"
    papers = place.folder / demo.PAPERS / "cwg-internet-12-demo"
    assert sum(1 for _ in papers.iterdir()) == 32


def test_the_script_is_parted_at_the_hour() -> None:
    before, after = demo.parted(time(15, 42))
    assert (before + after, demo.parted(None)) == (demo.script(), ([], demo.script()))
    assert all(line < "@15:42:01" for line in before[1:])
    assert after[0] > "@15:42"
