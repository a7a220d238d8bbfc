"""Clocks made of events: how long each item, proposal, speaker and sitting has taken.

Every change of what is going on is a mark on a timeline sorted by time and entry number.
Durations are differences between marks, in seconds, so they are right after a restart, an undo
or a late entry, and never negative.
"""

from bisect import insort
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

RUNNING = "running"
CHARGED = ("item", "proposal", "floor", "sitting")
SPARED_BY_ORDER = ("item", "proposal")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """From ``at`` (UTC) on, ``slot`` holds ``value`` (empty: nothing).

    Slots are phase, sitting, item, proposal, floor and order (a point of order is being heard).
    """

    at: datetime
    n: int
    slot: str
    value: str


@dataclass(slots=True)
class _Sweep:
    """The running totals up to the last mark seen."""

    at: datetime | None = None
    current: dict[str, Mark] = field(default_factory=dict)
    totals: defaultdict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))

    def value(self, slot: str) -> str:
        mark = self.current.get(slot)
        return mark.value if mark else ""

    def charges(self, slot: str) -> bool:
        if self.value("phase") != RUNNING or not self.value(slot):
            return False
        return not (slot in SPARED_BY_ORDER and self.value("order"))

    def advance(self, mark: Mark) -> None:
        if self.at is not None:
            elapsed = (mark.at - self.at).total_seconds()
            for slot in CHARGED:
                if self.charges(slot):
                    self.totals[slot, self.value(slot)] += elapsed
        self.at = mark.at
        self.current[mark.slot] = mark


class Timeline:
    """The marks in order of time, with totals that cost nothing to keep while time goes on."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._sweep = _Sweep()

    def mark(self, at: datetime, n: int, slot: str, value: str) -> None:
        """Put a mark where it belongs; one in the past recounts the totals."""
        mark = Mark(at, n, slot, value)
        late = bool(self.marks) and mark < self.marks[-1]
        insort(self.marks, mark)
        if late:
            self._sweep = _Sweep()
            for each in self.marks:
                self._sweep.advance(each)
        else:
            self._sweep.advance(mark)

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
        """Add up the seconds for which ``value`` held the slot while the sitting ran."""
        total = self._sweep.totals.get((slot, value), 0.0)
        if self.current(slot) == value and self._sweep.charges(slot) and self._sweep.at:
            total += max(0.0, (now - self._sweep.at).total_seconds())
        return total

    def turn_seconds(self, now: datetime) -> float:
        """Return the seconds the present speaker has had, pauses excluded."""
        started = self._sweep.current.get("floor")
        if started is None or not started.value:
            return 0.0
        return _running_between(self.marks, started, now)


def _running_between(marks: list[Mark], started: Mark, now: datetime) -> float:
    """Seconds with the sitting running from ``started`` to ``now``."""
    running = True
    at, total = started.at, 0.0
    for mark in marks[marks.index(started) + 1 :]:
        if mark.slot != "phase" or mark.at > now:
            continue
        total += (mark.at - at).total_seconds() if running else 0.0
        running, at = mark.value == RUNNING, mark.at
    return total + (max(0.0, (now - at).total_seconds()) if running else 0.0)
