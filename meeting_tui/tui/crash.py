"""How an application ends: asked to, by a signal, or by an error that nobody foresaw.

However it ends, what is typed is kept, the terminal is left in order, and nobody's texts are
printed: a traceback of ours names files and lines, never the values of variables.
"""

import asyncio
import os
import platform
import signal
import sys
import tempfile
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import textual
from rich.console import RenderableType
from textual.driver import Driver

from meeting_tui import __version__
from meeting_tui.domain.text import clean
from meeting_tui.journal.files import DISK
from meeting_tui.journal.folder import aside_name
from meeting_tui.journal.segment import write_new
from meeting_tui.languages import N_, say
from meeting_tui.tui.caps import MOVED
from meeting_tui.tui.harmless import Harmless

Result = TypeVar("Result")

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
REPORT = "crash"


class Orderly(Harmless[Result]):
    """An application that keeps what is typed, whatever ends it.

    Its exit code is 128 and the number of the signal, or 1 after an error.
    """

    def keep(self) -> None:
        """Put on the disk, at once, what would be lost; called however the application ends."""

    def places(self) -> tuple[Path, ...]:
        """Return the folders in which a report of an error may be left, the best first."""
        return (Path(tempfile.gettempdir()),)

    def consolation(self) -> tuple[str, ...]:
        """Say what is safe and how to go on after an error."""
        return ()

    def get_driver_class(self) -> type[Driver]:
        """Read the terminal in our own way, unless another driver was asked for."""
        from meeting_tui.tui.keyboard import Keyboard

        usual = super().get_driver_class()
        return Keyboard if issubclass(Keyboard, usual) else usual

    def on_load(self) -> None:
        """Take the keys that were chosen, and listen to what asks a program to end."""
        if MOVED:
            self.set_keymap(MOVED)
        loop = asyncio.get_running_loop()
        for ending in ENDINGS:
            with suppress(ValueError, RuntimeError):
                loop.add_signal_handler(ending, self._ended_by, ending)
        self.app_resume_signal.subscribe(self, self._paint_again)

    def _paint_again(self, _: object) -> None:
        """Fill the screen, which is blank when the program comes back from its sleep."""
        self.refresh(layout=True)

    def _ended_by(self, ending: signal.Signals) -> None:
        self.keep()
        self.exit(return_code=128 + ending)

    def _fatal_error(self) -> None:
        """Take the place of Textual's own, which prints every variable there is."""
        with suppress(Exception):
            self.keep()
        self._farewell = self._farewell or last_words(self, self._exception)
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - may hold variables
        """End after an error of Textual's own threads, saying no more than after ours."""
        self._return_code = 1
        self._fatal_error()

    _farewell: str = ""

    def run(self, *args: object, **options: object) -> Result | None:
        """Run until the end, and then say on the terminal what there is to say."""
        result = super().run(*args, **options)  # type: ignore[arg-type]  # handed on as they are
        with suppress(OSError, ValueError):
            sys.stderr.write(clean(self._farewell, lines=True).text)
        _let_go_of_a_gone_terminal()
        return result


def _let_go_of_a_gone_terminal() -> None:
    """Send nowhere what the terminal no longer takes: Python would end with a code of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def last_words(app: "Orderly[Result]", error: BaseException | None) -> str:
    """Say that an error ended the application, what is safe, and where the report is."""
    name = type(error).__name__ if error else ""
    told = [
        say(app.language, N_("An error in the program has ended it: {name:verbatim}"), name=name)
    ]
    told += app.consolation()
    report = leave_report(app.places(), error)
    if report is not None:
        told.append(say(app.language, N_("Report: {file:verbatim}"), file=str(report)))
        told.append(say(app.language, N_("Read it before you send it: an error may quote a text.")))
    return "\n".join(told) + "\n"


def leave_report(places: tuple[Path, ...], error: BaseException | None) -> Path | None:
    """Write what happened into a private file, in the first folder that takes it."""
    for folder in places:
        with suppress(OSError):
            path = aside_name(folder / REPORT, "report", DISK)
            write_new(path, description(error).encode("utf-8", "backslashreplace"), DISK)
            return path
    return None


def description(error: BaseException | None) -> str:
    """Describe an error by its files and lines, without the values of variables."""
    versions = (
        f"meeting_tui {__version__}, Python {platform.python_version()}, "
        f"Textual {textual.__version__}, {platform.platform()}, terminal {os.environ.get('TERM')}"
    )
    trace = "".join(traceback.format_exception(error)) if error else ""
    return f"{versions}\n\n{trace}"
