"""Why is there no consensus: the chair's reason, declared with a second press and nothing typed."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from meeting_tui.languages import N_
from meeting_tui.tui.screens.dialog import Dialog, name
from meeting_tui.tui.views import finding
from meeting_tui.tui.widgets.marked_list import MarkedList


class NoConsensusDialog(Dialog):
    """Gives back the line that declares it; one to be gone on with in words ends with a blank."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "declare", "No consensus", show=False, id="verb.noconsensus"),
        Binding("slash", "words", "In words", show=False, id="line.open"),
    ]
    DEFAULT_CSS = "NoConsensusDialog MarkedList { height: auto; margin-top: 1; }"

    def rows(self) -> Iterable[Widget]:
        """List the reasons."""
        yield MarkedList()

    def on_mount(self) -> None:
        """Begin with the reason that the meeting shows."""
        super().on_mount()
        seat, reasons = self.look(), self.query_one(MarkedList)
        if seat.state.question:
            reasons.highlight(finding.likeliest(seat, seat.state.question))
        reasons.focus()

    def redraw(self) -> None:
        """Show the reasons as the meeting stands; once the question is answered there is none."""
        seat = self.look()
        if seat.state.question is None:
            self.dismiss(None)
            return
        self.show_rows("#head", name(finding.head(seat, seat.state.question)))
        self.query_one(MarkedList).show(finding.reasons(seat, seat.state.question))
        self.show_keys(
            ("x", seat.say(N_("No consensus"))),
            ("/", seat.say(N_("In words"))),
            ("↑↓", seat.say(N_("Choose"))),
            ("Esc", seat.say(N_("Back"))),
        )

    @property
    def _chosen(self) -> str:
        return self.query_one(MarkedList).highlighted_id or ""

    @on(MarkedList.OptionSelected)
    def action_declare(self) -> None:
        """Declare it for the highlighted reason."""
        self.dismiss(finding.line(self._chosen))

    def action_words(self) -> None:
        """Say the highlighted reason in words of one's own."""
        self.dismiss(finding.line(self._chosen, worded=True))
