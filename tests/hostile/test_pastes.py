"""A paste is a text: whole or refused, never typed, never sent by itself, never lost unasked."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

from meeting_tui.capture.parsing import LIMIT
from meeting_tui.tui.keyboard import BEGIN, END, Stream
from meeting_tui.tui.screens.editor import Editor
from meeting_tui.tui.screens.elsewhere import Elsewhere
from meeting_tui.tui.widgets.clean_field import CleanField
from meeting_tui.tui.widgets.long_field import LongField
from tests.nasty import NASTY, WHOLE, never_in
from tests.tui.meeting import Seat, seat

REPLACED = "\N{REPLACEMENT CHARACTER}"


def keys_and_pastes(parts: Iterable[str]) -> list[str]:
    """Read what a terminal sends, part by part: keys by their names, pastes between ‹ and ›."""
    stream, found = Stream(XTermParser()), list[Message]()
    for part in parts:
        found += stream.feed(part)
    found += stream.rest()
    keys = [m.key for m in found if isinstance(m, events.Key)]
    pastes = [f"‹{m.text}›" for m in found if isinstance(m, events.Paste)]
    return [*keys, *pastes]


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_nothing_of_a_paste_is_typed(text: str) -> None:
    assert keys_and_pastes([f"{BEGIN}{text}{END}"]) == [f"‹{text}›"]


def test_a_paste_that_comes_in_parts_is_one_paste_wherever_it_is_cut() -> None:
    sent = f"a{BEGIN}x\x1b\x1b[20\r{END}b"
    for cut in range(1, len(sent)):
        assert keys_and_pastes([sent[:cut], sent[cut:]]) == ["a", "b", "‹x\x1b\x1b[20\r›"]


def test_keys_that_begin_like_a_paste_are_keys() -> None:
    assert keys_and_pastes(["\x1b[20~", "\x1b[A", "n"]) == ["f9", "up", "n"]


def test_keys_are_keys_again_when_the_end_of_a_paste_was_lost() -> None:
    stream = Stream(XTermParser())
    assert list(stream.feed(f"{BEGIN}half")) == []
    stream._last -= 60
    found = list(stream.feed("n"))
    assert [type(each).__name__ for each in found] == ["Paste", "Key"]


async def paste(at_seat: Seat, text: str) -> None:
    at_seat.app.post_message(events.Paste(text))
    await at_seat.settle()


def editor(at_seat: Seat) -> Editor:
    assert isinstance(at_seat.app.screen, Editor)
    return at_seat.app.screen


async def test_a_long_paste_opens_the_editor_with_what_was_typed_and_waits(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        before = desk.app.session.state.n
        await desk.press(*"ab", "left")
        await paste(desk, "one\r\n\x1b[31mtwo\rn")
        field = editor(desk).query_one(LongField)
        assert field.text == f"aone\n{REPLACED}[31mtwo\nnb"
        assert "1 character replaced" in desk.text
        assert desk.app.session.state.n == before

        await desk.press("ctrl+r")
        assert desk.last == f"aone\n{REPLACED}[31mtwo\nnb"


async def test_the_editor_is_left_with_a_text_only_when_asked_twice(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        await paste(desk, "one\ntwo")
        await desk.press("escape")
        assert "Esc again throws this text away" in desk.text
        await desk.press("x", "escape")
        assert "Esc again throws this text away" in desk.text
        await desk.press("escape")
        assert not isinstance(desk.app.screen, Editor)


async def test_a_refused_text_of_several_lines_comes_back_as_it_was(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        await paste(desk, "/nosuchverb: one\ntwo")
        await desk.press("ctrl+r")
        assert editor(desk).query_one(LongField).text == "/nosuchverb: one\ntwo"
        assert "✗" in desk.text


async def test_what_one_entry_cannot_hold_stays_in_the_editor(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        before = desk.app.session.state.n
        await paste(desk, "é" * LIMIT)
        await desk.press("ctrl+r")
        assert f"{2 * LIMIT}" in desk.text.replace(",", "").replace("\u202f", "")
        assert editor(desk).query_one(LongField).text == "é" * LIMIT
        assert desk.app.session.state.n == before


@pytest.mark.parametrize("text", ["a" * 1_000_000, "line\n" * 100_000], ids=["1 MB", "lines"])
async def test_a_huge_paste_is_refused_whole_wherever_it_lands(tmp_path: Path, text: str) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        await paste(desk, text)
        assert "thousand characters were pasted: nothing was taken" in desk.text
        assert desk.app.front.line.text == ""
        await desk.press("f8")
        await paste(desk, text)
        assert "thousand characters were pasted: nothing was taken" in desk.text
        assert editor(desk).query_one(LongField).text == ""


async def test_a_paste_on_a_screen_without_a_field_acts_on_nothing(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        before = chair.app.session.state.n
        await paste(chair, "nnccss")
        assert chair.app.front.line.text == "nnccss"
        assert chair.app.session.state.n == before


async def test_a_field_of_a_dialog_is_as_clean_as_the_line(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        chair.app.push_screen(Elsewhere(NASTY["escape sequence"], "en"))
        await chair.settle()
        await paste(chair, "/mnt/\x1b[31m\u202ex\n")
        assert chair.app.screen.query_one(CleanField).value == f"/mnt/{REPLACED}[31m{REPLACED}x"
        assert never_in(chair.text) == set()


async def test_what_people_write_is_recorded_as_they_typed_it(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        for text in WHOLE.values():
            for letter in text:
                desk.app.post_message(events.Key(letter, letter))
            await desk.press("enter")
            assert desk.last == text


async def test_an_accent_that_joins_its_letter_leaves_the_cursor_after_it(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        await desk.press("e", "x", "left")
        desk.app.post_message(events.Key("\u0301", "\u0301"))
        await desk.press("y")
        assert desk.app.front.line.text == "éyx"


async def test_marks_beyond_bearing_are_told_when_they_are_typed(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        for letter in "Z" + "\u0301" * 10:
            desk.app.post_message(events.Key(letter, letter))
        await desk.settle()
        assert "1 character replaced" in desk.text
