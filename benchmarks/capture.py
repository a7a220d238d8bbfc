"""From Enter in the capture line to "recorded" on the screen; and until the other seat has it."""

import asyncio
import statistics
import threading
from time import perf_counter, sleep

from benchmarks.harness import Row, percentile
from benchmarks.records import line, opened, record
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.widgets.status_line import Recorded

LINES = 60


def rows() -> list[Row]:
    """Type into a short and a long record, and follow one from another seat."""
    short, long = (asyncio.run(_typed(size)) for size in (100, 10_000))
    growth = statistics.median(long) / statistics.median(short)
    slowest = percentile(long, 0.99) * 1000
    late = percentile(_followed(), 0.99)
    return [
        Row(
            "Enter to “recorded” painted, 10,000 entries, p99",
            slowest,
            50,
            "ms",
        ),
        Row("the same, median beside 100 entries", growth, 1.3, "×", "median at 100 entries"),
        Row("the other seat sees an entry, p99", late * 1000, 200, "ms"),
    ]


async def _typed(size: int) -> list[float]:
    session = opened(size)
    app = MeetingApp(session, record(size))
    figures: list[float] = []
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for number in range(LINES):
            app.front.line.edit(line(number).partition(" ")[2])
            began = perf_counter()
            await pilot.press("enter")
            while not _painted(app, session.state.n):
                await asyncio.sleep(0)
            figures.append(perf_counter() - began)
    return figures[10:]


def _painted(app: MeetingApp, n: int) -> bool:
    status = app.status
    return isinstance(status, Recorded) and status.number == f"#{n}" and not app.recorder.waiting


def _followed() -> list[float]:
    writer, reader = opened(100, "chair"), opened(100)
    seen: list[float] = []
    for number in range(LINES):
        told = threading.Event()

        def follow(told: threading.Event = told) -> None:
            while not reader.follow():
                sleep(0.05)
            told.set()

        follower = threading.Thread(target=follow)
        follower.start()
        sleep(0.013)
        writer.enter(line(number).partition(" ")[2])
        began = perf_counter()
        told.wait(5)
        seen.append(perf_counter() - began)
        follower.join()
    return seen
