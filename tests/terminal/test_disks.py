"""Disks that are slow, full or broken, seen from the seats."""

import asyncio
import errno
import time
from pathlib import Path
from threading import Event, Timer

from meeting_tui.journal import drafts
from meeting_tui.journal.files import Files
from meeting_tui.journal.tinydb import open_journal
from meeting_tui.tui.screens.elsewhere import Elsewhere
from tests.journal.faulty import FaultyDisk

from .sitting import sitting, soon


class SlowDisk(Files):
    """Syncs nothing until it is let go on."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.go_on.set()

    def fsync(self, fd: int) -> None:
        self.go_on.wait(10)
        super().fsync(fd)


async def test_while_the_disk_takes_three_seconds_keys_clocks_and_news_go_on(folder: Path) -> None:
    disk = SlowDisk()
    async with sitting(folder, "rapporteur", disk) as desk:
        await desk.pilot.press(*"first")
        disk.go_on.clear()
        before = time.monotonic()
        await desk.pilot.press("enter", *"second")
        await soon(lambda: "○ recording…" in desk.text)
        desk.clock.advance(minutes=1)
        desk.app.call_later(desk.app.redraw)
        await desk.pilot.pause()

        assert time.monotonic() - before < 1.5
        assert "recorded #4" not in desk.text
        assert desk.app.front.line.text == "second"
        assert "10:01 → 17:30" in desk.text

        disk.go_on.set()
        await soon(lambda: "✓ recorded #4" in desk.text)
        assert desk.app.front.line.text == "second"


async def test_no_key_waits_for_a_slow_disk(folder: Path) -> None:
    """Longest time from a key to its letter on the screen, with a disk that takes its time."""
    disk = SlowDisk()
    async with sitting(folder, "rapporteur", disk) as desk:
        await desk.pilot.press(*"first")
        disk.go_on.clear()
        await desk.pilot.press("enter")
        longest = 0.0
        for typed in range(1, 16):
            desk.app.simulate_key("x")
            waited = await soon(lambda typed=typed: desk.app.front.line.text == "x" * typed)  # type: ignore[misc]
            longest = max(longest, waited)
            await asyncio.sleep(0.1)
        disk.go_on.set()

        assert longest < 0.1


async def test_a_line_on_its_way_is_kept_as_a_draft_until_it_is_recorded(folder: Path) -> None:
    disk = SlowDisk()
    async with sitting(folder, "rapporteur", disk) as desk:
        await desk.pilot.press(*"first")
        disk.go_on.clear()
        await desk.pilot.press("enter", *"second")
        assert desk.app.draft == "first\nsecond"

        disk.go_on.set()
        await desk.settle()
        assert desk.app.draft == "second"
    assert drafts.load(folder, "rapporteur") == "second"


async def test_leaving_waits_for_a_line_on_its_way(folder: Path) -> None:
    disk = SlowDisk()
    async with sitting(folder, "rapporteur", disk) as desk:
        await desk.pilot.press(*"first")
        disk.go_on.clear()
        await desk.pilot.press("enter")
        Timer(0.2, disk.go_on.set).start()

    journal = open_journal(folder, read_only=True)
    assert journal.read()[-1].line == "first"
    assert drafts.load(folder, "rapporteur") == ""
    journal.close()


async def test_every_seat_says_that_nothing_is_recorded_and_goes_on_with_the_others(
    folder: Path,
) -> None:
    disk = FaultyDisk()
    async with sitting(folder, "rapporteur", disk) as desk, sitting(folder, "chair") as chair:
        disk.fails_to, disk.error = "fsync", errno.EIO
        await desk.type("a paragraph")
        await soon(lambda: not chair.app.recording)
        await chair.pilot.pause()

        for seat in (desk, chair):
            assert "✗ NOT RECORDING" in seat.text
        assert "The disk fails. Kept: up to #3. Not kept: this line." in desk.text
        assert "Another seat failed. Kept: up to #3." in chair.text
        assert desk.app.front.line.text == "a paragraph"
        for seat in (desk, chair):
            await seat.pilot.press("f7")
            assert "✗ NOT RECORDING" in seat.text

        disk.fails_to = ""
        await chair.pilot.press("f9")
        await soon(lambda: desk.app.recording and chair.app.recording)
        await desk.pilot.pause()
        for seat in (desk, chair):
            assert "NOT RECORD" not in seat.text
            assert "Recording again, in a new file of this record" in seat.text
        await desk.pilot.press("f3", "enter")
        await soon(lambda: chair.app.session.state.n == 4)
        assert chair.last == desk.last == "a paragraph"


async def test_on_a_full_disk_the_line_is_copied_and_the_record_goes_on_elsewhere(
    folder: Path, tmp_path: Path
) -> None:
    disk = FaultyDisk()
    stick = tmp_path / "stick"
    stick.mkdir()
    async with sitting(folder, "rapporteur", disk) as desk:
        disk.fails_to, disk.error = "write", errno.ENOSPC
        await desk.type("a paragraph")
        assert "The disk is full." in desk.text
        await desk.pilot.press("ctrl+y")
        assert desk.app.clipboard == "a paragraph"

        await desk.pilot.press("f9")
        await soon(lambda: isinstance(desk.app.screen, Elsewhere))
        await desk.pilot.pause()
        told = " ".join(desk.text.replace("│", " ").split())
        assert "no space left on device" in told
        disk.fails_to = ""
        desk.app.screen.query_one("#place").value = str(stick)  # type: ignore[attr-defined]
        await desk.pilot.press("enter")
        await soon(lambda: desk.app.recording)
        await desk.pilot.press("enter")
        await soon(lambda: desk.app.session.state.n == 4)

    for place in (folder, stick / folder.name):
        journal = open_journal(place, read_only=True)
        assert journal.read()[-1].line == "a paragraph"
        journal.close()


async def test_a_record_that_may_only_be_read_says_so_from_the_start(folder: Path) -> None:
    file = folder / "journal.jsonl"
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:3]))

    async with sitting(folder, "chair") as chair:
        assert "✗ NOT RECORDING" in chair.text
        assert "This record is open for reading only" in chair.text


async def test_what_was_set_aside_is_named_at_the_start(folder: Path) -> None:
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b"half a li")

    async with sitting(folder, "chair") as chair:
        (kept,) = folder.glob("*.torn-*")
        assert f"kept in {kept.name}" in chair.text
