"""Clocks made of events: how long each item, proposal, speaker and sitting has taken.

Every change of what is going on is a mark on a timeline sorted by time and entry number.
Durations are differences between marks, in seconds, so they are right after a restart, an undo
or a late entry, and never negative.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

RUNNING = "running"
CHARGED = ("item", "proposal", "floor", "sitting")
SPARED_BY_ORDER = {"item", "proposal"}

Key = tuple[str, str]
"""A slot and the value it holds."""


@dataclass(frozen=True, slots=True)
class Mark:
    """From ``at`` (UTC) on, ``slot`` holds ``value`` (empty: nothing).

    Slots are phase, sitting, item, proposal, floor and order (a point of order is being heard).
    """

    at: datetime
    n: int
    slot: str
    value: str

    @property
    def key(self) -> tuple[datetime, int]:
        """Its place in time; marks of one entry keep the order in which they were made."""
        return self.at, self.n


@dataclass(frozen=True, slots=True)
class Heard:
    """A turn at the floor that is over: its time, and what was examined when it began."""

    actor: str
    proposal: str
    seconds: float
    order: bool


@dataclass(frozen=True, slots=True)
class _Step:
    """What one mark replaced, so that it can be taken back exactly."""

    at: datetime | None
    mark: Mark | None
    turn: float
    totals: tuple[tuple[Key, float], ...]


@dataclass(slots=True)
class _Sweep:
    """The totals up to the last mark seen, and the seconds of the turn that is not over."""

    at: datetime | None = None
    current: dict[str, Mark] = field(default_factory=dict)
    totals: dict[Key, float] = field(default_factory=dict)
    turn: float = 0.0

    def value(self, slot: str) -> str:
        mark = self.current.get(slot)
        return mark.value if mark else ""

    def running(self) -> bool:
        return self.value("phase") == RUNNING

    def order(self) -> bool:
        return bool(self.value("order") and self.value("floor"))

    def charged(self) -> Iterator[Key]:
        """Go through whatever the present second is charged to."""
        if not self.running():
            return
        order = self.order()
        for slot in CHARGED:
            value = self.value(slot)
            if value and not (order and slot in SPARED_BY_ORDER):
                yield slot, value

    def advance(self, mark: Mark) -> _Step:
        charged = tuple((key, self.totals.get(key, 0.0)) for key in self.charged())
        step = _Step(self.at, self.current.get(mark.slot), self.turn, charged)
        if charged and self.at is not None:
            elapsed = (mark.at - self.at).total_seconds()
            self.totals.update((key, total + elapsed) for key, total in charged)
            self.turn += elapsed
        if mark.slot == "floor":
            self.turn = 0.0
        self.at, self.current[mark.slot] = mark.at, mark
        return step

    def take_back(self, mark: Mark, step: _Step) -> None:
        self.at, self.turn = step.at, step.turn
        self.totals.update(step.totals)
        if step.mark is None:
            del self.current[mark.slot]
        else:
            self.current[mark.slot] = step.mark


class Timeline:
    """The marks in order of time, with totals that cost nothing to keep while time goes on.

    A mark in the past takes back those after it and sets them again: what it costs is how late
    it comes, not how long the meeting has been.
    """

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._steps: list[_Step] = []
        self._sweep = _Sweep()

    def mark(self, at: datetime, n: int, slot: str, value: str) -> None:
        """Put a mark where it belongs in time."""
        mark = Mark(at, n, slot, value)
        place = len(self.marks)
        if self.marks and mark.key < self.marks[-1].key:
            place = bisect_right(self.marks, mark.key, key=lambda each: each.key)
        later = self.marks[place:]
        for each in reversed(later):
            self._sweep.take_back(each, self._steps.pop())
        self.marks[place:] = [mark, *later]
        self._steps.extend(map(self._sweep.advance, self.marks[place:]))

    def current(self, slot: str) -> str:
        """Return what the slot holds after the last mark."""
        return self._sweep.value(slot)

    def since(self, slot: str) -> datetime | None:
        """Tell since when (UTC) the slot holds what it holds."""
        mark = self._sweep.current.get(slot)
        return mark.at if mark else None

    def holder(self, slot: str) -> int:
        """Return the number of the entry that set the slot, 0 if none has."""
        mark = self._sweep.current.get(slot)
        return mark.n if mark else 0

    def seconds(self, slot: str, value: str, now: datetime) -> float:
        """Add up the seconds for which ``value`` held the slot while the sitting ran.

        Points of order are not charged to the item or the proposal they interrupt.
        """
        total = self._sweep.totals.get((slot, value), 0.0)
        if self.current(slot) == value and (slot, value) in self._sweep.charged():
            total += self._since_last_mark(now)
        return total

    def turn_seconds(self, now: datetime) -> float:
        """Return the seconds the present speaker has had, pauses excluded."""
        if not self.current("floor"):
            return 0.0
        return self._sweep.turn + (self._since_last_mark(now) if self._sweep.running() else 0.0)

    def _since_last_mark(self, now: datetime) -> float:
        # A clock that was set back must not make a duration negative.
        return max(0.0, (now - self._sweep.at).total_seconds()) if self._sweep.at else 0.0

    def turns(self) -> list[Heard]:
        """List the turns that are over, in order; goes through every mark."""
        sweep, heard = _Sweep(), []
        started, order, proposal = 0.0, False, ""
        for mark in self.marks:
            speaker = sweep.value("floor")
            sweep.advance(mark)
            if mark.slot != "floor":
                continue
            if speaker:
                seconds = sweep.totals.get(("floor", speaker), 0.0) - started
                heard.append(Heard(speaker, proposal, seconds, order))
            started = sweep.totals.get(("floor", mark.value), 0.0)
            order, proposal = sweep.order(), sweep.value("proposal")
        return heard
