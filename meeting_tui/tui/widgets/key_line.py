"""The last row of every screen: the acts that matter now, each with its key, and Help."""

from dataclasses import replace

from textual import events
from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.caps import cap, moved, pressed
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
    """Three spaces between two acts, two when tight; then the last acts are left out.

    A click on an act presses its key.
    """

    DEFAULT_CSS = "KeyLine { height: 1; background: $panel; }"

    def fit(self, view: KeyLineView, width: int, height: int) -> list[Content]:
        """Name the keys as they were chosen, and as keyboards of the language do."""
        return self.paint(self._named(view), width)[:height]

    def _named(self, view: KeyLineView) -> KeyLineView:
        language, chosen = getattr(self.app, "language", "en"), moved((self.screen, self.app))

        def named(hint: KeyHint) -> KeyHint:
            return replace(hint, key=cap(chosen.get(hint.key, hint.key), language))

        return KeyLineView(tuple(map(named, view.keys)), named(view.help) if view.help else None)

    def paint(self, view: KeyLineView, width: int) -> list[Content]:
        """Return the row with as many acts as fit."""
        hints, gap = _laid(view, width)
        return [joined([_hint(hint) for hint in hints], " " * gap)]

    def on_click(self, event: events.Click) -> None:
        """Press the key of the act that was clicked."""
        language, chosen = getattr(self.app, "language", "en"), moved((self.screen, self.app))
        hints, gap = _laid(self._named(self.view), self.size.width)
        usual = {cap(chosen.get(h.key, h.key), language): h.key for h in self._hints}
        end = event.get_content_offset_capture(self).x
        for hint in hints:
            length = _hint(hint).cell_length
            if 0 <= end < length:
                key = usual[hint.key]
                self.app.simulate_key(pressed(chosen.get(key, key)))
                return
            end -= length + gap

    @property
    def _hints(self) -> tuple[KeyHint, ...]:
        return (*self.view.keys, *((self.view.help,) if self.view.help else ()))


def _laid(view: KeyLineView, width: int) -> tuple[tuple[KeyHint, ...], int]:
    """Return the acts that there is room for, and the spaces between two of them."""
    last = (view.help,) if view.help else ()
    for count in range(len(view.keys), -1, -1):
        hints = (*view.keys[:count], *last)
        for gap in (3, 2):
            lengths = [_hint(hint).cell_length for hint in hints]
            if sum(lengths) + gap * (len(hints) - 1) <= width:
                return hints, gap
    return last, 2


def _hint(hint: KeyHint) -> Content:
    return assemble((hint.key, Role.KEY), f" {hint.label}")
