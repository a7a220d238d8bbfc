"""A whole meeting in which every text that people write is a nasty one.

It is made behind the back of every entry, as a journal from another machine may be: nothing has
cleaned it.
"""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from meeting_tui.demo import agenda, script
from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.consensus import NoConsensusFound
from meeting_tui.domain.events.floor import FloorGiven, SpeakersQueued
from meeting_tui.domain.events.minutes import MinuteTaken, PrivateNoted
from meeting_tui.domain.events.proposals import DraftingGroupFormed
from meeting_tui.domain.refusal import Refusal
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.profile import examples, load_agenda
from meeting_tui.session import Session, start

Say = Callable[[str], str]

PROSE = {
    "addressee", "aliases", "behalf", "by", "definite", "full_name", "mandate", "name", "place",
    "preamble", "questions", "reason", "revision", "source", "text", "texts", "title",
}  # fmt: skip
"""Fields in which people write."""

NUMBERS = {"number", "document", "documents"}
"""Printed numbers, and what refers to them: all of them are changed alike."""

DAY = datetime(2019, 2, 1, 8, 0, tzinfo=UTC)


@cache
def day() -> tuple[Entry, ...]:
    """Return the entries of the shipped day, clean."""
    journal = MemoryJournal()
    plan = load_agenda(agenda(), groups=[examples() / "agenda" / "groups"])
    session = start(journal, plan, seat="chair", line="x", clock=lambda: DAY)
    session.clock = lambda: DAY + timedelta(days=3)
    for outcome in session.execute_all(script()):
        if isinstance(outcome, Refusal):
            raise outcome
    return journal.read()


def poisoned(payload: str, until: str = "23:59", *, numbers: bool = True) -> Session:
    """Open the shipped day, up to an hour, with the payload at the head of every text."""
    fields = PROSE | (NUMBERS if numbers else set())
    hour = datetime.strptime(f"2019-02-01 {until}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    hour -= timedelta(hours=1)
    kept = [entry for entry in day() if entry.n == 1 or entry.at <= hour]
    drafts = [_draft(entry, payload, fields) for entry in kept]
    drafts += [
        Draft(f"more{n}", "chair", hour, hour, f"/x: {payload}", (event,))
        for n, event in enumerate(_more(payload, kept))
    ]
    journal = MemoryJournal()
    journal.append(drafts, expected=0)
    return Session(journal, seat="chair", clock=lambda: hour)


def _draft(entry: Entry, payload: str, fields: set[str]) -> Draft:
    events = tuple(_poison(event, payload, fields) for event in entry.events)
    line = f"{payload} {entry.line}"
    return Draft(entry.id, entry.seat, entry.recorded, entry.at, line, events)


def _more(payload: str, entries: list[Entry]) -> Iterator[Event]:
    """Give some acts that the day does not have where it stops."""
    opened = [e.item for each in entries for e in each.events if hasattr(e, "item") and e.item]
    item = opened[-1] if opened else ""
    yield MinuteTaken(payload, "en", item)
    yield PrivateNoted(payload)
    yield SpeakersQueued(("BRA", "FRA"), behalf=payload)
    yield FloorGiven("IND", behalf=payload)
    yield DraftingGroupFormed("G9", "BRA", payload, "en", None, item)


def _poison(value: Any, payload: str, fields: set[str]) -> Any:
    if isinstance(value, NoConsensusFound):
        return dataclasses.replace(value, text=f"{payload} {value.text}")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _field(field.name, getattr(value, field.name), payload, fields)
            for field in dataclasses.fields(value)
        }
        return type(value)(**changed)
    if isinstance(value, tuple):
        return tuple(_poison(each, payload, fields) for each in value)
    return value


def _field(name: str, value: Any, payload: str, fields: set[str]) -> Any:
    texts = _texts(value)
    if name not in fields or texts is None:
        return _poison(value, payload, fields)
    return texts(lambda text: f"{payload} {text}" if text else text)


def _texts(value: Any) -> Callable[[Say], Any] | None:
    """Return what changes every text in a value that holds nothing but texts."""
    if isinstance(value, str):
        return lambda say: say(value)
    if isinstance(value, dict):
        return lambda say: {key: say(each) for key, each in value.items()}
    if isinstance(value, tuple) and all(isinstance(each, str | dict) for each in value):
        inner = [_texts(each) for each in value]
        return lambda say: tuple(each(say) for each in inner if each)
    return None
