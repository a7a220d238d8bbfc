"""A real browser without a screen, driven over its own protocol."""

import asyncio
import json
import shutil
import tempfile
from asyncio.subprocess import DEVNULL
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-port=0",
    "--window-size=1280,720",
)


class Browser:
    """One page; ``events`` are what the browser told of it, the oldest first."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.events: list[dict[str, Any]] = []
        self._number = 0
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}

    async def listen(self) -> None:
        async for message in self.socket:
            told = json.loads(message.data)
            if "id" in told:
                self._answers.pop(told["id"]).set_result(told)
            else:
                self.events.append(told)

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        answer = await self._answer(method, **params)
        assert "error" not in answer, answer
        found: dict[str, Any] = answer["result"]
        return found

    async def _answer(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        number = self._number
        self._answers[number] = asyncio.get_running_loop().create_future()
        await self.socket.send_json({"id": number, "method": method, "params": params})
        return await asyncio.wait_for(self._answers[number], 20)

    async def go(self, url: str) -> None:
        await self.ask("Page.navigate", url=url)

    async def value(self, expression: str) -> Any:
        """Evaluate an expression in the page, which may be between two pages just now."""
        asked = {"expression": expression, "returnByValue": True}
        answer = await self._answer("Runtime.evaluate", **asked)
        if "navigated" in answer.get("error", {}).get("message", ""):
            return None
        assert "error" not in answer, answer
        return answer["result"]["result"].get("value")

    async def until(self, expression: str) -> Any:
        """Wait until something is true in the page, and return it."""
        for _ in range(400):
            if found := await self.value(expression):
                return found
            await asyncio.sleep(0.05)
        raise AssertionError(
            f"{expression} did not come true: {await self.value('document.body.innerText')!r}"
        )

    def told(self, method: str) -> list[dict[str, Any]]:
        """What the browser told of one kind of event."""
        return [each["params"] for each in self.events if each["method"] == method]

    def urls(self) -> list[str]:
        """Every address that the page asked for."""
        asked = [each["request"]["url"] for each in self.told("Network.requestWillBeSent")]
        return asked + [each["url"] for each in self.told("Network.webSocketCreated")]

    def heard(self) -> str:
        """What came over the socket of the page, as text."""
        frames = [each["response"] for each in self.told("Network.webSocketFrameReceived")]
        data = [b64decode(each["payloadData"]) for each in frames if each["opcode"] == 2]
        return b"".join(data).decode("utf-8", "replace")

    async def picture(self, scale: float = 1) -> bytes:
        """Take a picture of the page, as somebody before it would see it."""
        clip = {"x": 0, "y": 0, "width": 1280, "height": 560, "scale": scale}
        found = await self.ask("Page.captureScreenshot", format="png", clip=clip)
        return b64decode(found["data"])


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Start Chromium with an empty profile, and end it whatever happens."""
    assert CHROMIUM
    profile = Path(tempfile.mkdtemp(prefix="chromium-"))
    process = await asyncio.create_subprocess_exec(
        CHROMIUM,
        *QUIET,
        f"--user-data-dir={profile}",
        "about:blank",
        stdout=DEVNULL,
        stderr=DEVNULL,
    )
    try:
        async with aiohttp.ClientSession() as client, await _page(client, profile) as socket:
            page = Browser(socket)
            listening = asyncio.create_task(page.listen())
            for domain in ("Page", "Network", "Runtime"):
                await page.ask(f"{domain}.enable")
            yield page
            await page.ask("Browser.close")
            await listening
    finally:
        if process.returncode is None:
            await _ended(process)
        shutil.rmtree(profile, ignore_errors=True)


async def _page(client: aiohttp.ClientSession, profile: Path) -> Any:
    port = profile / "DevToolsActivePort"
    for _ in range(600):
        if port.exists() and port.read_text().count("\n"):
            break
        await asyncio.sleep(0.05)
    base = f"http://127.0.0.1:{port.read_text().splitlines()[0]}"
    async with client.get(f"{base}/json/list") as answer:
        targets = await answer.json()
    page = next(target for target in targets if target["type"] == "page")
    return await client.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0)


async def _ended(process: asyncio.subprocess.Process) -> None:
    try:
        await asyncio.wait_for(process.wait(), 10)
    except TimeoutError:
        process.kill()
        await process.wait()
