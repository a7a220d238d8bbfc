"""A consultation begun from a meeting: what goes along, what stays behind, what is due."""

from pathlib import Path

from tests.cli.playing import Run

from .conftest import STORY


def test_a_consultation_takes_topic_questions_and_letter_along(invited: Run) -> None:
    letter = invited("report", "cl-17-30", "--paper", "invitation", "--lang", "en").stdout
    for told in (
        "CL-17/30",
        "at its 2017 session, decided on 25 May 2017",
        "“Public policy considerations for OTTs”",
        "5\\) How can OTT players and operators best cooperate",
        "**19 August 2017**",
        "**18 September 2017**",
        "held on 6 and 7 February 2017",
    ):
        assert told in letter


def test_who_proposed_and_what_was_noted_in_private_stay_behind(
    invited: Run, tmp_path: Path
) -> None:
    journal = (tmp_path / "sessions" / "cl-17-30" / "journal.jsonl").read_text("utf-8")
    for restricted in ("Delegation A", "CWG-Internet-9/5", "fewer questions", 'sponsors":["AAA'):
        assert restricted not in journal


def test_consultations_are_listed_with_what_is_due(invited: Run) -> None:
    english = invited("consultation").stdout.splitlines()
    assert english[0] == (
        "cl-17-30\tOpen consultation of CWG-Internet: “Public policy considerations for OTTs”"
    )
    assert "  the online consultation closed on 19 August 2017" in english
    assert "  no reply so far, no summary" in english
    french = invited("consultation", "list", "--lang", "fr").stdout
    assert "Consultation ouverte du GTC-Internet" in french
    invited("record", "cl-17-30", typed="/letter deadline: 2017-09-02\n")
    extended = invited("consultation").stdout
    assert "closed on 2 September 2017 (extended from 19 August 2017)" in extended


def test_without_a_topic_there_is_no_consultation(asked: Run) -> None:
    asked("new", str(STORY / "meeting-9.yaml"), "--name", "empty")
    none = asked("consultation", "new", "empty")
    assert (none.exit_code, none.stdout) == (1, "")
    assert "No topic is agreed" in none.stderr
    other = asked("consultation", "new", "ninth", "P1")
    assert "What can be consulted on:  Q1" in other.stderr
    assert "There is no open consultation here." in asked("consultation").stderr


def test_the_councils_answer_chooses_a_proposal(asked: Run) -> None:
    asked("new", str(STORY / "meeting-9.yaml"), "--name", "referred")
    lines = ("/open", "/item 4", "/refer council: which topic", "/answered council: the first one")
    asked("record", "referred", typed="\n".join(lines))
    assert "say which proposal it chose" in asked("consultation", "new", "referred").stderr
    undated = asked("consultation", "new", "referred", "P1")
    assert "A consultation needs a date" in undated.stderr
    made = asked(
        "consultation", "new", "referred", "P1", "--name", "ott", "--deadline", "2017-08-19"
    )
    assert made.exit_code == 0
    assert "18 September 2017 by habit" in made.stderr
    assert "The answer does not name P1 alone: “the first one”" in made.stderr
    assert "The deadline for replies, 19 August 2017, is past." in made.stderr
    letter = asked("report", "ott", "--paper", "invitation", "--lang", "en")
    assert "[deciding body to be given]" in letter.stdout
    assert "lacks 9 parts: body (Deciding body), decided (Date of the decision), " in letter.stderr


def test_a_body_whose_answer_names_a_proposal_decided_and_not_the_group(asked: Run) -> None:
    asked("new", str(STORY / "meeting-9.yaml"), "--name", "chosen")
    lines = ("/open", "/item 4", "/refer council: which topic", "/answered council: take P1")
    asked("record", "chosen", typed="\n".join(lines))
    made = asked("consultation", "new", "chosen", "P1", "--name", "p1", "--deadline", "2017-01-19")
    assert "the online deadline is not after the decision" in made.stderr
    letter = asked("report", "p1", "--paper", "invitation", "--lang", "en").stdout
    assert (
        "the Council, at its **[year to be given]** session, decided on "
        "**[date of the decision to be given]**"
    ) in letter


def test_an_answer_that_names_another_proposal_too_leaves_the_body_to_be_given(asked: Run) -> None:
    asked("new", str(STORY / "meeting-9.yaml"), "--name", "two")
    proposed = ("/open", "/item 4", "/propose secretariat: Another theme")
    lines = (
        *proposed,
        "/refer council: which topic",
        "/answered council: not another theme but P1",
    )
    asked("record", "two", typed="\n".join(lines))
    asked("consultation", "new", "two", "P1", "--name", "one", "--deadline", "2017-08-19")
    letter = asked("report", "one", "--paper", "invitation", "--lang", "en").stdout
    assert "[deciding body to be given]" in letter


def test_a_day_of_the_next_meeting_is_enough_to_propose_both_dates(asked: Run) -> None:
    asked("new", str(STORY / "meeting-9.yaml"), "--name", "bare")
    lines = ("/open", "/item 4", "/put P1", "/consensus")
    asked("record", "bare", typed="\n".join(lines))
    made = asked("consultation", "new", "bare", "--next", "2017-09-21")
    assert made.exit_code == 0, made.stderr
    assert "physical consultation: 18 September 2017 by habit" in made.stderr
    assert "deadline for replies: 19 August 2017 by habit" in made.stderr
    assert "usually" not in made.stderr


def test_a_deadline_before_the_decision_is_warned_about_and_never_refused(asked: Run) -> None:
    made = asked("consultation", "new", "ninth", "--deadline", "2017-06-01")
    assert made.exit_code == 0
    assert "the online deadline is not after the date of the letter" in made.stderr
    assert "/letter deadline" in made.stderr
