from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from meeting_tui.papers.model import Paragraph, Prose, Section, Text, line
from meeting_tui.papers.render import render

from .samples import HOSTILE, UNCLEAN, holding, report


class Reader(HTMLParser):
    def __init__(self, html: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_words(text: str) -> None:
    page = Reader(render(holding(text), "html"))

    assert page.text.count(text) == 7
    assert not {tag for tag, _ in page.tags} & {"script", "img", "iframe", "object", "form", "link"}


def test_nothing_in_the_file_can_run_or_be_fetched() -> None:
    page = Reader(render(report(), "html"))

    assert {
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
    } in page.named("meta")
    names = {name for _, attributes in page.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name == "src"}
    assert all((link["href"] or "").startswith("#") for link in page.named("a"))


def test_text_in_another_language_says_its_language_and_direction() -> None:
    page = Reader(render(report(), "html"))

    assert page.named("html") == [{"lang": "en", "dir": "ltr"}]
    assert {"lang": "ar", "dir": "rtl"} in page.named("p")
    assert {"lang": "fr", "dir": "ltr"} in page.named("p")


def test_a_paper_in_arabic_runs_from_the_right() -> None:
    page = Reader(render(replace(report(), language="ar"), "html"))

    assert page.named("html") == [{"lang": "ar", "dir": "rtl"}]


def test_a_word_in_another_language_inside_a_sentence_is_marked() -> None:
    text = (Text("The term "), Text("ordre du jour", "fr", italic=True), Text(" is used."))
    section = Section("s", "1", line("Terms"), (Paragraph("p", "1.1", (Prose(text),)),))
    page = Reader(render(replace(report(), sections=(section,), box=None), "html"))

    assert {"lang": "fr", "dir": "ltr"} in page.named("span")


def test_every_link_leads_to_a_place_in_the_file() -> None:
    page = Reader(render(report(), "html"))
    places = {attributes["id"] for _, attributes in page.tags if "id" in attributes}

    assert page.named("a")
    assert {(link["href"] or "").removeprefix("#") for link in page.named("a")} <= places


def test_headings_never_skip_a_level() -> None:
    page = Reader(render(report(), "html"))
    levels = [int(tag[1]) for tag, _ in page.tags if tag in {"h1", "h2", "h3", "h4"}]

    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_control_characters_and_overrides_of_the_direction_are_not_passed_on() -> None:
    data = render(holding(UNCLEAN), "html").decode()

    assert not set(data) & {"\x00", "\x1b", "\u202e", "\U000e0041"}
    assert "esc \ufffd[31m nul \ufffd" in data
