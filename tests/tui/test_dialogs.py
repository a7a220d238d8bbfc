"""The dialogs of the floor and of time: whom one means, what one pays, and back again."""

from pathlib import Path

import pytest

from meeting_tui.tui.screens.queue_dialog import NameField

from .golden import assert_golden, screen_rows
from .meeting import Seat, seat

ABOVE = 9
"""Rows at 80x24 that a dialog leaves free: forecast, strip, speaker, clock."""


async def named(chair: Seat, text: str) -> None:
    """Open the queue dialog and let a name be there as if it had been typed."""
    await chair.press("q")
    chair.app.screen.query_one(NameField).value = text
    await chair.settle()


@pytest.mark.parametrize(("size", "name"), [((80, 24), "80x24"), ((120, 40), "120x40")])
async def test_the_queue_dialog_lies_in_the_lower_half(
    tmp_path: Path, size: tuple[int, int], name: str
) -> None:
    async with seat(tmp_path, hour="15:42", size=size) as chair:
        above = screen_rows(chair.app)[:ABOVE]
        await named(chair, "del")
        assert screen_rows(chair.app)[:ABOVE] == above
        assert_golden(f"dialog-queue-{name}", chair.text)


async def test_a_name_typed_in_part_is_queued_as_what_was_chosen(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("q", *"del g", "tab", "enter")
        assert chair.last == "/po GGG"
        assert "n Delegation G   ! point of order" in chair.text


async def test_those_who_wait_are_listed_and_cannot_be_queued_twice(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        entries = chair.app.session.state.n
        await named(chair, "delegation f")
        assert "already first in the queue" in chair.text
        await chair.press("enter")
        assert chair.app.session.state.n == entries


async def test_esc_keeps_what_was_typed_and_gives_the_focus_back(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        focus = chair.app.focused
        await named(chair, "delegation e")
        await chair.press("tab", "escape")
        assert "Queue a delegation" not in chair.text
        assert chair.app.focused is focus
        await chair.press("q")
        assert "› delegation e" in chair.text
        assert "▸ point of order" in chair.text
        await chair.press("h")
        assert "› h " in chair.text, "a new name takes the place of the old one"


async def test_a_name_that_nobody_has_is_named_and_nobody_is_queued(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        entries = chair.app.session.state.n
        await named(chair, "GGG, XXX, HHH")
        assert "! Nobody here is called XXX" in chair.text
        await chair.press("enter")
        assert chair.app.session.state.n == entries
        chair.app.screen.query_one(NameField).value = "ggg zzz"
        await chair.settle()
        assert "! Nobody here is called zzz" in chair.text
        chair.app.screen.query_one(NameField).value = "ggg hhh"
        await chair.press("enter")
        assert chair.last == "/queue GGG, HHH"


async def test_a_name_that_begins_as_typed_comes_before_one_that_holds_it(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await named(chair, "secretary")
        assert "Queue the Secretary-General" in chair.text


async def test_a_closed_list_takes_a_statement_only_when_asked_twice(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        chair.app.session.enter("/closequeue")
        await named(chair, "hhh")
        assert "! The list of speakers is closed" in chair.text
        await chair.press("enter")
        assert "Enter again queues all the same" in chair.text
        await chair.press("enter")
        assert chair.last == "/queue! HHH"


async def test_the_highlighted_in_the_queue_can_come_first_speak_out_of_turn_or_go(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("down", "f")
        assert chair.last == "/first AAA"
        assert "› n Delegation A" in chair.text
        await chair.press("down", "enter")
        assert "Enter again gives Delegation F the floor" in chair.text
        await chair.press("enter")
        assert "● Delegation F" in chair.text
        await chair.press("delete")
        assert chair.last == "/unqueue AAA"


async def test_an_extension_says_what_it_costs_and_asks_before_the_closing_pays(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("e")
        assert_golden("dialog-extend-80x24", chair.text)
        await chair.press("down", "down", "enter")
        assert "at the cost of the closing block" in chair.text
        await chair.press("enter")
        assert chair.last == "/extend! 20m"


async def test_what_cannot_be_paid_cannot_be_chosen_and_a_limit_can_be_tried(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("e", "down", "down", "down")
        assert "› l limit speakers to 2 min" in chair.text
        await chair.press("l")
        assert "limit speakers to 1 min" in chair.text
        await chair.press("enter")
        assert chair.last == "/limit 1m"


async def test_a_dialog_moves_with_the_clock_and_the_screen_below_as_well(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", size=(120, 40)) as chair:
        await named(chair, "delegation c")
        assert "spoke 22:00" in chair.text
        chair.clock.advance(minutes=1)
        await chair.settle()
        assert "spoke 23:00" in chair.text
        assert "15:43 → 17:30" in chair.text


async def test_who_has_spoken_how_long_is_shown_to_the_seats(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("t")
        rows = [row for row in screen_rows(chair.app) if "Delegation C" in row and "×" in row]
        assert "22:00" in rows[0]
        await chair.press("escape")
        assert "Time at the floor" not in chair.text


async def test_without_an_item_there_is_nothing_to_extend(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="09:25") as chair:
        await chair.press("e")
        assert "✗ No item is open." in chair.text


async def test_the_gavel_falls_in_two_presses_on_both_screens_and_opens_no_line(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        for screen in ("f2", "f4"):
            for gavel in ("c", "x"):
                await chair.press(screen, gavel)
                assert "✗ No question is put." in chair.text
                assert "p puts one to the Group" in chair.text
                assert chair.app.front.line.has_class("-closed")
        await chair.press("f2", "p", "p")
        await chair.press("x")
        assert "› lack of time            not examined, or in part: P3 to P7" in chair.text
        await chair.press("x")
        assert chair.last == "/noconsensus time"
        await chair.press("u")
        await chair.press("f4", "x", "down", "slash")
        assert chair.app.front.line.text == "/noconsensus objection: "
