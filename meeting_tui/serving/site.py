"""The few things there are to ask for, each only for whom the door knows."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import textual_serve
from aiohttp import web

from meeting_tui.domain.frozen import dataclass
from meeting_tui.serving import page
from meeting_tui.serving.child import Program, Showing, Size
from meeting_tui.serving.door import TOKEN, Door
from meeting_tui.serving.hearing import LONGEST, hear

THEIRS = Path(textual_serve.__file__).parent / "static"
OURS = Path(__file__).parent / "static"
FILES = {
    "textual.js": THEIRS / "js" / "textual.js",
    "xterm.css": THEIRS / "css" / "xterm.css",
    "mono.ttf": THEIRS / "fonts" / "RobotoMono-VariableFont_wght.ttf",
    "mono-italic.ttf": THEIRS / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf",
    "page.css": OURS / "page.css",
    "again.js": OURS / "again.js",
}
"""Every file there is to fetch."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "sandbox allow-scripts allow-same-origin"
)
"""The page may fetch from here alone, opens no other page, and stands in none."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Server": "meeting-tui",
    "X-Content-Type-Options": "nosniff",
}
HEARTBEAT = 15.0
"""Seconds after which a browser that answers no longer is let go."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Site:
    """What is shown to whom: ``program`` is a display, ``told`` hears how many look on."""

    title: str
    language: str
    program: Program
    door: Door
    most: int
    told: Callable[[int], None]


SITE = web.AppKey("site", Site)
SOCKETS = web.AppKey("sockets", set[web.WebSocketResponse])


def application(site: Site) -> web.Application:
    """Return the application: a page, its files, its socket, and nothing else."""
    app = web.Application(middlewares=[_guard])
    app[SITE], app[SOCKETS] = site, set()
    app.add_routes(
        [
            web.get("/", _index, allow_head=False),
            web.get("/ws", _socket, allow_head=False),
            web.get("/static/{name}", _file, allow_head=False),
        ]
    )
    app.on_response_prepare.append(_dress)
    app.on_shutdown.append(_send_home)
    return app


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let nobody in who asks under another name, from another page, or without the token."""
    site = request.app[SITE]
    headers = request.headers
    if not site.door.knows(headers.getall("Host", []), headers.getall("Origin", [])):
        raise web.HTTPForbidden
    if request.path == "/" and site.door.opens(request.query.get(TOKEN)):
        return _welcome(request, site)
    if not site.door.opens(request.cookies.get(site.door.cookie)):
        return _html(page.stranger(site.language), status=403)
    return await handler(request)


def _welcome(request: web.Request, site: Site) -> web.Response:
    """Move the token from the link into a cookie that no script and no other site can use.

    A page that goes on, not a redirection: after a link in a message, a browser would not send a
    strict cookie to where it is redirected.
    """
    response = _html(page.onward(site.language))
    origin = site.door.origins[request.headers["Host"]]
    response.set_cookie(
        site.door.cookie,
        site.door.token,
        httponly=True,
        samesite="Strict",
        secure=origin.startswith("https:"),
    )
    return response


async def _index(request: web.Request) -> web.Response:
    site = request.app[SITE]
    origin = site.door.origins[request.headers["Host"]]
    socket = f"ws{origin.removeprefix('http')}/ws"
    return _html(page.page(site.title, site.language, socket))


async def _file(request: web.Request) -> web.StreamResponse:
    path = FILES.get(request.match_info["name"])
    if path is None:
        raise web.HTTPNotFound
    return web.FileResponse(path)


async def _socket(request: web.Request) -> web.StreamResponse:
    """Show the meeting to one visitor for as long as both are there."""
    site, sockets = request.app[SITE], request.app[SOCKETS]
    if "Origin" not in request.headers:
        raise web.HTTPForbidden
    if len(sockets) >= site.most:
        raise web.HTTPServiceUnavailable
    websocket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=LONGEST)
    sockets.add(websocket)
    try:
        site.told(len(sockets))
        await websocket.prepare(request)
        await _show(request, websocket, site)
    finally:
        sockets.discard(websocket)
        site.told(len(sockets))
    return websocket


async def _show(request: web.Request, websocket: web.WebSocketResponse, site: Site) -> None:
    showing = Showing(site.program, paint=websocket.send_bytes, close=websocket.close)
    size = Size.of(request.query.get("width"), request.query.get("height"))
    try:
        await showing.start(size.width, size.height)
        await hear(websocket, showing)
    finally:
        await showing.stop()


async def _dress(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


async def _send_home(app: web.Application) -> None:
    """Close every socket when the server ends; their displays end with them."""
    sockets = app[SOCKETS]
    for websocket in tuple(sockets):
        await websocket.close(code=1001)


def _html(data: bytes, status: int = 200) -> web.Response:
    return web.Response(body=data, status=status, content_type="text/html", charset="utf-8")
