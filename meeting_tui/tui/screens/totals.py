"""Who has spoken how long, by delegation and by region: for the seats, never for a paper."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from meeting_tui.languages import N_
from meeting_tui.tui.screens.dialog import Dialog, name
from meeting_tui.tui.views import floor
from meeting_tui.tui.widgets.marked_list import MarkedList


class TotalsDialog(Dialog):
    """A list to look at; nothing can be done here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t,q", "leave", "Back", show=False, id="totals.leave"),
    ]
    DEFAULT_CSS = """
    TotalsDialog MarkedList { height: auto; max-height: 9; margin-top: 1; }
    TotalsDialog.-tall MarkedList { max-height: 16; }
    """

    def rows(self) -> Iterable[Widget]:
        """One list, the regions after the delegations."""
        yield MarkedList()

    def on_mount(self) -> None:
        """Let the list be scrolled."""
        super().on_mount()
        self.query_one(MarkedList).focus()

    def redraw(self) -> None:
        """Show the totals up to now."""
        seat = self.look()
        self.show_rows("#head", name(seat.say(N_("Time at the floor   for the seats only"))))
        self.query_one(MarkedList).show(floor.totals(seat))
        self.show_keys(("↑↓", ""), ("Esc", seat.say(N_("Back"))))
