"""The report of the twelfth meeting as a paper, against what is known of it.

The golden files show it whole in each language; MEETING_TUI_GOLDEN=write writes them anew.
"""

import os
import re
from pathlib import Path

import pytest

from meeting_tui.papers.meeting import build, untranslated
from meeting_tui.papers.model import Paper, Points, Quote, Section, Text
from meeting_tui.papers.references import numbers
from meeting_tui.papers.render import render
from meeting_tui.session import Session

from .meeting_12 import enter, markdown, played, translated

GOLDEN = Path(__file__).parent / "golden"
PRIVATE = "H may move if the scope is limited"


@pytest.fixture(scope="module")
def closed() -> Session:
    return played()


def section(paper: Paper, number: str) -> Section:
    return next(each for each in paper.sections if each.number == number)


def paragraph(text: str, number: str) -> str:
    """Return a paragraph of a Markdown paper with what belongs to it."""
    found = re.search(rf"^{re.escape(number)} .*?(?=\n\n(?:\d+\.\d|## |---))", text, re.M | re.S)
    assert found, number
    return found[0]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_whole_report_reads_as_the_committed_one(language: str) -> None:
    golden = GOLDEN / f"meeting-12.{language}.md"
    written = markdown(translated(), language)
    if os.environ.get("MEETING_TUI_GOLDEN") == "write":
        golden.write_text(written, encoding="utf-8")

    assert written == golden.read_text(encoding="utf-8")


def test_the_head_names_the_group_the_meeting_and_the_document(closed: Session) -> None:
    english, french = markdown(closed), markdown(closed, "fr")

    assert "Twelfth meeting\\\nGeneva, 1 February 2019" in english
    assert "Document CWG-Internet-12/6-E" in english
    assert "# REPORT OF THE TWELFTH MEETING" in english
    assert "Douzième réunion\\\nGenève, 1er février 2019" in french
    assert "Document CWG-Internet-12/6-F" in french
    assert "Original\N{NO-BREAK SPACE}: anglais" in french
    assert "# RAPPORT DE LA DOUZIÈME RÉUNION" in french


def test_the_sittings_are_printed_as_they_were_held(closed: Session) -> None:
    assert "1 February 2019, 09:30–10:30, 10:47–12:28, 14:31–17:26" in markdown(closed)


def test_section_6_3_tells_the_outcome_in_each_language(closed: Session) -> None:
    english = paragraph(markdown(closed), "6.3")
    french = paragraph(markdown(closed, "fr"), "6.3")

    assert "for lack of time, the participants had not reached consensus on the topic" in english
    assert "not enough time to examine all the proposals submitted" in english
    assert "decided to ask the Council for guidance" in english
    assert "faute de temps, les participants n'étaient pas parvenus à un consensus" in french
    assert "P7 («\N{NO-BREAK SPACE}Thème G\N{NO-BREAK SPACE}») n'ont pas été examinées" in french
    assert "demander au Conseil de fournir des orientations" in french


def test_the_proposals_considered_are_points_of_6_2_with_the_debate_last(closed: Session) -> None:
    paper = build(closed.state, "en")
    considered = section(paper, "6").paragraphs[1]
    (points,) = [block for block in considered.blocks if isinstance(block, Points)]

    assert considered.number == "6.2"
    assert [point.label for point in points.points] == ["a)", "b)", "c)", "d)", "e)"]
    assert paragraph(render(paper, "md").decode(), "6.2").endswith(
        "General debate. A point of order was raised: whether all seven proposals can still be "
        "examined today."
    )


def test_the_four_approved_measures_are_lettered_and_point_to_their_paragraphs(
    closed: Session,
) -> None:
    english = markdown(closed)
    listed = english[english.index("The following measures were approved:") :]

    assert "b) The secretariat was requested to fold the activities of the Sectors" in listed
    assert "a) The Group invited Member States to send or update" in listed
    assert "c) The Chairman undertook to inform the Council" in listed
    assert "(see paragraph 6.4)" in listed
    assert "d) It was indicated that the Group needs more time to fulfil its mandate" in listed
    assert numbers(build(closed.state, "en"))["M3"] == "c"


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("until", ["", "@16:52"])
def test_no_delegation_and_no_private_note_is_in_an_anonymous_report(
    language: str, form: str, until: str
) -> None:
    session = played(until=until)
    printed = render(build(session.state, language), form).decode()

    for letter in "ABCDEFGH":
        assert f"Delegation {letter}" not in printed
        assert f"Délégation {letter}" not in printed
        assert letter * 3 not in printed
    assert PRIVATE not in printed
    assert "private" not in printed.lower()


def test_who_asked_for_an_amendment_is_not_printed_even_where_names_are() -> None:
    session = played(attribution="named")

    assert "The Group examined Document CWG-Internet-12/5" in markdown(session)
    assert "Delegation C" not in paragraph(markdown(session), "6.1")
    assert "(Delegation A)" in markdown(session)


def test_a_title_that_names_a_delegation_gives_way_to_the_subject() -> None:
    opening = ["@09:30 /open", "@09:30 /item 1", "@09:30 The Chairman welcomed everybody."]
    session = played(day=[*opening, "@09:30 /document 12/9: Views of Delegation B"])
    item = session.state.items[session.state.order[0]]
    item.documents = ("CWG-Internet-12/9",)

    assert "## 1 Document CWG-Internet-12/9: Introduction" in markdown(session)


def test_statements_for_the_record_are_printed_with_names_in_their_own_language() -> None:
    lines = (
        "@16:39 /statement AAA, BBB",
        "@16:39 /statement CCC [fr]: Notre position est connue.",
    )
    session = played(*lines, until="@16:40")

    paper = build(session.state, "en")
    quotes = [
        block
        for each in section(paper, "6").paragraphs
        for block in each.blocks
        if isinstance(block, Quote)
    ]
    assert [quote.paragraphs for quote in quotes] == [
        ((Text("Notre position est connue.", "fr"),),)
    ]
    assert "Statement for the record (Delegation C):" in markdown(session)
    assert "(Delegation A and Delegation B): text awaited" in markdown(session)
    assert untranslated(paper) == 0


def test_a_statement_that_comes_after_the_approval_is_added_below_the_frozen_words() -> None:
    session = played("@16:39 /statement AAA", until="@16:40")
    enter(session, "/approve! report")
    stored = session.state.report.approval
    enter(session, "/received S1: Our position is known.")

    printed = markdown(session)
    assert "(Delegation A), received after the approval:\n\n> Our position is known." in printed
    assert session.state.report.approval == stored


def test_a_draft_says_so_until_the_report_is_approved(closed: Session) -> None:
    draft = played(until="@17:12")

    assert markdown(draft).startswith("> **DRAFT – not approved**")
    assert "3.1 The secretariat" in markdown(draft)
    assert "6.3 **[not yet approved]** The Group was asked" in markdown(draft)
    assert "DRAFT" not in markdown(closed)
    assert "9.2 The meeting was closed at 17:26." in (markdown(closed))


def test_the_digest_stands_at_the_end_once_approved(closed: Session) -> None:
    approval = closed.state.report.approval

    assert approval
    assert markdown(closed).rstrip().endswith(approval.digest)
    assert "SHA-256" not in markdown(played(until="@17:20"))


def test_the_report_is_a_draft_until_it_is_approved(closed: Session) -> None:
    assert build(closed.state, "en").draft == ""
    assert build(played(until="@17:20").state, "en").draft == "DRAFT – not approved"


def test_a_frozen_text_is_corrected_beside_it_and_never_in_it(closed: Session) -> None:
    session = played()
    before = paragraph(markdown(session), "6.5")
    enter(session, "/editorial 6.5: read 'fulfil'")

    after = markdown(session)
    assert before.removeprefix("6.5 ") in after
    assert "6.5 **[editorial note below]**" in after
    assert "Editorial note to paragraph 6.5: read 'fulfil'" in after
