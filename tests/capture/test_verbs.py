"""The declarations: every example works, and the manual is made from them."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting_tui.capture.reference import reference
from meeting_tui.capture.slots import READERS
from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import PARTS, VERBS
from meeting_tui.capture.written import KEYWORDS, SLOTS, TEXTS
from meeting_tui.domain.fold import fold
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import RULES
from meeting_tui.domain.state import State
from tests.domain.given import clock

from .record import Record, record

MINUTES = [line for n in range(1, 7) for line in (f"/item {n}", "First.", "Second.", "Third.")]
"""Six sections of three paragraphs; the first one begins with the opening."""


def full() -> Record:
    """A meeting in which the references of the examples are there."""
    return record(
        *MINUTES,
        "/propose BRA: One more",
        "/floor BRA",
        "/floor FRA",
        "/statement FIN",
        "/drafting BRA: shorten it",
        "/decide: meet again",
        "/invite Member States: write",
        "/request SG: write",
        "/remark: more time",
        "/refer council: which topic",
        "/put P2",
        "/object BRA: no",
    )


@pytest.mark.parametrize("verb", VERBS.values(), ids=list(VERBS))
def test_the_example_of_a_verb_is_read_and_its_command_has_a_rule(verb: Verb) -> None:
    line = full().read(verb.example)
    assert type(line.command) in RULES
    assert verb.example.startswith(f"/{verb.name}")


def test_keys_are_declared_once_and_have_a_label() -> None:
    keys = [verb.key for verb in VERBS.values() if verb.key]
    assert len(keys) == len(set(keys))
    assert all(verb.label for verb in VERBS.values() if verb.key)


def test_every_kind_of_slot_has_a_reader_and_a_word_for_people() -> None:
    forms = [form for verb in VERBS.values() for form in verb.forms]
    kinds = {group.slot.kind for form in forms for group in form.groups if group.slot}
    assert kinds <= set(READERS)
    assert kinds - {"reason"} <= set(SLOTS)
    assert {form.text[0] for form in forms if form.text} <= set(TEXTS)


def test_every_bare_word_of_a_form_can_be_said_in_other_languages() -> None:
    forms = [form for verb in VERBS.values() for form in verb.forms]
    words = {word for form in forms for group in form.groups for word in group.keywords}
    assert words - {"-1"} <= {keyword.rpartition("\x04")[2] for keyword in KEYWORDS}


def test_no_verb_is_declared_twice() -> None:
    assert len(VERBS) == sum(len(verbs) for _, verbs in PARTS)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("suspend", "`/suspend [until TIME] [: REASON]`"),
        ("say", "`/say some: TEXT`"),
        ("ask", "`/ask P1.2: TEXT`<br>`/ask P1: TEXT`"),
        ("noconsensus", r"`/noconsensus time\|objection\|information\|other [: TEXT]`"),
    ],
)
def test_the_manual_shows_a_verb_as_people_write_it(verb: str, forms: str) -> None:
    row = next(row for row in reference().splitlines() if f"`/{verb} " in row)
    assert forms in row


def test_the_manual_exists_in_french() -> None:
    page = reference("fr")
    assert "`/suspendre [jusqu'à HEURE] [: RAISON]`" in page
    assert "Suspendre la séance\N{NO-BREAK SPACE}; toutes les horloges" in page


EXAMPLES = [verb.example for verb in VERBS.values()]
NUMBERS = st.sampled_from(["0", "1", "2", "3", "4", "5", "9", "12", "4.1", "6.2"])
WORDS = st.sampled_from(
    [
        "BRA",
        "OBS",
        "chair",
        "P1",
        "P2",
        "Q1",
        "O1",
        "M1",
        "S1",
        "G1",
        "#3",
        "#9",
        "12/2",
        "next",
        "report",
        ",",
    ]
)
TIMES = st.sampled_from(["", "", "", "@09:35 ", "@10:00 ", "@11:00 ", "@d2 09:30 "])


@st.composite
def typed(draw: st.DrawFn) -> str:
    """An example with some of its words changed, maybe late, maybe forced."""
    head, colon, text = draw(st.sampled_from(EXAMPLES)).partition(": ")
    words = head.split(" ")
    for i in range(1, len(words)):
        words[i] = draw(st.one_of(st.just(words[i]), WORDS, NUMBERS))
    words[0] += draw(st.sampled_from(["", "!"]))
    return draw(TIMES) + " ".join(words) + colon + text


UNCOUNTED = {"setup", "actors", "names", "entries", "timeline", "refs"}


def counted(state: State) -> str:
    """Everything the entries add up to, in a stable form."""
    names = (field.name for field in fields(State) if field.name not in UNCOUNTED)
    rest = {name: getattr(state, name) for name in names}
    return repr((rest, sorted(state.refs), state.timeline.marks))


BEGUN = tuple(record("/item 6", "First.", "Second.", "/put P1", "/object BRA: no").state.entries)


@settings(max_examples=100, deadline=None)
@given(st.lists(typed(), min_size=1, max_size=15))
def test_whatever_is_typed_is_done_or_refused_and_folds_to_the_same(lines: list[str]) -> None:
    meeting = Record(fold(BEGUN), clock("09:45"))
    for line in lines:
        before = counted(meeting.state)
        try:
            meeting.enter(line, forced=False)
        except Refusal:
            assert counted(meeting.state) == before
    assert counted(fold(meeting.state.entries)) == counted(meeting.state)
