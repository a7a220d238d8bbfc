"""The lists of the lobby: one highlight among them, the end of one leads into the next."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical

from meeting_tui.tui.widgets.lobby_rows import Line, laid
from meeting_tui.tui.widgets.marked_list import GUTTER, ListView, MarkedList
from meeting_tui.tui.widgets.pane import HeadView, Pane

LISTS = ("unfinished", "agendas", "finished")
MARGINS = 2


class LobbyLists(Vertical):
    """What is unfinished, what can be started, what is finished."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    LobbyLists { height: 1fr; overflow-y: auto; scrollbar-size: 0 0; }
    LobbyLists > Pane { margin-bottom: 1; }
    Screen.-tall LobbyLists { margin-top: 1; }
    """

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._shown: dict[str, tuple[tuple[Line, ...], str]] = {}

    def compose(self) -> ComposeResult:
        """Lay out a pane for each list."""
        for name in LISTS:
            yield Pane(HeadView(), MarkedList(one_of_several=True, id=name), id=f"{name}-pane")

    def show(self, name: str, head: HeadView, lines: tuple[Line, ...], empty: str) -> None:
        """Show what is in a list, or the words that stand in its place."""
        self.query_one(f"#{name}-pane", Pane).head.show(head)
        self._shown[name] = (lines, empty)
        self._lay_out(name)

    def on_resize(self) -> None:
        """Lay the rows out in the columns there are now."""
        for name in self._shown:
            self._lay_out(name)

    def _lay_out(self, name: str) -> None:
        lines, empty = self._shown[name]
        room = self.app.size.width - MARGINS - GUTTER
        self.query_one(f"#{name}", MarkedList).show(ListView(laid(lines, room), empty))

    @property
    def agenda(self) -> Path | None:
        """The highlighted agenda."""
        row = self.query_one("#agendas", MarkedList).highlighted_id
        return Path(row.partition(":")[2]) if row else None

    def focus_first(self) -> None:
        """Give the first list that has rows the focus."""
        for each in self._filled()[:1]:
            each.focus()

    def walk(self, step: int) -> None:
        """Move the highlight; at the end of a list go on in the next one that has rows."""
        lists = self._filled()
        current = next((each for each in lists if each.has_focus), None)
        if current is None:
            self.focus_first()
            return
        allowed = [n for n, each in enumerate(current.options) if not each.disabled]
        if current.highlighted != allowed[-1 if step > 0 else 0]:
            current.action_cursor_down() if step > 0 else current.action_cursor_up()
            return
        place = lists.index(current) + step
        if 0 <= place < len(lists):
            lists[place].focus()

    def _filled(self) -> list[MarkedList]:
        lists = [self.query_one(f"#{name}", MarkedList) for name in LISTS]
        return [each for each in lists if each.highlighted_id]
