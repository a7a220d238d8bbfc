"""A pane: a head with a thin rule and one fact at its right, and rows under it; never a box."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, assemble, clip, joined
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.painted import Painted

SHORTEST_RULE = 3


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head of a pane; without a name it is a rule with a fact at its end."""

    name: str = ""
    fact: tuple[Part, ...] = ()
    """The one fact: text in pieces; a piece without a style is dim."""


class PaneHead(Painted[HeadView]):
    """Bold name, thin rule, one fact; the name is cut before the fact is."""

    DEFAULT_CSS = "PaneHead { height: 1; padding: 0; }"

    def fit(self, view: HeadView, width: int, height: int) -> list[Content]:
        """Mark the head of a pane that has the focus itself, for want of a row to be marked."""
        marked = isinstance(self.parent, Pane) and self.parent.has_focus
        name = f"› {view.name}" if marked else view.name
        return self.paint(HeadView(name, view.fact), width)[:height]

    def paint(self, view: HeadView, width: int) -> list[Content]:
        """Return the head, drawn to the whole width."""
        fact = clip(assemble(*[_dim(part) for part in view.fact]), width)
        room = width - SHORTEST_RULE - 1 - (fact.cell_length + 1 if fact else 0)
        name = clip(assemble((view.name, Role.NOW)), max(room, 0))
        used = sum(piece.cell_length + 1 for piece in (name, fact) if piece)
        rule = assemble(("─" * max(width - used, 0), Role.DIM))
        return [joined([name, rule, fact], " ")]


def _dim(part: Part) -> Part:
    return (part, Role.DIM) if isinstance(part, str) else part


class Pane(Vertical):
    """A head and what lies under it; ``-parted`` draws a thin rule at its left.

    A blank row follows the head on a tall screen, the first thing to go on a short one. A pane
    of rows that are read and not walked can have the focus itself: the arrow keys bring into
    sight what there is no room for.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "look(-1)", "Up", show=False),
        Binding("down", "look(1)", "Down", show=False),
        Binding("pageup", "look(-5)", "Up", show=False),
        Binding("pagedown", "look(5)", "Down", show=False),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Pane { height: auto; padding: 0 1; }
    Pane.-parted { border-left: solid $foreground 30%; padding: 0 1; }
    Pane > Painted, Pane > RecordView { padding: 0; }
    Screen.-tall Pane > PaneHead { margin-bottom: 1; }
    """

    def __init__(
        self,
        head: HeadView,
        *children: Widget,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        self.head = PaneHead(head)
        super().__init__(self.head, *children, id=id, classes=classes)
        self.can_focus = all(isinstance(child, Painted) for child in children)

    @property
    def target(self) -> Widget | None:
        """The widget that has the focus when somebody goes to this pane, if any can."""
        inner = (w for w in self.query("*") if w.can_focus and w.display)
        return self if self.can_focus else next(inner, None)

    def action_look(self, step: int) -> None:
        """Look further down, or up, in rows that there is no room for."""
        for rows in self.children[1:]:
            if isinstance(rows, Painted):
                rows.look_on(step)

    def on_focus(self) -> None:
        """Show that the pane has the focus."""
        self.head.refresh()

    def on_blur(self) -> None:
        """Show what fits again."""
        self.head.refresh()
        for rows in self.children[1:]:
            if isinstance(rows, Painted):
                rows.look_away()
