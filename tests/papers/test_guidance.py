"""The request for guidance: facts, proposals with their states, reason and question."""

import pytest

from meeting_tui.domain.refusal import Refusal
from meeting_tui.papers.library import build, written
from meeting_tui.session import Session

from .meeting_12 import enter, played
from .whole_day import agreed, translated_day


@pytest.fixture(scope="module")
def day() -> Session:
    return translated_day()


def markdown(session: Session, language: str) -> str:
    return written("guidance", [session.state], language, "md").decode()


def test_the_facts_say_how_many_proposals_there_were_and_what_was_done(day: Session) -> None:
    english, french = markdown(day, "en"), markdown(day, "fr")

    assert "It had seven proposals before it" in english
    assert "examined: 3; examined in part: 1; not examined: 3." in english
    assert "did not have enough time to examine all the proposals submitted" in english
    assert "(see section 6.3 of the report of the meeting)." in english
    assert "Il était saisi de sept propositions" in french
    assert "Les participants ont manqué de temps" in french


def test_each_proposal_has_its_state_and_its_minutes_and_no_delegation(day: Session) -> None:
    english, french = markdown(day, "en"), markdown(day, "fr")

    assert "| P2 | Topic B | examined | 14 min |" in english
    assert "| P4 | Topic D | examined in part | 22 min |" in english
    assert "| P7 | Topic G | not examined (lack of time) | – |" in english
    assert "| P7 | Thème G | non examinée faute de temps | – |" in french
    assert "Proposed by" not in english


def test_where_the_group_names_the_sponsors_are_named() -> None:
    session = played(attribution="named")
    assert "| P2 | Topic B | Delegation B and Delegation F | examined |" in markdown(session, "en")


def test_an_officer_is_named_beside_the_sponsors_that_are_not() -> None:
    session = played("@16:20 /propose chair: Topic H", until="@16:30")
    enter(session, "/noconsensus! time")
    enter(session, "/refer council: which topic to take")
    text = markdown(session, "en")
    assert "| P8 | Topic H | The Chairman |" in text
    assert "| P1 | Topic A | A Member State |" in text


def test_the_question_is_put_word_for_word_in_each_language(day: Session) -> None:
    assert "> which topic should be taken for the next open" in markdown(day, "en")
    assert "> quel thème devrait être retenu pour" in markdown(day, "fr")


def test_without_a_referral_there_is_no_request() -> None:
    with pytest.raises(Refusal, match="no_guidance"):
        build("guidance", [agreed().state], "en")


def test_a_reason_other_than_time_is_told() -> None:
    lines = (
        "@15:00 /open",
        "@15:00 /item 6",
        "@15:01 /put P1",
        "@15:02 /noconsensus objection: the views remained apart",
        "@15:03 /refer council: which topic to take",
    )
    session = played(day=lines)
    assert "In view of the objections made, the participants had not" in markdown(session, "en")
    assert "Compte tenu des objections formulées" in markdown(session, "fr")
