"""What holds for each paper alike: the same bytes twice, hostile texts printed as written."""

import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from meeting_tui.papers.library import PAPERS, those_of, written
from meeting_tui.papers.render import FORMATS, render
from meeting_tui.session import Session

from .meeting_12 import enter
from .whole_day import agreed, translated_day

HOSTILE = '<script>alert(1)</script> #read("/etc/passwd") | `x` *b* العربية 中文 👩\u200d🔬'


def with_every_paper() -> Iterator[Session]:
    day = translated_day()
    enter(day, "/corrigendum 6.5: The Group needs more time.")
    yield day
    yield agreed()


def test_two_plays_of_the_same_day_give_the_same_bytes() -> None:
    seen = set()
    for first, second in zip(with_every_paper(), with_every_paper(), strict=True):
        for kind, paper in those_of(first.state, "fr"):
            seen.add(kind)
            for form in FORMATS if kind == "council" else ("md", "docx"):
                again = written(kind, [second.state], "fr", form)
                assert render(paper, form) == again, (kind, form)
    assert seen == set(PAPERS)


def hostile() -> Session:
    session = agreed(
        f"/letter contact: {HOSTILE}",
        f"/preamble! P1: {HOSTILE}",
        f"/paper council number: {HOSTILE}",
        f"/paper council session: {HOSTILE}",
        f"/paper council signatory: {HOSTILE}",
        f"/paper council paragraphs: {HOSTILE}",
        f"/paper guidance paragraphs: {HOSTILE}",
        f"/paper invitation paragraphs: {HOSTILE}",
        f"/propose AAA: {HOSTILE}",
        "/put P8",
        f"/noconsensus other: {HOSTILE}",
        f"/refer council: {HOSTILE}",
        f"/add 5m: {HOSTILE}",
        "/adopt as amended",
        f"/remark: {HOSTILE}",
        "/approve! report",
        f"/corrigendum 1.1: {HOSTILE}",
    )
    enter(session, f"/retitle 7: {'long ' * 60}")
    return session


class Tags(HTMLParser):
    """Collects the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_texts_are_printed_as_written_in_every_paper(form: str) -> None:
    seen = set()
    for kind, paper in those_of(hostile().state, "en"):
        seen.add(kind)
        data = render(paper, form)
        assert b"root:" not in data
        if form == "html":
            page = Tags()
            page.feed(data.decode())
            assert "script" not in page.tags, kind
            if kind != "meeting":
                assert "&lt;script&gt;" in data.decode(), kind
    assert seen == set(PAPERS)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_headings_numbers_header_and_box(tmp_path: Path) -> None:
    session = translated_day("/paper council number: C19/45")
    source = tmp_path / "council.docx"
    source.write_bytes(written("council", [session.state], "fr", "docx"))
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{tmp_path}/home", "--headless"),
            *("--convert-to", "fodt", "--outdir", str(tmp_path), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "council.fodt").read_text("utf-8")

    assert text.count('text:outline-level="1"') >= 3
    for words in ("Résumé", "Suite à donner", "Introduction", "C19/45-F", "2.2", "3.3"):
        assert words in text
    header = text[text.index("<style:header>") : text.index("</style:header>")]
    assert "C19/45-F" in header
    assert "<text:page-number" in header
