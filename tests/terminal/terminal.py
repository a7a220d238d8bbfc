"""A program on a terminal of its own, whose other end is in our hand."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
TAKE_TERMINAL = (
    "import fcntl, os, sys, termios\n"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"
    "os.execvp(sys.argv[1], sys.argv[1:])\n"
)
_CONTROL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[@-Z\\-_])")
_RECORDED = re.compile(r"recorded #(\d+)")


class Terminal:
    """Eighty columns and 24 rows, and a program that believes somebody sits there."""

    def __init__(self, *program: str) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, *program],
            stdin=far,
            stdout=far,
            stderr=far,
            start_new_session=True,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
            },
        )
        os.close(far)
        self.output = b""

    @property
    def text(self) -> str:
        """Everything printed so far, without control sequences."""
        return _CONTROL.sub("", self.output.decode("utf-8", "replace"))

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._near, keys.encode())

    def see(self, words: str, *, seconds: float = 60) -> None:
        """Wait until words have been printed since the last call of ``forget``."""
        self._wait_for(words, lambda: words in self.text, seconds)

    def see_recorded(self, number: int, *, seconds: float = 60) -> None:
        """Wait until this entry or a later one has been shown as recorded.

        Where lines come faster than pictures, an answer may give way to the next one unpainted.
        """
        self._wait_for(f"recorded #{number}", lambda: self.recorded >= number, seconds)

    @property
    def recorded(self) -> int:
        """The last entry that has been shown as recorded."""
        return max(map(int, _RECORDED.findall(self.text)), default=0)

    def _wait_for(self, words: str, there: Callable[[], bool], seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not there():
            assert time.monotonic() < deadline, f"no {words!r} in {self.text[-2000:]!r}"
            self._read(0.05)

    def forget(self) -> None:
        """Look only at what is printed from now on."""
        self._read(0)
        self.output = b""

    def read_for(self, seconds: float) -> None:
        """Let time go by."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self._read(0.02)

    def is_raw(self) -> bool:
        """Whether keys go to a program as they are, without the terminal's own editing."""
        flags: int = termios.tcgetattr(self._near)[3]
        return not flags & termios.ICANON

    def tell(self, what: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(what)

    def hang_up(self) -> None:
        """Close the terminal's window."""
        os.close(self._near)
        self._near = -1

    def ended(self, seconds: float = 10) -> int:
        """Wait for the end of the program, reading what it has to say, and return its exit code."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < deadline:
            self._read(0.02)
        self._read(0.05)
        return self.process.wait(0.01)

    def close(self) -> None:
        """Clear away what is left."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self._near >= 0:
            os.close(self._near)

    def _read(self, seconds: float) -> None:
        if self._near < 0:
            time.sleep(seconds)
            return
        ready = select.poll()
        ready.register(self._near, select.POLLIN)
        while ready.poll(seconds * 1000):
            try:
                part = os.read(self._near, 65536)
            except OSError:
                time.sleep(seconds)
                return
            self.output += part
            seconds = 0
