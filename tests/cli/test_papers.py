"""Every paper from the command line, and what comes back from translators and from Word."""

import io
from pathlib import Path

import docx

from .playing import Run

COUNCIL = ("report", "day", "--paper", "council")


def test_the_report_to_the_council_is_written_in_each_language(day: Run) -> None:
    english = day(*COUNCIL, "--lang", "en").stdout
    french = day(*COUNCIL, "--lang", "fr").stdout
    assert "see section 2.2 c" in english
    assert "Suite à donner" in french


def test_what_a_paper_lacks_in_its_language_is_counted_on_standard_error(day: Run) -> None:
    told = day(*COUNCIL, "--lang", "fr").stderr
    assert "1 texte est à traduire" in told
    assert "traduire" not in day(*COUNCIL, "--lang", "en").stderr


def test_without_consensus_the_letter_is_refused_in_a_sentence(day: Run) -> None:
    result = day("report", "day", "--paper", "invitation")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Without consensus there is no letter." in result.stderr


def test_only_the_report_to_the_council_takes_several_sessions(day: Run) -> None:
    result = day("report", "day", "day", "--paper", "agenda")
    assert result.exit_code == 1
    assert "takes several sessions" in result.stderr
    same = day("report", "day", "day", "--paper", "council")
    assert "of the same meeting" in same.stderr


def test_a_paper_with_a_gap_is_refused_where_it_must_be_complete(day: Run) -> None:
    refused = day("report", "day", "--paper", "meeting", "--lang", "fr", "--require-complete")
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert (
        day("report", "day", "--paper", "meeting", "--lang", "en", "--require-complete").exit_code
        == 0
    )


def test_a_form_filled_in_from_the_command_line_is_printed(begun: Run) -> None:
    begun("record", "day", typed="@2019-02-01T09:30 /open\n@09:31 /item 1\nFine.\n")
    begun("record", "day", typed="/paper council number: C19/45\n")
    assert "Document C19/45-E" in begun(*COUNCIL, "--lang", "en").stdout


def test_texts_go_out_as_po_and_come_back_recorded(begun: Run, tmp_path: Path) -> None:
    begun("record", "day", typed="@2019-02-01T09:30 /open\n@09:31 /item 1\nAll was fine.\n")
    po = tmp_path / "fr.po"
    assert begun("translate", "export", "day", "-o", str(po)).exit_code == 0
    text = po.read_text("utf-8").replace(
        '"All was fine."\nmsgstr ""', '"All was fine."\nmsgstr "Bien."'
    )
    po.write_text(text, "utf-8")

    result = begun("translate", "import", "day", str(po))
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "#5\t/translate #4 fr: Bien.\n"
    assert "1.2 Bien." in begun("report", "day", "--paper", "meeting", "--lang", "fr").stdout
    assert begun("translate", "import", "day", str(po)).stdout == ""


def test_a_translation_of_what_changed_is_left_out_and_named(begun: Run, tmp_path: Path) -> None:
    begun("record", "day", typed="@2019-02-01T09:30 /open\n@09:31 /item 1\nAll was fine.\n")
    po = tmp_path / "fr.po"
    begun("translate", "export", "day", "-o", str(po))
    text = po.read_text("utf-8").replace(
        '"All was fine."\nmsgstr ""', '"All was fine."\nmsgstr "Bien."'
    )
    po.write_text(text, "utf-8")
    begun("record", "day", typed="/fix #4: All was well.\n")

    result = begun("translate", "import", "day", str(po))
    assert result.exit_code == 1
    assert "#4" in result.stderr


def test_what_is_no_po_file_and_no_word_file_is_told(begun: Run, tmp_path: Path) -> None:
    begun("record", "day", typed="@2019-02-01T09:30 /open\n")
    other = tmp_path / "other"
    other.write_bytes(b"\x00\xffmsgid nonsense")
    po = begun("translate", "import", "day", str(other))
    word = begun("compare", "day", str(other))
    assert (po.exit_code, word.exit_code) == (1, 1)
    assert "no PO file" in po.stderr
    assert "no Word file" in word.stderr


def test_word_edits_come_back_as_lines(begun: Run, tmp_path: Path) -> None:
    begun("record", "day", typed="@2019-02-01T09:30 /open\n@09:31 /item 1\nAll was fine.\n")
    target = tmp_path / "report.docx"
    begun("report", "day", "--paper", "meeting", "--format", "docx", "-o", str(target))
    assert begun("compare", "day", str(target)).stdout == ""

    file = docx.Document(io.BytesIO(target.read_bytes()))
    line = next(p for p in file.paragraphs if p.text.startswith("1.2"))
    line.runs[-1].text = "All was well."
    file.save(str(target))
    found = begun("compare", "day", str(target))
    assert found.stdout == "/amend 1.2: All was well.\n"
    assert begun("record", "day", typed=found.stdout).exit_code == 0
