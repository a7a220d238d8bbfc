"""Clocks made of events: how long each item, proposal, speaker and sitting has taken.

Every change of what is going on is a mark on a timeline sorted by time and entry number.
Durations are differences between marks, in seconds, so they are right after a restart, an undo
or a late entry, and never negative.
"""

from collections import defaultdict
from dataclasses import field
from datetime import datetime
from typing import NamedTuple

from meeting_tui.domain.frozen import dataclass

RUNNING = "running"
CHARGED = ("item", "proposal", "floor", "sitting")
DURING_ORDER = ("floor", "sitting")

Key = tuple[str, str]
"""A slot and the value it holds."""


class Mark(NamedTuple):
    """From ``at`` (UTC) on, ``slot`` holds ``value`` (empty: nothing).

    Slots are phase, sitting, item, proposal, floor and order (a point of order, or a reply).
    Marks of one entry keep the order in which they were made.
    """

    at: datetime
    n: int
    slot: str
    value: str


class Heard(NamedTuple):
    """A turn at the floor that is over: its time, and what was examined when it began."""

    actor: str
    proposal: str
    seconds: float
    order: bool


class _Step(NamedTuple):
    """What one mark replaced, so that it can be taken back exactly."""

    at: datetime | None
    mark: Mark | None
    turn: float
    charged: tuple[Key, ...]
    totals: tuple[float, ...]


@dataclass(slots=True)
class _Sweep:
    """The totals up to the last mark seen, and what the time after it is ``charged`` to.

    ``turn`` are the seconds of the turn that is not over.
    """

    at: datetime | None = None
    current: dict[str, Mark] = field(default_factory=dict)
    totals: defaultdict[Key, float] = field(default_factory=lambda: defaultdict(float))
    turn: float = 0.0
    charged: tuple[Key, ...] = ()

    def value(self, slot: str) -> str:
        mark = self.current.get(slot)
        return mark.value if mark else ""

    def running(self) -> bool:
        return self.value("phase") == RUNNING

    def order(self) -> bool:
        return bool(self.value("order") and self.value("floor"))

    def charges(self) -> tuple[Key, ...]:
        if not self.running():
            return ()
        slots = DURING_ORDER if self.order() else CHARGED
        return tuple((slot, value) for slot in slots if (value := self.value(slot)))

    def advance(self, mark: Mark) -> _Step:
        before = tuple(self.totals[key] for key in self.charged)
        step = _Step(self.at, self.current.get(mark.slot), self.turn, self.charged, before)
        if self.charged and self.at is not None and mark.at != self.at:
            elapsed = (mark.at - self.at).total_seconds()
            self.turn += elapsed
            for key in self.charged:
                self.totals[key] += elapsed
        if mark.slot == "floor":
            self.turn = 0.0
        self.at, self.current[mark.slot] = mark.at, mark
        self.charged = self.charges()
        return step

    def take_back(self, mark: Mark, step: _Step) -> None:
        self.at, self.turn, self.charged = step.at, step.turn, step.charged
        self.totals.update(zip(step.charged, step.totals, strict=True))
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
        later: list[Mark] = []
        while self.marks and mark[:2] < self.marks[-1][:2]:
            later.append(self.marks.pop())
            self._sweep.take_back(later[-1], self._steps.pop())
        for each in (mark, *reversed(later)):
            self._steps.append(self._sweep.advance(each))
            self.marks.append(each)

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

        Points of order and replies are not charged to the item or proposal they interrupt.
        """
        total = self._sweep.totals.get((slot, value), 0.0)
        if (slot, value) in self._sweep.charged:
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
