"""One visitor's display: a process of its own that reads the record and can do nothing else."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from meeting_tui.domain.frozen import dataclass
from meeting_tui.journal.postgres.address import is_address

KEPT = ("HOME", "MEETING_TUI_THEME", "NO_COLOR")
"""What a display needs of the environment; nothing else of it reaches the process."""

OF_SERVERS = ("PG", "MEETING_TUI_TRUSTED_HOSTS")
"""How the names begin of what leads to a record on a server, which only its display needs."""

GIVEN = {
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm-256color",
    "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
    "TEXTUAL_ANIMATIONS": "none",
}
PATIENCE = 2.0
"""Seconds a display has to end by itself."""


@dataclass(frozen=True, slots=True)
class Size:
    """Columns and rows, never more than somebody could read."""

    width: int
    height: int

    @classmethod
    def of(cls, width: object, height: object) -> "Size":
        """Bring what a browser says within bounds; what is no number is the usual size."""
        return cls(_within(width, 80, 20, 400), _within(height, 24, 5, 150))


def _within(value: object, usual: int, least: int, most: int) -> int:
    try:
        number = int(str(value)[:9])
    except ValueError:
        return usual
    return min(max(number, least), most)


@dataclass(frozen=True, slots=True)
class Program:
    """What is run for each visitor, and all the environment it gets beside the size."""

    argv: tuple[str, ...]
    environment: dict[str, str]


def program(workspace: Path, session: str, language: str) -> Program:
    """Return what shows a record: this Python, looking for modules in no current folder."""
    python = (sys.executable, "-P", "-m", "meeting_tui", "--workspace", str(workspace))
    begins = OF_SERVERS if is_address(session) else ()
    kept = {n: v for n, v in os.environ.items() if n in KEPT or n.startswith(begins)}
    return Program((*python, "display", "--lang", language, "--", session), {**kept, **GIVEN})


class Showing(AppService):
    """The process of one display and its pipes; of what it says, only what it paints goes on."""

    def __init__(
        self,
        program: Program,
        *,
        paint: Callable[[bytes], Awaitable[None]],
        close: Callable[[], Awaitable[object]],
    ) -> None:
        async def ended() -> None:
            await close()

        super().__init__(
            "",
            write_bytes=paint,
            write_str=_nothing,
            close=ended,
            download_manager=DownloadManager(),
        )
        self._program = program
        self._size: Size | None = None

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start without a shell; what the process complains of may quote a text, and is dropped."""
        self._size = Size(width, height)
        process = await asyncio.create_subprocess_exec(
            *self._program.argv,
            env={**self._program.environment, "COLUMNS": str(width), "ROWS": str(height)},
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
        )
        process.stderr = asyncio.StreamReader()
        process.stderr.feed_eof()
        self._process, self._stdin = process, process.stdin
        return process

    async def run(self) -> None:
        """Hand on what is painted; when the process ends, however it does, the page hears of it."""
        try:
            await super().run()
        finally:
            await self.remote_close()

    async def resize(self, size: Size) -> None:
        """Tell the process the size of the page, if it is another one."""
        if size != self._size:
            self._size = size
            await self.set_terminal_size(size.width, size.height)

    async def on_meta(self, data: bytes) -> None:
        """Ignore what the process asks of the browser: no link, no file. Its end is seen anyway."""

    async def on_packed(self, payload: bytes) -> None:
        """Ignore the pieces of a file: none is handed out."""

    async def stop(self) -> None:
        """End the process, kindly and then not."""
        process, task, self._task = self._process, self._task, None
        if process is None or task is None:
            return
        try:
            async with asyncio.timeout(PATIENCE):
                await self.send_meta({"type": "quit"})
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _nothing(_: str) -> None:
    """Take what is not for a browser."""
