"""Who is let in, asked of the running server; and what the door makes of addresses."""

from pathlib import Path

import aiohttp
import pytest

from meeting_tui.serving.door import door, public_origin
from meeting_tui.session import Session

from .served import Served, guest, serving, visitor

PATHS = ("/", "/ws", "/static/textual.js", "/download/x", "/nothing")


async def _status(client: aiohttp.ClientSession, url: str, **headers: str) -> int:
    async with client.get(url, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize("path", PATHS)
async def test_without_the_token_there_is_nothing(served: Served, path: str) -> None:
    async with guest(served) as client:
        assert await _status(client, served.base + path) == 403
        assert await _status(client, f"{served.base}{path}?token={'0' * 32}") == 403
        cookie = f"meeting-tui-{served.port}={'0' * 32}"
        assert await _status(client, served.base + path, Cookie=cookie) == 403
        assert await _status(client, f"{served.base}{path}?token=é") == 403
    assert served.displays() == []


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "[::1]:{port}", ""]
)
async def test_another_host_is_refused_even_with_the_token(served: Served, host: str) -> None:
    async with visitor(served) as client:
        named = host.format(port=served.port)
        for url in (served.base, served.link, f"{served.base}/ws"):
            assert await _status(client, url, Host=named) == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", ""])
async def test_a_page_from_elsewhere_is_refused_even_with_the_cookie(
    served: Served, origin: str
) -> None:
    async with visitor(served) as client:
        foreign = {"Origin": origin.format(port=served.port)}
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await client.ws_connect(f"{served.base}/ws", headers=foreign)
        assert refused.value.status == 403
        assert await _status(client, served.base, **foreign) == 403
    assert served.displays() == []


async def test_a_socket_that_does_not_say_where_it_comes_from_is_refused(served: Served) -> None:
    async with visitor(served) as client:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await client.ws_connect(f"{served.base}/ws")
    assert refused.value.status == 403


async def test_the_token_of_the_link_becomes_a_cookie_of_this_server_alone(served: Served) -> None:
    assert len(bytes.fromhex(served.token)) * 8 == 128
    async with guest(served) as client, client.get(served.link) as answer:
        cookie = answer.cookies[f"meeting-tui-{served.port}"]
        assert cookie["httponly"]
        assert (cookie["samesite"], cookie["path"], cookie["secure"]) == ("Strict", "/", "")
        text = await answer.text()
    assert 'content="0; url=/"' in text
    assert served.token not in text


async def test_behind_a_proxy_its_name_counts_and_the_cookie_is_for_encrypted_pages(
    meeting: tuple[Path, Session],
) -> None:
    with serving(meeting[0], "--public-url", "https://room.example.org/") as served:
        assert served.link.startswith("https://room.example.org/?token=")
        token = served.token
        base = f"http://127.0.0.1:{_port(served)}"
        async with guest(served) as client:
            name = {"Host": "room.example.org"}
            async with client.get(f"{base}/?token={token}", headers=name) as answer:
                (cookie,) = answer.cookies.values()
                assert cookie["secure"]
            sent = {**name, "Cookie": f"{cookie.key}={token}"}
            async with client.get(base, headers=sent) as answer:
                assert '"wss://room.example.org/ws"' in await answer.text()
            own = {**sent, "Origin": "https://room.example.org"}
            async with client.ws_connect(f"{base}/ws", headers=own) as socket:
                assert (await socket.receive(timeout=20)).type is aiohttp.WSMsgType.BINARY


def test_a_door_knows_loopback_by_its_names_and_leaves_out_the_usual_port() -> None:
    assert door("127.0.0.1", 8000).origins == {
        "localhost:8000": "http://localhost:8000",
        "127.0.0.1:8000": "http://127.0.0.1:8000",
    }
    assert [*door("::1", 80).origins] == ["localhost", "[::1]"]
    assert [*door("192.0.2.7", 8000).origins] == ["192.0.2.7:8000"]
    assert door("127.0.0.1", 1).token != door("127.0.0.1", 1).token


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Room.example.org/", "https://room.example.org"),
        ("https://room.example.org:443", "https://room.example.org"),
        ("http://room.example.org:8080", "http://room.example.org:8080"),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ("room.example.org", ""),
        ("ftp://room.example.org", ""),
        ("https://room.example.org/display", ""),
        ("https://user:word@room.example.org", ""),
        ("https://room.example.org:port", ""),
        ("https://[bad", ""),
    ],
)
def test_a_public_url_is_scheme_and_host_alone(url: str, origin: str) -> None:
    assert public_origin(url) == origin


def _port(served: Served) -> int:
    """Find the port on which a server listens whose link names a proxy."""
    sockets = {str(each.readlink()) for each in Path(f"/proc/{served.process.pid}/fd").iterdir()}
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if f"socket:[{fields[9]}]" in sockets and fields[3] == "0A":
            return int(fields[1].rpartition(":")[2], 16)
    raise AssertionError("it listens nowhere")
