"""The focus is always to be seen and never lost: keys, mouse, dialogs, small and large screens."""

from pathlib import Path

from textual.widget import Widget

from meeting_tui.tui.screens.jump import Jump, Letter
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyLine
from meeting_tui.tui.widgets.long_field import LongField
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.queue_list import QueueList

from .golden import screen_rows
from .host import Host
from .meeting import Seat, seat

SCREENS = ("f2", "f3", "f4", "f5", "f6", "f7")


def focused(chair: Seat) -> Widget:
    """Return what has the focus, which must be in sight."""
    found = chair.app.focused
    assert found is not None
    assert found.is_on_screen
    return found


async def letters(chair: Seat) -> list[str]:
    """Show the letters and say which there are."""
    await chair.press("ctrl+g")
    return [letter.letter for letter in chair.app.screen.query(Letter)]


async def test_a_letter_leads_to_each_pane_and_esc_leads_back(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="16:31") as chair:
        for screen in SCREENS:
            await chair.press(screen)
            home = focused(chair)
            for letter in await letters(chair):
                await chair.pilot.press(letter)
                focused(chair)
                await chair.pilot.press("ctrl+g")
            await chair.press("escape", "escape")
            assert focused(chair) is home


async def test_a_pane_that_is_only_read_shows_the_focus_and_the_rows_that_were_left_out() -> None:
    rows = RowsView(tuple((f"row {number}",) for number in range(9)), "+ {} more".format)
    app = Host(Pane(HeadView("Log"), Rows(rows)), css="Pane { height: 5; } Rows { height: 1fr; }")
    async with app.run_test(size=(30, 8)) as pilot:
        pane = app.query_one(Pane)
        pane.focus()
        await pilot.pause()
        assert screen_rows(app)[0].startswith(" › Log ─")
        assert screen_rows(app)[4].strip() == "+ 6 more"
        await pilot.press("down", "pagedown")
        assert [row.strip() for row in screen_rows(app)[1:5]] == [f"row {n}" for n in (5, 6, 7, 8)]
        app.set_focus(None)
        await pilot.pause()
        assert [row.strip() for row in screen_rows(app)[:2]][1] == "row 0"


async def _shown(chair: Seat) -> list[Letter]:
    await letters(chair)
    return list(chair.app.screen.query(Letter))


async def test_a_click_on_a_letter_leads_there(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", size=(120, 40)) as chair:
        shown = await _shown(chair)
        await chair.pilot.click(shown[0])
        assert chair.app.focused is shown[0].place


async def test_the_letters_go_when_the_panes_move(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await letters(chair)
        await chair.pilot.resize_terminal(120, 40)
        await chair.wait_for(lambda: not isinstance(chair.app.screen, Jump))


async def test_letters_typed_at_the_desk_go_into_the_line_wherever_the_focus_is(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur", size=(120, 40)) as desk:
        entries = desk.app.session.state.n
        await letters(desk)
        await desk.press("a", "n", "o")
        assert desk.app.front.line.text == "no"
        assert desk.app.session.state.n == entries


async def test_a_click_on_the_key_line_presses_the_key(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", language="fr") as chair:
        at = {"n": 1, "?": screen_rows(chair.app)[-1].index("? Aide")}
        await chair.pilot.click(KeyLine, offset=(at["n"], 0))
        await chair.settle()
        assert chair.last == "/floor"
        await chair.pilot.click(KeyLine, offset=(at["?"], 0))
        await chair.settle()
        assert "La présidence" in chair.text
        await chair.pilot.click(KeyLine, offset=(2, 0))
        await chair.settle()
        assert chair.app.screen is chair.app.front


async def test_a_click_on_a_row_of_the_queue_highlights_it_and_the_letters_act_on_it(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.pilot.click(QueueList, offset=(6, 1))
        await chair.settle()
        assert "› Delegation A" in " ".join(chair.text.split())
        await chair.press("escape", "f")
        assert chair.last == "/first AAA"


async def test_no_cursor_blinks(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        assert not desk.app.front.line.field.cursor_blink
        await desk.press("f8")
        assert not desk.app.screen.query_one(LongField).cursor_blink


async def test_the_key_line_shows_the_keys_of_the_line_while_one_types_in_it(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("slash")
        assert screen_rows(chair.app)[-1].startswith(" Enter Record   Tab Complete")
        await chair.press("f1")
        assert "The chair: will we finish" in chair.text
        await chair.press("escape", "escape")
        assert screen_rows(chair.app)[-1].startswith(" n Next")


async def test_the_key_line_names_the_measure_that_an_act_is_about_at_once(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="17:09") as chair:
        await chair.press("f6")
        assert "a Approve M3" in chair.keys
        await chair.pilot.press("down")
        assert "a Approve M4" in chair.keys
        await chair.pilot.press("a")
        await chair.wait_for(lambda: chair.last == "/approve M4" and not chair.app.recorder.waiting)
        await chair.pilot.pause()
        assert "a Approve  d Drop" in chair.keys
