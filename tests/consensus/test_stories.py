"""Eleven ways in which a topic is decided, or not, each with its report in both languages.

The golden files hold what the report says under the topic; MEETING_TUI_GOLDEN=write writes them
anew.
"""

import os
from datetime import date
from pathlib import Path

import pytest

from meeting_tui.domain import brackets, coverage
from meeting_tui.domain.letter import proposed
from meeting_tui.domain.points import open_points
from meeting_tui.domain.untranslated import gaps
from meeting_tui.languages.warnings import warning
from meeting_tui.papers.meeting import build
from meeting_tui.papers.render import render
from meeting_tui.session import Session
from tests.papers.meeting_12 import played as the_day

from .playing import STORIES, TOPIC, codes, played, states, story, told

GOLDEN = Path(__file__).parent / "golden"
SCRIPTS = sorted(path.stem for path in STORIES.glob("*.capture"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", [*SCRIPTS, "lack_of_time"])
def test_the_report_tells_the_story_as_reviewed(name: str, language: str) -> None:
    session = the_day() if name == "lack_of_time" else story(name)
    golden = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("MEETING_TUI_GOLDEN") == "write":
        golden.write_text(told(session, language), encoding="utf-8")
    assert told(session, language) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_story_told_in_both_languages_leaves_no_text_behind(name: str) -> None:
    assert gaps(story(name).state, "fr").missing == ()


def test_agreed_at_once_stamps_the_text_the_time_and_who_presided() -> None:
    session = story("agreed_at_once", "/ask! P1.1: Something else?")
    question = session.state.questions["Q1"]
    assert question.agreed is not None
    assert question.agreed.questions[0] == {
        "en": "What keeps people from being connected?",
        "fr": "Qu'est-ce qui empêche de se connecter?",
    }
    assert len(question.agreed.questions) == 4
    assert (question.finding, question.presiding) == ("consensus", "chair")
    assert question.found_at == session.state.entries[-2].at
    assert "Something else" not in told(session, "en")


def test_a_lifted_objection_no_longer_stands_under_the_finding() -> None:
    session = story("objection_lifted")
    assert session.state.objections["O1"].state == "lifted"
    assert "objection_standing" not in codes(session)


def test_a_reservation_takes_the_place_of_the_objection_and_names_the_finding() -> None:
    session = story("with_reservations")
    assert session.state.objections["O1"].state == "statement"
    assert coverage.finding(session.state.questions["Q1"]) == "consensus with statements"
    assert "objection_standing" not in codes(session)


def test_two_deadlocked_proposals_go_to_the_council_and_wait_for_its_answer() -> None:
    session = story("deadlocked")
    assert (states(session)["P1"], states(session)["P2"]) == ("referred", "referred")
    assert "referral_unanswered" in codes(session)
    answered = story("deadlocked", "/answered council: take Topic A first")
    assert "referral_unanswered" not in codes(answered)


def test_lack_of_time_is_a_state_of_its_own_and_not_a_failure_of_the_proposal() -> None:
    session = the_day()
    assert states(session)["P2"] == "examined"
    assert states(session)["P4"] == "partly examined"
    assert [ref for ref, state in states(session).items() if state == "not examined"] == [
        "P5",
        "P6",
        "P7",
    ]


def test_a_merged_proposal_keeps_the_sponsors_and_the_time_of_its_parents() -> None:
    session = story("merged")
    state = session.state
    assert state.proposals["P8"].sponsors == ("AAA", "BBB", "FFF")
    assert state.proposals["P8"].document == "CWG-Internet-12/5"
    rows = {row.ref: row for row in coverage.proposals(state, state.entries[-1].at)}
    own = state.timeline.seconds("proposal", "P8", state.entries[-1].at)
    assert rows["P8"].seconds == own + rows["P1"].seconds + rows["P2"].seconds > own
    assert (rows["P1"].state, rows["P1"].into, rows["P8"].parents) == ("merged", "P8", ("P1", "P2"))


def test_a_restored_proposal_is_where_it_was_when_it_was_withdrawn() -> None:
    before = played("/examine P1", "/examined P1", "/withdraw P1: too early", "/restore P1")
    assert states(before)["P1"] == "examined"
    broken_off = played("/examine P1", "/withdraw P1: too early", "/restore P1")
    assert broken_off.state.proposals["P1"].state == "submitted"
    assert states(story("withdrawn_and_restored"))["P1"] == "agreed"


def test_two_topics_can_be_agreed_one_after_the_other() -> None:
    session = story("two_topics")
    assert [q.finding for q in session.state.questions.values()] == ["consensus", "consensus"]
    assert states(session) == {"P1": "agreed", "P4": "agreed"}


def test_a_drafting_group_works_beside_the_plenary_and_comes_back() -> None:
    out = played("/drafting BBB by 16:00: shorten the questions", "/examine P6")
    assert "drafting_out" in codes(out)
    assert out.state.proposal is out.state.proposals["P6"]
    assert "drafting_out" not in codes(story("drafting_group"))


def test_informal_consultations_come_back_as_a_drafting_group_does() -> None:
    session = played("/consult AAA by 16:00: merge P2 and P3", "/back G1: they can be merged")
    assert "Informal consultations were opened" in told(session, "en")
    assert "consultations informelles" in told(session, "fr")


def test_a_topic_of_one_sentence_needs_one_line() -> None:
    session = story("one_sentence")
    question = session.state.questions["Q1"]
    assert question.finding == "consensus"
    assert question.agreed is not None
    assert question.agreed.questions == ()


def test_a_reopened_finding_shows_and_its_brackets_are_settled_one_by_one() -> None:
    session = story("contested_and_reopened")
    question = session.state.questions["Q1"]
    assert [reason for _, reason in question.reopened] == ["a delegation had not been heard"]
    assert "brackets" not in codes(session)
    settled = brackets.settled(question, session.state.report.translations)
    assert settled is not None
    assert settled.texts == {"en": "That the topic be Topic G"}
    kept = story("contested_and_reopened", "/bracket Q1.1 kept")
    again = brackets.settled(kept.state.questions["Q1"], session.state.report.translations)
    assert again is not None
    assert again.texts == {"en": "That the topic may be Topic G"}


def test_a_contested_finding_is_maintained_or_no_longer_contested() -> None:
    contested = ("/put P1", "/consensus", "/contest Q1 BBB: it was not heard")
    assert "finding_contested" in codes(played(*contested))
    for settling in ("/maintain Q1", "/notcontested Q1"):
        session = played(*contested, settling)
        assert session.state.questions["Q1"].state == "consensus"
        assert "finding_contested" not in codes(session)


def test_what_the_topic_leaves_is_proposed_for_each_proposal_with_its_reason() -> None:
    session = played("/examine P1", "/examine P2", "/defer 6: the interpreters left")
    lines = {p.ref: p.line for p in open_points(session.state) if p.code == "proposal_unclassified"}
    assert "P1" not in lines
    assert lines["P2"] == "/examined P2 partly"
    assert lines["P3"] == "/notexamined P3: the interpreters left"


def _annexed(attribution: str) -> str:
    heard = ("/support P1 AAA, BBB", "/concern P1 DDD: too wide")
    acts = (*heard, "/put P1", "/object CCC: no", "/lift O1", "/consensus")
    session = played(
        "/annex coverage", "/introduce P1", "/examine P1", *acts, attribution=attribution
    )
    return render(build(session.state, "en"), "md").decode().partition("Coverage")[2]


def test_the_coverage_is_printed_only_when_asked_for_and_names_nobody_the_rule_hides() -> None:
    plain = render(build(story("two_topics").state, "en"), "md").decode()
    assert "Annex: Coverage" not in plain
    cells = "some Member States | a Member State | a Member State | consensus"
    assert cells in _annexed("anonymous")
    assert "Delegation" not in _annexed("anonymous") + _annexed("none")
    assert "Delegation A" in _annexed("named")


def test_the_stories_are_all_there() -> None:
    assert len(SCRIPTS) + 1 == 11
    assert TOPIC in the_day().state.items


def test_undoing_the_put_after_the_gavel_says_what_else_falls() -> None:
    session: Session = story("contested_and_reopened")
    put = next(e.n for e in session.state.entries if "/put" in e.line)
    (refused,) = session.execute_all([f"@15:00 /undo #{put}"])
    assert getattr(refused, "code", "") == "undo_takes_more"
    session.execute_all([f"@15:00 /undo! #{put}"])
    assert session.state.questions == {}
    assert "consensus" not in told(session, "en")


def test_a_text_that_names_whom_the_report_leaves_unnamed_is_recorded_with_a_warning() -> None:
    named = "/say AAA: it supported the statement of Delegation E"
    session = played(named, "/private: Delegation E may move", "/say AAA: it agreed")
    told = {each.line: warning("en", session.state, each) for each in session.state.entries}
    ((line, words),) = ((line, words) for line, words in told.items() if words)
    assert line.endswith(named)
    assert words == "! names Delegation E: the report does not"


def test_what_somebody_does_who_is_no_member_is_recorded_with_a_warning() -> None:
    acts = ("/propose secretariat: Topic Z", "/support P1 secretariat", "/object secretariat: no")
    session = played(*acts[:2], "/put P8", acts[2])
    assert {"outsider_proposed", "outsider_supported", "outsider_objected"} <= codes(session)
    warned = [each.n for each in session.state.entries if warning("en", session.state, each)]
    assert [session.state.entries[n - 1].line.split(" ", 1)[1] for n in warned] == list(acts)
    assert warning("en", session.state, session.state.entries[warned[1] - 1]) == (
        "! the secretariat is not a member, an open point"
    )


def test_dates_of_the_letter_are_proposed_and_warned_about_and_the_old_ones_stay() -> None:
    letter = "/letter {}: {}".format
    session = played("/consensus: It will do.", letter("next", "2019-09-20"))
    assert proposed(session.state.letter) == {
        "physical": date(2019, 9, 17),
        "deadline": date(2019, 8, 18),
    }
    session = played(
        "/consensus: It will do.",
        letter("deadline", "2019-08-18"),
        letter("deadline", "2019-08-25"),
        letter("physical", "2019-08-27"),
    )
    assert session.state.letter.day("deadline") == date(2019, 8, 25)
    assert session.state.letter.earlier("deadline") == (date(2019, 8, 18),)
    assert "30 days" in warning("en", session.state, session.state.entries[-1])
    assert "30 jours" in warning("fr", session.state, session.state.entries[-1])
