"""The last row of every screen: the acts that matter now, each with its key, and Help."""

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import assemble, joined
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.painted import Painted


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key as it is printed on the keyboard and what it does now ("Approve 6.2")."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class KeyLineView:
    """The acts in order of weight; ``help`` stays however little room there is."""

    keys: tuple[KeyHint, ...]
    help: KeyHint | None = None


class KeyLine(Painted[KeyLineView]):
    """Three spaces between two acts, two when tight; then the last acts are left out."""

    DEFAULT_CSS = "KeyLine { height: 1; background: $panel; }"

    def paint(self, view: KeyLineView, width: int) -> list[Content]:
        """Return the row with as many acts as fit."""
        last = (view.help,) if view.help else ()
        for count in range(len(view.keys), -1, -1):
            hints = [_hint(hint) for hint in (*view.keys[:count], *last)]
            for separator in ("   ", "  "):
                row = joined(hints, separator)
                if row.cell_length <= width:
                    return [row]
        return [row]


def _hint(hint: KeyHint) -> Content:
    return assemble((hint.key, Role.KEY), f" {hint.label}")
