"""The day as a picture: plan against real, item by item; for those who would rather look."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from meeting_tui.languages import N_
from meeting_tui.tui.screens.dialog import Dialog, Look
from meeting_tui.tui.views import day
from meeting_tui.tui.widgets.marked_list import MarkedList


class DayDialog(Dialog):
    """A picture to look at; nothing can be done here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,q", "leave", "Back", show=False, id="day.leave"),
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    DayDialog > .box, DayDialog.-wide > .box { width: 100%; margin: 0 0 1 0; }
    DayDialog MarkedList { max-height: 16; }
    DayDialog.-tall MarkedList { max-height: 32; }
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._place: int | None = None

    def rows(self) -> Iterable[Widget]:
        """Lay the items under one another."""
        yield MarkedList()

    def on_mount(self) -> None:
        """Let the picture be scrolled."""
        super().on_mount()
        self.query_one(MarkedList).focus()

    def on_resize(self) -> None:
        """Draw the lines as long as there is room for."""
        self.redraw()

    def redraw(self) -> None:
        """Draw the day as far as it has come."""
        seat = self.look()
        known = day.days(seat)
        place = day.of_now(seat, known) if self._place is None else self._place
        shown = known[min(place, len(known) - 1)] if known else None
        width = self.app.size.width - 6
        self.show_rows("#head", day.head(seat, shown), day.axis(seat, shown, width))
        self.query_one(MarkedList).show(day.picture(seat, shown, width))
        turn = (("←→", seat.say(N_("Another day"))),) if len(known) > 1 else ()
        self.show_keys(("↑↓", ""), *turn, ("Esc", seat.say(N_("Back"))))

    def action_turn(self, step: int) -> None:
        """Show the day before, or the next."""
        seat = self.look()
        known = day.days(seat)
        place = day.of_now(seat, known) if self._place is None else self._place
        self._place = min(max(place + step, 0), max(len(known) - 1, 0))
        self.redraw()
