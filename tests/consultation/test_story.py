"""CL-17/30 as the demo plays it: each paper element by element, in both languages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from meeting_tui.demo_consultation import NAMES, Played, play
from meeting_tui.journal.marks import SAMPLE
from meeting_tui.journal.verify import verify
from meeting_tui.papers.library import PAPERS, build, gaps, is_final, papers_of, those_of
from meeting_tui.papers.render import render
from meeting_tui.profile import examples
from meeting_tui.tui.views import lobby, lobby_lines
from meeting_tui.workspace import Workspace
from tests.cli.playing import run_in

from .test_summary import in_order

Written = Callable[[int, str, str], str]

LETTERS = {
    "en": """\
Geneva, 14 June 2017
Ref.: CL-17/30
Contact: The secretariat
E-mail: cwg-internet@itu.int
To the Member States of the ITU, Sector Members, Associates and Academia
Subject: Invitation to all stakeholders to take part in the open consultation of CWG-Internet on
Dear Sir or Madam,
at its 2017 session, decided on 25 May 2017 to hold an open consultation (online and physical)
“Public policy considerations for OTTs”
All stakeholders are invited to contribute on the following, from the point of view of policy:
1\\) What prospects and what effects come with OTT services?
2\\) Which matters of policy and regulation do OTT services raise?
3\\) How do OTT players, and others that provide applications,
4\\) Which approaches to OTT could help to create an environment
5\\) How can OTT players and operators best cooperate locally and internationally,
by **19 August 2017**, at the following address: http://www.itu.int/en/council/cwg-internet
to be held on **18 September 2017** in Geneva, Switzerland.
last meeting of CWG-Internet, held on 6 and 7 February 2017, is available at: https://www.itu.int/md
Please accept, Dear Sir or Madam, the assurances of my highest consideration.
(signed)
Houlin Zhao
Secretary-General""".splitlines(),
    "fr": """\
Genève, le 14 juin 2017
Réf. : CL-17/30
Contact : Le secrétariat
Courriel : cwg-internet@itu.int
Aux États Membres de l'UIT, Membres de Secteur, Associés et établissements universitaires
Objet : Invitation adressée à toutes les parties prenantes
Madame, Monsieur,
à sa session de 2017, a décidé le 25 mai 2017 d'organiser une consultation ouverte
« Considérations relatives aux politiques publiques pour les OTT »
1\\) Quelles perspectives et quelles incidences les services OTT présentent-ils ?
2\\) Quelles questions de politique et de réglementation les services OTT soulèvent-ils ?
3\\) En quoi les acteurs OTT et les autres fournisseurs d'applications
4\\) Quelles approches des OTT aideraient à instaurer un environnement
5\\) Comment les acteurs OTT et les opérateurs peuvent-ils coopérer au mieux
avant le **19 août 2017**, à l'adresse suivante : http://www.itu.int/en/council/cwg-internet
qui se tiendra le **18 septembre 2017** à Genève, Suisse.
tenue les 6 et 7 février 2017, est disponible à l'adresse : https://www.itu.int/md
Veuillez agréer, Madame, Monsieur, l'expression de ma profonde considération.
(signé)
Houlin Zhao
Secrétaire général""".splitlines(),
}

LISTS = {
    "en": """\
Online: until 19 August 2017
Physical: Geneva, 18 September 2017
# REPLIES TO THE OPEN CONSULTATION
## 1 Number of replies
6 replies were received in the online consultation: 2 from the private sector,
The deadline for replies was 19 August 2017. 1 reply came in after it. 1 reply is not published.
| private sector | 2 |
| 1) What prospects and what effects come with OTT services? | 2 |
## 2 Replies
| R1 | Organization A (private sector) | 12 August 2017 | 1, 4 |
| R5 | Organization E (private sector) | 22 August 2017 (late) | 5 |""".splitlines(),
    "fr": """\
En ligne : jusqu'au 19 août 2017
Traditionnelle : Genève, 18 septembre 2017
# RÉPONSES À LA CONSULTATION OUVERTE
## 1 Nombre de réponses
6 réponses ont été reçues dans le cadre de la consultation en ligne : 2 du secteur privé,
1 réponse est arrivée après cette date. 1 réponse n'est pas publiée.
| secteur privé | 2 |
## 2 Réponses
| R1 | Organization A (secteur privé) | 12 août 2017 | 1, 4 |
| R5 | Organization E (secteur privé) | 22 août 2017 (tardive) | 5 |""".splitlines(),
}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> tuple[Played, ...]:
    """The three records of the demo, to be read only."""
    return play(Workspace(tmp_path_factory.mktemp("story")))


@pytest.fixture
def written(story: tuple[Played, ...]) -> Written:
    """Write a paper of the first, second or third record as Markdown."""

    def write(place: int, kind: str, language: str) -> str:
        return render(build(kind, [story[place].state], language), "md").decode()

    return write


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_letter_of_the_consultation_element_by_element(written: Written, language: str) -> None:
    in_order(written(1, "invitation", language), LETTERS[language])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_letter_is_the_same_from_the_meeting_that_agreed(
    written: Written, language: str
) -> None:
    assert written(0, "invitation", language) == written(1, "invitation", language)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_list_of_replies_element_by_element(written: Written, language: str) -> None:
    in_order(written(1, "replies", language), LISTS[language])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_paper_of_the_story_is_final_and_public_or_restricted(
    story: tuple[Played, ...], language: str
) -> None:
    for played in story:
        for kind, paper in those_of(played.state, language):
            consulted = played is story[1]
            assert gaps(kind, [played.state], paper) == 0, (played.folder.name, kind)
            assert paper.access == ("public" if consulted or kind == "invitation" else "restricted")
    for kind in papers_of(story[1].state):
        paper = build(kind, [story[1].state], language)
        assert is_final(kind, [story[1].state], paper), kind
    assert "summary" not in PAPERS


def test_no_public_paper_holds_a_private_note_or_a_word_of_the_group(
    story: tuple[Played, ...],
) -> None:
    for language in ("en", "fr"):
        for kind, paper in those_of(story[1].state, language):
            for form in ("md", "html"):
                text = render(paper, form).decode()
                for secret in (
                    "telephoned", "Person F", "person-f", "children", "enfants",
                    "not for publication",
                    "Delegation", "Délégation", "fewer questions", "CWG-Internet-9/5",
                ):  # fmt: skip
                    assert secret not in text, (kind, form, secret)


def test_an_extended_deadline_keeps_the_old_one_in_sight(tmp_path: Path) -> None:
    _, consulted, _ = play(Workspace(tmp_path))
    run = run_in(tmp_path)
    run("record", consulted.folder.name, typed="/letter deadline: 2017-09-02\n")
    name = consulted.folder.name
    letter = run("report", name, "--paper", "invitation", "--lang", "en").stdout
    assert "**2 September 2017** (instead of 19 August 2017)" in letter
    listed = run("consultation", "public", name, "--lang", "fr").stdout
    assert "fixée d'abord au 19 août 2017, a été reportée au 2 septembre 2017" in listed
    assert "(tardive)" not in listed


def test_the_samples_that_are_shipped_are_whole_and_agree_with_each_other() -> None:
    folders = [examples() / "sessions" / f"sample-{name}" for name in NAMES]
    assert all((folder / SAMPLE).is_file() for folder in folders)
    assert all(verify(folder).sound for folder in folders)
    rows = lobby.records(Workspace(examples()), "en")
    consulted = next(row for row in rows if row.folder.name == folders[1].name)
    assert consulted.annexed
    assert consulted.finished


@pytest.mark.parametrize(
    ("language", "name", "due"),
    [
        ("en", "Open consultation of CWG-Internet", "the agreed summary is in no report"),
        ("fr", "Consultation ouverte du GTC-Internet", "la synthèse approuvée n'est dans aucun"),
    ],
)
def test_the_lobby_names_a_consultation_and_says_what_is_due(
    tmp_path: Path, language: str, name: str, due: str
) -> None:
    _, consulted, after = play(Workspace(tmp_path))
    for each in after.folder.iterdir():
        each.unlink()
    after.folder.rmdir()
    row = next(
        lobby_lines.record_line(each, language)
        for each in lobby.records(Workspace(tmp_path), language)
        if each.folder.name == consulted.folder.name
    )
    shown = str(row)
    assert name in shown
    assert due in shown


def test_the_demo_lists_its_records_and_papers(tmp_path: Path) -> None:
    run = run_in(tmp_path)
    lines = run("consultation", "demo").stdout.splitlines()
    folders = [Path(line).name for line in lines if "/papers/" not in line]
    assert folders == [f"{name}-demo" for name in NAMES]
    assert len([line for line in lines if "cl-17-30-demo-summary" in line]) == 8
    again = run("consultation", "demo")
    assert again.exit_code == 1
    assert "There is a record" in again.stderr
