"""The display for the room: it follows the record, and no key of it can change anything."""

import asyncio
import os
import signal
from contextlib import suppress
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meeting_tui.session import Session
from meeting_tui.status import moment_of
from meeting_tui.tui import themes
from meeting_tui.tui.harmless import Harmless
from meeting_tui.tui.views.display import room
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.room import Room

FOLLOW_EVERY = 0.05
"""Seconds between two looks at the record: what a seat enters is seen within 200 ms."""


class Display(Harmless[int]):
    """One painting; q, Esc and Ctrl+C end it. The session must be open for reading only."""

    TITLE = "meeting_tui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,ctrl+c,ctrl+q", "leave", "Leave", priority=True, show=False),
    ]

    def __init__(self, session: Session, language: str, server: int = 0) -> None:
        """Show ``session``; for a browser ``server`` is the process without which this one ends."""
        super().__init__()
        self._server = server
        themes.register(self)
        self._session = session
        self._language = language

    def compose(self) -> ComposeResult:
        """One widget for everything."""
        yield Room(room(self.look()))

    def on_mount(self) -> None:
        """Follow the record, and redraw the clock once a second."""
        self.set_interval(FOLLOW_EVERY, self.follow)
        self.set_interval(1.0, self.redraw)
        for ending in (signal.SIGTERM, signal.SIGHUP):
            with suppress(ValueError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(ending, self.exit, 0)

    def look(self) -> Seat:
        """Look at the meeting: by the clock on its days, otherwise as its last entry left it."""
        state = self._session.state
        moment = moment_of(state, self._session.clock())
        return Seat(state, moment, "", self._language)

    def follow(self) -> None:
        """Take in what the seats have recorded; nobody is left to show it to when a server dies."""
        if self._server and os.getppid() != self._server:
            self.exit(0)
        if self._session.follow():
            self.redraw()

    def redraw(self) -> None:
        """Show the room where the meeting stands now."""
        for widget in self.query(Room):
            with self._session.guard:
                view = room(self.look())
            widget.show(view)

    def action_leave(self) -> None:
        """End the display."""
        self.exit(0)
