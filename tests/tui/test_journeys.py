"""Each person's day at the keyboard, from the key pressed to the entry on the disk."""

from pathlib import Path

import pytest

from meeting_tui.domain.refusal import Refusal
from meeting_tui.journal import drafts
from meeting_tui.session import Session
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.screens.editor import Editor
from meeting_tui.tui.widgets.completion_rows import CompletionRows
from meeting_tui.tui.widgets.status_line import Remark, StatusLine
from meeting_tui.workspace import open_session

from .meeting import at, seat


async def test_the_chair_opens_takes_up_an_item_and_gives_the_floor(tmp_path: Path) -> None:
    async with seat(tmp_path) as chair:
        await chair.press("s")
        await chair.press("i", "i")
        await chair.press("q")
        await chair.type("BBB, CCC")
        await chair.press("n")

        assert chair.last == "/floor"
        assert "● Delegation B" in chair.text
        assert "› n Delegation C" in chair.text

        await chair.press("n", "n")
        assert chair.last == "/floor"
        assert "! Nobody waits. n again ends the speech of Delegation C" in chair.text
        await chair.press("n")
        assert chair.last == "/end"


async def test_the_next_item_is_asked_about_before_it_is_taken_up(tmp_path: Path) -> None:
    async with seat(tmp_path) as chair:
        await chair.press("s")
        await chair.press("i")

        assert chair.last == "/open"
        assert "! i again takes up 1 Introduction" in chair.text

        await chair.press("i")
        chair.app.session.enter("/floor BBB")
        await chair.press("i")
        assert "Delegation B has the floor. i again ends the speech and takes up 2" in chair.text
        await chair.press("i")
        assert chair.app.session.state.floor is None


async def test_undo_takes_back_a_wrong_next(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("n")
        assert "● Delegation F" in chair.text

        await chair.press("u")

        assert "● Delegation C" in chair.text
        assert "n Delegation F" in chair.text


async def test_two_seats_pressing_next_advance_once(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        other = open_session(chair.app.folder, seat="secretariat", clock=chair.clock)
        line = "/floor"
        chair.app.acting.key(line)
        await chair.settle()
        refused = _refusal_of(other, line)

        assert refused == "floor_moved_on"
        assert chair.app.session.state.floor is not None
        assert chair.app.session.state.floor.actor == "FFF"


def _refusal_of(session: Session, line: str) -> str:

    try:
        session.enter(line)
    except Refusal as refusal:
        return refusal.code
    return ""


async def test_an_entry_of_the_other_seat_appears_by_itself(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        other = open_session(chair.app.folder, seat="rapporteur", clock=chair.clock)
        other.enter("/support P3 AAA")

        await chair.wait_for(lambda: "support AAA" in chair.text)


async def test_a_line_typed_at_the_desk_is_recorded_and_printed_in_the_report(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="09:32", who="rapporteur") as desk:
        await desk.type("The secretariat welcomed the [new] members.")

        assert "recorded" in desk.text
        assert "1.3  The secretariat welcomed the [new] members." in desk.text

        await desk.press("up", "backspace")
        await desk.type("!")
        assert "1.3  The secretariat welcomed the [new] members!" in desk.text
        assert "1.4" not in desk.text


async def test_a_refused_line_stays_with_the_reason_and_a_line_that_works(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        before = desk.app.session.state.n
        await desk.type("/object AAA: too broad")

        assert desk.app.session.state.n == before
        assert "✗ /object AAA: too broad" in desk.text
        assert "/concern P3 AAA: too broad" in desk.text
        assert "Entries" not in desk.text
        assert not desk.app.front.query_one(CompletionRows).view.choices

        await desk.press("tab", "enter")
        assert "concern about P3, Delegation A: too broad" in desk.text
        assert "Entries" in desk.text

        await desk.press(*"half a line", "ctrl+o", *"CCC: a point", "enter", "up")
        assert desk.app.front.line.text == "half a line"


async def test_what_is_typed_and_not_sent_is_there_after_a_crash(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        await desk.pilot.press(*"draft")
        await desk.pilot.pause()
        desk.app.keep()
        folder = desk.app.folder

        assert drafts.load(folder, "rapporteur") == "draft"

    session = open_session(folder, seat="rapporteur")
    again = MeetingApp(session, folder)
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert again.front.line.text == "draft"


async def test_the_clock_of_the_speaker_follows_the_time(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("slash")
        await chair.type("limit 5m")
        chair.clock.advance(seconds=42)
        await chair.settle()

        assert "left of 5:00" in chair.text
        chair.clock.advance(minutes=2)
        await chair.settle()
        assert "over" in chair.text


async def test_the_officer_reads_and_approves_a_paragraph(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="16:53", who="secretariat") as officer:
        await officer.press("a")

        assert officer.last == "/approve 1.1"
        assert "1 of " in officer.text


async def test_every_screen_can_be_reached_from_every_other(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        for key, name in (("f3", "desk"), ("f5", "report"), ("f7", "log"), ("f2", "chair")):
            await chair.press(key)
            assert name == chair.app.front.NAME


async def test_help_explains_the_screen_and_goes_away(tmp_path: Path) -> None:
    async with seat(tmp_path) as chair:
        await chair.press("question_mark")
        assert "/suspend" in chair.text or "will we finish" in chair.text

        await chair.press("escape")
        assert chair.app.front is chair.app.screen


async def test_the_meeting_says_when_it_is_closed_and_keys_act_no_more(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="17:27") as chair:
        assert chair.app.session.state.closed_at == at("17:26")
        assert "The meeting is closed" in chair.text
        await chair.press("i")
        assert "closed already" in chair.text
        await chair.press("u")
        assert "closed the meeting: it would be open again" in chair.text
        await chair.press("f4")
        assert "/answered" not in chair.text


async def test_a_refusal_is_not_carried_to_another_screen(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as rapporteur:
        await rapporteur.press("f3")
        await rapporteur.type("/object BBB: no")
        assert "✗ No question is put" in rapporteur.text

        await rapporteur.press("f4")
        assert "✗ No question is put" not in rapporteur.text

        await rapporteur.press("f3")
        assert "› /object BBB: no" in rapporteur.text


async def test_on_another_day_nothing_is_foretold(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        chair.clock.advance(hours=13)
        await chair.press("f2")
        assert "TIGHT" not in chair.text
        assert "OVER" in chair.text

        chair.clock.advance(hours=3)
        await chair.press("f3", "f2")

        assert "Its day is over: no forecast." in chair.text
        assert "OVER" not in chair.text
        assert "does not fit" not in chair.text


async def test_what_another_seat_changed_is_told_in_a_notice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    async with seat(tmp_path, hour="15:42") as chair:
        monkeypatch.setattr(chair.app, "notify", lambda words, **_: told.append(words))
        other = open_session(chair.app.folder, seat="secretariat", clock=chair.clock)
        other.enter("One more paragraph.")
        chair.app.follow()
        other.enter("/extend 5m")
        other.journal.close()
        chair.app.follow()

    assert told == ["secretariat: item 6 Topic of the next open consultation: 5 min more"]


async def test_a_line_that_is_opened_is_not_under_the_refusal_of_another_act(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="14:31") as chair:
        await chair.press("n", "n", "n")
        assert "✗ Nobody waits for the floor" in chair.text

        await chair.press("slash")
        assert "✗" not in chair.text
        assert "› /" in chair.text


async def test_letters_that_follow_a_slash_in_one_burst_are_words_and_act_on_nothing(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.type("/support P3 AAA, DDD")
        assert chair.last == "/support P3 AAA, DDD"
        await chair.press("f7")
        await chair.type("/under")
        assert chair.last == "/support P3 AAA, DDD"


async def test_enter_once_more_does_what_was_asked_about(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        await desk.type("/done")
        assert "✗" in desk.text
        assert desk.last != "/done"
        await desk.press("enter")
        assert desk.last == "/done"


async def test_an_answer_that_comes_while_the_editor_opens_or_is_gone_ends_nothing(
    tmp_path: Path,
) -> None:
    async with seat(tmp_path, hour="15:42", who="rapporteur") as desk:
        await desk.pilot.press("f8")
        editor = desk.app.screen
        assert isinstance(editor, Editor)
        await editor.query_one(StatusLine).remove()
        editor.tell(Remark("refused"))
        await desk.press("escape")
        assert "▸F3 Desk" in desk.text
