"""The physical consultation, and the summary that comes out of it, element by element."""

import pytest

from tests.cli.playing import Run

from .conftest import STORY

ENGLISH = """\
# SUMMARY OF THE OPEN CONSULTATION
## 1 Opening
1.1 The meeting was opened at 09:30.
1.2 The Chairman welcomed the participants.
## 2 Results of the online consultation
2.1 6 replies were received in the online consultation: 2 from the private sector,
2.2 In its reply (R1), Organization A (private sector) stated that prices had fallen
2.3 In its reply (R4), Organization D (academia) stated that little was measured so far,
## 3 Question 1: What prospects and what effects come with OTT services?
3.1 2 replies addressed this question (R1 and R4).
3.2 At the physical consultation, Organization A stated that the figures of its reply had been
## 4 Question 2: Which matters of policy and regulation do OTT services raise?
4.1 1 reply addressed this question (R3).
4.2 In its reply (R3), Organization C (technical community) stated that open standards
## 5 Question 3: How do OTT players, and others that provide applications,
5.3 At the physical consultation, Organization G stated that privacy was part of security.
## 6 Question 4: Which approaches to OTT could help to create an environment
6.1 2 replies addressed this question (R1 and 1 that is not published).
6.2 In its reply (R1), Organization A (private sector) stated that rules should be the same
## 7 Question 5: How can OTT players and operators best cooperate
7.2 In its reply (R5), Organization E (private sector) stated that model agreements should be
## 8 Agreement on the summary
8.1 The participants agreed on this summary.
## Annex: Replies
| R5 | Organization E (private sector) | 22 August 2017 (late) | 5 |
1\\) Approved on 18 September 2017 at 11:20
""".splitlines()

FRENCH = """\
# SYNTHÈSE DE LA CONSULTATION OUVERTE
## 1 Ouverture
1.2 Le Président a souhaité la bienvenue aux participants.
## 2 Résultats de la consultation en ligne
2.1 6 réponses ont été reçues dans le cadre de la consultation en ligne : 2 du secteur privé,
2.2 Dans sa réponse (R1), Organization A (secteur privé) a indiqué que les prix avaient baissé
## 3 Question 1 : Quelles perspectives et quelles incidences les services OTT présentent-ils ?
3.1 2 réponses ont porté sur cette question (R1 et R4).
3.2 Lors de la consultation traditionnelle, Organization A a déclaré que les chiffres
## 5 Question 3 : En quoi les acteurs OTT et les autres fournisseurs d'applications
5.3 Lors de la consultation traditionnelle, Organization G a déclaré que la vie privée
6.1 2 réponses ont porté sur cette question (R1 et 1 qui n'est pas publiée).
7.2 Dans sa réponse (R5), Organization E (secteur privé) a indiqué que les accords types
## 8 Accord sur la synthèse
8.1 Les participants ont approuvé la présente synthèse.
## Annexe : réponses
| R5 | Organization E (secteur privé) | 22 août 2017 (tardive) | 5 |
1\\) Ceci est une traduction. Le texte approuvé par les participants est l'original.
""".splitlines()


def in_order(text: str, wanted: list[str]) -> None:
    """Hold that each element stands in the text after the one before it."""
    place = 0
    text = text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    for each in wanted:
        found = text.find(each, place)
        assert found >= 0, each
        place = found + len(each)


@pytest.mark.parametrize(("language", "wanted"), [("en", ENGLISH), ("fr", FRENCH)])
def test_the_summary_reads_question_by_question(
    summarised: Run, language: str, wanted: list[str]
) -> None:
    written = summarised("report", "cl-17-30", "--paper", "summary", "--lang", language, "--final")
    assert written.exit_code == 0, written.stderr
    in_order(written.stdout, wanted)
    assert "DRAFT" not in written.stdout
    for kept in ("Person F", "telephoned", "children", "enfants", "CWG-Internet-9"):
        assert kept not in written.stdout


@pytest.mark.parametrize("wanted", ["html", "docx", "pdf"])
def test_the_summary_is_written_in_every_format(
    summarised: Run, wanted: str, tmp_path: object
) -> None:
    file = f"{tmp_path}/summary.{wanted}"
    written = summarised(
        *("report", "cl-17-30", "--paper", "summary", "--format", wanted, "-o", file)
    )
    assert written.exit_code == 0, written.stderr
    replies = summarised(
        *("report", "cl-17-30", "--paper", "replies", "--format", wanted, "-o", f"{file}.{wanted}")
    )
    assert replies.exit_code == 0, replies.stderr


def test_until_it_is_agreed_the_summary_is_a_draft(replied: Run) -> None:
    written = replied("report", "cl-17-30", "--paper", "summary")
    assert "DRAFT – not agreed" in written.stdout
    assert replied("report", "cl-17-30", "--paper", "summary", "--final").exit_code == 1


def test_an_agreed_paragraph_no_longer_changes(summarised: Run) -> None:
    for line in (
        "/amend 4.2: Another text.",
        "/response R3 questions 2: another text",
        "/strike 4.2: not wanted",
    ):
        refused = summarised("record", "cl-17-30", typed=f"{line}\n")
        assert refused.exit_code == 1
        assert "is approved: its text no longer changes" in refused.stderr


def test_a_consultation_decides_nothing(replied: Run) -> None:
    lines = ("/open", "/propose R1: One more", "/put P1", "/consensus", "/remark: so be it")
    refused = replied("record", "cl-17-30", typed="\n".join(lines))
    assert refused.stderr.count("A consultation decides nothing") == 4


def test_the_papers_of_the_group_and_of_a_consultation_are_kept_apart(summarised: Run) -> None:
    council = summarised("report", "cl-17-30", "--paper", "council")
    assert "This paper is one of a meeting of the Group." in council.stderr
    assert council.exit_code == 1
    summary = summarised("report", "ninth", "--paper", "summary")
    assert "a consultation has a summary" in summary.stderr
    assert summary.exit_code == 1


def test_undoing_an_import_takes_every_reply_back(invited: Run) -> None:
    table = str(STORY / "replies.csv")
    assert invited("consultation", "replies", "cl-17-30", table).exit_code == 0
    assert invited("record", "cl-17-30", typed="/undo #2\n").exit_code == 0
    assert "No reply was received" in invited("consultation", "public", "cl-17-30").stdout
