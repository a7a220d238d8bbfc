"""The program run in this process, and the files of the twelfth meeting."""

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from meeting_tui import demo
from meeting_tui.cli.program import program

Run = Callable[..., Result]

AGENDA = str(demo.agenda())
DAY = demo.agenda().with_suffix(".capture")


def run_in(folder: Path) -> Run:
    """Return a function that runs the program with ``folder`` as its workspace."""

    def run(*arguments: str, typed: str | bytes = "") -> Result:
        return CliRunner().invoke(
            program,
            ["--workspace", str(folder), *arguments],
            prog_name="meeting-tui",
            input=typed,
            catch_exceptions=False,
        )

    return run
