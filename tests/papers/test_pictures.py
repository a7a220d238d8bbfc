"""The annex of pictures: only when asked for, in every format, and nobody beyond the rule."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from meeting_tui.papers.library import build
from meeting_tui.papers.model import Bar, Chart, Stroke, Table, line
from meeting_tui.papers.render import FORMATS, render
from meeting_tui.papers.render.picture import drawing, svg
from meeting_tui.session import Session

from .meeting_12 import begun, enter

DAY = (
    "@09:30 /open",
    "@09:30 /item 1",
    "@09:42 /item 6",
    "@09:42 /introduce P1",
    "@09:42 /examine P1",
    "@09:45 /floor BBB",
    "@09:51 /end",
    "@10:00 /suspend",
)


def day(*more: str, attribution: str = "anonymous") -> Session:
    session = begun(attribution)
    for each in (*DAY, *more):
        enter(session, each)
    return session


def drawn(session: Session, form: str, language: str = "en") -> bytes:
    return render(build("meeting", [session.state], language), form)


def test_no_picture_is_printed_that_the_chair_has_not_asked_for() -> None:
    assert b"<svg" not in drawn(day(), "html")
    assert b"pictures" not in drawn(day(), "md")


def test_the_pictures_are_a_table_in_plain_text() -> None:
    page = drawn(day("@10:00 /annex pictures"), "md").decode().partition("in pictures")[2]
    assert "| 1 Introduction | 10 min | 12 min |" in page
    assert "**The items of the agenda, Fri 1 Feb 2019**" in page
    assert "| P1 Topic A | under examination | 18 min | 14 min | – |" in page


def test_a_page_holds_the_drawing_itself_with_what_is_read_out() -> None:
    page = drawn(day("@10:00 /annex pictures"), "html", "fr").decode()
    first, second = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert 'role="img"' in first
    assert "1 Introduction : prévu 10 min, réel 12 min" in first.replace("\u00a0", " ").replace(
        "Introduction:", "Introduction :"
    )
    assert first.count("<rect") > 10
    assert "P1 Thème A" in second


def test_a_word_file_holds_pictures_with_a_description() -> None:
    data = drawn(day("@10:00 /annex pictures"), "docx")
    shapes = Document(BytesIO(data)).inline_shapes
    told = [shape._inline.docPr.get("descr") for shape in shapes]
    assert told[0].startswith("The items of the agenda, Fri 1 Feb 2019: 1 Introduction: planned")
    assert told[1].startswith("Coverage of the proposals. P1 Topic A – State: under examination, ")
    with zipfile.ZipFile(BytesIO(data)) as file:
        assert file.read("word/media/image1.png").startswith(b"\x89PNG")


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_meeting_gives_the_same_bytes(form: str) -> None:
    assert drawn(day("@10:00 /annex pictures"), form) == drawn(day("@10:00 /annex pictures"), form)


def test_who_spoke_how_long_is_drawn_only_where_the_rule_names_speakers() -> None:
    pages = {
        rule: drawn(day("@10:00 /annex pictures", attribution=rule), "md").decode()
        for rule in ("anonymous", "none", "named")
    }
    assert "Time at the floor" not in pages["anonymous"] + pages["none"]
    assert "| Delegation B | 6 min |" in pages["named"]
    assert "by region" not in pages["named"]


def test_regions_are_drawn_where_the_roster_gives_them() -> None:
    session = day("@10:00 /annex pictures", attribution="named")
    actors = session.state.actors
    actors["BBB"] = replace(actors["BBB"], region="West")
    page = drawn(session, "md").decode()
    assert "**Time at the floor, by region**" in page
    assert "| West | 6 min |" in page


def chart(label: str) -> Chart:
    return Chart(
        line("Caption"),
        (Bar(label, (Stroke("planned", 0, 400), Stroke("real", 300, 1000)), "5 min"),),
        Table((line("a"),), ()),
        (("planned", "plan"), ("real", "real")),
        ((0, "09:00"), (1000, "18:00")),
    )


def test_people_s_text_in_a_picture_is_text_and_everything_stays_within_it() -> None:
    hostile = '<script>alert(1)</script>"&]]> ' + "x" * 200
    picture = drawing(chart(hostile), "ltr")
    texts = [each.text or "" for each in picture.iterfind("text")]
    assert any(text.startswith("<script>alert(1)") and text.endswith("…") for text in texts)
    assert "&lt;script&gt;" in svg(chart(hostile), "ltr")
    width = float(picture.get("width", "0"))
    for box in picture.iterfind("rect"):
        assert float(box.get("x", "-1")) >= 0
        assert float(box.get("x", "0")) + float(box.get("width", "0")) <= width


def test_planned_and_real_differ_without_colour() -> None:
    boxes = drawing(chart("a"), "ltr").iterfind("rect")
    assert {box.get("fill") for box in boxes} == {"#ffffff", "#3b3b3b"}


def test_a_picture_runs_from_the_right_where_the_text_does() -> None:
    left, right = (
        [float(b.get("x", "0")) for b in drawing(chart("a"), way).iterfind("rect")]
        for way in ("ltr", "rtl")
    )
    assert left[0] < 340 < right[0]
