from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from meeting_tui.domain.text import clean
from meeting_tui.papers.model import Block, Paper, Paragraph, Prose, Section, Table, Text, line
from meeting_tui.papers.render import render
from meeting_tui.papers.render.markdown import inline

from .samples import HOSTILE, holding, report

PARSER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
SIGNS = st.text(st.sampled_from("*_`~[]()<>!#|\\&;:=+-.1a2 b\n\"'é。"), max_size=30)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def people(raw: str) -> str:
    return clean(raw, lines=True).text


def read_back(tokens: list[Token]) -> str:
    text = ""
    for token in tokens:
        if token.children is not None:
            text += read_back(token.children)
        elif token.type in {"softbreak", "hardbreak"}:
            text += "\n"
        else:
            text += token.content
    return text


def squeezed(text: str) -> str:
    """Drop the spaces at line ends and empty lines, which Markdown cannot hold."""
    return "\n".join(part for raw in text.split("\n") if (part := raw.strip()))


def page(*blocks: Block) -> Paper:
    paragraphs = (Paragraph("", "", blocks),)
    bare = replace(report(), left=(), right=(), source=(), draft="", footer=(), box=None)
    section = Section("", "", (), paragraphs)
    return replace(bare, title="", sections=(section,), annexes=(), closing=None, notes=())


def parsed(*blocks: Block) -> list[Token]:
    return PARSER.parse(render(page(*blocks), "md").decode())


@settings(max_examples=100, deadline=None)
@given(st.one_of(SIGNS, ANY).map(people))
def test_any_text_is_read_back_as_written(text: str) -> None:
    tokens = parsed(Prose(line(text)))

    assert squeezed(read_back(tokens)) == squeezed(text)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    inner = {child.type for token in tokens for child in token.children or []}
    assert inner <= {"text", "softbreak", "hardbreak"}


@settings(max_examples=100, deadline=None)
@given(st.one_of(SIGNS, ANY).map(people))
def test_any_text_is_read_back_from_a_table_cell(text: str) -> None:
    tokens = parsed(Table((line("Head"), line("Other")), ((line(text), line("next")),)))
    cells = [read_back([token]) for token in tokens if token.type == "inline"]

    assert cells[:2] == ["Head", "Other"]
    assert cells[2].split() == text.split()
    assert cells[3:] == ["next"]


STYLES = st.builds(
    Text,
    SIGNS.map(people),
    bold=st.booleans(),
    italic=st.booleans(),
    strike=st.booleans(),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(STYLES, max_size=4))
def test_no_mixture_of_styles_changes_the_words(spans: list[Text]) -> None:
    text = "".join(span.content for span in spans)

    assert squeezed(read_back(parsed(Prose(tuple(spans))))) == squeezed(text)


@pytest.mark.parametrize("text", ["[may]", "a < b", "2 + 2", "snake_case", "AT&T", "a | b", "x: y"])
def test_what_is_not_markup_is_not_escaped(text: str) -> None:
    assert inline(line(text)) == text


def test_a_text_struck_and_a_text_inserted_are_told_apart() -> None:
    spans = (Text("four", strike=True), Text("three", insert=True), Text(" were examined"))

    assert inline(spans) == "~~four~~**three** were examined"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_words_wherever_they_stand(text: str) -> None:
    written = render(holding(text), "md").decode()
    tokens = PARSER.parse(written)

    kinds = {child.type for token in tokens for child in token.children or []}
    assert not kinds & {"link_open", "image", "code_inline", "html_inline"}
    assert not {token.type for token in tokens} & {"fence", "code_block", "html_block"}
    assert read_back(tokens).count(people(text).split("\n")[0].strip()) >= 5
