"""Whatever is typed, pasted, read or printed: an answer, and never an error nobody foresaw.

A few examples in every run; ``make torture`` tries thousands. What was found stands as an
``example`` beside the property that it broke.
"""

import copy
import json
import os
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Paste

from meeting_tui.capture.verbs import VERBS
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.text import COMBINING_LIMIT, clean
from meeting_tui.journal import codec
from meeting_tui.journal.errors import JournalError, Refused
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.papers import library
from meeting_tui.papers.render import render
from meeting_tui.profile import Faults, examples, load_agenda
from meeting_tui.register import formats
from meeting_tui.register.rows import register
from meeting_tui.session import Session
from meeting_tui.status import standing
from meeting_tui.tui.keyboard import BEGIN, END, Stream
from tests.nasty import NASTY, never_in

from .poison import day, drafts, poisoned

HARD = os.environ.get("MEETING_TUI_TORTURE")
fuzzed = settings(
    max_examples=3000 if HARD else 12,
    deadline=None,
    derandomize=not HARD or "CI" in os.environ,
    suppress_health_check=list(HealthCheck),
)
slowly = settings(fuzzed, max_examples=300 if HARD else 2)

anything = st.text(max_size=60) | st.sampled_from(list(NASTY.values()))
"""Any code point there is, half characters among them, and the corpus."""


@fuzzed
@given(anything | st.text(st.characters(categories=["Mn", "Me", "Cf", "Cc", "Lo"])), st.booleans())
@example("a" + "\u0316\u0301" * 30_000, False)
@example("\u0344" * 20, False)
def test_cleaning_is_done_once_and_for_all(text: str, lines: bool) -> None:
    once = clean(text, lines=lines)
    assert clean(once.text, lines=lines) == (once.text, 0)
    assert never_in(once.text.replace("\t", "")) == set()
    assert unicodedata.is_normalized("NFC", once.text)
    assert "\u0301" * (COMBINING_LIMIT + 1) not in once.text


WORDS = [
    "P1", "P1.2", "Q1", "O1", "M1", "S1", "G1", "#1", "#99999999999999999999", "D1", "6", "4.3",
    "12/4", "BRA", "BRA,", "IND", "chair", "next", "by", "until", "after", "before", "for", "as",
    "amended", "some", "-1", "10m", "1h", "99999999999h", "15:45", "25:99", "2019-02-30",
    "9999-12-31", "0001-01-01", "time", "council", "[fr]", "[xx]", "[", "]", ":", ": text", "：",
    "!", "<<<", ">>>", "//", "@10:42", "@d1 10:42", "@d9", "@2019-02-01T10:42",
    "@0001-01-01T00:00", ",",
]  # fmt: skip

line = st.builds(
    lambda late, verb, words, text: f"{late}/{verb} {' '.join(words)}{text}",
    st.sampled_from(["", "", "@10:42 ", "@d1 10:42 ", "@9999-12-31T23:59 ", "@0001-01-01T00:00 "]),
    st.sampled_from(sorted(VERBS)) | st.text(max_size=8),
    st.lists(st.sampled_from(WORDS) | anything, max_size=5),
    st.just("") | anything.map(lambda text: f": {text}"),
)


@fuzzed
@given(
    st.lists(line | anything, min_size=1, max_size=4), st.sampled_from(["10:00", "15:42", "23:59"])
)
def test_a_line_is_recorded_or_refused_in_a_sentence(lines: list[str], until: str) -> None:
    journal = MemoryJournal()
    journal.append(_plain(until), expected=0)
    session = Session(journal, seat="chair", clock=lambda: journal.read()[-1].recorded)
    for typed in lines:
        before = session.state.n
        try:
            session.enter(typed, forced=True)
        except Refusal:
            assert session.state.n == before
    again = Session(journal, seat="chair", clock=session.clock)
    assert again.state.n == session.state.n
    assert never_in("".join(e.line for e in again.state.entries).replace("\t", "")) == set()
    standing("x", again.state, again.clock())


def _plain(until: str) -> list[Any]:
    return drafts(["."], until)


AGENDA = (examples() / "agenda" / "cwg-internet-12.yaml").read_bytes()


@fuzzed
@given(
    st.integers(0, len(AGENDA)),
    st.integers(0, 400),
    st.binary(max_size=40) | anything.map(lambda text: text.encode("utf-8", "surrogatepass")),
)
def test_an_agenda_is_read_or_refused_with_its_faults(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, typed: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzzed.yaml"
    path.write_bytes(AGENDA[:start] + typed + AGENDA[start + length :])
    try:
        assert load_agenda(path, groups=[examples() / "agenda" / "groups"]).agenda.items
    except Faults as faults:
        if not faults.faults:
            raise


def _bodies() -> list[dict[str, Any]]:
    return [json.loads(codec.encode_entry(e)) for e in day()]


BODIES = _bodies()

value: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | anything | st.just([]) | st.just({})
)


def _places(content: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    keys = content.keys() if isinstance(content, dict) else range(len(content))
    for key in keys:
        yield (*path, key)
        if isinstance(content[key], dict | list):
            yield from _places(content[key], (*path, key))


@fuzzed
@given(st.data())
def test_a_record_changed_by_hand_is_read_or_refused(data: st.DataObject) -> None:
    bodies = copy.deepcopy(BODIES)
    n = data.draw(st.integers(0, len(bodies) - 1))
    *way, last = data.draw(st.sampled_from(list(_places(bodies[n]))))
    inner: Any = bodies[n]
    for key in way:
        inner = inner[key]
    inner[last] = data.draw(value)
    try:
        entries = tuple(codec.decode(json.dumps(body).encode()) for body in bodies)
        Session(_Read(entries), seat="chair")
    except JournalError:
        return


@pytest.mark.parametrize(
    ("n", "path", "changed"),
    [
        (0, ("type",), "SomethingLater"),
        (1, ("item",), "i99"),
        (0, ("setup", "agenda", "timezone"), "Nowhere/At_all"),
        (0, ("setup", "agenda", "timezone"), "../../etc/passwd"),
    ],
)
def test_an_entry_that_cannot_have_happened_is_named(
    n: int, path: tuple[str, ...], changed: str
) -> None:
    bodies = copy.deepcopy(BODIES)
    place = next(i for i, body in enumerate(bodies) if i >= n and path[0] in body["events"][0])
    inner = bodies[place]["events"][0]
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = changed
    entries = tuple(codec.decode(json.dumps(body).encode()) for body in bodies)
    with pytest.raises(Refused) as refused:
        Session(_Read(entries), seat="chair")
    assert refused.value.code == "senseless"
    assert "#" in str(refused.value)


class _Read(MemoryJournal):
    """A journal that holds what it was given."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self._entries = entries

    def read(self, since: int = 0) -> tuple[Entry, ...]:
        return self._entries[since:]


@slowly
@given(st.lists(anything, min_size=1, max_size=6))
def test_every_paper_and_register_is_written_whatever_is_in_it(texts: list[str]) -> None:
    storable = [text.encode("utf-8", "replace").decode() for text in texts]
    state = poisoned(storable).state
    paper = library.build("meeting", [state], "en")
    for wanted in ("md", "html", "docx"):
        assert render(paper, wanted)
    for wanted in formats.FORMATS:
        assert formats.render(register(state, "x", "en", draft=True), wanted)


@fuzzed
@given(st.text().filter(lambda text: END not in text), st.lists(st.integers(1, 9), max_size=5))
def test_whatever_is_pasted_is_pasted(text: str, cuts: list[int]) -> None:
    stream, sent, found = Stream(XTermParser()), f"{BEGIN}{text}{END}", list[Any]()
    for cut in cuts:
        found += stream.feed(sent[:cut])
        sent = sent[cut:]
    found += stream.feed(sent) if sent else ()
    assert [each.text for each in found if isinstance(each, Paste)] == [text]
    assert len(found) == 1
