"""A rehearsal in the application: its clock can be moved on, for all who sit at it."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from meeting_tui.languages import N_
from meeting_tui.rehearsal import move_on
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.caps import key
from meeting_tui.tui.widgets.status_line import Remark


class Rehearsal(MeetingApp):
    """A meeting held as if it were its day: an hour of it need not take an hour."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "move_on", "5 minutes later", show=False, id="rehearsal.later"),
    ]

    def sit_down(self) -> None:
        """Say how to go faster; the names of the screens need the room it would take later."""
        super().sit_down()
        if not self._notice:
            cap = key("rehearsal.later", "Space", self.language)
            told = N_("A rehearsal: {key} lets 5 minutes pass, on every screen but the Desk.")
            self.acting.show(Remark(self.say(told, key=cap)))

    def action_move_on(self) -> None:
        """Let five minutes have passed."""
        move_on(self.folder, self.session.clock())
        self.redraw()
