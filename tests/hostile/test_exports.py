"""Every paper and every register holds a nasty text as a text, in every format."""

import csv
import io
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.domain.text import clean
from meeting_tui.papers import library
from meeting_tui.papers.model import Paper
from meeting_tui.papers.render import render
from meeting_tui.profile import Faults
from meeting_tui.profile.sheet import Sheet
from meeting_tui.profile.tree import read_tree
from meeting_tui.register import formats
from meeting_tui.register.next_agenda import next_agenda
from meeting_tui.register.records import Record
from meeting_tui.register.rows import Register, register
from tests.nasty import NASTY, never_in

from .poison import poisoned

NAMES = [name for name in NASTY if name != "surrogate"]
TOKEN = re.compile(r"[^\W_]+")


@cache
def state() -> State:
    """The whole day, in which each text begins with one of the corpus."""
    return poisoned([NASTY[name] for name in NAMES]).state


@cache
def measures() -> Register:
    return register(state(), "x", "en", draft=True)


def papers() -> Iterator[Paper]:
    for kind in library.PAPERS:
        for language in ("en", "fr"):
            try:
                yield library.build(kind, [state()], language)
            except Refusal:
                continue


def of_text(data: bytes) -> str:
    return data.decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\t", " ")


class Active(HTMLParser):
    """Finds what a browser would run or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "img", "iframe", "object", "embed", "link", "base", "form"}:
            self.found.append(tag)
        for name, value in attrs:
            outside = name in {"href", "src"} and not (value or "").startswith("#")
            if outside or name.startswith("on"):
                self.found.append(f"{name}={value}")


def test_every_paper_is_written_in_every_text_format_with_nothing_active_in_it() -> None:
    written = list(papers())
    assert {paper.kind for paper in written} >= {"meeting", "council", "guidance", "agenda"}
    for paper in written:
        assert never_in(of_text(render(paper, "md"))) == set()
        html = of_text(render(paper, "html"))
        assert never_in(html) == set()
        active = Active()
        active.feed(html)
        assert active.found == []
        assert "Content-Security-Policy" in html


@pytest.mark.parametrize("wanted", ["docx", "pdf"])
def test_the_report_is_written_as_a_file_whatever_is_in_it(wanted: str) -> None:
    assert render(library.build("meeting", [state()], "en"), wanted)


@pytest.mark.parametrize("wanted", ["csv", "json", "ics", "md"])
def test_the_register_has_no_character_that_acts(wanted: str) -> None:
    assert len(measures().rows) > 3
    assert never_in(of_text(formats.render(measures(), wanted))) == set()


def test_no_cell_of_the_register_is_a_formula() -> None:
    rows = csv.reader(io.StringIO(of_text(formats.render(measures(), "csv"))))
    cells = [cell for row in rows for cell in row]
    assert [c for c in cells if c.lstrip(" \u00a0")[:1] in set("=+-@\uff1d\uff0b\uff0d\uff20")] == [
        "-" for c in cells if c == "-"
    ]
    book = load_workbook(io.BytesIO(formats.render(measures(), "xlsx")))
    kinds = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row}
    assert "f" not in kinds


def test_a_text_adds_no_property_to_the_calendar() -> None:
    tasks = Calendar.from_ical(formats.render(measures(), "ics")).walk("VTODO")
    assert all("ATTENDEE" not in task for task in tasks)


def test_each_text_is_found_again_in_the_register() -> None:
    for name in NAMES:
        found = register(poisoned([NASTY[name]]).state, "x", "en", draft=True)
        begins = clean(NASTY[name], lines=True).text
        assert all(row.text.startswith(begins) for row in found.rows), name


def test_the_next_agenda_is_yaml_in_which_every_text_is_a_text() -> None:
    text = next_agenda([Record("x", state())], "en").text
    assert never_in(text) == set()
    sheet = Sheet("next.yaml")
    try:
        read_tree(text, sheet)
    except Faults as faults:
        raise AssertionError(str(faults)) from faults
    assert sheet.faults == []
