"""A seat's screen while the server is away: keys and clocks go on, and it says what is where."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from meeting_tui.domain.entry import Entry
from meeting_tui.journal.postgres import watching
from meeting_tui.journal.postgres.address import Address, folder_name
from meeting_tui.shared import SharedSession
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.lobby import Lobby
from meeting_tui.tui.run import _resumed, open_or_create
from meeting_tui.workspace import SHARED, Workspace
from tests.tui.golden import screen_text
from tests.tui.meeting import HandClock, Seat, at

from .records import begun_record, frozen, sit
from .server import Server


@pytest.fixture
def record(postgres: Server, tmp_path: Path) -> Address:
    return begun_record(postgres, tmp_path)


@asynccontextmanager
async def seat(record: Address, folder: Path, who: str) -> AsyncIterator[Seat]:
    """Sit down as the command line does."""
    opened, session = open_or_create(Workspace(folder), record.text, who)
    assert opened == folder / SHARED / folder_name(record) / record.session
    app = MeetingApp(session, opened, "en")
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        running = Seat(app, pilot, HandClock(at("09:30")))
        await running.settle()
        yield running


def breaking(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Fail once where what was kept is taken into the state, as nobody foresaw."""
    taken = SharedSession._take

    def take(session: SharedSession, entries: Iterable[Entry]) -> None:
        found = list(entries)
        if found:
            monkeypatch.setattr(SharedSession, "_take", taken)
            raise KeyError("what nobody foresaw")

    return take


async def test_while_the_server_is_frozen_lines_are_kept_and_shown_as_such(
    postgres: Server, record: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "EVERY", 0.3)
    other = sit(record)
    async with seat(record, tmp_path, "rapporteur") as desk:
        await desk.type("/open")
        await desk.type("/item next")
        assert "✓ recorded #3" in desk.text
        with frozen(postgres):
            await desk.pilot.press(*"While", "enter")
            await desk.pilot.press(*"abc")
            assert "› abc" in desk.text.replace("While", "")
            await desk.wait_for(lambda: not desk.app.recorder.waiting)
            await desk.settle()
            assert "○ kept here, not yet shared" in desk.text
            assert "NOT SHARED" in desk.text
            assert "recorded #4" not in desk.text
            await desk.press("f7")
            assert "○ kept  " in desk.text
            await desk.press("f3")
            await desk.press(*["backspace"] * 3)
            monkeypatch.setattr(SharedSession, "_take", breaking(monkeypatch))
            await desk.pilot.press(*"More", "enter")
            await desk.wait_for(lambda: "after the line was kept here." in desk.text)
            assert desk.app.front.line.text == ""
        await desk.wait_for(lambda: "The server is back" in desk.text, rounds=900)
        assert "The server is back: 2 lines are shared now, the last one #5." in desk.text
        assert "NOT SHARED" not in desk.text
        await desk.press("f7")
        assert "○" not in desk.text
    assert [entry.line for entry in other.shared.read_new()] == [
        *("/open", "/item next", "While", "More"),
    ]
    other.journal.close()


async def test_the_lobby_lists_a_record_on_a_server_and_one_that_was_brought_there(
    record: Address, tmp_path: Path
) -> None:
    """Without asking any server: it opens at once, also when none is there."""
    (tmp_path / "sessions" / record.session / "MOVED").write_text(f"{record.text}\n", "utf-8")
    async with seat(record, tmp_path, "chair"):
        pass
    lobby = Lobby(Workspace(tmp_path), "en", HandClock(at("09:30")))
    async with lobby.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = screen_text(lobby)
        assert f"{record.session}   on postgresql://" in shown
        assert "goes on at postgresql://" in " ".join(shown.split())
        await pilot.press("enter")
    chosen = lobby.return_value
    assert chosen is not None
    folder, session = _resumed(chosen.path, "chair")
    assert session.sharing.kept == 0
    assert folder == chosen.path
    session.journal.close()


async def test_another_seat_sees_it_without_a_key(record: Address, tmp_path: Path) -> None:
    other = sit(record)
    async with seat(record, tmp_path, "chair") as chair:
        other.enter("/open")
        await chair.wait_for(lambda: chair.app.session.state.phase == "running")
        await chair.settle()
        assert "sitting 1 opened" in chair.text
    other.journal.close()
