"""Each export read back by a reader that is not ours."""

import csv
import io
import json
from datetime import date, datetime

import pytest
from icalendar import Calendar, Component
from jsonschema import Draft202012Validator, FormatChecker
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from meeting_tui.domain.state import State
from meeting_tui.register.formats import FORMATS, render
from meeting_tui.register.rows import Register, register
from meeting_tui.register.to_csv import altered, safe
from meeting_tui.schemas import schema
from tests.papers.meeting_12 import enter

from .conftest import meeting

NASTY = (
    '=HYPERLINK("http://x","y")',
    "+1 and -1 @SUM(A1)",
    "\uff1d1+1",
    "@SUM(A1:A9)",
    "-5 minutes",
    "<script>alert(1)</script> | **b** [a](javascript:x) ![i](http://t/p.png)",
    'a "quoted", comma; semicolon\\n',
    "été – “quotes” … 日本語 العربية",
)


@pytest.fixture(scope="module")
def nasty() -> Register:
    lines = [f"/request secretariat by 2019-06-01: {text}" for text in NASTY]
    return register(meeting(*lines, "/approve measures").state, "day", "en")


def parsed(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def tasks_of(data: bytes) -> list[Component]:
    return list(Calendar.from_ical(data).walk("VTODO"))


def test_csv_has_stable_columns_and_one_row_a_measure(day: State) -> None:
    rows = parsed(render(register(day, "day", "en"), "csv"))
    assert list(rows[0]) == [
        *("Number", "Kind", "Text", "Addressee", "Deadline", "Status", "Item", "Paragraph"),
        *("Meeting", "Approved", "Letter", "Decision", "Language"),
    ]
    assert [row["Number"] for row in rows] == ["M2", "M1", "M3", "M4"]
    assert rows[3]["Kind"] == "remark"
    assert (rows[3]["Addressee"], rows[3]["Deadline"]) == ("", "")
    assert rows[0]["Approved"] == "2019-02-01T16:55+01:00"
    french = parsed(render(register(day, "day", "fr"), "csv"))
    assert list(french[0])[3] == "Destinataire"
    assert french[0]["Destinataire"] == "États Membres"


def test_csv_opens_in_a_spreadsheet_as_text_and_runs_nothing(nasty: Register) -> None:
    data = render(nasty, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    texts = [row["Text"] for row in parsed(data)]
    assert texts[:5] == [f"'{text}" for text in NASTY[:5]]
    assert texts[5:] == list(NASTY[5:])
    assert safe("\u00a0\u3000=1+1") == "'\u00a0\u3000=1+1"
    assert altered(nasty) == ("M1", "M2", "M3", "M4", "M5")


def test_xlsx_is_a_table_with_dates_as_dates_and_formulas_as_text(nasty: Register) -> None:
    sheet = load_workbook(io.BytesIO(render(nasty, "xlsx"))).worksheets[0]
    assert [table.ref for table in sheet.tables.values()] == ["A1:M9"]
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["C"].width > 40
    for row, text in enumerate(NASTY, start=2):
        assert sheet.cell(row, 3).value == text
        assert sheet.cell(row, 3).data_type == "s"
        assert str(sheet.cell(row, 5).value) == "2019-06-01 00:00:00"
    assert sheet.cell(2, 12).value is None


def test_xlsx_makes_room_for_long_texts_and_prints_on_the_width_of_a_page(day: State) -> None:
    sheet = load_workbook(io.BytesIO(render(register(day, "day", "en"), "xlsx"))).worksheets[0]
    longest = max(range(2, 6), key=lambda row: len(str(sheet.cell(row, 3).value)))
    assert sheet.row_dimensions[longest].height > 15
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"


def test_xlsx_has_the_dates_of_the_session_and_not_of_its_writing(day: State) -> None:
    book = load_workbook(io.BytesIO(render(register(day, "day", "en"), "xlsx")))
    dates = (book.properties.created, book.properties.modified)
    assert [each.isoformat() for each in dates if each] == ["2019-02-01T16:16:00"] * 2


def test_an_empty_register_is_still_a_workbook_with_a_table(day: State) -> None:
    empty = Register("en", ())
    book = load_workbook(io.BytesIO(render(empty, "xlsx")))
    assert [table.ref for table in book.worksheets[0].tables.values()] == ["A1:M2"]
    assert parsed(render(empty, "csv")) == []


def test_json_fits_its_schema_and_keeps_the_exact_text(nasty: Register, day: State) -> None:
    check = Draft202012Validator(schema("actions"), format_checker=FormatChecker())
    for found in (nasty, register(day, "day", "fr"), register(day, "day", "en", draft=True)):
        check.validate(json.loads(render(found, "json")))
    values = json.loads(render(nasty, "json"))
    assert [each["text"] for each in values["measures"]] == list(NASTY)
    assert values["measures"][0]["deadline_date"] == "2019-06-01"
    count = json.loads(render(register(day, "day", "en"), "json"))["count"]
    assert count == {"measures": 4, "actions": 3, "without_addressee": 1, "without_deadline": 4}


def test_the_calendar_holds_what_has_a_date_and_nothing_else(day: State, nasty: Register) -> None:
    assert tasks_of(render(register(day, "day", "en"), "ics")) == []
    tasks = tasks_of(render(nasty, "ics"))
    assert [str(task["SUMMARY"]) for task in tasks] == [f"Secretariat: {text}" for text in NASTY]
    assert {task.decoded("DUE") for task in tasks} == {date(2019, 6, 1)}
    assert len({str(task["UID"]) for task in tasks}) == len(NASTY)


def test_a_calendar_taken_in_again_updates_its_tasks() -> None:
    session = meeting("/request secretariat by 2019-06-01: publish", "/approve measures")
    (first,) = tasks_of(render(register(session.state, "day", "en"), "ics"))
    enter(session, "@2019-02-20T10:00 /complete M1: all are published")
    (second,) = tasks_of(render(register(session.state, "copy", "fr"), "ics"))
    assert first["UID"] == second["UID"]
    assert second.decoded("SEQUENCE") > first.decoded("SEQUENCE")
    assert (str(first["STATUS"]), str(second["STATUS"])) == ("NEEDS-ACTION", "COMPLETED")
    assert second.decoded("COMPLETED") == datetime.fromisoformat("2019-02-20T10:00:00+01:00")


def test_the_checklist_reads_back_as_plain_text(nasty: Register, day: State) -> None:
    html = MarkdownIt("commonmark").render(render(nasty, "md").decode())
    for harmful in ("<script", "<img", "<a ", "<strong>b<"):
        assert harmful not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    listed = render(register(day, "day", "en"), "md").decode().splitlines()
    boxes = [line for line in listed if line.startswith("- [ ]")]
    assert len(boxes) == 3
    assert any(line.startswith("- **M4** d) remark") for line in listed)


@pytest.mark.parametrize("form", ["csv", "json", "ics", "md"])
def test_a_draft_says_so_in_every_row(form: str) -> None:
    session = meeting(
        "/request secretariat by 2019-06-01: publish", "/invite chair by 2019-06-02: go"
    )
    data = render(register(session.state, "day", "en", draft=True), form).decode()
    assert data.count("DRAFT") - data.count("# DRAFT") == 2


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_in_either_language(form: str, day: State) -> None:
    for language in ("en", "fr"):
        assert render(register(day, "day", language), form)
