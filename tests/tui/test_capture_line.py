"""A line typed is a line kept: the field that every line goes through."""

from collections.abc import Sequence
from itertools import count

import pytest
from textual import events
from textual.message import Message
from textual.pilot import Pilot

from meeting_tui.domain.text import REPLACEMENT
from meeting_tui.tui.widgets.capture_field import LONGEST_LINE
from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.completion_rows import Choice, CompletionRows
from meeting_tui.tui.widgets.lines_before import LinesBefore

from .golden import screen_rows
from .host import Host

NAMES = ("Delegation B", "Delegation BC")


def complete(text: str, cursor: int) -> Sequence[Choice]:
    start = text.rfind(" ", 0, cursor) + 1
    word = text[start:cursor]
    return [
        Choice(name, "" if name == NAMES[0] else "observer", name == NAMES[0], start)
        for name in NAMES
        if word and name.startswith(word)
    ]


class Room(Host):
    """A host that remembers what the capture line says."""

    def __init__(self) -> None:
        self.rows = CompletionRows()
        self.moments = count(1)
        self.line = CaptureLine(
            complete,
            rows=self.rows,
            anchor=lambda: f"moment {next(self.moments)}",
            describe=str,
            recall=lambda: "/floor Delegation A",
            id="line",
        )
        super().__init__(self.rows, self.line)
        self.messages: list[Message] = []

    def on_mount(self) -> None:
        self.line.field.cursor_blink = False
        self.line.field.focus()

    def _remember(self, message: Message) -> None:
        self.messages.append(message)

    on_capture_line_submitted = on_capture_line_changed = _remember
    on_capture_line_refusal_cleared = on_capture_line_left = _remember
    on_capture_field_paste_too_long = on_replaced = on_paste_refused = _remember

    def lines(self) -> list[tuple[str, object]]:
        return [
            (message.text, message.anchor)
            for message in self.messages
            if isinstance(message, CaptureLine.Submitted)
        ]


async def typed(pilot: Pilot[None], text: str) -> None:
    for letter in text:
        pilot.app.post_message(events.Key("space" if letter == " " else letter, letter))
    await pilot.pause()


async def refused(
    pilot: Pilot[None], app: Room, column: int, remedy: str = ""
) -> CaptureLine.Submitted:
    """Send what is typed, and have it refused."""
    await pilot.press("enter")
    sent = next(m for m in app.messages if isinstance(m, CaptureLine.Submitted))
    app.line.refuse(sent, column, remedy)
    return sent


async def test_a_line_carries_what_was_current_at_its_first_keystroke() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "a")
        await pilot.press("backspace")
        await typed(pilot, "bc")
        await pilot.press("enter")
        assert app.lines() == [("bc", "moment 2")]
        assert app.line.text == ""


async def test_keys_typed_ahead_of_the_answer_start_the_next_line() -> None:
    app = Room()
    async with app.run_test() as pilot:
        for key in ("o", "n", "e", "enter", "t", "w", "o", "enter", "enter"):
            character = key if len(key) == 1 else None
            app.post_message(events.Key(key, character))
        await pilot.pause()
        assert app.lines() == [("one", "moment 1"), ("two", "moment 2")]


async def test_the_draft_is_told_to_be_gone_only_after_the_line_was_sent() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "x")
        await pilot.press("enter")
        kinds = [(type(message).__name__, getattr(message, "text", "")) for message in app.messages]
        assert kinds == [("Changed", "x"), ("Submitted", "x"), ("Changed", "")]


async def test_a_refused_line_stays_with_the_cursor_on_the_word_at_fault() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "say K")
        await refused(pilot, app, 4)
        await pilot.pause()
        assert (app.line.text, app.line.field.cursor_position) == ("say K", 4)
        assert screen_rows(app)[0].startswith(" ✗ say K")
        assert screen_rows(app)[0].endswith("moment 1")

        await pilot.press("right")
        assert screen_rows(app)[0].startswith(" › say K")
        assert any(isinstance(m, CaptureLine.RefusalCleared) for m in app.messages)
        await pilot.press("enter")
        assert app.lines() == [("say K", "moment 1")] * 2


@pytest.mark.parametrize(
    ("line", "column", "keys", "left"),
    [
        ("/say K", 5, "/open", "/open"),
        ("/say K", 5, "@10:42 yes", "@10:42 yes"),
        ("/say K", 0, "yes", "yes"),
        ("/say K", 5, "Another.", "Another."),
        ("/say K", 6, ": yes", "/say K: yes"),
        ("A text.", 0, "Another.", "Another."),
        ("A text.", 7, "Another.", "Another."),
    ],
)
async def test_the_line_after_a_refused_one_does_not_run_into_it(
    line: str, column: int, keys: str, left: str
) -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, line)
        await refused(pilot, app, column)
        await typed(pilot, keys)
        assert app.line.text == left
        if left == keys:
            await pilot.press("enter", "up")
            assert app.line.text == line


async def test_a_look_at_another_screen_lets_no_line_run_into_the_refused_one() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "/say K")
        await refused(pilot, app, 5)
        await pilot.press("f2")
        app.line.clear_refusal()
        await typed(pilot, "Another.")
        assert app.line.text == "Another."


async def test_tab_takes_the_line_that_would_work_and_up_brings_the_refused_one() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "say K")
        sent = await refused(pilot, app, 4, "/say: K")
        await pilot.press("tab")
        assert app.line.text == "/say: K"
        await pilot.press("ctrl+u", "up")
        assert app.line.text == "say K"
        app.line.edit("")
        app.line.refuse(sent, 4, "/say: K")
        await pilot.press("right", "tab")
        assert app.line.text == "say K"


async def test_escape_leaves_a_refused_line_to_up_and_any_other_as_it_is() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "say K")
        await pilot.press("escape")
        assert app.line.text == "say K"
        await refused(pilot, app, 4)
        await pilot.press("escape")
        assert app.line.text == ""
        await pilot.press("up")
        assert app.line.text == "say K"


async def test_a_line_refused_while_the_next_one_is_typed_comes_back_with_up() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "one")
        await pilot.press("enter")
        sent = next(m for m in app.messages if isinstance(m, CaptureLine.Submitted))
        await typed(pilot, "two")
        app.line.refuse(sent)
        await typed(pilot, "/3")
        assert app.line.text == "two/3"
        await pilot.press("enter", "up")
        assert app.line.text == "one"
        await pilot.press("up")
        assert app.line.text == "/floor Delegation A"


def test_up_brings_back_the_newest_line_first_and_then_the_ones_before() -> None:
    last = ["/open"]
    lines = LinesBefore(lambda: last[-1])
    lines.keep("one")
    lines.keep("two")
    assert [lines.before(""), lines.before("two"), lines.before("one")] == ["two", "one", "/open"]
    assert lines.before("/open") == ""
    assert lines.before("typed") == ""

    last.append("/fix #2: one")
    assert [lines.before(""), lines.before("/fix #2: one")] == ["/fix #2: one", "two"]

    lines.keep("half", unfinished=True)
    last.append("/po AAA: why")
    assert [lines.before(""), lines.before("half")] == ["half", "two"]

    lines.sent("half")
    lines.keep("two")
    last.append("/fix #2: one")
    lines.sent("two")
    assert [lines.before(""), lines.before("/fix #2: one")] == ["/fix #2: one", "one"]


async def test_tab_takes_the_choice_that_is_allowed_and_never_moves_the_focus() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "/floor Del")
        await pilot.pause()
        assert screen_rows(app)[0] == " › Delegation B   Delegation BC  observer"
        await pilot.press("down", "tab")
        assert app.line.text == "/floor Delegation B"
        await pilot.press("ctrl+u", "tab")
        assert app.line.field.has_focus
        assert app.rows.view.choices == ()


async def test_a_paste_of_several_lines_or_too_long_is_neither_sent_nor_cut() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "x")
        for pasted in ("one\r\ntwo\x1b[31m", "a" * LONGEST_LINE):
            app.line.field.post_message(events.Paste(pasted))
            await pilot.pause()
        long = [m.text for m in app.messages if isinstance(m, CaptureLine.PasteTooLong)]
        assert long == ["xone\ntwo\x1b[31m", "x" + "a" * LONGEST_LINE]
        assert app.line.text == "x"
        assert app.lines() == []


async def test_a_paste_of_one_line_is_cleaned_and_told() -> None:
    app = Room()
    async with app.run_test() as pilot:
        app.line.field.post_message(events.Paste("a\x1b]52;c\x07\u202eb\n"))
        await pilot.pause()
        assert app.line.text.replace(REPLACEMENT, "?") == "a?]52;c??b"
        [replaced] = [m for m in app.messages if isinstance(m, CaptureLine.Replaced)]
        assert replaced.count == 3


async def test_escape_leaves_and_keeps_the_draft() -> None:
    app = Room()
    async with app.run_test() as pilot:
        await typed(pilot, "x")
        await pilot.press("escape")
        assert isinstance(app.messages[-1], CaptureLine.Left)
        assert app.line.text == "x"
