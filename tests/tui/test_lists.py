"""Lists whose highlight belongs to a row and not to a place."""

from textual.widgets import OptionList

from meeting_tui.tui.widgets.marked_list import ListView, MarkedList, Row
from meeting_tui.tui.widgets.queue_list import QueueList, QueueView, Waiting

from .golden import screen_rows
from .host import Host


def queue(*names: str) -> QueueView:
    waiting = tuple(Waiting(name, f"Delegation {name}") for name in names)
    return QueueView(waiting, "n", "Nobody waits. q queues", "+ {} more".format)


async def test_a_row_that_moves_takes_the_highlight_along() -> None:
    waiting = QueueList()
    app = Host(waiting)
    async with app.run_test(size=(40, 10)) as pilot:
        waiting.show_queue(queue("A", "B", "C"))
        waiting.focus()
        await pilot.press("down")
        assert waiting.highlighted_id == "B"

        waiting.show_queue(queue("B", "C", "A"))
        await pilot.pause()
        assert waiting.highlighted_id == "B"
        assert screen_rows(app)[:3] == ["› n Delegation B", "    Delegation C", "    Delegation A"]

        waiting.show_queue(queue("C", "A"))
        await pilot.pause()
        assert waiting.highlighted_id == "C"
        assert waiting.has_focus


async def test_an_empty_queue_says_what_goes_there_and_chooses_nothing() -> None:
    waiting = QueueList()
    app = Host(waiting)
    async with app.run_test(size=(40, 10)) as pilot:
        waiting.show_queue(queue())
        await pilot.pause()
        assert screen_rows(app)[0] == "  Nobody waits. q queues"
        assert waiting.highlighted_id is None


async def test_rows_out_of_sight_are_counted_on_the_last_one() -> None:
    waiting = QueueList()
    app = Host(waiting, css="QueueList { height: 2; }")
    async with app.run_test(size=(40, 10)) as pilot:
        waiting.show_queue(queue("A", "B", "C", "D"))
        waiting.focus()
        await pilot.pause()
        assert screen_rows(app)[1] == "    Delegation B  + 2 more"
        await pilot.press("end")
        assert screen_rows(app)[:2] == ["    Delegation C", "›   Delegation D"]


async def test_showing_the_same_rows_again_says_nothing_and_a_new_highlight_is_told_once() -> None:
    listed = MarkedList(ListView((Row("a", ("A",)), Row("b", ("B",), allowed=False))))
    told: list[str | None] = []

    class Told(Host):
        def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
            told.append(event.option_id)

    app = Told(listed)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        listed.show(ListView((Row("a", ("A, changed",)), Row("c", ("C",)))))
        await pilot.pause()
        assert told == ["a"]
        listed.show(ListView((Row("c", ("C",)),)))
        await pilot.pause()
        assert told == ["a", "c"]


async def test_rows_may_have_more_rows_under_them() -> None:
    under = (("would lift it   limit the topic",), ("answered        16:30",))
    listed = MarkedList(ListView((Row("O1", ("✗ O1 open",), under), Row("O2", ("✓ O2 lifted",)))))
    app = Host(listed)
    async with app.run_test(size=(40, 10)) as pilot:
        listed.focus()
        await pilot.pause()
        assert screen_rows(app)[:4] == [
            "› ✗ O1 open",
            "  would lift it   limit the topic",
            "  answered        16:30",
            "  ✓ O2 lifted",
        ]
