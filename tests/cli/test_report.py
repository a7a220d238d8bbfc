"""Papers from the command line: to standard output, or to a file that is never overwritten."""

from pathlib import Path

import pytest

from meeting_tui.journal.marks import show

from .playing import AGENDA, Run

MEETING = ("report", "day", "--paper", "meeting", "--lang", "en")


def test_text_goes_to_standard_output(day: Run) -> None:
    result = day(*MEETING, "--format", "md")
    assert result.exit_code == 0
    assert "# REPORT OF THE TWELFTH MEETING" in result.stdout


def test_what_lacks_a_translation_is_told_apart_from_the_paper(day: Run) -> None:
    result = day("report", "day", "--paper", "meeting", "--lang", "fr", "--format", "html")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!")
    assert "#6, #8" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize(("wanted", "magic"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_other_formats_go_to_a_file_named_after_the_meeting(
    day: Run, wanted: str, magic: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = day(*MEETING, "--format", wanted)
    name = f"cwg-internet-12-meeting-en.{wanted}"
    assert result.stdout == f"{name}\n"
    assert (tmp_path / name).read_bytes().startswith(magic)


def test_a_file_is_replaced_only_when_that_is_asked_for(day: Run, tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    target.write_text("mine")
    refused = day(*MEETING, "-o", str(target))
    assert refused.exit_code == 1
    assert str(target) in refused.stderr
    assert "--force" in refused.stderr
    assert target.read_text() == "mine"
    assert day(*MEETING, "-o", str(target), "--force").exit_code == 0
    assert "REPORT" in target.read_text("utf-8")


def test_a_draft_is_marked_and_is_not_final(begun: Run) -> None:
    begun("record", "day", typed="@2019-02-01T09:30 /open\n@09:31 /item 1\nFine.\n")
    assert "DRAFT" in begun(*MEETING).stdout
    final = begun(*MEETING, "--final")
    assert final.exit_code == 1
    assert final.stdout == ""
    assert "not approved" in final.stderr


def test_what_was_not_held_is_marked_and_never_final(begun: Run, tmp_path: Path) -> None:
    shelved = "/notexamined P1 P2 P3 P4 P5 P6 P7"
    lines = ("@2019-02-01T09:30 /open", "@09:31 /item 6", f"@09:32 {shelved}", "/approve! report")
    begun("record", "day", typed="\n".join(lines))
    show(tmp_path / "sessions" / "day")
    assert "DEMONSTRATION" in begun(*MEETING, "--provisional").stdout
    final = begun(*MEETING, "--final")
    assert (final.exit_code, final.stdout) == (1, "")
    assert final.stderr.startswith("DEMONSTRATION. --provisional writes it")


def test_a_paper_there_is_not_is_wrong_usage(day: Run) -> None:
    assert day("report", "day", "--paper", "minutes").exit_code == 2


def test_a_folder_that_is_not_there_is_named(day: Run, tmp_path: Path) -> None:
    result = day(*MEETING, "-o", str(tmp_path / "none" / "report.md"))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"There is no folder {tmp_path / 'none'}. Make it first")


def test_a_session_just_begun_has_papers_in_every_format(run: Run, tmp_path: Path) -> None:
    run("new", AGENDA, "--name", "day")
    for wanted in ("md", "html", "docx", "pdf"):
        target = tmp_path / f"report.{wanted}"
        result = run(*MEETING, "--format", wanted, "-o", str(target))
        assert result.exit_code == 0, result.stderr
        assert target.stat().st_size


OVER_AN_OBJECTION = """\
@2019-02-01T09:30 /open
@09:30 /item 5
@09:30 /put: that replies be published
@09:31 /item! 6
@09:32 /put: that the topic be Topic A
@09:33 /object BBB: it is too broad
@09:34 /consensus!
@09:35 /noted 12/5
@09:40 /approve! report
"""


def test_a_paper_that_would_be_final_is_refused_over_an_objection_or_marked(
    begun: Run,
) -> None:
    begun("record", "day", typed=OVER_AN_OBJECTION)
    refused = begun(*MEETING)
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert "--provisional" in refused.stderr
    assert "O1" in refused.stderr
    for language, mark in (
        ("en", "PROVISIONAL – still open: P1 to P7, O1 and item 5"),
        ("fr", "PROVISOIRE – en suspens\u00a0: P1 à P7, O1 et point 5"),
    ):
        written = begun(*MEETING[:-1], language, "--provisional")
        assert written.exit_code == 0
        assert mark in written.stdout


def test_the_twelfth_meeting_has_its_papers_without_being_forced(day: Run) -> None:
    for paper in ("meeting", "council", "guidance", "agenda"):
        for language in ("en", "fr"):
            result = day("report", "day", "--paper", paper, "--lang", language)
            assert result.exit_code == 0, result.stderr
