from dataclasses import replace

import pytest

from meeting_tui.papers.model import (
    Inlines,
    Paper,
    Prose,
    Reference,
    Section,
    Text,
    direction,
    fill,
    line,
)
from meeting_tui.papers.references import Dangling, Twice, numbers, resolve
from meeting_tui.papers.render import UnknownFormat, render
from meeting_tui.papers.render.spans import number_parts
from meeting_tui.papers.wording import before_stop

from .samples import OTHERS, letter, numbered, report


def with_paragraph(*parts: str | Reference) -> Paper:
    section = Section("s9", "9", line("More"), (numbered("p9.1", "9.1", *parts),))
    return replace(report(), sections=(*report().sections, section))


def text_of(paper: Paper, paragraph: int) -> Inlines:
    block = paper.sections[-1].paragraphs[paragraph].blocks[0]
    assert isinstance(block, Prose)
    return block.text


def test_a_reference_prints_the_number_of_its_thing_even_after_renumbering() -> None:
    before = with_paragraph("see ", Reference("s3"))
    sections = tuple(
        replace(section, number="7") if section.key == "s3" else section
        for section in before.sections
    )
    after = replace(before, sections=sections)

    assert text_of(resolve(before), 0)[1] == Text("3", target="s3")
    assert text_of(resolve(after), 0)[1] == Text("7", target="s3")


def test_a_point_is_named_with_the_paragraph_it_belongs_to() -> None:
    printed = numbers(report())

    assert printed["m-c"] == "3.1 c"
    assert printed["m-b-ii"] == "3.1 b ii"
    assert printed["a1"] == "Annex 1"


def test_a_reference_into_another_paper_takes_the_number_printed_there() -> None:
    resolved = resolve(letter(), {"meeting": {"s6": "6.3"}})

    assert text_of(resolved, 2)[1] == Text("6.3")


@pytest.mark.parametrize("format_", ["md", "html", "docx", "pdf"])
def test_a_reference_to_nothing_is_refused_in_every_format(format_: str) -> None:
    with pytest.raises(Dangling, match="'gone'") as refused:
        render(with_paragraph("see ", Reference("gone")), format_)

    assert refused.value.key == "gone"


def test_a_reference_to_another_paper_that_is_not_at_hand_is_refused_by_its_name() -> None:
    with pytest.raises(Dangling, match="the paper 'meeting'"):
        resolve(letter())


def test_two_things_with_one_key_are_refused() -> None:
    with pytest.raises(Twice, match="'s3'"):
        numbers(replace(report(), annexes=(Section("s3", "Annex 1", line("Again")),)))


def test_a_paper_without_references_is_returned_as_it_is() -> None:
    paper = replace(report(), box=None, sections=())

    assert resolve(paper) is paper


def test_a_whole_sentence_is_filled_with_spans_in_the_order_of_its_language() -> None:
    filled = fill("Voir {place}, {what}.", language="fr", place=Reference("s3"), what="etc")

    assert filled == (
        Text("Voir ", "fr"),
        Reference("s3"),
        Text(", ", "fr"),
        Text("etc", "fr"),
        Text(".", "fr"),
    )


@pytest.mark.parametrize(
    ("language", "expected"), [("ar", "rtl"), ("ar-EG", "rtl"), ("ur", "rtl"), ("fr", "ltr")]
)
def test_the_direction_follows_the_language(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("4.3bis", ("4.3", "bis")), ("4.3", ("4.3", "")), ("Annex 1", ("Annex 1", ""))],
)
def test_letters_after_the_figures_are_set_apart(number: str, expected: tuple[str, str]) -> None:
    assert number_parts(number) == expected


def test_a_format_that_is_not_written_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownFormat, match="md, html, docx, pdf"):
        render(letter(), "odt", OTHERS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It asked for guidance.", "It asked for guidance (see 6)."),
        ("Is there time?", "Is there time? (see 6)"),
        ("And so on…", "And so on… (see 6)"),
    ],
)
def test_where_something_stands_is_said_before_the_full_stop(text: str, expected: str) -> None:
    told = before_stop(line(text), line("(see 6)"))
    assert "".join(span.content for span in told if isinstance(span, Text)) == expected
