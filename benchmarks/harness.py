"""What every benchmark shares: rounds taken in turn with a reference, medians, rows of a table."""

import gc
import math
import statistics
from collections.abc import Callable
from dataclasses import asdict, dataclass
from time import perf_counter

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, the figure, its target, and whether it holds.

    ``figure`` and ``limit`` are in ``unit`` (ms, MB or times the reference).
    """

    what: str
    figure: float
    limit: float
    unit: str
    reference: str = ""

    @property
    def passed(self) -> bool:
        """Whether the figure is within its limit."""
        return self.figure <= self.limit

    def as_json(self) -> dict[str, object]:
        """Return the row for programs."""
        return {**asdict(self), "passed": self.passed}


def seconds(act: Act) -> float:
    """Time one call, the collector at rest."""
    gc.collect()
    began = perf_counter()
    act()
    return perf_counter() - began


def in_turn(ours: Act, reference: Act, rounds: int = 7) -> tuple[float, float]:
    """Return the medians of two acts timed A B A B …, so that a noisy machine hits both."""
    ours()
    reference()
    pairs = [(seconds(ours), seconds(reference)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def ratio(ours: Act, reference: Act, rounds: int = 7) -> float:
    """Return the median of the ratios of pairs timed one after the other."""
    ours()
    reference()
    return statistics.median(seconds(ours) / seconds(reference) for _ in range(rounds))


def percentile(figures: list[float], part: float) -> float:
    """Return the figure under which a part of all lies."""
    ordered = sorted(figures)
    return ordered[min(math.ceil(part * len(ordered)), len(ordered)) - 1]


def table(rows: list[Row]) -> str:
    """Lay rows out for people."""
    lines = [f"{'what':<58} {'figure':>12} {'target':>12}  {'':<5} reference"]
    for row in rows:
        word = "pass" if row.passed else "SHORT"
        figure, limit = f"{row.figure:.2f} {row.unit}", f"≤ {row.limit:g} {row.unit}"
        lines.append(f"{row.what:<58} {figure:>12} {limit:>12}  {word:<5} {row.reference}")
    return "\n".join(lines)
