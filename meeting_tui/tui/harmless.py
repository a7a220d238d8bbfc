"""What an application of ours does not do, whoever asks: Textual's own would."""

import gc
import os
from collections.abc import Iterable
from typing import Any, NoReturn, TypeVar

from textual.app import App, SystemCommand
from textual.notifications import SeverityLevel
from textual.screen import Screen

from meeting_tui.domain.text import clean
from meeting_tui.tui.themes import COLOURLESS

Result = TypeVar("Result")


class Harmless(App[Result]):
    """An application that opens no page, writes no picture, and reads no notice as markup."""

    language: str = "en"

    def __init__(self) -> None:
        if COLOURLESS:
            # Textual takes the variable out of the environment, and the next application ours.
            os.environ["NO_COLOR"] = "1"
        super().__init__(ansi_color=True if COLOURLESS else None)

    def on_ready(self) -> None:
        """Look for garbage from the first screen on, but not in what starting has made."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002 - Textual's signature
        """Offer none of Textual's commands: one writes the screen into a file."""
        return ()

    def action_command_palette(self) -> None:
        """Open the palette in the language of the interface: Textual's own speaks English."""
        from meeting_tui.tui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(self.language))

    def open_url(self, url: str, *, new_tab: bool = True) -> NoReturn:
        """Never follow a link: a text is not a button."""
        raise NotImplementedError

    def deliver_screenshot(
        self, filename: str | None = None, path: str | None = None, time_format: str | None = None
    ) -> NoReturn:
        """Never write the screen, with the meeting on it, where a file of its own choosing is."""
        raise NotImplementedError

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 - Textual's signature
    ) -> None:
        """Show a notice as it is written."""
        super().notify(
            clean(message, lines=True).text,
            title=clean(title).text,
            severity=severity,
            timeout=timeout,
            markup=False,
        )
