"""The dialogs over the meeting's screens: opened, and what came of them recorded."""

from typing import TYPE_CHECKING

from textual.widget import Widget

from meeting_tui.domain.whatif import cost_of_extending
from meeting_tui.tui.screens.dialog import Dialog, Typed
from meeting_tui.tui.screens.spoken import Spoken
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.key_line import KeyLine
from meeting_tui.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


def _lead(place: Widget | None) -> None:
    target = place.target if isinstance(place, Pane) else place
    if target is not None:
        target.focus()


class Dialogs:
    """One at a time; what was typed in one that was left is there when it comes back."""

    def __init__(self, app: "MeetingApp") -> None:
        self._app = app
        self._typed = Typed()

    def _look(self) -> Seat:
        with self._app.session.guard:
            return self._app.look()

    def _record(self, line: str | None) -> None:
        if line:
            self._app.acting.key(line)

    def keep_up(self) -> None:
        """Let an open dialog follow the clock, the other seats, and the language."""
        screen = self._app.screen
        if isinstance(screen, Spoken):
            screen.speak(self._app.language)
        elif isinstance(screen, Dialog) and screen.query(KeyLine):
            screen.redraw()

    def queue(self) -> None:
        """Put somebody on the list of speakers."""
        from meeting_tui.tui.screens.queue_dialog import QueueDialog

        self._app.push_screen(QueueDialog(self._look, self._typed), self._record)

    def extend(self) -> None:
        """Give the open item more time; where no cost can be told, on the capture line."""
        seat = self._look()
        if seat.state.item is None:
            self._app.acting.key("/extend 10m")
        elif cost_of_extending(seat.state, seat.now, 0) is None:
            self._app.begin_line("/extend ")
        else:
            self._ask_how_long()

    def _ask_how_long(self) -> None:
        from meeting_tui.tui.screens.extend_dialog import ExtendDialog

        self._app.push_screen(ExtendDialog(self._look), self._record)

    def no_consensus(self) -> None:
        """Declare that there is no consensus on the question put, for a reason."""
        from meeting_tui.tui.screens.finding import NoConsensusDialog

        self._app.push_screen(NoConsensusDialog(self._look), self._declare)

    def _declare(self, line: str | None) -> None:
        """Record the line, or let the chair say the reason in words first."""
        if line and line.endswith(" "):
            self._app.begin_line(line)
        else:
            self._record(line)

    def jump(self, places: tuple[Widget, ...]) -> None:
        """Lead from the keyboard to one of these places."""
        from meeting_tui.tui.screens.jump import Jump

        self._app.push_screen(Jump(places, self._app.language), _lead)

    def day(self) -> None:
        """Show the day as a picture, plan against real."""
        from meeting_tui.tui.screens.day import DayDialog

        self._app.push_screen(DayDialog(self._look))

    def totals(self) -> None:
        """Show who has spoken how long."""
        from meeting_tui.tui.screens.totals import TotalsDialog

        self._app.push_screen(TotalsDialog(self._look))
