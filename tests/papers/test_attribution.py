"""No export of a group that leaves delegations unnamed names one, and none holds a private note."""

import io
import re
import shutil
import subprocess
import zipfile
import zlib
from contextlib import suppress
from functools import cache

import pytest

from meeting_tui.papers.library import PAPERS, build, those_of
from meeting_tui.papers.render import FORMATS, render
from meeting_tui.session import Session

from .meeting_12 import enter, played
from .whole_day import agreed, translated_day

PRIVATE = "H may move if the scope is limited"
NAMES = re.compile(r"\b(?:AAA|BBB|CCC|DDD|EEE|FFF|GGG|HHH|Delegation [A-H]|Délégation [A-H])\b")
NOTES = (
    "@16:39 /private: EEE is about to leave the room",
    "@16:39 /amend 4.1 by DDD: Presented.",
    "@16:39 /annex coverage",
    "@16:39 /annex pictures",
)


@cache
def session(which: str) -> Session:
    if which == "agreed":
        return agreed("/private: BBB would rather have had P2")
    if which == "draft":
        return played(*NOTES, until="@16:52")
    day = translated_day()
    enter(day, "/corrigendum 6.5: The Group needs more time.")
    return day


def everything(data: bytes, form: str) -> str:
    """Read all that a file holds, metadata and hidden parts included."""
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            # The bytes of an image are no text; the same drawing is read in HTML and PDF.
            names = [name for name in parts.namelist() if not name.endswith(".png")]
            data = b"\n".join(parts.read(name) for name in names)
    if form == "pdf":
        return pdf_text(data)
    return data.decode("utf-8", "replace")


STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def pdf_text(data: bytes) -> str:
    """Read the words of a PDF file and all that its objects and streams hold, such as metadata.

    Outlines of letters are no text: by chance their bytes may read like a code.
    """
    found = [STREAM.sub(b"", data).decode("utf-8", "replace")]
    found += [readable(stream) for stream in STREAM.findall(data)]
    if shutil.which("pdftotext"):
        words = ["pdftotext", "-raw", "-", "-"]
        run = subprocess.run(words, input=data, capture_output=True, check=True)
        found.append(run.stdout.decode("utf-8", "replace"))
    return "\n".join(found)


def readable(stream: bytes) -> str:
    with suppress(zlib.error):
        stream = zlib.decompress(stream)
    with suppress(UnicodeDecodeError):
        return stream.decode("utf-8")
    return ""


def test_what_a_pdf_says_of_itself_is_read() -> None:
    data = render(build("meeting", [played().state], "en"), "pdf")
    assert "<dc:title>" in pdf_text(data)
    assert "/ToUnicode" in pdf_text(data)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("which", ["whole", "draft", "agreed"])
def test_no_delegation_and_no_private_note_leaves_in_any_format(which: str, form: str) -> None:
    state = session(which).state
    kinds = set()
    for language in ("en", "fr"):
        for kind, paper in those_of(state, language):
            kinds.add(kind)
            text = everything(render(paper, form), form)
            assert not NAMES.search(text), (kind, language, NAMES.search(text))
            assert PRIVATE not in text
            assert "about to leave" not in text
            assert "would rather" not in text
    assert {"meeting", "agenda"} <= kinds <= set(PAPERS)


def test_the_names_are_there_where_the_group_prints_them() -> None:
    named = played(attribution="named", until="@16:52")
    assert NAMES.search(everything(render(build("meeting", [named.state], "en"), "docx"), "docx"))


def test_without_attribution_nobody_is_even_counted() -> None:
    none = played(attribution="none", until="@16:52")
    text = render(build("meeting", [none.state], "en"), "md").decode()
    assert not NAMES.search(text)
    assert "Some Member States" not in text
    assert "A Member State" not in text


def test_statements_for_the_record_are_named_verbatim_and_in_their_language() -> None:
    lines = ("@16:39 /statement CCC [fr]: Notre position <b>est</b> connue.",)
    state = played(*lines, until="@16:40").state
    html = render(build("meeting", [state], "en"), "html").decode()

    assert "Statement for the record (Delegation C)" in html
    assert "Notre position &lt;b&gt;est&lt;/b&gt; connue." in html
    assert 'lang="fr"' in html


@pytest.mark.parametrize(("number", "words"), [(1, "A Member"), (2, "Some M"), (5, "Several M")])
def test_the_right_word_stands_for_the_number(number: int, words: str) -> None:
    who = ", ".join(letter * 3 for letter in "ABCDEFGH"[:number])
    lines = ("@09:30 /open", "@09:30 /item 4", f"@09:31 /say {who}: the matter is urgent")
    text = render(build("meeting", [played(day=lines).state], "en"), "md").decode()
    assert f"{words}" in text
    assert "stated that the matter is urgent" in text
