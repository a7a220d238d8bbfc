"""The report to the Council, element by element against what is known of the twelfth meeting."""

import re
from datetime import date

import pytest

from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.setup import Resolution
from meeting_tui.papers.library import build, is_final, written
from meeting_tui.papers.model import Inlines, Paper, Points, Section, Text
from meeting_tui.session import Session

from .meeting_12 import enter, played
from .whole_day import translated_day

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def day() -> Session:
    return translated_day()


def markdown(session: Session, language: str) -> str:
    return written("council", [session.state], language, "md").decode()


def paragraph(text: str, number: str) -> str:
    found = re.search(rf"^{re.escape(number)} .*?(?=\n\n(?:\d+\.\d|## )|\Z)", text, re.M | re.S)
    assert found, number
    return found[0]


def section(paper: Paper, number: str) -> Section:
    return next(each for each in paper.sections if each.number == number)


def test_it_has_the_sections_and_paragraphs_of_the_one_that_was_written(day: Session) -> None:
    paper = build("council", [day.state], "fr")

    assert [each.number for each in paper.sections] == ["1", "2", "3"]
    assert [p.number for each in paper.sections for p in each.paragraphs] == [
        *("1.1", "1.2", "1.3", "1.4"),
        *("2.1", "2.2"),
        *("3.1", "3.2", "3.3"),
    ]
    mandate = section(paper, "1").paragraphs[1].blocks[-1]
    assert isinstance(mandate, Points)
    assert [point.label for point in mandate.points] == ["a)", "b)", "c)"]


def test_the_box_names_the_meeting_the_resolutions_of_its_day_and_the_action(day: Session) -> None:
    english, french = markdown(day, "en"), markdown(day, "fr")

    for part in (
        "> **Summary**",
        "main results of the twelfth meeting of CWG-Internet, held on 1 February 2019",
        "Resolutions 102 (Rev. Dubai, 2018) and 140 (Rev. Dubai, 2018) of the Plenipotentiary",
        "1305 (2009), 1336 (Mod. 2015) and 1344 (Mod. 2015) of the Council",
        "> **Action required**",
        "The Council is invited to note this report and to provide guidance.",
    ):
        assert part in english
    for part in (
        "> **Résumé**",
        "principaux résultats de la douzième réunion du GTC-Internet, tenue le 1er février 2019",
        "aux Résolutions 102 (Rév. Dubaï, 2018) et 140 (Rév. Dubaï, 2018) de la Conférence",
        "1305 (2009), 1336 (Mod. 2015) et 1344 (Mod. 2015) du Conseil",
        "> **Suite à donner**",
        "Le Conseil est invité à prendre note du présent rapport et à fournir des orientations.",
    ):
        assert part in french


def test_where_and_when_and_that_the_report_was_approved(day: Session) -> None:
    english, french = markdown(day, "en"), markdown(day, "fr")

    assert paragraph(english, "2.1").endswith(
        "its twelfth meeting on 1 February 2019, at ITU headquarters, Geneva (Switzerland)."
    )
    assert paragraph(french, "2.1").endswith(
        "sa douzième réunion le 1er février 2019, au siège de l'UIT à Genève (Suisse)."
    )
    assert "was approved by the Group. The following measures were approved:" in english
    assert f"Groupe. Les mesures ci-après ont été approuvées{NBSP}:" in french


def test_the_measures_stand_in_the_order_of_the_papers(day: Session) -> None:
    english, french = paragraph(markdown(day, "en"), "2.2"), paragraph(markdown(day, "fr"), "2.2")

    for text, begins in (
        (
            english,
            ("The Group invited", "The secretariat was requested", "The participants", "It was"),
        ),
        (
            french,
            ("Le Groupe a invité les États", "Il a été demandé au S", "Les participants", "Il a"),
        ),
    ):
        points = re.findall(r"^- ([a-d])\) (.*)$", text, re.M)
        assert [letter for letter, _ in points] == ["a", "b", "c", "d"]
        for (_, words), beginning in zip(points, begins, strict=True):
            assert words.startswith(beginning)


def test_the_lost_topic_has_its_reason_its_follow_up_and_its_place_in_the_report(
    day: Session,
) -> None:
    english, french = paragraph(markdown(day, "en"), "2.2"), paragraph(markdown(day, "fr"), "2.2")

    assert "did not have enough time to examine all the proposals submitted" in english
    assert "had not reached consensus on a topic. The Chairman undertook to inform" in english
    assert "(see section 6.3 of the report of the meeting)." in english
    assert "ont manqué de temps pour examiner toutes les propositions soumises" in french
    assert "n'étaient pas parvenus à un consensus sur un thème. Le Président" in french
    assert "(voir la Section 6.3 du rapport de la réunion)." in french


def test_the_conclusion_invites_and_thanks(day: Session) -> None:
    english, french = markdown(day, "en"), markdown(day, "fr")

    assert "3.1 The Council is invited to note the report of the twelfth meeting of" in english
    assert "3.2 The Council is invited to provide guidance (see section 2.2 c)." in english
    for thanked in (
        "all the Member States of the ITU",
        "the Vice-Chairmen, the Secretary-General, the Deputy Secretary-General",
        "the Directors of TSB, BR and BDT",
        "the General Secretariat",
    ):
        assert thanked in paragraph(english, "3.3")
    assert "3.1 Le Conseil est invité à prendre note du rapport de la douzième réunion" in french
    assert "3.2 Le Conseil est invité à fournir des orientations (voir la Section 2.2 c)." in french
    assert "les Directeurs du TSB, du BR et du BDT, et le Secrétariat général" in french


def test_the_place_in_the_report_follows_when_paragraphs_move() -> None:
    session = played(until="@16:52")
    assert (
        "section 6.3 of the report"
        in written("council", [approved(session).state], "en", "md").decode()
    )

    moved = played(until="@16:52")
    enter(moved, "/insert after 6.1: The Group thanked the authors.")
    assert (
        "section 6.4 of the report"
        in written("council", [approved(moved).state], "en", "md").decode()
    )


def approved(session: Session) -> Session:
    enter(session, "/approve! report")
    enter(session, "/approve measures")
    return session


def test_nothing_is_said_to_be_approved_before_it_is() -> None:
    session = played(until="@16:52")
    paper = written("council", [session.state], "en", "md").decode()

    assert "DRAFT" in paper
    assert "is not yet approved by the Group." in paper
    assert "were approved" not in paper


def bare(inlines: Inlines) -> str:
    return "".join(span.content for span in inlines if isinstance(span, Text))


@pytest.mark.parametrize("kind", ["council", "guidance"])
def test_what_its_head_was_not_given_stands_in_brackets(day: Session, kind: str) -> None:
    english, french = (build(kind, [day.state], language) for language in ("en", "fr"))

    assert [bare(each) for each in (english.left[1], *english.right[:3])] == [
        "[session of the Council to be given]",
        "[agenda item to be given]",
        "[document number to be given]",
        "[date to be given]",
    ]
    assert [bare(each) for each in (french.left[1], *french.right[:3])] == [
        "[session du Conseil à indiquer]",
        "[point de l'ordre du jour à indiquer]",
        "[numéro du document à indiquer]",
        "[date à indiquer]",
    ]
    assert (english.draft, french.draft) == ("DRAFT – not complete", "PROJET – incomplet")
    assert not is_final(kind, [day.state], english)


def test_its_form_gives_number_date_session_item_and_signatory() -> None:
    session = translated_day(
        "/paper council number: C19/45",
        "/paper council date: 2019-03-04",
        "/paper council item: PL 1.3",
        "/paper council session: Geneva, 10-20 June 2019",
        "/paper council session [fr]: Genève, 10-20 juin 2019",
        "/paper council signatory: The Chairman of the day",
        "/paper council paragraphs: The Group also thanked the interpreters.\nIt met in one room.",
    )
    english, french = markdown(session, "en"), markdown(session, "fr")

    assert "DRAFT" not in english
    assert "to be given" not in english
    assert "Geneva, 10-20 June 2019" in english
    assert "Document C19/45-E\\\n4 March 2019" in english
    assert "Agenda item: PL 1.3" in english
    assert "2.4 It met in one room." in english
    assert "Document C19/45-F" in french
    assert "Genève, 10-20 juin 2019" in french
    assert "[à traduire]** *The Group also thanked" in french


def test_a_faulty_field_is_refused_in_a_sentence() -> None:
    session = played(until="@09:31")
    for line in (
        "/paper council date: next month",
        "/paper council colour: red",
        "/paper novel number: 1",
    ):
        (outcome,) = session.execute_all([line])
        assert isinstance(outcome, Refusal)


def test_one_report_tells_of_two_meetings() -> None:
    first, second = translated_day(), translated_day(meeting=13)
    paper = build("council", [second.state, first.state], "en")
    text = written("council", [second.state, first.state], "en", "md").decode()

    assert [each.number for each in section(paper, "2").paragraphs] == ["2.1", "2.2", "2.3", "2.4"]
    assert "note the reports of the twelfth and thirteenth meetings of CWG-Internet" in text
    assert "guidance (see section 2.2 c)" in text
    assert "guidance (see section 2.4 c)" in text
    with pytest.raises(Refusal, match="same_meeting"):
        build("council", [first.state, first.state], "en")


def test_only_versions_in_force_on_the_day_of_the_meeting_are_printed() -> None:
    early = Resolution("PP", "102", {"en": "Rev. Busan, 2014"}, date(2014, 11, 7))
    late = Resolution("PP", "102", {"en": "Rev. Bucharest, 2022"}, date(2022, 10, 14))
    text = markdown(translated_day(resolutions=(early, late)), "en")

    assert "in accordance with Resolution 102 (Rev. Busan, 2014) of the Plenipotentiary" in text
    assert "Bucharest" not in text
