"""An error that nobody foresaw, while a line is recorded: the meeting goes on."""

import stat
from pathlib import Path
from typing import Any

import pytest

from meeting_tui.session import Session

from .sitting import sitting, soon


async def test_a_line_that_meets_an_error_is_put_back_and_the_meeting_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise KeyError("what nobody foresaw")

    async with sitting(folder, "rapporteur") as desk:
        with monkeypatch.context() as patched:
            patched.setattr(Session, "_decided", broken)
            await desk.type("a paragraph")
            await soon(lambda: "An error in the program" in desk.text)

        assert "the line was not recorded" in desk.text
        (report,) = folder.glob("crash*")
        assert report.name in desk.text
        assert stat.S_IMODE(report.stat().st_mode) == 0o600
        assert "KeyError" in report.read_text()
        assert desk.app.front.line.text == "a paragraph"

        await desk.press("enter")
        assert desk.last == "a paragraph"
        assert desk.app.session.state.n == 4


async def test_a_line_that_was_recorded_before_the_error_is_not_sent_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = Session._take

    def breaks_once(session: Session, entries: Any) -> None:
        monkeypatch.setattr(Session, "_take", taken)
        if entries:
            raise KeyError("what nobody foresaw")
        monkeypatch.setattr(Session, "_take", breaks_once)

    async with sitting(folder, "rapporteur") as desk:
        monkeypatch.setattr(Session, "_take", breaks_once)
        await desk.type("a paragraph")
        await soon(lambda: "after #4 was recorded" in desk.text)

        assert desk.app.front.line.text == ""
        await desk.type("another")
        assert [entry.line for entry in desk.app.session.state.entries[3:]] == [
            "a paragraph",
            "another",
        ]
