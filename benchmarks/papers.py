"""The meeting report of 600 paragraphs in each format, and a whole log to its minutes."""

import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.harness import Row, in_turn, seconds
from benchmarks.records import FOLDER, opened, script, workspace
from meeting_tui import demo
from meeting_tui.papers.meeting import build
from meeting_tui.papers.render import render

LIMITS = {"md": 50.0, "html": 50.0, "docx": 150.0, "pdf": 500.0}


def rows() -> list[Row]:
    """Render in each format, beside pandoc where it is, and take a log to its minutes."""
    state = opened(603).state
    paper = build(state, "en")
    timed = [_format(lambda wanted=wanted: render(paper, wanted), wanted) for wanted in LIMITS]
    return [*timed, *_pandoc(paper), minutes(), _memory()]


def _format(act, wanted: str) -> Row:  # type: ignore[no-untyped-def]  # a function without arguments
    act()
    figure = statistics.median(seconds(act) for _ in range(5)) * 1000
    return Row(f"report of 600 paragraphs as {wanted}", figure, LIMITS[wanted], "ms")


def _pandoc(paper) -> list[Row]:  # type: ignore[no-untyped-def]  # a Paper
    if shutil.which("pandoc") is None:
        sys.stdout.write("pandoc is missing here: not compared\n")
        return []
    source = FOLDER / "report.md"
    source.write_bytes(render(paper, "md"))

    def pandoc() -> None:
        subprocess.run(["pandoc", str(source), "-o", str(FOLDER / "report.docx")], check=True)

    ours, theirs = in_turn(lambda: render(paper, "docx"), pandoc, 5)
    return [Row("the same as docx beside pandoc", ours / theirs, 1.0, "×", "pandoc")]


def minutes() -> Row:
    """Record a log of 10,000 lines and write its minutes."""
    lines = script(10_000)

    def day() -> None:
        folder, session = workspace().create(demo.agenda(), name=_fresh(), seat="rapporteur")
        for start in range(0, len(lines), 200):
            session.execute_all(lines[start : start + 200])
        (folder / "minutes.md").write_bytes(render(build(session.state, "en"), "md"))
        session.journal.close()

    figure = statistics.median(seconds(day) for _ in range(3))
    return Row("10,000 lines recorded and their minutes written", figure * 1000, 1800, "ms")


def _fresh() -> str:
    taken = {path.name for path in workspace().sessions()}
    return next(name for n in range(1, 100) if (name := f"log-{n}") not in taken)


def _memory() -> Row:
    code = (
        "import sys; from pathlib import Path;"
        "from meeting_tui.workspace import open_session;"
        "from meeting_tui.tui.app import MeetingApp;"
        "s = open_session(Path(sys.argv[1]), seat='reader', read_only=True);"
        "status = Path('/proc/self/status').read_text();"
        "print(status.partition('VmHWM:')[2].split()[0])"
    )
    session = opened(10_000)
    folder: Path = session.journal.folder  # type: ignore[attr-defined]  # the TinyDB journal
    session.journal.close()
    output = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
    ).stdout
    return Row("resident memory, 10,000 entries and the interface", int(output) / 1024, 120, "MB")
