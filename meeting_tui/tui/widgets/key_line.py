"""The last row of every screen: the acts that matter now, each with its key, and Help."""

from dataclasses import replace

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.caps import cap, moved
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

    def fit(self, view: KeyLineView, width: int, height: int) -> list[Content]:
        """Name the keys as they were chosen, and as keyboards of the language do."""
        language, chosen = getattr(self.app, "language", "en"), moved((self.screen, self.app))

        def named(hint: KeyHint) -> KeyHint:
            return replace(hint, key=cap(chosen.get(hint.key, hint.key), language))

        shown = KeyLineView(tuple(map(named, view.keys)), named(view.help) if view.help else None)
        return self.paint(shown, width)[:height]

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
