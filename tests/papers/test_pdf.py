import shutil
import subprocess
from dataclasses import replace

import pytest

from meeting_tui.papers.fonts import lacking
from meeting_tui.papers.model import Paper, Reference, Section
from meeting_tui.papers.references import resolve
from meeting_tui.papers.render import pdf, render

from .samples import HOSTILE, OTHERS, UNCLEAN, holding, letter, numbered, report

needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed"
)


def printed(paper: Paper) -> str:
    data = render(paper, "pdf", OTHERS)
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True
    )
    return run.stdout.decode()


def test_the_file_is_tagged_for_readers_of_screens_and_dated_by_the_session() -> None:
    data = render(report(), "pdf")

    assert data.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in data
    assert b"pdfuaid:part" in data
    assert b"2019-02-01T16:30:00" in data


@pytest.mark.parametrize("paper", [report(), letter()], ids=["report", "letter"])
def test_a_paper_is_fit_for_all_readers(paper: Paper) -> None:
    assert pdf.lacking(resolve(paper, OTHERS)) == ""


@pytest.mark.parametrize("character", ["\U00012000", "\U000f0000"])
def test_a_character_without_a_font_is_named_and_does_not_stop_the_paper(character: str) -> None:
    paper = holding(f"Sitting {character}")

    assert pdf.lacking(paper) == character
    assert b"pdfuaid:part" not in render(paper, "pdf")
    assert "Install one (Debian: fonts-noto-core)" in lacking(paper, "pdf", "en")
    assert lacking(paper, "docx", "en") == ""


@needs_pdftotext
def test_every_page_of_a_pdf_with_empty_boxes_says_so() -> None:
    pages = printed(replace(report(), title="\U00012000")).split("\f")[:-1]
    assert len(pages) > 1
    assert all("DRAFT, NOT APPROVED · INCOMPLETE – NO FONT FOR U+12000" in each for each in pages)


@pytest.mark.parametrize(
    ("character", "package"),
    [("議", "fonts-noto-cjk"), ("한", "fonts-noto-cjk"), ("😀", "fonts-noto-color-emoji")],
)
def test_what_to_install_follows_from_the_script(
    character: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "lacking", lambda _: character)
    assert package in lacking(report(), "pdf", "en")


@needs_pdftotext
def test_every_page_bears_the_draft_mark_and_later_ones_number_and_page() -> None:
    first, second, third, *_ = printed(report()).split("\f")

    assert all("DRAFT, NOT APPROVED" in page for page in (first, second, third))
    assert "- 2 -\nCWG-Internet-12/9-E" in second
    assert "- 1 -" not in first


@needs_pdftotext
def test_all_that_the_paper_holds_is_printed() -> None:
    text = printed(report())

    for words in (
        "The Council is asked for guidance, see 3.1 c.",
        "1.1bis The agenda was adopted [as amended].",
        "2.1 [draft] The Group examined two three of the seven proposals.",
        "P4 not examined",
        "La Délégation A réserve sa position.",
        "ii) the second.",
        "The Chair asks for guidance (see 2.2).",
        "Annex 1 Numbers of the draft",
        "1) Editorial: the number of the document was corrected.",
    ):
        assert words in text


@needs_pdftotext
def test_hostile_texts_are_printed_as_written_and_nothing_of_them_runs() -> None:
    text = printed(holding("Texts", *HOSTILE, UNCLEAN))

    assert "<script>alert(1)</script>" in text
    assert '#read("/etc/passwd") #panic("out") @label <label> $x$ `code` ``` // * _ ~' in text
    assert "[may] [shall](http://example.org) ![x](y) [a]: /b" in text
    assert "# heading\n## 2\n- item" in text
    assert "root:" not in text


def test_a_reference_to_a_section_without_a_heading_still_finds_its_place() -> None:
    bare = Section("bare", "", (), (numbered("", "", "see ", Reference("bare")),))

    assert render(replace(report(), sections=(bare,), box=None), "pdf")


@needs_pdftotext
def test_a_word_as_wide_as_the_page_is_printed_to_its_end() -> None:
    text = printed(holding("x" * 300)).replace("\N{ZERO WIDTH SPACE}", "")
    assert "".join(text.split()).count("x") >= 300
    assert max(map(len, text.splitlines())) < 100


def test_a_paper_in_arabic_is_set() -> None:
    assert render(replace(report(), language="ar", title="تقرير"), "pdf").startswith(b"%PDF")
