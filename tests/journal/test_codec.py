"""Entries as bytes."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting_tui.domain.entry import VERSION, Entry
from meeting_tui.domain.events.base import Event, Unknown
from meeting_tui.journal import codec
from meeting_tui.journal.errors import NotStorable

from .made import JournalTestCounted, JournalTestNoted, Place, draft


def _written(*events: Event, text: str = "a line") -> bytes:
    return codec.encode(7, codec.document(draft(7, text, "chair", *events)))


TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@settings(database=None)
@given(TEXT, st.lists(TEXT).map(tuple), st.floats(allow_nan=False, allow_infinity=False))
def test_every_text_comes_back_as_it_was(text: str, by: tuple[str, ...], minutes: float) -> None:
    noted = JournalTestNoted(text, by, minutes=minutes)
    body = _written(noted, text=f"/say: {text}")

    assert codec.decode(body) == Entry.numbered(7, draft(7, f"/say: {text}", "chair", noted))
    assert body.isascii()
    assert b"\n" not in body
    assert json.loads(body)["events"][0]["text"] == text


def test_times_dates_and_nested_values_come_back() -> None:
    until = datetime(2019, 2, 1, 17, 30, 0, 250000, UTC)
    noted = JournalTestNoted("x", until=until, place=Place({"fr": "Genève"}, date(2019, 2, 1)))

    assert codec.decode(_written(noted)).events == (noted,)


def test_fields_with_their_default_are_left_out() -> None:
    assert json.loads(_written(JournalTestNoted("x")))["events"] == [
        {"type": "JournalTestNoted", "text": "x"}
    ]


def test_a_value_that_only_equals_the_default_is_kept() -> None:
    counted = JournalTestCounted(n=False)

    assert json.loads(_written(counted))["events"] == [{"type": "JournalTestCounted", "n": False}]


def test_the_same_entry_is_always_the_same_bytes() -> None:
    body = _written(JournalTestNoted("thème", ("BRA",)), JournalTestCounted(3, [1, {"a": None}]))

    assert codec.encode_entry(codec.decode(body)) == body


@pytest.mark.parametrize(
    "event",
    [
        {"type": "FromTheFuture", "what": ["é", {"deep": 1.5}], "who": None},
        {"type": "JournalTestCounted", "n": 1, "colour": "a field of a later version"},
    ],
)
def test_an_event_of_a_later_version_is_kept_byte_by_byte(event: dict[str, object]) -> None:
    fields = {**codec.document(draft(7)), "events": [event]}
    body = codec.encode(7, fields)

    entry = codec.decode(body)

    assert entry.events == (Unknown(str(event["type"]), {k: event[k] for k in list(event)[1:]}),)
    assert codec.encode_entry(entry) == body
    assert codec.first_later([entry]) == 7


def test_an_entry_of_a_later_version_says_so() -> None:
    body = codec.encode(7, codec.document(draft(7)), VERSION + 1)

    assert codec.first_later([codec.decode(body)]) == 7


def test_an_older_version_is_lifted(monkeypatch: pytest.MonkeyPatch) -> None:
    def name_the_text(content: codec.Document) -> codec.Document:
        renamed = [{"type": one["type"], "text": one["words"]} for one in content["events"]]
        return {**content, "events": renamed}

    monkeypatch.setitem(codec.UPCASTS, VERSION - 1, name_the_text)
    old = {**codec.document(draft(7)), "events": [{"type": "JournalTestNoted", "words": "old"}]}

    lifted = codec.decode(codec.encode(7, old, VERSION - 1))

    assert lifted.version == VERSION
    assert lifted.events == (JournalTestNoted("old"),)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[1]",
        b'{"v":1,"n":1,"id":"x","seat":"chair","line":"x","events":[]}',
        codec.encode(1, {**codec.document(draft(1)), "events": [{"text": "no type"}]}),
        codec.encode(1, {**codec.document(draft(1)), "events": [{"type": ["list"]}]}),
        codec.encode(1, {**codec.document(draft(1)), "events": [{"type": "JournalTestNoted"}]}),
        codec.encode(1, codec.document(draft(1)), VERSION - 1),
    ],
)
def test_what_is_no_entry_is_refused(body: bytes) -> None:
    with pytest.raises(NotStorable):
        codec.decode(body)


def test_an_event_that_nobody_registered_is_refused() -> None:
    class Stray(JournalTestCounted):
        pass

    with pytest.raises(NotStorable):
        _written(Stray())
