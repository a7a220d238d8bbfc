"""The Proposals screen: what is put, the ledger and the gavel, the board, the letter's form."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.widgets import Input

from meeting_tui.tui.screens.letter import LetterForm
from tests.tui.meeting import Seat, seat

PUT = ("/item 6", "/introduce P1", "/examine P1", "/put P1")
Use = Callable[[Seat], Awaitable[None]]


def sit(folder: Path, use: Use, *lines: str, size: tuple[int, int] = (80, 24)) -> None:
    """Open the Proposals screen after some lines and use it."""

    async def go() -> None:
        async with seat(folder, size=size) as chair:
            for line in ("/open", *lines):
                chair.app.session.enter(line)
            await chair.press("f4")
            await use(chair)

    asyncio.run(go())


def test_the_gavel_falls_at_the_second_press_and_the_question_stays_in_between(
    tmp_path: Path,
) -> None:
    async def use(chair: Seat) -> None:
        assert "Q1  put to the Group" in chair.text
        assert "That the topic of the next open consultation be Topic A" in chair.text
        await chair.press("c")
        assert chair.last == "/put P1"
        assert "any objection? c again declares consensus" in chair.text
        assert "That the topic of the next open consultation be Topic A" in chair.text
        await chair.press("c")
        assert chair.last == "/consensus"
        assert "✓ cons" in chair.text

    sit(tmp_path, use, *PUT)


def test_the_ledger_answers_objects_and_lifts_and_the_guard_names_what_stands(
    tmp_path: Path,
) -> None:
    async def use(chair: Seat) -> None:
        assert "✗ O1 open" in chair.text
        assert "would lift it  limit the [scope]" in chair.text
        await chair.press("enter")
        assert chair.app.front.line.text == "/answer O1: "
        await chair.press("escape", "o")
        assert chair.app.front.line.text == "/object "
        await chair.press("escape")
        for _ in range(3):
            await chair.press("c")
            assert "O1 stands, and square brackets are left: [may]" in chair.text
            assert "c again" not in chair.text
        assert chair.app.session.state.questions["Q1"].state == "put"
        await chair.press("l")
        assert chair.last == "/lift O1"
        assert "✓ 1 lifted" in chair.text

    put = ("/item 6", "/put: It [may] be [b]so[/b", "/object HHH: too [broad]")
    sit(tmp_path, use, *put, "/cure O1: limit the [scope]")


def test_the_board_acts_on_the_highlighted_proposal(tmp_path: Path) -> None:
    async def use(chair: Seat) -> None:
        assert "Proposals and coverage" in chair.text
        await chair.press("i")
        assert chair.last == "/introduce P1"
        await chair.press("i")
        assert chair.last == "/examine P1"
        await chair.press("down", "r")
        assert chair.last == "/examine P1"
        await chair.press("r")
        assert chair.last == "/notexamined P2"
        await chair.press("p", "p")
        assert chair.last == "/put P2"
        assert "Q1  put to the Group" in chair.text
        await chair.press("b")
        assert "Proposals and coverage" in chair.text

    sit(tmp_path, use, "/item 6", size=(120, 40))


def test_the_form_of_the_letter_records_each_part_and_warns_of_unusual_dates(
    tmp_path: Path,
) -> None:
    async def use(chair: Seat) -> None:
        assert "/bracket Q1.1 kept" in chair.text
        assert "/letter body: …" in chair.text
        await chair.press("f")
        form = chair.app.screen
        assert isinstance(form, LetterForm)
        form.query_one("#part-deadline", Input).value = "2019-08-01"
        form.query_one("#part-physical", Input).value = "2019-08-10"
        await chair.press("ctrl+r")
        letter = chair.app.session.state.letter
        assert str(letter.day("deadline")) == "2019-08-01"
        assert str(letter.day("physical")) == "2019-08-10"
        await chair.press("f")
        assert "usually 30 days after the online deadline" in chair.text

    sit(tmp_path, use, "/item 6", "/consensus!: It [may] do.", size=(120, 40))
