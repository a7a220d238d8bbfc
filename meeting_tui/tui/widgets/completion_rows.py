"""What the line may go on with: one row above the status line, up to five when more than fits."""

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, assemble, joined
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.painted import Painted

MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to go on: the text that replaces the line from ``replace_from`` to the cursor.

    One that would be refused is not ``allowed``: it is listed dim, and the note says why.
    """

    text: str
    note: str = ""
    allowed: bool = True
    replace_from: int = 0


@dataclass(frozen=True, slots=True)
class CompletionView:
    """The choices and the one that Tab takes, if any may be taken."""

    choices: tuple[Choice, ...] = ()
    chosen: int | None = None


class CompletionRows(Painted[CompletionView]):
    """The choices in one row when all fit, otherwise one a row around the chosen one."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(CompletionView(), id=id, classes=classes)

    def paint(self, view: CompletionView, width: int) -> list[Content]:
        """Return no row, one, or up to five."""
        if not view.choices:
            return []
        pieces = [
            _choice(choice, place == view.chosen) for place, choice in enumerate(view.choices)
        ]
        row = joined(pieces, " ")
        if row.cell_length <= width:
            return [row]
        return pieces[_window(len(pieces), view.chosen or 0)]


def _choice(choice: Choice, chosen: bool) -> Content:  # noqa: FBT001 - one private caller
    style = Role.NOW if chosen else "" if choice.allowed else Role.DIM
    note: Part = (f"  {choice.note}", Role.DIM) if choice.note else ""
    return assemble("› " if chosen else "  ", (choice.text, style), note)


def _window(count: int, chosen: int) -> slice:
    start = min(max(chosen - MOST_ROWS + 1, 0), max(count - MOST_ROWS, 0))
    return slice(start, start + MOST_ROWS)
