"""Other programs on the same work in the same run, each in an environment of its own."""

import os
import statistics
import subprocess
import venv
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.harness import Row, missing, ratio, seconds
from benchmarks.records import FOLDER, line, opened, record, script, workspace
from benchmarks.terminal import first_paint, ours
from meeting_tui import demo
from meeting_tui.papers.meeting import build
from meeting_tui.papers.render import render

HOME = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "meeting-tui-peers"
"""Kept from run to run: installing takes longer than measuring."""

LOG = 10_000
TIMES = 3
_fresh = count()


def rows() -> list[Row]:
    """Measure beside every peer that installs here, and say which do not."""
    return [*_meetbot(), *_pandoc(), *_paints()]


def _python_with(package: str) -> Path | None:
    """Return the Python of an environment that has a package, or None if it does not install."""
    python = HOME / package / "bin" / "python"
    done = HOME / package / "installed"
    if not done.exists():
        venv.create(HOME / package, with_pip=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--no-input", package]
        if subprocess.run(pip, check=False, capture_output=True).returncode:
            return None
        done.touch()
    return python


def _not_here(what: str, package: str) -> list[Row]:
    return [missing(what, f"{package} does not install here")]


def _meetbot() -> list[Row]:
    """Take a log of 10,000 lines to its minutes: durable here, in memory there."""
    what = "10,000 lines recorded and their minutes written"
    python = _python_with("hcoop-meetbot")
    mine: list[float] = []
    theirs: list[float] = []
    log = _raw_log()
    for _ in range(TIMES):
        mine.append(seconds(_day))
        if python:
            theirs.append(_replayed(python, log))
    least = min(mine)
    absolute = Row(what, statistics.median(mine) * 1000, None, "ms", f"best {least * 1000:.0f} ms")
    if not theirs:
        return [absolute, *_not_here(f"{what}, beside hcoop-meetbot", "hcoop-meetbot")]
    bot = statistics.median(theirs)
    beside = statistics.median(mine) / bot
    return [
        absolute,
        Row(f"{what}, beside it", beside, 1.0, "×", f"hcoop-meetbot, {bot * 1000:.0f} ms"),
    ]


def _day() -> None:
    lines = script(LOG)
    name = f"log-{next(_fresh)}"
    folder, session = workspace().create(demo.agenda(), name=name, seat="rapporteur")
    for start in range(0, len(lines), 200):
        session.execute_all(lines[start : start + 200])
    (folder / "minutes.md").write_bytes(render(build(session.state, "en"), "md"))
    session.journal.close()


def _raw_log() -> Path:
    """Write the same lines as a channel's log: every line goes into the minutes there as here."""
    said = [line(number).partition(" ") for number in range(LOG - 2)]
    lines = [f"[{stamp[1:]}] <chair> #info {text}" for stamp, _, text in said]
    path = FOLDER / "raw.log"
    ends = (
        "[2019-02-01T09:29:58] <chair> #startmeeting",
        "[2019-02-01T23:59:00] <chair> #endmeeting",
    )
    path.write_text("\n".join([ends[0], *lines, ends[1]]) + "\n", "utf-8")
    return path


def _replayed(python: Path, log: Path) -> float:
    script_of = Path(__file__).with_name("meetbot_peer.py")
    folder = FOLDER / f"meetbot-{next(_fresh)}"
    folder.mkdir()
    command = [str(python), str(script_of), str(log), str(folder)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _pandoc() -> list[Row]:
    what = "report of 600 paragraphs as docx, beside pandoc"
    python = _python_with("pypandoc-binary")
    if python is None:
        return _not_here(what, "pypandoc-binary")
    found = sorted(python.parent.parent.glob("lib/*/site-packages/pypandoc/files/pandoc"))
    paper = build(opened(603).state, "en")
    source = FOLDER / "report.md"
    source.write_bytes(render(paper, "md"))
    command = [str(found[0]), str(source), "-o", str(FOLDER / "pandoc.docx")]
    beside = ratio(lambda: render(paper, "docx"), partial(subprocess.run, command, check=True), 5)
    return [Row(what, beside, 1.0, "×", "pandoc from the same Markdown, its start included")]


def _paints() -> list[Row]:
    """Start each peer and ours in turn, each until its own first words are there."""
    peers = {
        "frogmouth": (["frogmouth"], b"Welcome to Frogmouth"),
        "harlequin": (["harlequin", "--locale", "C"], b"Query Editor"),
    }
    return [row for name, (command, text) in peers.items() for row in _paint(name, command, text)]


def _paint(name: str, command: list[str], text: bytes) -> list[Row]:
    what = f"start to first paint, empty, beside {name}"
    python = _python_with(name)
    if python is None:
        return _not_here(what, name)
    there = [str(python.parent / command[0]), *command[1:]]
    theirs: Callable[[], float] = partial(first_paint, there, text, FOLDER)
    mine: Callable[[], float] = partial(first_paint, ours(record(3)), b"CWG-Internet 12")
    rounds = [(mine(), theirs()) for _ in range(6)][1:]
    beside = statistics.median(a / b for a, b in rounds)
    least = statistics.median(b for _, b in rounds)
    return [Row(what, beside, 1.0, "×", f"{name}, {least * 1000:.0f} ms")]
