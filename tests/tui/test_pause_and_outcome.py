"""Until when the sitting stands still, and what was found on the topic, as the chair reads it."""

from pathlib import Path

import pytest

from meeting_tui.domain.forecast import live_forecast
from meeting_tui.session import Session
from meeting_tui.tui import acting
from meeting_tui.tui.text import plain
from meeting_tui.tui.views import (
    approving,
    board,
    forecast,
    glance,
    outcome,
    pause,
    proposal_detail,
)
from meeting_tui.tui.views import chair as view
from meeting_tui.tui.views.seat import Seat as Look
from meeting_tui.workspace import open_session

from .meeting import HandClock, at, begun, seat


def look(session: Session, clock: HandClock, hour: str) -> Look:
    clock.moment = at(hour)
    now = session.moment()
    return Look(session.state, now, "chair", "en", live_forecast(session.state, now))


def test_a_pause_says_until_when_it_is_and_how_late_it_has_become(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "12:29")
    before, after = look(session, clock, "12:29"), look(session, clock, "14:33")
    assert view.speaker(before).empty == "The next sitting begins at 14:30. s opens it"
    assert pause.said(after).startswith("! The sitting was to begin at 14:30, 3 min ago.")
    assert pause.question(before) == "The next sitting begins at 14:30: s again opens it now"
    assert not pause.question(look(session, clock, "14:26"))
    session.enter("/open")
    session.enter("/suspend until 15:00")
    said = pause.said(look(session, clock, "14:50"))
    assert said == "The sitting is suspended until 15:00. s resumes it"


async def test_a_hurried_key_opens_no_sitting_two_hours_early(tmp_path: Path) -> None:
    async with seat(tmp_path, hour="12:29") as chair:
        await chair.press("s")
        assert "14:30: s again opens it now" in chair.text
        assert chair.last != "/open"
        await chair.press("s")
        assert chair.last == "/open"


async def test_the_refusal_of_a_key_does_not_stay_for_an_hour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with seat(tmp_path) as chair:
        chair.app.acting.key("/floor")
        await chair.wait_for(lambda: "No sitting is open." in chair.text)
        open_session(chair.app.folder, seat="rapporteur", clock=chair.clock).enter("/present BBB")
        await chair.wait_for(lambda: "No sitting is open." not in chair.text)
        monkeypatch.setattr(acting, "LASTS", 0.2)
        chair.app.acting.key("/floor")
        await chair.wait_for(lambda: "No sitting is open." in chair.text)
        await chair.wait_for(lambda: "No sitting is open." not in chair.text)


def test_a_lost_topic_is_to_be_referred_and_then_the_rest_is_foretold(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "16:34")
    lost = look(session, clock, "16:34")
    assert forecast.band(lost).remedy == (
        "No consensus 16:33, not referred yet:  /refer council: …"
    )
    assert view.hint(lost) == "then  /refer council: …"
    assert "items left" in forecast.band(lost).sentence
    rows = {row.id: plain(row.about) for row in glance.proposals(lost).rows}
    assert "concern HHH" in rows["P1"]
    assert "no consensus" in rows["P2"]
    assert not any("fit" in about for about in rows.values())
    assert "fit" not in str(proposal_detail.detail(lost, "P7"))
    session.enter("/refer council: which topic")
    referred = look(session, clock, "16:36")
    assert outcome.said(referred) == "No consensus 16:33, referred."
    assert view.hint(referred) == "/ type a command"
    assert not board.board_head(referred, 80).fact


def test_in_the_closing_items_the_chair_sees_what_is_left_to_approve(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "16:55")
    seen = look(session, clock, "16:56")
    assert approving.is_in_hand(session.state.item)
    assert not approving.is_in_hand(session.state.items[session.state.order[5]])
    rows = {
        row.id: (row.progress.name, row.state, row.about) for row in approving.sections(seen).rows
    }
    assert rows["5"] == ("DONE", "approved", ())
    assert rows["6"][:2] == ("TO_COME", "not approved")
    session.enter("/approve 6.1")
    begun_with = approving.sections(look(session, clock, "16:57")).rows[-2]
    assert begun_with.state.startswith("1 of ")
    assert plain(begun_with.about).startswith("6.2 to 6.")
    session.enter("/approve! report as amended")
    done = approving.sections(look(session, clock, "16:58")).rows
    assert {row.progress.name for row in done} == {"DONE"}


def test_who_is_about_to_put_a_proposal_sees_who_has_a_concern(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "16:32")
    seen = look(session, clock, "16:32")
    opened = [plain(words) for words in proposal_detail.opened(seen, "P1")[:4]]
    assert "Support  Delegation D, Delegation E" in opened
    assert any(row.startswith("! Concern  Delegation H: covered") for row in opened)
    assert any("O1 open" in plain(words) for words in proposal_detail.opened(seen, "P2")[:4])
    for width, cell in ((120, "concern HHH"), (76, "c. HHH")):
        assert cell in plain(board.board(seen, width).rows[0].words)


def test_what_no_row_of_a_proposal_says_stands_over_them(tmp_path: Path) -> None:
    _, session, clock = begun(tmp_path, "15:58")
    assert outcome.brief(look(session, clock, "15:58")) == "general debate"
    session.enter("/put: to meet in May")
    assert outcome.brief(look(session, clock, "15:59")) == "Q1 put 15:58"
