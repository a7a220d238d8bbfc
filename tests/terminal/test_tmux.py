"""The whole application once in a real terminal multiplexer: keys in, screens out, a resize."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from meeting_tui.profile import copy_examples

from .terminal import ROOT

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")


class Multiplexer:
    """A tmux server of our own with one window, in which a program runs."""

    def __init__(self, socket: Path, *program: str) -> None:
        self._tmux = ("tmux", "-S", str(socket), "-f", "/dev/null")
        self._run("new-session", "-d", "-x", "80", "-y", "24", *program)

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            [*self._tmux, *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "NO_COLOR": ""},
        )
        return done.stdout

    @property
    def rows(self) -> list[str]:
        """What is on the screen now."""
        return self._run("capture-pane", "-p").splitlines()

    def press(self, *keys: str) -> None:
        """Press keys by their names."""
        self._run("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type a text and Enter."""
        self._run("send-keys", "-l", text)
        self.press("Enter")

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self._run("resize-window", "-x", str(columns), "-y", str(rows))

    def see(self, words: str, seconds: float = 60) -> None:
        """Wait until words are on the screen."""
        deadline = time.monotonic() + seconds
        while not any(words in row for row in self.rows):
            assert time.monotonic() < deadline, f"no {words!r} in\n" + "\n".join(self.rows)
            time.sleep(0.05)

    def ended(self, seconds: float = 30) -> bool:
        """Wait until the program has ended, and the server with it."""
        deadline = time.monotonic() + seconds
        while self._run("list-sessions") and time.monotonic() < deadline:
            time.sleep(0.05)
        return not self._run("list-sessions")

    def close(self) -> None:
        """Clear away what is left."""
        self._run("kill-server")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Multiplexer]:
    """The lobby over a workspace with the examples, in tmux."""
    copy_examples(tmp_path)
    program = (sys.executable, "-m", "meeting_tui", "--workspace", str(tmp_path), "--lang", "en")
    tmux = Multiplexer(tmp_path / "tmux", *program)
    yield tmux
    tmux.close()


def test_a_meeting_is_rehearsed_from_the_lobby_to_the_report_and_back(screen: Multiplexer) -> None:
    screen.see("Start a meeting from an agenda")
    screen.press("Down", "Up", "r")
    screen.see("▸F2 Chair")
    screen.press("Space")
    screen.see("09:30")
    screen.press("s")
    screen.see("✓ recorded #2")
    screen.press("i", "i")
    screen.see("✓ recorded #3")
    screen.press("F3")
    screen.see("▸F3 Desk")
    screen.type("The Chairman welcomed everybody, été compris.")
    screen.see("✓ recorded #4")
    screen.type("/objet")
    screen.see("✗")
    screen.press("Escape")
    screen.resize(120, 40)
    screen.see("F7 Log")
    screen.press("F5")
    screen.see("The Chairman welcomed everybody, été compris.")
    screen.press("C-g")
    screen.see("Go to this pane")
    screen.press("Escape")
    screen.press("C-q")
    screen.see("Unfinished")
    screen.press("q")
    assert screen.ended()
