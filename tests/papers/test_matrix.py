"""The picture of the proposals: what it shows, whom it names, and that nothing leaves its page."""

import re

import pytest

from meeting_tui.papers.drawings import plain
from meeting_tui.papers.library import build
from meeting_tui.papers.matrix import MOST_COLUMNS, MOST_LINES, matrices
from meeting_tui.papers.matrix_words import POSITIONS, REACH
from meeting_tui.papers.model import Cell, Line, Matrix, Prose, Stroke, Table, line
from meeting_tui.papers.render import render
from meeting_tui.papers.render.canvas import width_of
from meeting_tui.papers.render.picture import drawing
from meeting_tui.session import Session

from .meeting_12 import begun, enter

TOPIC = (
    "@09:30 /open",
    "@09:30 /item 6",
    "@09:30 /introduce P1",
    "@09:30 /examine P1",
    "@09:32 /floor BBB",
    "@09:35 /floor CCC",
    "@09:40 /end",
    "@09:40 /support P1 BBB, DDD",
    "@09:40 /concern P1 EEE: too wide",
    "@09:41 /put P1",
    "@09:42 /object FFF: no mandate",
    "@09:42 /answer O1: it is in the mandate",
    "@09:43 /object GGG: no time",
    "@09:44 /lift O2",
    "@09:45 /object HHH: not now",
    "@09:46 /private: HHH may yet move",
    "@09:50 /noconsensus objection: two stand",
    "@09:50 /introduce P2",
    "@09:51 /withdraw P7: AAA has taken it back",
    "@09:51 /annex pictures",
)
HIGHEST = 930
"""Units that fit on a page of A4 under a caption."""


def held(attribution: str, *more: str) -> Session:
    session = begun(attribution)
    for each in (*TOPIC, *more):
        enter(session, each)
    return session


def drawn(session: Session, language: str = "en") -> list[Matrix]:
    return [each for each in matrices(session.state, language) if isinstance(each, Matrix)]


def kinds(matrix: Matrix, place: int) -> dict[str, tuple[str, ...]]:
    cells = zip(matrix.columns, matrix.lines[place].cells, strict=True)
    return {column: cell.kinds for column, cell in cells if cell.kinds}


def test_where_the_rule_names_each_actor_stands_in_a_column() -> None:
    (matrix,) = drawn(held("named"))
    assert kinds(matrix, 0) == {
        "AAA": ("sponsor",),
        "BBB": ("support",),
        "CCC": ("spoke",),
        "DDD": ("support",),
        "EEE": ("concern",),
        "FFF": ("answered",),
        "GGG": ("settled",),
        "HHH": ("objection",),
    }
    *_, codes = matrices(held("named").state, "fr")
    assert isinstance(codes, Prose)
    assert plain(codes.text).startswith("AAA\u00a0: Délégation A\u00a0; BBB")


def test_elsewhere_nobody_has_a_column_and_the_words_are_those_of_the_table() -> None:
    (matrix,) = drawn(held("anonymous"))
    assert kinds(matrix, 0) == {
        "Support": ("support",),
        "Concerns": ("concern",),
        "Objections": ("objection", "answered", "settled"),
    }
    assert [each.words for each in matrix.lines[0].cells] == [
        "some Member States",
        "a Member State",
        "some Member States",
    ]
    (silent,) = drawn(held("none"))
    assert kinds(silent, 0) == kinds(matrix, 0)
    assert {cell.words for each in silent.lines for cell in each.cells} == {""}


@pytest.mark.parametrize("rule", ["anonymous", "none"])
@pytest.mark.parametrize("form", ["html", "md"])
def test_no_picture_names_whom_the_rule_leaves_unnamed(rule: str, form: str) -> None:
    session = held(rule, "@09:52 /propose CCC: A plan of Delegation C")
    for language in ("en", "fr"):
        page = render(build("meeting", [session.state], language), form).decode()
        pictures = page.rpartition("in pictures" if language == "en" else "en images")[2]
        assert not re.search(r"\b([A-H])\1\1\b|Delegation [A-H]|Délégation [A-H]", pictures)
        assert "P8" in pictures
        assert "may yet move" not in page


def test_how_far_each_came_and_how_long_it_took_against_its_share() -> None:
    (matrix,) = drawn(held("anonymous"))
    assert [each.reach for each in matrix.lines] == ["examined", "introduced", *["none"] * 5]
    first, second, *_, last = matrix.lines
    assert (first.state, first.amount) == ("no consensus", "20 min")
    assert first.strokes == (Stroke("planned", 0, 792), Stroke("real", 0, 1000))
    assert second.strokes == (Stroke("planned", 0, 792),)
    assert second.state == "introduced"
    assert (last.state, last.strokes, last.amount) == ("withdrawn", (), "–")


def test_what_was_declared_is_said_where_the_state_does_not_say_it() -> None:
    session = held("anonymous", "@09:52 /examine P1", "@09:53 /examined P1")
    assert drawn(session)[0].lines[0].state == "examined; no consensus"


def test_the_table_and_what_is_read_out_say_the_same() -> None:
    (matrix,) = drawn(held("named"))
    assert (
        "P1 Topic A – State: no consensus, Time: 20 min, Planned: 16 min, Positions: "
        "sponsor: Delegation A; support: Delegation B and Delegation D; concern: Delegation E; "
        "objection that stands: Delegation H; objection that stands, answered: Delegation F; "
        "objection lifted or not maintained: Delegation G; took the floor: Delegation B and "
        "Delegation C"
    ) in matrix.alternative
    (silent,) = drawn(held("none"))
    assert "Positions: support; concern; objection that stands; objection" in silent.alternative


def test_what_no_page_has_room_for_is_parted() -> None:
    many = held("named", *(f"@09:52 /propose {a}: Plan {n}" for n in range(30) for a in ["AAA"]))
    pieces = drawn(many)
    assert [len(each.lines) for each in pieces] == [19, 18]
    assert plain(pieces[0].caption).endswith("(1 of 2)")
    assert pieces[1].columns == ("AAA",)


KINDS = tuple(POSITIONS)
REACHES = tuple(REACH)


def full(lines: int, columns: int, words: str = "") -> Matrix:
    """Draw as much as a page may be asked to hold, in words that are much too long."""
    long = "An exceedingly long title " * 9
    strokes = (Stroke("planned", 0, 700), Stroke("real", 0, 1000))
    cells = tuple(Cell(KINDS[n % 8 : n % 8 + 2], words) for n in range(columns))
    every = tuple(
        Line(REACHES[n % 4], f"P{n} {long}", long, cells, strokes, "1 h 15 min")
        for n in range(lines)
    )
    heads = tuple(f"general-secretariat-{n}" for n in range(columns))
    legend = tuple((kind, "what is meant by it") for kind in (*REACHES, *KINDS, "planned", "real"))
    return Matrix(line("Caption"), heads, every, Table((line("a"),), ()), legend)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize(
    "matrix",
    [full(MOST_LINES, MOST_COLUMNS), full(MOST_LINES, 4, "several Member States"), full(1, 0)],
    ids=["symbols", "words", "nobody"],
)
def test_nothing_leaves_the_page(matrix: Matrix, direction: str) -> None:
    picture = drawing(matrix, direction)
    assert float(picture.get("height", "9999")) <= HIGHEST
    for text in picture.iterfind("text"):
        upright = text.get("transform") is not None
        assert text.get("direction") == ("ltr" if upright else {"rtl": "rtl"}.get(direction))
        if not upright:
            assert width_of(text.text or "", float(text.get("font-size", "12"))) <= 680 - 8
    for box in picture.iterfind("rect"):
        start = float(box.get("x", "-1"))
        assert 0 <= start <= start + float(box.get("width", "0")) <= 680
    for each in picture.iterfind("circle"):
        assert 0 < float(each.get("cx", "-1")) < 680


def test_each_kind_has_a_form_of_its_own_so_that_no_colour_is_needed() -> None:
    forms = set()
    for kind in (*REACHES, *KINDS):
        shape = Matrix(line(), (), (), Table((line(),), ()), ((kind, ""),))
        marks = [each for each in drawing(shape, "ltr") if each.tag in {"path", "circle"}]
        places = [(e.tag, e.get("d"), e.get("r")) for e in marks]
        filled = [(e.get("fill") or "#000") in {"#ffffff", "none"} for e in marks]
        forms.add((str(places), str(filled)))
    assert len(forms) == len(REACHES) + len(KINDS)
