"""A whole meeting in which every text that people write is a nasty one.

It is made behind the back of every entry, as a journal from another machine may be: nothing has
cleaned it.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from meeting_tui.demo import agenda, script
from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.agenda import ItemOpened
from meeting_tui.domain.events.consensus import NoConsensusFound
from meeting_tui.domain.events.floor import FloorGiven, SpeakersQueued
from meeting_tui.domain.events.minutes import MinuteTaken, PrivateNoted
from meeting_tui.domain.events.proposals import DraftingGroupFormed
from meeting_tui.domain.refusal import Refusal
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.journal.tinydb import create_journal
from meeting_tui.profile import examples, load_agenda
from meeting_tui.session import Session, start

PROSE = {
    "addressee", "aliases", "behalf", "by", "definite", "full_name", "mandate", "name", "place",
    "preamble", "questions", "reason", "revision", "source", "text", "texts", "title",
}  # fmt: skip
"""Fields in which people write."""

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


def poisoned(payloads: Sequence[str], until: str = "23:59") -> Session:
    """Open the shipped day, up to an hour, with the payloads in turn at the head of each text."""
    journal = MemoryJournal()
    journal.append(drafts(payloads, until), expected=0)
    return Session(journal, seat="chair", clock=lambda: _moment(until))


def kept(folder: Path, payloads: Sequence[str], until: str = "23:59") -> Path:
    """Keep the same record on the disk, and return its folder."""
    journal = create_journal(folder)
    journal.append(drafts(payloads, until), expected=0)
    journal.close()
    return folder


def drafts(payloads: Sequence[str], until: str) -> list[Draft]:
    """Return the entries of the day, and some acts that it does not have where it stops."""
    # In an order of its own: a text in two languages would else get the same two for ever.
    hour, turn = _moment(until), _in_any_order(payloads)
    entries = [entry for entry in day() if entry.n == 1 or entry.at <= hour]
    told = [_draft(entry, turn) for entry in entries]
    more = enumerate(_more(turn, entries))
    return told + [
        Draft(f"more{n}", "chair", hour, hour, f"/x: {next(turn)}", (event,)) for n, event in more
    ]


def _in_any_order(payloads: Sequence[str]) -> Iterator[str]:
    chance = Random(7)  # noqa: S311 - the same each time, and no secret
    while True:
        yield from chance.sample(payloads, len(payloads))


def _moment(hour: str) -> datetime:
    moment = datetime.strptime(f"2019-02-01 {hour}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    return moment - timedelta(hours=1)


def _draft(entry: Entry, turn: Iterator[str]) -> Draft:
    events = tuple(_poison(event, turn) for event in entry.events)
    line = f"{next(turn)} {entry.line}"
    return Draft(entry.id, entry.seat, entry.recorded, entry.at, line, events)


def _more(turn: Iterator[str], entries: list[Entry]) -> Iterator[Event]:
    events = [event for entry in entries for event in entry.events]
    item = [event.item for event in events if isinstance(event, ItemOpened)][-1]
    yield MinuteTaken(next(turn), "en", item)
    yield PrivateNoted(next(turn))
    yield SpeakersQueued(("BRA", "FRA"), behalf=next(turn))
    yield FloorGiven("IND", behalf=next(turn))
    yield DraftingGroupFormed("G9", "BRA", next(turn), "en", None, item)


def _poison(value: Any, turn: Iterator[str]) -> Any:
    if isinstance(value, NoConsensusFound):
        return dataclasses.replace(value, text=f"{next(turn)} {value.text}")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _field(field.name, getattr(value, field.name), turn)
            for field in dataclasses.fields(value)
        }
        return type(value)(**changed)
    if isinstance(value, tuple):
        return tuple(_poison(each, turn) for each in value)
    return value


def _field(name: str, value: Any, turn: Iterator[str]) -> Any:
    return _said(value, turn) if name in PROSE else _poison(value, turn)


def _said(value: Any, turn: Iterator[str]) -> Any:
    """Put a payload at the head of every text in a value, however deep."""
    if isinstance(value, str):
        return f"{next(turn)} {value}" if value else value
    if isinstance(value, dict):
        return {key: _said(each, turn) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(_said(each, turn) for each in value)
    return _poison(value, turn)
