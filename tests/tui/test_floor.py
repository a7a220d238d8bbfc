"""The floor on the chair's screen: warnings, the bell, two seats at once, quiet redrawing."""

from pathlib import Path

import pytest

from meeting_tui.capture import parse
from meeting_tui.domain.refusal import Refusal
from meeting_tui.session import Session
from meeting_tui.tui.ringing import Ringing
from meeting_tui.tui.views import chair as view
from meeting_tui.tui.views.seat import Seat as Look
from meeting_tui.tui.widgets.marked_list import MarkedList
from meeting_tui.tui.widgets.painted import Painted
from meeting_tui.tui.widgets.queue_list import QueueList
from meeting_tui.workspace import open_session

from .golden import screen_rows
from .meeting import HandClock, begun, seat


def test_the_last_half_minute_and_the_end_are_said_with_a_symbol_and_in_words(
    tmp_path: Path,
) -> None:
    _, session, clock = begun(tmp_path, "15:39")
    session.enter("/floor BBB")
    session.enter("/limit 3m")
    told = {}
    for seconds in (149, 1, 30, 1):
        clock.advance(seconds=seconds)
        speaker = view.speaker(look(session, clock))
        told[speaker.clock] = (speaker.caption, speaker.near, speaker.over)
    assert told == {
        "0:31": ("left of 3:00", False, False),
        "0:30": ("! left of 3:00", True, False),
        "0:00": ("! left of 3:00", True, False),
        "+0:01": ("✗ over 3:00", False, True),
    }


@pytest.mark.parametrize(
    ("limit", "who", "rings"),
    [("3m bell", "chair", [150, 181]), ("3m", "chair", []), ("3m bell", "rapporteur", [])],
)
def test_the_bell_rings_at_the_chairs_seat_and_only_if_it_was_asked_for(
    tmp_path: Path, limit: str, who: str, rings: list[int]
) -> None:
    _, session, clock = begun(tmp_path, "15:39", who)
    session.enter("/floor BBB")
    session.enter(f"/limit {limit}")
    heard: list[int] = []
    begin = clock()
    ringing = Ringing(lambda: heard.append((clock() - begin).seconds))
    for _ in range(200):
        ringing.see(look(session, clock))
        clock.advance(seconds=1)
    assert heard == rings


def test_a_new_speaker_begins_without_a_bell(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "15:39")
    session.enter("/floor BBB")
    session.enter("/limit 3m bell")
    heard: list[str] = []
    ringing = Ringing(lambda: heard.append("bell"))
    ringing.see(look(session, clock))
    session.enter("/limit 20s bell")
    session.enter("/floor CCC")
    ringing.see(look(session, clock))
    assert heard == []


def test_two_seats_that_press_next_at_once_advance_once(tmp_path: Path) -> None:
    folder, chair, clock = begun(tmp_path, "15:42")
    other = open_session(folder, seat="rapporteur", clock=clock)
    pressed = parse("/floor", other.vocabulary()).command
    chair.enter("/floor")
    with pytest.raises(Refusal) as told:
        other.execute(pressed, line="/floor")
    assert told.value.code == "floor_moved_on"
    assert other.state.floor is not None
    assert other.state.floor.actor == "FFF"
    assert [turn.actor for turn in other.state.queue] == ["AAA"]


async def test_a_wrong_next_is_taken_back_with_the_clock_going_on(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="15:42") as chair:
        await chair.press("n")
        assert "● Delegation F" in chair.text
        chair.clock.advance(seconds=20)
        await chair.press("u")
        assert "● Delegation C" in chair.text
        assert "n Delegation F" in chair.text
        state = chair.app.session.state
        assert state.timeline.turn_seconds(chair.clock()) == 3 * 60 + 20


async def test_a_second_that_changes_nothing_paints_nothing_and_leaves_the_focus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with seat(tmp_path, hour="15:42", size=(120, 40)) as chair:
        chair.clock.advance(seconds=5)
        await chair.press("down")
        painted: list[str] = []

        def refreshed(self: object, *_: object, **__: object) -> object:
            painted.append(type(self).__name__)
            return self

        monkeypatch.setattr(Painted, "refresh", refreshed)
        monkeypatch.setattr(MarkedList, "_rebuild", refreshed)
        chair.app.redraw()
        assert painted == []
        chair.clock.advance(seconds=1)
        chair.app.redraw()
        assert set(painted) <= {"Speaker", "TimeStrip"}
        assert "Speaker" in painted
        queue = chair.app.screen.query_one(QueueList)
        assert queue.has_focus
        assert queue.highlighted_id == "AAA-statement"


@pytest.mark.parametrize("size", [(80, 24), (160, 50), (200, 60)])
async def test_a_busy_floor_fits_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with seat(tmp_path, hour="15:42", size=size) as chair:
        for line in ("/limit 3m", "/queue BBB, DDD, EEE, GGG", "/po HHH", "/reply BBB"):
            chair.app.session.enter(line)
        await chair.settle()
        rows = screen_rows(chair.app)
        assert len(rows) == size[1]
        assert max(map(len, rows)) <= size[0]
        for words in ("● Delegation C", "of 3:00", "n Delegation H   ! point of order", "TIGHT"):
            assert words in chair.text
        assert ("+ " in chair.text) == (size[1] == 24)


def test_in_a_pause_the_floor_says_so_and_nobody_is_said_to_speak(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "15:39")
    session.enter("/floor BBB")
    clock.advance(seconds=20)
    session.enter("/suspend")
    clock.advance(seconds=60)
    speaker = view.speaker(look(session, clock))
    assert (speaker.name, speaker.clock, speaker.caption) == ("Delegation B", "0:20", "")
    assert speaker.subject == "The sitting is suspended. s resumes it"


def look(session: Session, clock: HandClock) -> Look:
    return Look(session.state, clock(), session.seat, "en")
