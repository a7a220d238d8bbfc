"""Every screen, dialog, list, toast, title and palette shows a nasty text as it is written."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.command import CommandPalette
from textual.pilot import Pilot

from meeting_tui.session import Session
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.lobby import Lobby
from meeting_tui.tui.palette import VerbProvider
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.workspace import Workspace
from tests.nasty import NASTY, never_in
from tests.tui.golden import screen_text
from tests.tui.meeting import at

from .poison import kept, poisoned

NAMES = [name for name in NASTY if name != "surrogate"]
"""A journal is JSON, which cannot hold half of a character."""

LITERAL = [
    "bracketed words", "closing tag", "tag left open", "attributes", "action", "link", "colour",
    "markup escape", "formula", "HTML", "Markdown", "typst", "XML", "path", "shell",
]  # fmt: skip
"""What nothing is to be replaced in: the screen shows it letter by letter."""

THIRD = len(NAMES) // 3 + 1
SITTINGS = {
    "80x24, first third": (NAMES[:THIRD], "en", (80, 24)),
    "80x24, second third": (NAMES[THIRD : 2 * THIRD], "en", (80, 24)),
    "80x24, last third": (NAMES[2 * THIRD :], "en", (80, 24)),
    "120x40, those shown as they are": (LITERAL, "fr", (120, 40)),
}
"""Texts that share an application: each of them heads a part of what the record says."""

DIALOGS = {"chair": "qeQ?", "proposals": ("enter", "question_mark"), "actions": "?"}


@asynccontextmanager
async def open_at(
    folder: Path, session: Session, language: str, size: tuple[int, int]
) -> AsyncIterator[tuple[MeetingApp, Pilot[int]]]:
    app = MeetingApp(session, folder, language)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield app, pilot


def harmless(app: App[Any]) -> str:
    """Return what is on the screen, having looked for what could act."""
    shown = screen_text(app)
    assert never_in(shown) == set()
    strips = app.screen._compositor.render_strips()
    spans = [span for strip in strips for span in strip if span.style]
    assert [s.text for s in spans if s.style and "@click" in s.style.meta] == []
    assert [s.text for s in spans if s.style and s.style.link] == []
    assert {strip.cell_length for strip in strips} == {app.size.width}
    return shown


@pytest.mark.parametrize(("names", "language", "size"), SITTINGS.values(), ids=SITTINGS)
async def test_every_screen_and_dialog_shows_every_text_as_it_is_written(
    tmp_path: Path, names: list[str], language: str, size: tuple[int, int]
) -> None:
    session = poisoned([NASTY[name] for name in names], "15:42")
    seen = ""
    async with open_at(tmp_path, session, language, size) as (app, pilot):
        for name in app.SCREENS:
            app.action_go(name)
            await pilot.pause()
            seen += harmless(app)
            for key in DIALOGS.get(name, ()):
                await pilot.press(key)
                await pilot.pause()
                seen += harmless(app)
                while not isinstance(app.screen, MeetingScreen):
                    app.pop_screen()
                    await pilot.pause()
    shown = "".join(seen.split())
    expected = {name: "".join(NASTY[name].split())[:14] for name in names if name in LITERAL}
    assert [name for name, text in expected.items() if text not in shown] == []


async def test_a_name_typed_in_a_field_is_painted_clean(tmp_path: Path) -> None:
    everything = " ".join(NASTY.values())
    async with open_at(tmp_path, poisoned(["x"], "15:42"), "en", (80, 24)) as (app, pilot):
        app.front.action_open_line("/say: ")
        for name, text in NASTY.items():
            app.front.line.edit(f"/say {text[:40]}")
            await pilot.pause()
            assert never_in(harmless(app)) == set(), name
        app.front.line.edit(everything)
        await pilot.pause()
        harmless(app)


async def test_a_toast_shows_a_text_as_it_is_written(tmp_path: Path) -> None:
    async with open_at(tmp_path, poisoned(["x"], "15:42"), "en", (120, 40)) as (app, pilot):
        for name in ("closing tag", "action", "escape sequence"):
            app.notify(NASTY[name], title=NASTY[name], markup=False)
        app.notify(NASTY["closing tag"], markup=True)
        await pilot.pause()
        shown = harmless(app)
    assert shown.count(NASTY["closing tag"]) == 3
    assert NASTY["action"] in shown


async def test_the_palette_offers_the_verbs_and_nothing_that_leaves_the_meeting(
    tmp_path: Path,
) -> None:
    async with open_at(tmp_path, poisoned(list(NASTY.values())[:3]), "en", (80, 24)) as (app, _):
        app.action_command_palette()
        await _.pause()
        assert isinstance(app.screen, CommandPalette)
        harmless(app)
        assert {VerbProvider} == app.COMMANDS
        assert list(app.get_system_commands(app.screen)) == []
        with pytest.raises(NotImplementedError):
            app.open_url("https://evil.example")
        with pytest.raises(NotImplementedError):
            app.deliver_screenshot()


async def test_the_lobby_shows_names_of_files_and_meetings_as_they_are_written(
    tmp_path: Path,
) -> None:
    (tmp_path / "agenda").mkdir()
    (tmp_path / "sessions").mkdir()
    for place, name in enumerate(("[@click=app.quit]x", "a\x1b]0;owned\x07b", "c\u202ed", "[b]e")):
        (tmp_path / "agenda" / f"{name}.yaml").write_text("[")
        kept(tmp_path / "sessions" / f"{place}{name}", [NASTY[n] for n in NAMES[place::4]], "15:42")
    no_text = tmp_path / "sessions" / os.fsdecode(b"\xff\xfe")
    no_text.mkdir()
    (no_text / "journal.jsonl").write_text("x")
    app = Lobby(Workspace(tmp_path), "en", lambda: at("15:42"))
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        shown = harmless(app)
        await pilot.press("v")
        harmless(app)
    assert "[@click=app.quit]x.yaml" in shown
    assert "[b]e.yaml" in shown
