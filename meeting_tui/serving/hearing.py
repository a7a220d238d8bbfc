"""What a browser may say: the size of its page. Keys, clicks and junk reach nothing."""

import asyncio
import json

from aiohttp import WSMsgType, web

from meeting_tui.serving.child import Showing, Size

LONGEST = 4096
"""Bytes of a message; a longer one ends the connection."""

BREATH = 0.02
"""Seconds between two messages of one visitor that are listened to."""


async def hear(websocket: web.WebSocketResponse, showing: Showing) -> None:
    """Listen until the browser or the display has gone."""
    async for message in websocket:
        if message.type is WSMsgType.TEXT:
            await _answer(message.data, websocket, showing)
        await asyncio.sleep(BREATH)


async def _answer(text: str, websocket: web.WebSocketResponse, showing: Showing) -> None:
    match _understood(text):
        case ["resize", {"width": width, "height": height}]:
            await showing.resize(Size.of(width, height))
        case ["ping", str(stamp)]:
            await websocket.send_json(["pong", stamp])


def _understood(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
