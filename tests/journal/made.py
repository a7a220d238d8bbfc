"""Small events and drafts for the tests of the journal."""

import os
from collections.abc import Sequence
from dataclasses import field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from meeting_tui.domain.entry import Draft
from meeting_tui.domain.events.base import Event, event
from meeting_tui.domain.frozen import dataclass

TORTURE = int(os.environ.get("MEETING_TUI_TORTURE", "0"))
"""Greater than 0 where the long loops are wanted; unset in the everyday suite."""

START = datetime(2019, 2, 1, 16, 15, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    name: dict[str, str]
    opens: date


@event
@dataclass(frozen=True, slots=True)
class JournalTestNoted(Event):
    text: str
    by: tuple[str, ...] = ()
    until: datetime | None = None
    minutes: float = 0.0
    place: Place | None = None
    names: dict[str, str] = field(default_factory=dict)


@event
@dataclass(frozen=True, slots=True)
class JournalTestCounted(Event):
    n: int = 0
    free: Any = None


def draft(n: int, text: str = "", seat: str = "rapporteur", *events: Event) -> Draft:
    """Draft number ``n``, always the same for the same arguments."""
    at = START + timedelta(seconds=n)
    line = text or f"/say BRA: the thème of item {n}"
    return Draft(f"id-{n}", seat, at, at, line, events or (JournalTestNoted(line, ("BRA",)),))


def drafts(first: int, last: int) -> list[Draft]:
    """Drafts number ``first`` to ``last``."""
    return [draft(n) for n in range(first, last + 1)]


def lines(entries: Sequence[Any]) -> list[str]:
    """What was typed, in order."""
    return [entry.line for entry in entries]
