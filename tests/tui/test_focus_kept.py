"""What lies over a screen gives focus and highlight back, and no redraw moves them."""

from itertools import cycle
from pathlib import Path

from meeting_tui.session import Session
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.widgets.marked_list import MarkedList
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.workspace import open_session

from .meeting import Seat, seat

Keys = tuple[str, ...]

OVER: tuple[Keys, ...] = (("f1",), ("f8",), ("ctrl+p",), ("ctrl+g",))
"""What opens something over each screen; Esc closes it."""

LINE = ("slash",)
PLACES: dict[str, tuple[Keys, Keys, tuple[Keys, ...]]] = {
    "queue": (("f2",), ("down",), (*OVER, LINE, ("q",), ("e",), ("t",), ("d",))),
    "pane that is read": (("f2", "ctrl+g", "a"), (), (LINE, ("q",))),
    "line of the desk": (("f3",), (), OVER),
    "board": (("f4",), ("down", "down"), (*OVER, LINE, ("enter",), ("w",))),
    "report": (("f5",), ("down",), (*OVER, LINE, ("m",), ("s",))),
    "register": (("f6",), ("down",), (*OVER, LINE, ("d",), ("m",))),
    "log": (("f7",), ("up", "up", "up"), (*OVER, LINE, ("g",), ("enter",))),
    "ledger": (("f4",), ("down",), (LINE, ("slash", "f1"), ("o",), ("enter",))),
}
"""How each place is reached, what moves the highlight from where it begins, what opens there."""

DONE = {"queue": (("q",), "BBB"), "line of the desk": ((), "kept")}
"""What is opened, typed into and done; elsewhere it is a line that is recorded."""

A_LINE = (LINE, "private: kept")
QUESTION = ("/put P3", "/object AAA: too broad", "/object BBB: too narrow")
SIZES = cycle(((200, 60), (40, 12), (120, 40)))
SMALL = cycle(((100, 30), (60, 20), (80, 24)))


def _held(screen: MeetingScreen) -> tuple[object, ...]:
    """Return what has the focus, and the highlighted row of each list in sight."""
    lists = [each for each in screen.query(MarkedList) if each.is_on_screen]
    records = [each for each in screen.query(RecordView) if each.is_on_screen]
    marked = (*(each.highlighted_id for each in lists), *(each.highlighted for each in records))
    return (screen.focused, *marked)


async def _opened_and_left(chair: Seat, keys: Keys, *, resized: bool) -> tuple[object, ...]:
    """Open something, perhaps on a screen of another size meanwhile, and leave it with Esc."""
    before = chair.app.screen.focused
    await chair.pilot.press(*keys)
    over = chair.app.screen is not chair.app.front
    assert over or chair.app.screen.focused is not before, f"{keys} opened nothing"
    if resized:
        await chair.pilot.resize_terminal(*next(SIZES))
    await chair.pilot.press(*["escape"] * len(keys))
    await chair.wait_for(lambda: chair.app.screen is chair.app.front)
    return _held(chair.app.front)


async def _redrawn(chair: Seat, other: Session) -> tuple[object, ...]:
    """Hear of an entry of another seat, show another language and another size."""
    other.enter("/private: from the other seat")
    chair.app.follow()
    await chair.pilot.resize_terminal(*next(SMALL))
    await chair.press("ctrl+l")
    return _held(chair.app.front)


async def test_focus_and_highlight_stay_through_all_that_opens_and_every_redraw(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        other = open_session(chair.app.folder, seat="rapporteur", clock=chair.clock)
        for place, (reached, moves, opens) in PLACES.items():
            if place == "ledger":
                for line in QUESTION:
                    other.enter(line)
                chair.app.follow()
            await chair.press(*reached, *moves)
            held = _held(chair.app.front)
            for keys in opens:
                resized = place == "queue" and keys != ("ctrl+g",)
                assert await _opened_and_left(chair, keys, resized=resized) == held, (place, keys)
            opened, text = DONE.get(place, A_LINE)
            await chair.pilot.press(*opened)
            await chair.type("" if place == "log" else text)
            assert _held(chair.app.front) == held, (place, "done")
            assert await _redrawn(chair, other) == held, (place, "redrawn")
