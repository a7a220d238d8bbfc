"""A program in a pseudo-terminal of 120 by 40: when a text has been painted, and what it takes."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path
from time import perf_counter
from types import TracebackType

from benchmarks.records import FOLDER

PATIENCE = 30.0
ROOT = Path(__file__).parents[1]


class Terminal:
    """Starts a command and watches what it paints; as a context it ends with it."""

    def __init__(self, command: list[str], cwd: Path | None = None) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self._seen = b""
        self.began = perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=_environment(),
            cwd=cwd,
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _value: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def painted(self, text: bytes) -> float:
        """Return the moment at which a text has come since the last call."""
        until = perf_counter() + PATIENCE
        while perf_counter() < until:
            if not select.select([self._master], [], [], 0.5)[0]:
                continue
            self._seen += self._read(text)
            if text in self._seen:
                moment = perf_counter()
                self._seen = b""
                return moment
        raise TimeoutError(f"{text!r} was not painted")

    def _read(self, wanted: bytes) -> bytes:
        try:
            return os.read(self._master, 65536)
        except OSError as error:
            raise TimeoutError(f"{wanted!r} was not painted: {self._seen[-200:]!r}") from error

    def settle(self, seconds: float = 0.3) -> None:
        """Let pass what is painted until nothing comes for a while; a clock is painted for ever."""
        until = perf_counter() + 5 * seconds
        while perf_counter() < until and select.select([self._master], [], [], seconds)[0]:
            os.read(self._master, 65536)

    def type(self, text: str) -> float:
        """Send keys and return the moment."""
        moment = perf_counter()
        os.write(self._master, text.encode())
        return moment

    def megabytes(self) -> float:
        """Return how much memory is resident."""
        status = Path(f"/proc/{self._process.pid}/status").read_text("utf-8")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def ours(folder: Path, *more: str) -> list[str]:
    """Return the command that opens a record."""
    return [sys.executable, "-m", "meeting_tui", "run", str(folder), *more]


def first_paint(command: list[str], text: bytes, cwd: Path | None = None) -> float:
    """Return the seconds from the start of a command until a text reaches the terminal."""
    with Terminal(command, cwd) as terminal:
        return terminal.painted(text) - terminal.began


def _environment() -> dict[str, str]:
    """Let compiled modules be kept, as they are for whoever has installed the program."""
    env = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **compiled()}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env


def compiled() -> dict[str, str]:
    """Let compiled modules go where the run may write, and go away with it."""
    return {"PYTHONPYCACHEPREFIX": str(FOLDER / "compiled")}
