"""From the command typed to the first screen painted, in a real pseudo-terminal."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
from pathlib import Path
from time import perf_counter

from benchmarks.harness import Row, ratio
from benchmarks.records import FOLDER, record

ROUNDS = 5
PATIENCE = 20.0
SCREENFUL = 3000
MINIMAL = [sys.executable, "-m", "benchmarks.minimal_app"]
ROOT = Path(__file__).parents[1]


def rows() -> list[Row]:
    """Start beside a minimal application, on a small and a large record; and --version."""
    minimal: list[float] = []
    sizes: dict[int, list[float]] = {2: [], 10_000: []}
    folders = {size: record(max(size, 3)) for size in sizes}
    for _ in range(ROUNDS + 1):
        minimal.append(first_paint(MINIMAL, b"ready to go"))
        for size, folder in folders.items():
            command = [sys.executable, "-m", "meeting_tui", "run", str(folder)]
            sizes[size].append(first_paint(command, b"CWG-Internet 12"))
    del minimal[0], sizes[2][0], sizes[10_000][0]
    least = statistics.median(minimal)
    limits = {2: 1.7, 10_000: 2.5}
    names = {2: "start to first paint, empty", 10_000: "start to first paint, 10,000 entries"}
    reference = f"minimal Textual application, {least * 1000:.0f} ms"
    painted = [
        Row(names[size], statistics.median(figures) / least, limits[size], "×", reference)
        for size, figures in sizes.items()
    ]
    return [*painted, _version()]


def first_paint(command: list[str], text: bytes) -> float:
    """Return the seconds until ``text`` reaches the terminal, or without it a screenful.

    Compiled modules are kept, as they are for whoever has installed the program.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    env = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **compiled()}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    began = perf_counter()
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True
    )
    os.close(slave)
    try:
        return _until(master, text, began)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(master)


def compiled() -> dict[str, str]:
    """Let compiled modules go where the run may write, and go away with it."""
    return {"PYTHONPYCACHEPREFIX": str(FOLDER / "compiled")}


def _until(master: int, text: bytes, began: float) -> float:
    seen = b""
    while perf_counter() - began < PATIENCE:
        if not select.select([master], [], [], 0.5)[0]:
            continue
        seen += os.read(master, 65536)
        if text in seen if text else len(seen) > SCREENFUL:
            return perf_counter() - began
    raise TimeoutError(text.decode())


def _version() -> Row:
    env = {**os.environ, **compiled()}
    env.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(*arguments: str) -> None:
        command = [sys.executable, *arguments]
        subprocess.run(command, capture_output=True, check=True, env=env)

    def ours() -> None:
        run("-m", "meeting_tui", "--version")

    def bare() -> None:
        run("-c", "pass")

    return Row("meeting-tui --version", ratio(ours, bare, 9), 5.0, "×", "python -c pass")
