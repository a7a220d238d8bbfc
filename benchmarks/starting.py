"""From the command typed to the first screen painted, in a real pseudo-terminal; and its memory."""

import os
import statistics
import subprocess
import sys
from functools import partial

from benchmarks.harness import SIZES, Row, ratio
from benchmarks.records import record
from benchmarks.terminal import Terminal, compiled, first_paint, ours

ROUNDS = 7
MINIMAL = [sys.executable, "-m", "benchmarks.minimal_app"]
WIDGETS = [sys.executable, "-m", "benchmarks.bare_app"]
EMPTY = 3
"""A record of the agenda, a sitting opened, an item taken up."""

PAINTED = b"CWG-Internet 12"
LIMITS = {EMPTY: 1.7, 10_000: 2.5}
MEMORY = 120


def rows() -> list[Row]:
    """Start beside a minimal application, on records of each size; and --version."""
    folders = {size: record(size) for size in (EMPTY, *SIZES)}
    acts = {
        0: partial(first_paint, MINIMAL, b"ready to go"),
        -1: partial(first_paint, WIDGETS, b"ready to go"),
    }
    acts |= {size: partial(first_paint, ours(folder), PAINTED) for size, folder in folders.items()}
    rounds = [{size: act() for size, act in acts.items()} for _ in range(ROUNDS + 1)][1:]
    medians = {size: statistics.median(each[size] for each in rounds) for size in acts}
    least = medians.pop(0)
    floor = medians.pop(-1)
    return [
        *[_start(size, found, least) for size, found in medians.items()],
        Row(
            "the floor of it: as many plain widgets and no meeting",
            floor / least,
            None,
            "×",
            _beside(floor, least),
        ),
        _version(),
        *[_memory(size) for size in SIZES],
    ]


def _start(size: int, found: float, least: float) -> Row:
    name = "empty" if size == EMPTY else f"{size:,} entries"
    return Row(
        f"start to first paint, {name}", found / least, LIMITS.get(size), "×", _beside(found, least)
    )


def _beside(found: float, least: float) -> str:
    return f"{found * 1000:.0f} ms; minimal Textual application {least * 1000:.0f} ms"


def _memory(size: int) -> Row:
    with Terminal(ours(record(size))) as terminal:
        terminal.painted(PAINTED)
        terminal.settle()
        limit = MEMORY if size == 10_000 else None
        return Row(
            f"resident memory, {size:,} entries on the screen", terminal.megabytes(), limit, "MB"
        )


def _version() -> Row:
    env = {**os.environ, **compiled()}
    env.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(*arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True, env=env)

    beside = ratio(lambda: run("-m", "meeting_tui", "--version"), lambda: run("-c", "pass"), 9)
    return Row("meeting-tui --version", beside, 5.0, "×", "python -c pass")
