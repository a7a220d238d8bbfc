"""What a visitor sees and can do, and what becomes of the processes behind it."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest

from meeting_tui.serving.child import Size, program
from meeting_tui.session import Session
from tests.tui.test_display import _files

from .served import SECRET, Served, looking, painted, serving, soon, visitor

JUNK = (
    "",
    "no JSON",
    "null",
    "[]",
    "{}",
    '["resize"]',
    '["resize", {"width": "wide", "height": null}]',
    '["resize", {"width": 99999, "height": -1}]',
    '["resize", {"width": 99999, "height": 99999}]',
    '["deliver_chunk_request", "x"]',
    '["ping", {}]',
    "[" * 2000,
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
)
KEYS = (
    "q",
    "".join(map(chr, range(1, 127))),
    "\x1b",
    "\x1bOP\x1b[20~",
    "\x1b[200~/close!\r\x1b[201~",
)


async def test_the_display_is_shown_and_follows_the_record(
    served: Served, meeting: tuple[Path, Session]
) -> None:
    async with visitor(served) as client, looking(client, served) as socket:
        assert "CWG-Internet, 12th meeting" in await painted(socket, "DELEGATION C")
        meeting[1].enter("/floor HHH", forced=True)
        await painted(socket, "DELEGATION H")
        meeting[1].enter("/floor CCC", forced=True)
        await painted(socket, "DELEGATION C")


async def test_no_key_size_or_junk_does_anything(
    served: Served, meeting: tuple[Path, Session]
) -> None:
    before = _files(meeting[0])
    query = "?width=99999&height=x"
    async with visitor(served) as client, looking(client, served, query) as socket:
        await painted(socket, "DELEGATION C")
        for each in JUNK:
            await socket.send_str(each)
        for key in KEYS:
            await socket.send_str(json.dumps(["stdin", key]))
        await socket.send_bytes(b"\x00M\xff")
        await socket.send_str('["resize", {"width": 100, "height": 30}]')
        await painted(socket, "DELEGATION C")
        await socket.send_str('["ping", "now"]')
        while (message := await socket.receive(timeout=20)).type is not aiohttp.WSMsgType.TEXT:
            pass
        assert json.loads(message.data) == ["pong", "now"]
        assert len(served.displays()) == 1
    assert _files(meeting[0]) == before


async def test_a_message_that_is_too_long_ends_the_connection(served: Served) -> None:
    async with visitor(served) as client, looking(client, served) as socket:
        await painted(socket, "DELEGATION C")
        await socket.send_str(json.dumps(["stdin", "x" * 5000]))
        while (message := await socket.receive(timeout=20)).type is aiohttp.WSMsgType.BINARY:
            pass
        assert message.type is aiohttp.WSMsgType.CLOSE
    soon(lambda: served.displays() == [])


async def test_of_twenty_visitors_as_many_get_in_as_there_is_room_for(served: Served) -> None:
    async with visitor(served) as client, AsyncExitStack() as open_sockets:

        async def come() -> int:
            try:
                await open_sockets.enter_async_context(looking(client, served))
            except aiohttp.WSServerHandshakeError as refused:
                return refused.status
            return 101

        answers = await asyncio.gather(*(come() for _ in range(20)))
        assert sorted(answers) == [101] * 3 + [503] * 17
        assert len(served.displays()) <= 3
    soon(lambda: served.displays() == [])
    async with visitor(served) as client, looking(client, served) as socket:
        await painted(socket, "DELEGATION C")


async def test_a_display_ends_with_its_page_and_a_page_with_its_display(served: Served) -> None:
    async with visitor(served) as client:
        async with looking(client, served) as socket:
            await painted(socket, "DELEGATION C")
            (display,) = served.displays()
        soon(lambda: served.displays() == [])
        async with looking(client, served) as socket:
            await painted(socket, "DELEGATION C")
            (display,) = served.displays()
            os.kill(display, signal.SIGKILL)
            while (message := await socket.receive(timeout=20)).type is aiohttp.WSMsgType.BINARY:
                pass
            assert message.type is aiohttp.WSMsgType.CLOSE


async def test_a_page_that_reads_nothing_keeps_nothing_alive(served: Served) -> None:
    async with visitor(served) as client, looking(client, served) as socket:
        await painted(socket, "DELEGATION C")
        (display,) = served.displays()
        os.kill(display, signal.SIGSTOP)
    soon(lambda: served.displays() == [])


async def test_a_display_can_only_read_and_knows_nothing_of_the_server(
    served: Served, meeting: tuple[Path, Session]
) -> None:
    async with visitor(served) as client, looking(client, served) as socket:
        await painted(socket, "DELEGATION C")
        (display,) = served.displays()
        place = Path(f"/proc/{display}")
        assert SECRET not in (place / "environ").read_text()
        arguments = (place / "cmdline").read_text()
        assert served.token not in arguments
        assert SECRET not in arguments
        held = {each: str(each.readlink()) for each in (place / "fd").iterdir()}
        of_record = [each for each, path in held.items() if str(meeting[0]) in path]
        assert of_record
        for each in of_record:
            flags = (place / "fdinfo" / each.name).read_text()
            mode = int(re.findall(r"flags:\s+(\d+)", flags)[0], 8) & os.O_ACCMODE
            assert mode == os.O_RDONLY, held[each]


def test_what_shows_the_display_loads_nothing_that_records_or_writes_papers(
    meeting: tuple[Path, Session],
) -> None:
    shown = program(meeting[0].parent.parent, str(meeting[0]), "en")
    argv = list(shown.argv)
    told = subprocess.run(
        [argv[0], "-X", "importtime", *argv[1:]],
        env=shown.environment,
        input=_packet({"type": "quit"}),
        capture_output=True,
        timeout=30,
        check=True,
    )
    loaded = set(re.findall(r"\| +(\S+)$", told.stderr.decode(), re.MULTILINE))
    assert "meeting_tui.tui.display" in loaded
    tui = ("app", "acting", "recorder", "keeping", "writing", "registering", "lobby", "run")
    writing = {f"meeting_tui.tui.{each}" for each in tui}
    writing |= {"meeting_tui.papers.library", "meeting_tui.papers.render", "meeting_tui.serving"}
    assert sorted(writing & loaded) == []


def _packet(values: dict[str, str]) -> bytes:
    data = json.dumps(values).encode()
    return b"M" + len(data).to_bytes(4, "big") + data


async def test_the_page_names_no_other_machine_and_nothing_of_this_one(
    served: Served, meeting: tuple[Path, Session]
) -> None:
    async with visitor(served) as client:
        async with client.get(served.base) as answer:
            text = await answer.text()
            assert "connect-src 'self'" in answer.headers["Content-Security-Policy"]
            assert "aiohttp" not in answer.headers["Server"]
        assert "<title>CWG-Internet, 12th meeting</title>" in text
        for secret in (SECRET, served.token, str(meeting[0]), "meeting_tui", sys.executable):
            assert secret not in text
        assert re.findall(r"https?://[^\"]+", text) == []
        for path in re.findall(r'(?:href|src)="([^"]+)"', text):
            async with client.get(served.base + path) as answer:
                assert answer.status == 200, path
                if path.endswith(".css"):
                    assert "url(http" not in (await answer.text()).replace('"', "")
        for path in (
            "/static",
            "/static/",
            "/download/x",
            "/static/%2e%2e/server.py",
            "/favicon.ico",
        ):
            async with client.get(served.base + path) as answer:
                assert answer.status == 404, path
        async with client.post(served.base) as answer:
            assert answer.status == 405


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
async def test_the_server_ends_and_all_that_it_started_with_it(
    meeting: tuple[Path, Session], ending: signal.Signals
) -> None:
    with serving(meeting[0]) as served:
        async with visitor(served) as client, looking(client, served) as socket:
            await painted(socket, "DELEGATION C")
            (display,) = served.displays()
            code = await asyncio.to_thread(served.end, ending)
            assert code == (-ending if ending is signal.SIGKILL else 0)
            soon(lambda: not Path(f"/proc/{display}").exists())
        assert served.process.stderr
        told = served.process.stderr.read()
        assert "Traceback" not in told
        assert served.token not in told


def test_a_size_is_within_bounds_whatever_is_said() -> None:
    assert Size.of(100, "30") == Size(100, 30)
    assert Size.of(99999, -5) == Size(400, 5)
    assert Size.of("9" * 5000, None) == Size(400, 24)
    assert Size.of([], {"width": 1}) == Size(80, 24)
    assert Size.of(1.5, True) == Size(80, 24)
