"""The invitation, element by element against the one that was sent in 2017."""

import pytest

from meeting_tui.domain.points import open_points
from meeting_tui.domain.refusal import Refusal
from meeting_tui.papers.library import build, gaps, is_final, written
from meeting_tui.session import Session

from .meeting_12 import enter, played
from .whole_day import LETTER, TOPIC, agreed, translated_day

NBSP = "\N{NO-BREAK SPACE}"


def markdown(session: Session, language: str) -> str:
    return written("invitation", [session.state], language, "md").decode()


def test_it_has_every_element_in_english() -> None:
    text = markdown(agreed(), "en")
    for element in (
        "General Secretariat (SG)",
        "Geneva, 14 June 2019",
        "Ref.: CL-19/12",
        "Contact: The secretariat",
        "E-mail: cwg-internet@itu.int",
        "To the Member States of the ITU, Sector Members, Associates and Academia",
        "**Subject: Invitation to all stakeholders to take part in the open consultation of "
        "CWG-Internet on the topic “Topic A”**",
        "Dear Sir or Madam,",
        "the Council, at its 2019 session, decided on 25 May 2019 to hold an open consultation "
        "(online and physical) on the following topic:",
        "**“Topic A”**",
        "from the point of view of policy:",
        "- 1\\) What are the opportunities?\n- 2\\) What are the obstacles?",
        "by **19 August 2019**, at the following address: "
        "http://www.itu.int/en/council/cwg-internet",
        "All replies will be published",
        "A summary of them",
        "to be held on **18 September 2019** in Geneva, Switzerland.",
        "The Chairman's report on the last meeting of CWG-Internet, held on 1 February 2019",
        "https://www.itu.int/md/report",
        "the assurances of my highest consideration.",
        "(signed)",
        "S. Signatory\\\nSecretary-General",
    ):
        assert element in text


def test_it_has_every_element_in_french() -> None:
    text = markdown(agreed(), "fr")
    for element in (
        "Secrétariat général (SG)",
        "Genève, le 14 juin 2019",
        f"Réf.{NBSP}: CL-19/12",
        f"Contact{NBSP}: Le secrétariat",
        f"Courriel{NBSP}: cwg-internet@itu.int",
        "Aux États Membres de l'UIT, Membres de Secteur, Associés et établissements universitaires",
        f"**Objet{NBSP}: Invitation adressée à toutes les parties prenantes",
        f"sur le thème «{NBSP}Thème A{NBSP}»**",
        "Madame, Monsieur,",
        "le Conseil, à sa session de 2019, a décidé le 25 mai 2019 d'organiser une consultation "
        "ouverte (en ligne et traditionnelle) sur le thème suivant",
        f"- 1\\) Quelles sont les perspectives{NBSP}?\n- 2\\) Quels sont les obstacles{NBSP}?",
        "avant le **19 août 2019**",
        "Toutes les réponses seront publiées",
        "se tiendra le **18 septembre 2019** à Genève, Suisse.",
        "Veuillez agréer, Madame, Monsieur, l'expression de ma profonde considération.",
        "(signé)",
        "S. Signatory\\\nSecrétaire général",
    ):
        assert element in text


def test_without_consensus_there_is_no_letter() -> None:
    with pytest.raises(Refusal, match="no_letter"):
        build("invitation", [translated_day().state], "en")


def test_an_extended_deadline_keeps_the_first_one_in_sight() -> None:
    session = agreed("/letter deadline: 2019-08-26")

    assert "by **26 August 2019** (instead of 19 August 2019)" in markdown(session, "en")
    assert "**26 août 2019** (au lieu du 19 août 2019)" in markdown(session, "fr")


def test_what_nobody_gave_stands_in_brackets_and_the_letter_is_a_draft() -> None:
    without = tuple(line for line in LETTER if "deadline" not in line and "sign" not in line)
    session = agreed(letter=without)
    paper = build("invitation", [session.state], "en")

    assert "DRAFT" in paper.draft
    assert "by **[deadline to be given]**" in markdown(session, "en")
    assert "(signed)" not in markdown(session, "en")
    assert not is_final("invitation", [session.state], paper)


def test_a_part_given_in_one_language_is_marked_and_counted_in_the_other() -> None:
    letter = tuple(line for line in LETTER if "place [fr]" not in line)
    session = agreed(letter=letter)
    paper = build("invitation", [session.state], "fr")

    assert "**[à traduire]** *Geneva, Switzerland*" in markdown(session, "fr")
    assert gaps("invitation", [session.state], paper) == 1


def test_a_persons_name_and_a_place_with_its_preposition_stand_as_they_are() -> None:
    session = agreed(letter=tuple(line for line in LETTER if "contact" not in line))
    enter(session, "/letter contact: A. Example")
    enter(session, "/letter place: at the headquarters of ITU")
    enter(session, "/letter place [fr]: au siège de l'UIT")
    english, french = (markdown(session, language) for language in ("en", "fr"))
    assert "2019**, at the headquarters of ITU." in english
    assert "2019** au siège de l'UIT." in french
    assert "A. Example" in french
    assert "[à traduire] *A. Example*" not in french


def test_two_topics_make_one_letter() -> None:
    session = agreed()
    for line in ("@09:50 /introduce P2", "@09:51 /put P2", "@09:52 /consensus"):
        enter(session, line)

    assert "on the topics “Topic A” and “Topic B”" in markdown(session, "en")
    assert "on the following topics:" in markdown(session, "en")


def test_the_letter_is_public_whatever_the_papers_of_the_group_are() -> None:
    assert build("invitation", [agreed().state], "en").access == "public"
    assert build("council", [agreed().state], "en").access == "restricted"


@pytest.mark.parametrize("part", ["dated", "minutes", "signatory"])
def test_a_letter_that_lacks_a_part_is_a_draft_and_its_open_point_says_which(part: str) -> None:
    lines = tuple(line for line in LETTER if f"/letter {part}" not in line)
    state = agreed(letter=lines).state
    (point,) = [each for each in open_points(state) if each.code == "letter_part"]
    assert point.ref == part
    assert build("invitation", [state], "en").draft == "DRAFT – not complete"


def test_what_the_profile_of_the_group_says_is_not_asked_for() -> None:
    lines = tuple(line for line in LETTER if "/letter email" not in line)
    state = agreed(letter=lines).state
    assert "letter_part" not in {each.code for each in open_points(state)}
    assert "E-mail: cwg-internet@itu.int" in written("invitation", [state], "en", "md").decode()


def test_words_in_place_of_brackets_are_a_gap_where_they_have_no_translation() -> None:
    bracketed = tuple(
        line.replace("are invited", "[are] invited")
        .replace("/consensus", "/consensus!")
        .replace("sont invitées", "[sont] invitées")
        for line in TOPIC
    )
    session = played(*LETTER, "@09:41 /bracket Q1.1: may be", day=bracketed)
    assert "All stakeholders may be invited" in markdown(session, "en")
    assert "**[à traduire]** Toutes les parties prenantes [sont]" in markdown(session, "fr")
    paper = build("invitation", [session.state], "fr")
    assert gaps("invitation", [session.state], paper) == 1

    enter(session, f"@09:42 /translate #{session.state.n} fr: peuvent être")
    assert "Toutes les parties prenantes peuvent être invitées" in markdown(session, "fr")
    paper = build("invitation", [session.state], "fr")
    assert gaps("invitation", [session.state], paper) == 0
