"""Every screen as text, in both languages and both sizes, at fixed hours of the shipped day."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from meeting_tui.profile import copy_examples
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.lobby import Lobby
from meeting_tui.workspace import Workspace

from .golden import assert_golden, screen_text
from .meeting import Seat, at, begun

Keys = dict[str, tuple[str, ...]]
Sizes = tuple[tuple[int, int], ...]

SIZES: Sizes = ((80, 24), (120, 40))
SMALL: Sizes = SIZES[:1]
LANGUAGES = ("en", "fr")
SCREENS: Keys = {
    "chair": ("f2",), "desk": ("f3",), "proposals": ("f4",), "report": ("f5",),
    "actions": ("f6",), "log": ("f7",),
}  # fmt: skip
OPENED: Keys = {
    "help": ("f2", "question_mark"), "editor": ("f2", "f8"), "totals": ("f2", "t"),
    "day": ("f2", "d"),
    "extend": ("f2", "e"), "proposal": ("f4", "enter"),
}  # fmt: skip
HOURS: dict[str, tuple[str, Sizes, Keys]] = {
    "empty": ("09:25", SMALL, SCREENS),
    "tight": ("15:42", SIZES, SCREENS | OPENED),
    "put": ("16:31", SIZES, {name: SCREENS[name] for name in ("chair", "proposals")}),
    "approval": ("17:09", SIZES, {name: SCREENS[name] for name in ("report", "actions")}),
    "closed": ("17:40", SMALL, {name: SCREENS[name] for name in ("chair", "actions")}),
}
"""What is looked at: the hour, the sizes, and the keys that lead to each screen."""


@asynccontextmanager
async def day(folder: Path, hour: str, language: str) -> AsyncIterator[Seat]:
    """Open the shipped day at an hour."""
    record, session, clock = begun(folder, hour)
    app = MeetingApp(session, record, language)
    async with app.run_test(size=SIZES[0]) as pilot:
        yield Seat(app, pilot, clock)


def assert_whole(text: str) -> None:
    """Assert that the first and the last row are whole, and each head that is ours."""
    title, *body, keys = text.splitlines()
    assert all(f"F{number}" in title for number in range(2, 8))
    assert not [row for row in (title, keys) if "…" in row]
    assert not [row for row in body if "… ──" in row and row.strip()[0].isalpha()]
    assert "?" in keys or "F1" in keys


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hour", HOURS)
async def test_every_screen_reads_as_it_was_looked_at(
    tmp_path: Path, hour: str, language: str
) -> None:
    moment, sizes, screens = HOURS[hour]
    async with day(tmp_path, moment, language) as seat:
        for width, height in sizes:
            await seat.pilot.resize_terminal(width, height)
            for name, keys in screens.items():
                await seat.press(*keys)
                assert_golden(f"{name}-{hour}-{language}-{width}x{height}", seat.text)
                if name in SCREENS:
                    assert_whole(seat.text)
                await seat.press(*(["escape"] if name in OPENED else []))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_lobby_reads_as_it_was_looked_at(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Zurich")
    time.tzset()
    begun(tmp_path, "15:42")[1].journal.close()
    for name, folder in (("empty", tmp_path / "nothing"), ("unfinished", tmp_path)):
        app = Lobby(Workspace(folder), language, lambda: at("15:42"))
        async with app.run_test(size=SIZES[0]) as pilot:
            for width, height in SIZES:
                await pilot.resize_terminal(width, height)
                assert_golden(f"lobby-{name}-{language}-{width}x{height}", screen_text(app))


async def test_a_new_user_is_told_where_to_begin(tmp_path: Path) -> None:
    app = Lobby(Workspace(tmp_path), "en", lambda: at("15:42"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "New here? d plays a whole meeting; w makes a workspace" in screen_text(app)
        await pilot.press("w")
        await pilot.pause()
        assert f"Made {tmp_path}"[:60] in screen_text(app)
        await pilot.press("down", "v")
        await pilot.pause()
        assert (
            "No faults: 240 of 330 min planned, 90 to spare, 32 for each proposal"
            in screen_text(app)
        )
        await pilot.press("escape")
        await pilot.pause()
        assert "Enter starts this meeting now. r rehearses it" in screen_text(app)


async def test_a_folder_that_takes_no_workspace_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "agenda").touch()
    app = Lobby(Workspace(tmp_path), "en", lambda: at("15:42"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert "Nothing can be written in" in screen_text(app)
        assert "Choose another folder." in screen_text(app)


async def test_an_agenda_whose_day_is_over_says_so_before_it_is_started(tmp_path: Path) -> None:
    copy_examples(tmp_path)
    (tmp_path / "agenda" / "aa.yaml").write_text("group: nobody\nmeeting: twelve\n")
    app = Lobby(Workspace(tmp_path), "fr", lambda: at("15:42") + timedelta(days=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = screen_text(app).splitlines()
        faulty = next(place for place, row in enumerate(rows) if "✗ aa.yaml" in row)
        fault = rows[faulty + 1].replace("\N{NO-BREAK SPACE}", " ")
        assert fault == "       7 fautes, ligne 1 : « date » manque"
        # The row above cannot be chosen: the highlight neither goes there nor round to the last.
        await pilot.press("up")
        assert next(row for row in rows if "passé" in row).startswith(" › ○ GTC-Internet, 12e")
        await pilot.press("enter")
        await pilot.pause()
        assert "! Date : 1er février 2019. Encore Entrée : l'ouvrir ce jour" in screen_text(
            app
        ).replace("\N{NO-BREAK SPACE}", " ")
        assert app.return_value is None
        await pilot.press("enter")
    chosen = app.return_value
    assert chosen
    assert chosen.path.name == "cwg-internet-12.yaml"


async def test_the_lobby_says_of_clocks_only_what_is_so(tmp_path: Path) -> None:
    _, session, _ = begun(tmp_path, "15:42")
    for line, words in (
        ("/stop 17:15: the interpreters leave", "in the sitting that was left open"),
        ("/suspend", "The clocks stand still until you open a sitting"),
    ):
        session.enter(line)
        app = Lobby(Workspace(tmp_path), "en", lambda: at("15:42"))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert words in screen_text(app)
    session.journal.close()
