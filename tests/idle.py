"""When an application under test is at rest: nothing is left to run and nothing to paint.

Textual's own ``wait_for_idle`` looks at the time the processor spent, every 20 ms: it waits longer
than there is anything to wait for, and on a busy machine it gives up before there is not.
"""

import asyncio
from typing import Any

import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App

from meeting_tui.tui.long_work import GROUP


def install() -> None:
    """Let every pause and every key of a pilot wait for rest."""
    for module in (textual.app, textual.pilot):
        module.wait_for_idle = rest  # type: ignore[attr-defined]  # it has no other way in


async def rest(_least: float = 0, _most: float = 0) -> None:
    """Wait until the application of this test has done and painted all that it was asked to."""
    app = active_app.get()
    await nothing_to_run()
    while turn(app) or await worked(app) or await held_back(app):
        await nothing_to_run()


async def nothing_to_run() -> None:
    """Let everything run that can, and what it leads to."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # no public view of it
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def turn(app: App[Any]) -> bool:
    """Do now what waits for the next turn of the screen; false when nothing does."""
    if app._resize_timer is not None:
        app._check_resize()
        return True
    if app.screen_stack and app.screen._update_timer._active.is_set():
        app.screen._on_timer_update()
        return True
    return False


async def worked(app: App[Any]) -> bool:
    """Wait for what a screen does beside itself; long work goes on by itself."""
    running = [each for each in app.workers if each.is_running and each.group != GROUP]
    tasks = [each._task for each in running if each._task is not None]
    if tasks:
        await asyncio.wait(tasks)
    return bool(tasks)


async def held_back(app: App[Any]) -> bool:
    """Wait a little while what changes is not painted yet, as after the palette was left."""
    holds = app._batch_count > 0 and not app._exit
    if holds:
        await asyncio.sleep(0.005)
    return holds
