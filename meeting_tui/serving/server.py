"""A server from its first breath to its last: bound, announced, and ended with all it started."""

import asyncio
import errno
import signal
import socket
from collections.abc import Callable

from aiohttp import web

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.refusal import Refusal
from meeting_tui.serving.child import Program
from meeting_tui.serving.door import door
from meeting_tui.serving.site import Site, application

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
GRACE = 5.0
"""Seconds that visitors have to go when the server ends."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to serve, where and to how many; port 0 stands for any that is free.

    ``said`` hears the link once it can be opened, ``told`` how many look on.
    """

    title: str
    language: str
    program: Program
    address: str
    port: int
    public: str
    most: int
    said: Callable[[str], None]
    told: Callable[[int], None]


def serve(plan: Plan) -> None:
    """Serve until a signal asks to end; raises Refusal when the address cannot be had."""
    bound = _bound(plan.address, plan.port)
    asyncio.run(_serve(plan, bound))


def _bound(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        return socket.create_server((address, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Refusal(
                "port_taken", port=port, other=port + 1 if port < 65535 else port - 1
            ) from error
        raise Refusal("no_address", address=address, reason=error.strerror or "") from error


async def _serve(plan: Plan, bound: socket.socket) -> None:
    ended = asyncio.Event()
    for ending in ENDINGS:
        asyncio.get_running_loop().add_signal_handler(ending, ended.set)
    opened = door(plan.address, bound.getsockname()[1], plan.public)
    site = Site(plan.title, plan.language, plan.program, opened, plan.most, plan.told)
    runner = web.AppRunner(application(site), access_log=None, shutdown_timeout=GRACE)
    await runner.setup()
    await web.SockSite(runner, bound).start()
    plan.said(opened.link())
    await ended.wait()
    await runner.cleanup()
