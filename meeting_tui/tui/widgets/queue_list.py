"""Who waits for the floor, in order; ``n`` means the head whatever row is highlighted."""

from collections.abc import Callable

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import Part, Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.marked_list import ListView, MarkedList, Row


@dataclass(frozen=True, slots=True)
class Waiting:
    """One in the queue: a stable id, a name, and why it is special (``! point of order``)."""

    id: str
    name: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class QueueView:
    """The queue, head first; ``key`` gives the floor to the head and stands beside it."""

    waiting: tuple[Waiting, ...]
    key: str
    empty: str
    """What to say, and which key to press, when nobody waits."""
    more: Callable[[int], str] | None = None
    """Says how many rows lie below the last one seen ("+ 2 more")."""


class QueueList(MarkedList):
    """The queue as a list with focus, held by id."""

    def show_queue(self, view: QueueView) -> None:
        """Paint this queue; a row that moves takes the highlight along."""
        rows = tuple(
            Row(one.id, _words(one, view.key if place == 0 else ""))
            for place, one in enumerate(view.waiting)
        )
        self.show(ListView(rows, empty=view.empty, more=view.more))


def _words(one: Waiting, key: str) -> Words:
    head: Part = (key, Role.KEY) if key else " "
    style = Role.WARNING_NOW if one.mark.startswith("!") else ""
    mark: Words = ("   ", (one.mark, style)) if one.mark else ()
    return (head, " ", one.name, *mark)
