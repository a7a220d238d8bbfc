"""A server in a process of its own, and browsers that are none."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiohttp

SECRET = "-".join(("the", "password", "of", "the", "environment"))


class Served:
    """A running server; ``link`` is the printed one."""

    def __init__(self, process: subprocess.Popen[str], link: str) -> None:
        self.process, self.link = process, link
        self.base, _, self.token = link.partition("/?token=")

    @property
    def port(self) -> int:
        """The port in the link."""
        return int(self.base.rpartition(":")[2])

    def displays(self) -> list[int]:
        """The processes it has started and that are still there."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(each) for each in children.read_text().split()]

    def end(self, by: signal.Signals) -> int:
        self.process.send_signal(by)
        return self.process.wait(20)


@contextmanager
def serving(record: Path | str, *options: str) -> Iterator[Served]:
    """Serve a record on a free port of loopback."""
    process = subprocess.Popen(
        [sys.executable, "-m", "meeting_tui", "serve", str(record), "--port", "0", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PGPASSWORD": SECRET},
    )
    try:
        assert process.stdout
        assert "link" in process.stdout.readline()
        yield Served(process, process.stdout.readline().strip())
    finally:
        process.kill()
        process.communicate()


@asynccontextmanager
async def guest(served: Served) -> AsyncIterator[aiohttp.ClientSession]:
    """A browser that knows nothing; its jar keeps cookies of an address as well."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        yield client


@asynccontextmanager
async def visitor(served: Served) -> AsyncIterator[aiohttp.ClientSession]:
    """A browser that has opened the printed link."""
    async with guest(served) as client:
        async with client.get(served.link) as answer:
            assert answer.status == 200
        yield client


@asynccontextmanager
async def looking(
    client: aiohttp.ClientSession, served: Served, query: str = ""
) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A page that shows the display."""
    url = f"{served.base}/ws{query}"
    async with client.ws_connect(url, headers={"Origin": served.base}) as socket:
        yield socket


def plain(text: str) -> str:
    """Leave out what moves the cursor and chooses colours."""
    return re.sub(r"\x1b\[[0-9;?$]*[A-Za-z]", "", text)


async def painted(socket: aiohttp.ClientWebSocketResponse, words: str) -> str:
    """Read what is painted until some words are among it; without its colours."""
    text = ""
    while words not in text:
        message = await socket.receive(timeout=20)
        assert message.type is aiohttp.WSMsgType.BINARY, message
        text += plain(message.data.decode())
    return text


def soon(there: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until something is so."""
    begun = time.monotonic()
    while not there():
        assert time.monotonic() - begun < seconds, "it did not happen"
        time.sleep(0.02)
