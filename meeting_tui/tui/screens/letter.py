"""The form of the invitation letter: asked for once, each part recorded as a line of its own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from meeting_tui.domain.text import clean
from meeting_tui.languages import N_
from meeting_tui.tui.text import content
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views import letter
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.clean_field import CleanField
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, PaneHead


class LetterForm(ModalScreen[tuple[str, ...]]):
    """Gives back the lines for the parts that were changed, none when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "record", "Record", priority=True, show=False, id="letter.record"),
        Binding("escape", "leave", "Back", priority=True, show=False, id="letter.leave"),
        Binding("down,enter", "app.focus_next", "Next", show=False, id="letter.next"),
        Binding("up", "app.focus_previous", "Previous", show=False, id="letter.previous"),
    ]
    DEFAULT_CSS = """
    LetterForm { align: center bottom; }
    LetterForm #form {
        height: auto; max-height: 80%; background: $surface; border: round $primary; padding: 0 1;
        scrollbar-size: 0 0;
    }
    LetterForm Horizontal { height: 1; }
    LetterForm .name { width: 34; }
    LetterForm Input { border: none; height: 1; padding: 0; width: 1fr; background: $boost; }
    LetterForm #warnings { height: auto; }
    """

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._parts = letter.parts(seat)

    def compose(self) -> ComposeResult:
        """Head, one row for each part, what is unusual, keys."""
        seat = self._seat
        with VerticalScroll(id="form", can_focus=False):
            yield PaneHead(HeadView(seat.say(N_("Invitation letter"))))
            for each in self._parts:
                style = Role.WARNING if each.name.startswith("!") else Role.DIM
                with Horizontal():
                    yield Static(content(each.name, style), classes="name", markup=False)
                    yield CleanField(each.held, each.hint, id=f"part-{each.part}", compact=True)
            unusual = letter.warnings(seat)
            if unusual:
                yield Static(content(f"! {unusual}", Role.WARNING), id="warnings", markup=False)
            yield KeyLine(
                KeyLineView(
                    (
                        KeyHint("^r", seat.say(N_("Record"))),
                        KeyHint("↑↓", ""),
                        KeyHint("Esc", seat.say(N_("Back"))),
                    )
                )
            )

    def on_mount(self) -> None:
        """Begin with the first part that is empty."""
        empty = (each.part for each in self._parts if not each.held)
        first = next(empty, self._parts[0].part)
        self.query_one(f"#part-{first}", Input).focus()

    def action_record(self) -> None:
        """Hand over a line for each part that was changed and is not empty."""
        lines = []
        for each in self._parts:
            value = clean(self.query_one(f"#part-{each.part}", Input).value).text.strip()
            if value and value != each.held:
                lines.append(f"/letter {each.part}: {value}")
        self.dismiss(tuple(lines))

    def action_leave(self) -> None:
        """Go back; nothing is recorded."""
        self.dismiss(())
