from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from meeting_tui.papers.model import Paper
from meeting_tui.papers.render import render

from .samples import HOSTILE, OTHERS, UNCLEAN, holding, letter, report


def opened(paper: Paper) -> WordFile:
    return Document(BytesIO(render(paper, "docx", OTHERS)))


def style_of(paragraph: WordParagraph) -> str:
    assert paragraph.style is not None
    return paragraph.style.name or ""


def lines(file: WordFile) -> list[str]:
    return [paragraph.text for paragraph in file.paragraphs]


def test_headings_are_real_headings_with_their_numbers() -> None:
    styled = [(style_of(line), line.text) for line in opened(report()).paragraphs]
    found = [pair for pair in styled if pair[0].startswith(("Heading", "Title"))]

    assert found == [
        ("Title", "Report of the twelfth meeting of CWG-Internet"),
        ("Heading 1", "1\tOpening"),
        ("Heading 1", "2\tTopic of the next open consultation"),
        ("Heading 2", "2.1\tGuidance"),
        ("Heading 1", "3\tMeasures"),
        ("Heading 1", "Annex 1\tNumbers of the draft"),
        ("Heading 1", "Notes"),
    ]


def test_every_style_that_is_used_is_one_the_file_has() -> None:
    for paper in (report(), letter()):
        file = opened(paper)
        known = {style.style_id for style in file.styles}
        used = {element.get(qn("w:val")) for element in file.element.iter(qn("w:pStyle"))}
        assert used <= known


def test_every_page_bears_the_draft_mark_and_later_ones_number_and_page() -> None:
    page = opened(report()).sections[0]
    later = [paragraph.text for paragraph in page.header.paragraphs]

    assert [paragraph.text for paragraph in page.first_page_header.paragraphs] == [
        "Draft, not approved"
    ]
    assert later[1:] == ["CWG-Internet-12/9-E", "Draft, not approved"]
    assert "PAGE" in page.header.paragraphs[0]._p.xml
    assert page.footer.paragraphs[0].text == "For participants only"


def test_a_final_paper_bears_no_mark() -> None:
    page = opened(replace(report(), draft="")).sections[0]

    assert "Draft" not in page.header._element.xml.replace('"Draft"', "")


def test_the_summary_box_and_the_head_are_tables() -> None:
    head, box, coverage = opened(report()).tables

    assert head.cell(0, 0).text == (
        "Council Working Group on Internet public policy\nTwelfth meeting"
    )
    assert box.cell(1, 0).text == "Action required\nThe Council is asked for guidance, see 3.1 c."
    assert [cell.text for cell in coverage.rows[2].cells] == ["P4", "not examined", "-"]


def test_no_row_of_a_table_with_frames_is_split_over_two_pages() -> None:
    framed = [
        table for table in opened(report()).tables if list(table._tbl.iter(qn("w:cantSplit")))
    ]
    assert framed
    for table in framed:
        assert len(list(table._tbl.iter(qn("w:cantSplit")))) == len(table.rows)


def test_a_statement_in_arabic_runs_from_the_right_in_its_language() -> None:
    (statement,) = [
        paragraph for paragraph in opened(report()).paragraphs if "يحتفظ" in paragraph.text
    ]

    properties = statement.runs[0]._r.get_or_add_rPr()
    language = properties.find(qn("w:lang"))
    assert statement._p.get_or_add_pPr().find(qn("w:bidi")) is not None
    assert properties.find(qn("w:rtl")) is not None
    assert language is not None
    assert language.get(qn("w:bidi")) == "ar"


def test_a_paper_in_arabic_runs_from_the_right_on_every_page() -> None:
    file = opened(replace(report(), language="ar"))
    parts = [element.tag for element in file.sections[0]._sectPr]

    assert parts.index(qn("w:bidi")) == parts.index(qn("w:docGrid")) - 1
    assert file.paragraphs[0]._p.get_or_add_pPr().find(qn("w:bidi")) is not None


def test_struck_and_inserted_texts_keep_their_marks() -> None:
    (paragraph,) = [p for p in opened(report()).paragraphs if p.text.startswith("2.1\t[draft]")]
    marks = {run.text: (run.font.strike, run.font.underline) for run in paragraph.runs}

    assert marks["two"] == (True, None)
    assert marks["three"] == (None, True)


def test_the_parts_of_a_letter_stand_in_their_order() -> None:
    found = lines(opened(letter()))

    assert found[0] == "Genève, le 14 juin 2019"
    assert "Objet: Consultation ouverte" in found
    assert found[-2:] == ["(signé)", "Le Secrétaire général"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_words(text: str) -> None:
    file = opened(holding(text))

    assert lines(file)[1:2] == [text]
    assert file.tables[1].cell(1, 0).text == text


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    file = opened(holding(UNCLEAN + "\ud800\uffff"))

    assert any("esc \ufffd[31m nul \ufffd" in text for text in lines(file))


def test_a_long_title_is_cut_in_the_properties_only() -> None:
    title = "Report " * 50
    file = opened(replace(report(), title=title))

    assert len(file.core_properties.title) == 255
    assert title in lines(file)


def test_the_properties_come_from_the_session() -> None:
    core = opened(report()).core_properties

    assert core.created == core.modified == datetime(2019, 2, 1, 16, 30, tzinfo=UTC)
    assert (core.author, core.last_modified_by) == ("CWG-Internet", "CWG-Internet")
    assert core.comments == ""


def test_no_member_of_the_file_tells_when_it_was_written() -> None:
    with ZipFile(BytesIO(render(report(), "docx"))) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
