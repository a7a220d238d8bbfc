"""Whom do I mean: a name typed in part, and as what that delegation asks for the floor."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from meeting_tui.languages import N_
from meeting_tui.languages.lists import listed
from meeting_tui.tui.screens.dialog import Dialog, Look, Typed, name, warning
from meeting_tui.tui.views import floor
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.clean_field import CleanField
from meeting_tui.tui.widgets.marked_list import MarkedList


class NameField(CleanField):
    """A name, or several parted by commas."""

    DEFAULT_CSS = """
    NameField, NameField:focus {
        border: none; height: 1; padding: 0; width: 1fr;
        background: $boost; background-tint: transparent;
    }
    """


class QueueDialog(Dialog):
    """Gives back the line that puts the chosen ones on the list of speakers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "kind(1)", "As", priority=True, show=False, id="queue.as"),
        Binding("shift+tab", "kind(-1)", "As", priority=True, show=False, id="queue.as_before"),
        Binding("up", "move('cursor_up')", show=False, id="queue.up"),
        Binding("down", "move('cursor_down')", show=False, id="queue.down"),
        Binding("pageup", "move('page_up')", show=False, id="queue.page_up"),
        Binding("pagedown", "move('page_down')", show=False, id="queue.page_down"),
    ]
    DEFAULT_CSS = """
    QueueDialog Horizontal { height: 1; margin-bottom: 1; }
    QueueDialog Static { width: 4; background: $boost; color: $text-accent; text-style: bold; }
    QueueDialog MarkedList { height: 6; }
    QueueDialog #kinds { margin-top: 1; }
    """

    def __init__(self, look: Look, typed: Typed) -> None:
        super().__init__(look)
        self.typed = typed

    def on_mount(self) -> None:
        """Show what was typed before, for the next key to take its place."""
        super().on_mount()
        self.query_one(NameField).action_select_all()

    def rows(self) -> Iterable[Widget]:
        """Field, names, as what."""
        yield Horizontal(
            Static("  › ", markup=False),
            NameField(self.typed.text, compact=True, select_on_focus=False),
        )
        names = MarkedList()
        names.can_focus = False
        yield names
        yield Rows(RowsView(()), id="kinds")
        yield Rows(RowsView(()), id="asked")

    def redraw(self) -> None:
        """Show whom the typed name can mean."""
        seat, kind = self.look(), self.typed.kind
        held = floor.held_back(seat, kind)
        self.show_rows("#head", name(seat.say(N_("Queue a delegation"))))
        _, last = floor.parted(seat, self.typed.text)
        self.query_one(MarkedList).show(floor.candidates(seat, last, kind))
        self.query_one("#kinds", Rows).show(floor.kinds(seat, kind))
        again = seat.say(N_("! The list is closed: Enter again queues all the same"))
        unknown = floor.unknown(seat, floor.nobodys(seat, self.typed.text, kind))
        self.show_rows("#asked", *warning(unknown or (again if self.asked else held)))
        self.show_keys(
            ("Enter", self._act()),
            ("Tab", seat.say(N_("As"))),
            ("↑↓", seat.say(N_("Choose"))),
            ("Esc", seat.say(N_("Back"))),
        )

    def _act(self) -> str:
        seat = self.look()
        names = [seat.name(code) for code in self._codes()]
        if not names:
            return seat.say(N_("Queue"))
        return seat.say(N_("Queue {names}"), names=listed(seat.language, names))

    def _codes(self) -> tuple[str, ...]:
        highlighted = self.query_one(MarkedList).highlighted_id or ""
        return floor.meant(self.look(), self.typed.text, self.typed.kind, highlighted)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self.typed.text, self.asked = event.value, False
        self.redraw()
        self.query_one(MarkedList).action_first()

    @on(MarkedList.OptionHighlighted)
    def _highlighted(self) -> None:
        self.redraw()

    @on(Input.Submitted)
    @on(MarkedList.OptionSelected)
    def _submitted(self) -> None:
        codes, typed = self._codes(), self.typed
        if not codes or floor.nobodys(self.look(), typed.text, typed.kind):
            return
        if floor.held_back(self.look(), self.typed.kind) and not self.asked:
            self.asked = True
            self.redraw()
            return
        verb, _ = floor.KINDS[self.typed.kind]
        self.typed.text, self.typed.kind = "", "statement"
        self.dismiss(f"/{verb}{'!' if self.asked else ''} {', '.join(codes)}")

    def action_kind(self, step: int) -> None:
        """Queue as something else."""
        kinds = list(floor.KINDS)
        self.typed.kind = kinds[(kinds.index(self.typed.kind) + step) % len(kinds)]
        self.asked = False
        self.redraw()

    def action_move(self, action: str) -> None:
        """Move among the names while the field keeps the focus."""
        getattr(self.query_one(MarkedList), f"action_{action}")()
