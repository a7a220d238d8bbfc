"""From Enter in the capture line to "recorded" on the screen; and until the other seat has it."""

import asyncio
import statistics
import threading
from collections.abc import Iterator
from itertools import count
from time import perf_counter, sleep

from benchmarks.harness import SIZES, Row, growth, percentile
from benchmarks.records import opened, record, untimed
from benchmarks.terminal import Terminal, ours
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.widgets.status_line import Recorded

LINES = 40
WARM = 8
TIMES = 3
_numbers: Iterator[int] = count()


def rows() -> list[Row]:
    """Type into records of each size, headless and in a terminal, and follow from another seat."""
    typed: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(TIMES):
        for size, figures in typed.items():
            figures.extend(asyncio.run(_typed(size)))
    medians = {size: statistics.median(figures) for size, figures in typed.items()}
    painted = "Enter to “recorded” painted"
    return [
        Row(
            f"{painted}, 10,000 entries, p99",
            1000 * percentile(typed[10_000], 0.99),
            50,
            "ms",
            f"of {len(typed[10_000])}",
        ),
        Row(
            "the same, median beside 100 entries",
            medians[10_000] / medians[100],
            1.3,
            "×",
            f"{1000 * medians[100]:.1f} ms there",
        ),
        *growth(f"{painted}, median", medians),
        *[_in_a_terminal(size) for size in (100, 10_000)],
        *[_followed(size) for size in (100, 10_000)],
    ]


async def _typed(size: int) -> list[float]:
    session = opened(size)
    app = MeetingApp(session, record(size))
    figures: list[float] = []
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for _ in range(LINES + WARM):
            app.front.line.edit(untimed(next(_numbers)))
            await pilot.pause()
            began = perf_counter()
            await pilot.press("enter")
            while not _painted(app, session.state.n):
                await asyncio.sleep(0)
            figures.append(perf_counter() - began)
    return figures[WARM:]


def _painted(app: MeetingApp, n: int) -> bool:
    status = app.status
    return isinstance(status, Recorded) and status.number == f"#{n}" and not app.recorder.waiting


def _in_a_terminal(size: int) -> Row:
    """Type lines at the Desk of a program of its own, until the terminal has their numbers."""
    session = opened(size, "reader")
    number = session.state.n
    session.journal.close()
    figures = []
    with Terminal(ours(record(size), "--seat", "rapporteur")) as terminal:
        terminal.painted(b"CWG-Internet 12")
        for _ in range(LINES // 2 + 1):
            terminal.settle()
            terminal.type(untimed(next(_numbers)))
            terminal.settle()
            number += 1
            began = terminal.type("\r")
            figures.append(terminal.painted(f"#{number}".encode()) - began)
    median = 1000 * statistics.median(figures[1:])
    slowest = 1000 * percentile(figures[1:], 0.99)
    return Row(
        f"the same in a terminal, {size:,} entries, p99",
        slowest,
        None,
        "ms",
        f"median {median:.1f} ms",
    )


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
