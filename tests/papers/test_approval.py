"""Approval in the room as the papers show it: numbers, amendments, corrections, the closing."""

from meeting_tui.domain.points import open_points
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.rules.approval import digest
from meeting_tui.papers.library import build, written
from meeting_tui.session import Session

from .meeting_12 import DAY, enter, played

APPROVED = ("/approve! report", "/approve measures")


def markdown(session: Session, kind: str = "meeting", language: str = "en") -> str:
    return written(kind, [session.state], language, "md").decode()


def refused(session: Session, line: str) -> str:
    (outcome,) = session.execute_all([line])
    assert isinstance(outcome, Refusal), line
    return outcome.code


def test_an_insertion_after_the_draft_prints_bis_and_the_rest_keeps_its_number() -> None:
    session = played("@16:53 /insert after 4.3: The secretariat took note.", until="@16:55")
    text = markdown(session)

    assert "4.3*bis* The secretariat took note." in text
    assert "4.4 The Group invited Member States" in text


def test_the_final_report_has_no_gaps_and_a_table_of_old_and_new_numbers() -> None:
    session = played("@16:53 /insert after 4.3: The secretariat took note.", until="@16:55")
    assert refused(session, "/issue final") == "report_open"
    for line in (*APPROVED, "/issue final"):
        enter(session, line)
    english, french = markdown(session), markdown(session, language="fr")

    assert "4.4 The secretariat took note." in english
    assert "4.5 The Group invited Member States" in english
    assert "| 4.3bis | 4.4 |\n| 4.4 | 4.5 |" in english
    assert "(see paragraph 4.5)" in english
    assert "## Annexe : numéros du projet et du rapport définitif".replace(" :", "\xa0:") in french
    assert refused(session, "/amend 4.5: Something else.") == "frozen"


def test_a_report_without_insertions_needs_no_table() -> None:
    session = played("/issue final")
    assert "Numbers of the draft" not in markdown(session)


def test_an_amendment_is_a_difference_until_it_is_approved_and_nobody_is_named() -> None:
    session = played("@16:56 /amend 7.1 by CCC: There was no further business.", until="@16:55")
    text = markdown(session)

    assert "There was no ~~other~~" in text
    assert "further" in text
    assert "Delegation C" not in text
    enter(session, "@16:57 /approve 7.1")
    assert "7.1 There was no further business." in markdown(session)


def test_a_fact_that_changes_after_the_text_marks_its_paragraph() -> None:
    session = played("@16:56 /amend 7.1: Nothing else was raised.", until="@16:55")
    assert "a fact changed" not in markdown(session)
    told = next(e.n for e in session.state.entries if e.line.endswith("no other business."))

    enter(session, f"/fix #{told}: One question was raised.")
    assert "7.1 **[a fact changed after this was written]**" in markdown(session)
    assert "7.1 **[un fait a changé depuis la rédaction]**" in markdown(session, language="fr")

    assert refused(session, "/approve 7.1") == "text_outdated"

    enter(session, "/amend 7.1: One question was raised under this item.")
    assert "a fact changed" not in markdown(session)


def test_a_composed_paragraph_is_marked_when_an_entry_it_came_from_is_undone() -> None:
    session = played(until="@10:14")
    first = session.state.n
    enter(session, f"/compose #{first} #{first - 2}: Two Member States asked for OTT.")
    enter(session, f"/undo! #{first}")
    assert "**[a fact changed after this was written]** Two Member States" in markdown(session)


def test_the_words_of_parting_want_no_approval_and_a_note_says_when_they_were_said() -> None:
    session = played()
    text = markdown(session)
    assert "9.1 The Chairman thanked the Member States" in text
    assert "Paragraph 9.1 was recorded after the report was approved." in text
    assert "paragraph_unapproved" not in {point.code for point in open_points(session.state)}

    enter(session, "@17:25 /decide: to meet in May")
    assert [p.ref for p in open_points(session.state) if p.code == "paragraph_unapproved"] == [
        "9.2"
    ]
    for line in ("@17:25 One word more.", "@17:25 /say AAA: one word more", "One word more."):
        (refusal,) = session.execute_all([line])
        assert isinstance(refusal, Refusal)
        assert (refusal.code, refusal.values["what"]) == ("report_closed", "text")
        assert refusal.remedy.startswith("/editorial 7.")


def test_a_closing_written_after_the_approval_wants_none_and_is_noted_as_said_later() -> None:
    session = played(*APPROVED, "@17:25 /closing: Thanks were given.", until="@17:05")
    text = markdown(session)
    assert "9.1 Thanks were given." in text
    assert "Paragraph 9.1 was recorded after the report was approved." in text
    assert "paragraph_unapproved" not in {point.code for point in open_points(session.state)}


def test_a_hurried_approval_and_end_stand_under_their_own_items() -> None:
    text = markdown(played("/approve! report", "/close!", until="@16:30"))
    topic, _, after = text.partition("Report of the twelfth meeting\n\n")
    assert "The meeting was closed" not in topic
    approved, _, closed = after.partition("## 8 Closing")
    assert "7.1 The Group approved its report." in approved
    assert "8.1 The meeting was closed at" in closed


def test_the_closing_is_written_beforehand_approved_and_completed_at_the_gavel() -> None:
    closing = "The Chairman thanked all participants and closed the meeting at <time>."
    session = played(f"/closing: {closing}", *APPROVED, until="@17:05")
    approval = session.state.report.approval
    assert "closed the meeting at …." in markdown(session)

    enter(session, "@17:26 /close")
    text = markdown(session)
    assert "9.1 The Chairman thanked all participants and closed the meeting at 17:26." in text
    assert "The meeting was closed" not in text
    assert session.state.report.approval == approval
    assert refused(session, "/closing: Again.") in {"frozen", "closing_told"}


def test_a_closing_written_again_takes_the_place_of_the_first() -> None:
    session = played("/closing: First at <time>.", "/closing: Second at <time>.", until="@17:05")
    assert "First" not in markdown(session)
    assert "8.1 **[not yet approved]** Second at …." in markdown(session)


def test_the_digest_is_that_of_the_stored_texts_and_is_printed_with_who_and_when() -> None:
    session = played()
    report = session.state.report
    stored = {
        paragraph.key: paragraph.approval.texts
        for section in report.ordered(session.state.order)
        for paragraph in report.living(section)
        if paragraph.approval
    }
    assert report.approval
    assert report.approval.digest == digest(stored)
    assert "Approved on 1 February 2019 at 17:20, recorded by the rapporteur." in markdown(session)
    assert report.approval.digest in markdown(session, language="fr")


def test_after_the_approval_a_corrigendum_is_a_paper_of_its_own() -> None:
    session = played()
    before = markdown(session).split("## Notes")[0]
    with_nothing = session.execute_all(["/amend 6.5: Anything."])
    assert isinstance(with_nothing[0], Refusal)
    enter(session, "/corrigendum 6.5: The Group needs more time.")

    text = markdown(session, "corrigendum")
    assert "Document CWG-Internet-12/6 (Cor.1)-E" in text
    assert "1 Paragraph 6.5 should read:\n\n> The Group needs more time." in text
    assert "> It was indicated that the Group needs more time to fulfil its mandate" in text
    after = markdown(session)
    assert [line for line in before.splitlines() if line not in after] == [
        line for line in before.splitlines() if line.startswith("6.5")
    ]


def test_a_draft_says_so_in_each_paper_and_format_and_marks_what_is_not_approved() -> None:
    session = played(until="@17:05")
    for kind in ("meeting", "council", "guidance"):
        assert build(kind, [session.state], "en").draft
        assert build(kind, [session.state], "fr").draft.startswith("PROJET")
    for form in ("md", "html"):
        text = written("meeting", [session.state], "en", form).decode()
        assert "DRAFT" in text
        assert "[not yet approved]" in text


def test_approval_goes_paragraph_by_paragraph_or_en_bloc() -> None:
    session = played(until="@16:55")
    enter(session, "@16:55 /approve 1-5")
    sections = {s.key: s for s in session.state.report.ordered(session.state.order)}
    done = [p for s in list(sections.values())[:5] for p in session.state.report.living(s)]
    assert all(p.approval for p in done)
    assert refused(session, "@16:56 /approve 1.1") == "approved_already"
    assert len(DAY) > len(done)
