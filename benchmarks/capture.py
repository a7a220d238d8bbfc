"""From Enter in the capture line to "recorded" on the screen; and until the other seat has it."""

import asyncio
import statistics
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from time import perf_counter, sleep

from textual import events

from benchmarks.harness import SIZES, Row, growth, percentile
from benchmarks.records import opened, record, untimed
from benchmarks.terminal import Terminal, ours
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.widgets.status_line import Recorded

LINES = 40
WARM = 8
TIMES = 2
TYPED = 100
"""Lines typed into each terminal: the slowest of a hundred is their 99th percentile."""

_numbers: Iterator[int] = count()


def rows() -> list[Row]:
    """Type into records in a terminal and headless, and follow one from another seat."""
    return [*_in_terminals(), *_headless(), *[_followed(size) for size in (100, 10_000)]]


def _in_terminals() -> list[Row]:
    """Type a line at the Desk of a short and of a long record in turn, programs of their own."""
    typed: dict[int, list[float]] = {100: [], 10_000: []}
    with ExitStack() as stack:
        desks = {size: stack.enter_context(_Desk(size)) for size in typed}
        for _ in range(TYPED + 1):
            for size, figures in typed.items():
                figures.append(desks[size].enter())
    medians = {size: 1000 * statistics.median(figures[1:]) for size, figures in typed.items()}
    slowest = 1000 * percentile(typed[10_000][1:], 0.99)
    there = f"{medians[10_000]:.1f} ms beside {medians[100]:.1f} ms"
    painted = "Enter to “recorded” in a terminal, 10,000 entries"
    return [
        Row(f"{painted}, p99", slowest, 50, "ms", f"of {TYPED}; median {medians[10_000]:.1f} ms"),
        Row("the same, median beside 100 entries", medians[10_000] / medians[100], 1.3, "×", there),
    ]


class _Desk(Terminal):
    """A rapporteur's seat in a program of its own."""

    def __init__(self, size: int) -> None:
        session = opened(size, "reader")
        self._number = session.state.n
        session.journal.close()
        super().__init__(ours(record(size), "--seat", "rapporteur"))
        self.painted(b"CWG-Internet 12")

    def enter(self) -> float:
        """Type a line, wait until all is painted, and time Enter alone."""
        self.settle(0.06)
        self.type(untimed(next(_numbers)))
        self.settle(0.06)
        self._number += 1
        began = self.type("\r")
        return self.painted(f"#{self._number}".encode()) - began


def _headless() -> list[Row]:
    typed: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(TIMES):
        for size, figures in typed.items():
            figures.extend(asyncio.run(_typed(size)))
    medians = {size: statistics.median(figures) for size, figures in typed.items()}
    return growth("Enter to “recorded”, no terminal, median", medians)


async def _typed(size: int) -> list[float]:
    session = opened(size)
    app = MeetingApp(session, record(size))
    async with app.run_test(size=(120, 40)) as pilot:
        figures = []
        for _ in range(LINES + WARM):
            app.front.line.edit(untimed(next(_numbers)))
            await pilot.pause()
            figures.append(await _entered(app))
    return figures[WARM:]


async def _entered(app: MeetingApp) -> float:
    """Press Enter as a terminal does, and wait until the screen has been painted after it."""
    n = app.session.state.n + 1
    painted = asyncio.Event()
    began = perf_counter()
    app.post_message(events.Key("enter", "\r"))
    while not _recorded(app, n):
        await asyncio.sleep(0.0005)
    app.front.call_after_refresh(painted.set)
    await painted.wait()
    return perf_counter() - began


def _recorded(app: MeetingApp, n: int) -> bool:
    status = app.status
    return isinstance(status, Recorded) and status.number == f"#{n}"


def _followed(size: int) -> Row:
    limit = 200 if size == 10_000 else None
    late = 1000 * percentile(_delays(size), 0.99)
    return Row(f"the other seat sees an entry, {size:,} entries, p99", late, limit, "ms")


def _delays(size: int) -> list[float]:
    writer, reader = opened(size, "chair"), opened(size)
    seen: list[float] = []
    for _ in range(LINES):
        told = threading.Event()

        def follow(told: threading.Event = told) -> None:
            while not reader.follow():
                sleep(0.05)
            told.set()

        follower = threading.Thread(target=follow)
        follower.start()
        sleep(0.013)
        writer.enter(untimed(next(_numbers)))
        began = perf_counter()
        told.wait(5)
        seen.append(perf_counter() - began)
        follower.join()
    writer.journal.close()
    reader.journal.close()
    return seen
