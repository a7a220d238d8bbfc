"""What do I pay: more minutes for the open item, each choice with its cost, or a limit."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from meeting_tui.languages import N_
from meeting_tui.tui.screens.dialog import Dialog, Look, name, warning
from meeting_tui.tui.views import extending
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.marked_list import MarkedList

LIMIT = "limit"
LIMITS = (3, 2, 1)
"""Minutes for each speaker that can be tried."""


class ExtendDialog(Dialog):
    """Gives back the line that extends the item, or limits the speakers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "limit", "Limit speakers", show=False, id="extend.limit"),
    ]
    DEFAULT_CSS = """
    ExtendDialog #heads { margin-top: 1; }
    ExtendDialog MarkedList { height: auto; max-height: 6; }
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._minutes = LIMITS[1]

    def rows(self) -> Iterable[Widget]:
        """Heads of the columns, choices, what was asked."""
        yield Rows(RowsView(()), id="heads")
        yield MarkedList()
        yield Rows(RowsView(()), id="asked", classes="said")

    def on_mount(self) -> None:
        """Choose among the rows at once."""
        super().on_mount()
        self.query_one(MarkedList).focus()

    @property
    def _chosen(self) -> str:
        return self.query_one(MarkedList).highlighted_id or ""

    def redraw(self) -> None:
        """Show what each choice would cost now."""
        seat = self.look()
        self.show_rows("#head", name(extending.head(seat)))
        self.show_rows("#heads", extending.heads(seat))
        self.query_one(MarkedList).show(extending.choices(seat, self._minutes, LIMIT))
        again = extending.again(seat, self._chosen) if self.asked else ""
        self.show_rows("#asked", *warning(again))
        self._show_keys()

    def _show_keys(self) -> None:
        seat, chosen = self.look(), self._chosen
        act = seat.say(N_("Extend by {minutes} min"), minutes=chosen)
        limit = seat.say(N_("Limit speakers"))
        if chosen == LIMIT:
            act = seat.say(N_("Limit speakers to {minutes} min"), minutes=self._minutes)
            limit = seat.say(N_("Another limit"))
        self.show_keys(
            ("Enter", act),
            ("l", limit),
            ("↑↓", seat.say(N_("Choose"))),
            ("Esc", seat.say(N_("Back"))),
        )

    def action_limit(self) -> None:
        """Try a limit, then another one."""
        if self._chosen == LIMIT:
            place = LIMITS.index(self._minutes) + 1
            self._minutes = LIMITS[place % len(LIMITS)]
        self.query_one(MarkedList).highlight(LIMIT)
        self.redraw()

    @on(MarkedList.OptionHighlighted)
    def _highlighted(self) -> None:
        self.asked = False
        self.redraw()

    @on(MarkedList.OptionSelected)
    def _selected(self) -> None:
        chosen = self._chosen
        if chosen == LIMIT:
            self.dismiss(f"/limit {self._minutes}m")
        elif extending.hurts(self.look(), chosen) and not self.asked:
            self.asked = True
            self.redraw()
        else:
            self.dismiss(f"/extend{'!' if self.asked else ''} {chosen}m")
