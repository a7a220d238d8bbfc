"""The agreed summary in the Group's report, word for word, and what the next agenda proposes."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.playing import Run

from .conftest import STORY
from .test_summary import ENGLISH, FRENCH, in_order


def report(run: Run, language: str) -> str:
    written = run("report", "tenth", "--paper", "meeting", "--lang", language, "--final")
    assert written.exit_code == 0, written.stderr
    return written.stdout


def paragraphs(text: str) -> list[str]:
    """Return the numbered paragraphs of a paper."""
    return re.findall(r"^\d+\.\d+ .*$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("language", "told", "annex", "wanted"),
    [
        (
            "en",
            "2.1 The summary of the open consultation on “Public policy considerations for OTTs”, "
            "as agreed by its participants, is annexed to this report.",
            "## Annex: Summary of the open consultation on “Public policy considerations for OTTs”",
            ENGLISH[1:20],
        ),
        (
            "fr",
            "2.1 La synthèse de la consultation ouverte sur le thème",
            "## Annexe : synthèse de la consultation ouverte sur le thème",
            FRENCH[1:12],
        ),
    ],
)
def test_the_report_of_the_group_has_the_summary_as_an_annex(
    annexed: Run, language: str, told: str, annex: str, wanted: list[str]
) -> None:
    in_order(report(annexed, language), [told, annex, *wanted])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_annex_is_the_summary_word_for_word(annexed: Run, language: str) -> None:
    summary = annexed("report", "cl-17-30", "--paper", "summary", "--lang", language).stdout
    _, _, annex = report(annexed, language).partition("SHA-256")
    agreed = [each for each in paragraphs(summary) if not each.startswith(("8.1", "9.1"))]
    assert len(agreed) > 12
    assert [each for each in paragraphs(annex) if each in agreed] == agreed


def test_the_digest_is_that_of_the_text_and_is_printed(annexed: Run, tmp_path: Path) -> None:
    from meeting_tui.domain.consulting import digest

    journal = (tmp_path / "sessions" / "tenth" / "journal.jsonl").read_text("utf-8")
    printed = re.search(r"SHA-256 digest: (\w{64})", report(annexed, "en"))
    assert printed
    stored = re.search(r'"lines":(\[\[.*?\]\]),"digest":"(\w+)"', journal)
    assert stored
    lines = tuple((number, texts) for number, texts in json.loads(stored[1]))
    assert digest(lines) == stored[2] == printed[1]


def test_the_annex_cannot_be_edited_in_the_record_of_the_group(annexed: Run) -> None:
    for line, why in (
        ("/fix #2: Another text", "has no words of its own to replace"),
        ("/undo #2", "is told in 2.1"),
        ("/amend 2.1: Another text", "is approved"),
        ("/translate #2 fr: Autre", ""),
    ):
        before = report(annexed, "fr")
        answer = annexed("record", "tenth", typed=f"{line}\n")
        assert why in answer.stderr
        assert report(annexed, "fr") == before


def test_a_summary_is_annexed_once_and_only_when_it_is_agreed(replied: Run) -> None:
    replied("new", str(STORY / "meeting-10.yaml"), "--name", "tenth")
    early = replied("consultation", "annex", "cl-17-30", "tenth")
    assert "The participants have not agreed on the summary of cl-17-30." in early.stderr
    replied("record", "cl-17-30", str(STORY / "consultation.capture"))
    assert replied("consultation", "annex", "cl-17-30", "tenth").exit_code == 0
    again = replied("consultation", "annex", "cl-17-30", "tenth")
    assert "is annexed already" in again.stderr
    into_itself = replied("consultation", "annex", "cl-17-30", "cl-17-30")
    assert "A consultation decides nothing" in into_itself.stderr


def test_a_report_of_the_group_never_enters_a_consultation(annexed: Run) -> None:
    refused = annexed("consultation", "annex", "tenth", "cl-17-30")
    assert refused.exit_code == 1
    assert "a consultation has a summary" in refused.stderr
    document = annexed("record", "cl-17-30", typed="/document CWG-Internet-9/5 R1: Paper\n")
    assert "A consultation decides nothing" in document.stderr
    link = annexed("record", "cl-17-30", typed="/link R1: CWG-Internet-9/5\n")
    assert "is a document of the Group: it is not published" in link.stderr


def test_the_pack_of_a_consultation_holds_its_papers_and_no_secret(
    annexed: Run, tmp_path: Path
) -> None:
    packed = annexed("pack", "cl-17-30", "-o", str(tmp_path / "pack"))
    assert packed.exit_code == 0, packed.stderr
    texts = [each for each in (tmp_path / "pack").rglob("*") if each.suffix in {".md", ".html"}]
    assert {each.name.split("-")[3] for each in texts} == {"summary", "replies", "invitation"}
    for each in texts:
        text = each.read_text("utf-8")
        for secret in ("telephoned", "Person F", "Delegation A", "CWG-Internet-9/5"):
            assert secret not in text, each
    assert not list((tmp_path / "pack").rglob("journal*"))
    restricted = annexed("pack", "cl-17-30", "--access", "restricted", "-o", str(tmp_path / "none"))
    assert not list((tmp_path / "none").rglob("*.md")), restricted.stderr


def test_next_proposes_open_consultations_with_the_public_replies(
    summarised: Run, tmp_path: Path
) -> None:
    file = tmp_path / "next.yaml"
    made = summarised("next", "ninth", "--date", "2017-09-20", "-o", str(file), "--lang", "en")
    assert made.exit_code == 0, made.stderr
    text = file.read_text("utf-8")
    assert "id: consultations, title: {en: Open consultations, fr: Consultations ouvertes}" in text
    assert "CL-17/30/R1, CL-17/30/R2, CL-17/30/R3, CL-17/30/R4, CL-17/30/R5]" in text
    assert "Reply of Organization A to the open consultation" in text
    assert "meeting-tui consultation annex cl-17-30 RECORD" in text
    assert "Person F" not in text
    assert summarised("check", str(file)).exit_code == 0


def test_once_it_is_annexed_nothing_is_proposed_any_more(annexed: Run) -> None:
    assert "id: consultations" not in annexed("next", "tenth").stdout
    assert "in no report of the Group" not in annexed("consultation").stdout


def test_a_consultation_has_no_next_agenda_of_its_own(annexed: Run) -> None:
    refused = annexed("next", "cl-17-30")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "A consultation leaves its summary to a meeting of the Group" in refused.stderr


def test_a_consultation_is_no_meeting_that_leaves_anything_to_the_next(annexed: Run) -> None:
    made = annexed("next", "tenth")
    assert "meeting: 11" in made.stdout
    assert "Results of the online consultation" not in made.stdout
