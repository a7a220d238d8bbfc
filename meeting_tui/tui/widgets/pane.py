"""A pane: a head with a thin rule and one fact at its right, and rows under it; never a box."""

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

    A blank row follows the head on a tall screen, the first thing to go on a short one.
    """

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Pane { height: auto; padding: 0 1; }
    Pane.-parted { border-left: solid $foreground 30%; padding: 0 1; }
    Pane > Painted { padding: 0; }
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
