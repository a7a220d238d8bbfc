"""Other programs on the same work, each in an environment of its own: ``benchmarks peers``."""

import os
import statistics
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.harness import Row
from benchmarks.records import record
from benchmarks.starting import first_paint

HOME = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "meeting-tui-peers"
COMMANDS = {"frogmouth": "frogmouth", "harlequin": "harlequin"}


def rows() -> list[Row]:
    """Start the peers that install here, beside ours."""
    found = {name: path for name in COMMANDS if (path := _installed(name))}
    ours = [sys.executable, "-m", "meeting_tui", "run", str(record(3))]
    mine = _paint(ours)
    return [
        Row(
            f"start to first paint beside {name}", mine / _paint([str(found[name])]), 1.0, "×", name
        )
        for name in ("frogmouth", "harlequin")
        if name in found
    ]


def _installed(name: str) -> Path | None:
    command = HOME / name / "bin" / COMMANDS[name]
    if not command.exists():
        venv.create(HOME / name, with_pip=True)
        pip = [str(HOME / name / "bin" / "pip"), "install", "--quiet", "--no-input", name]
        subprocess.run(pip, check=False)
    if command.exists():
        return command
    sys.stdout.write(f"{name} does not install here: not compared\n")
    return None


def _paint(command: list[str]) -> float:
    first_paint(command, b"")
    return statistics.median(first_paint(command, b"") for _ in range(5))
