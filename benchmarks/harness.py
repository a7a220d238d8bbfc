"""What every benchmark shares: rounds taken in turn with a reference, medians, rows of a table."""

import gc
import json
import math
import os
import platform
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from itertools import pairwise
from time import perf_counter

Act = Callable[[], object]

SIZES = (100, 1_000, 10_000, 100_000)
"""Entries in a record, a decade apart."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, the figure, its target, and whether it holds.

    ``figure`` and ``limit`` are in ``unit`` (ms, MB or times the reference). Without a limit the
    row is there to be read; without a figure, ``reference`` says why there is none.
    """

    what: str
    figure: float | None
    limit: float | None
    unit: str
    reference: str = ""

    @property
    def passed(self) -> bool | None:
        """Whether the figure is within its limit, where there are both."""
        if self.figure is None or self.limit is None:
            return None
        return self.figure <= self.limit

    def as_json(self) -> dict[str, object]:
        """Return the row for programs."""
        return {**asdict(self), "passed": self.passed}


def missing(what: str, why: str) -> Row:
    """Say of a row that it could not be measured."""
    return Row(what, None, None, "", why)


def seconds(act: Act) -> float:
    """Time one call, the collector at rest."""
    gc.collect()
    began = perf_counter()
    act()
    return perf_counter() - began


def in_turn(ours: Act, reference: Act, rounds: int = 7) -> tuple[float, float]:
    """Return the medians of two acts timed A B A B …, so that a noisy machine hits both."""
    first, second = turns([ours, reference], rounds)
    return first, second


def turns(acts: Sequence[Act], rounds: int = 7) -> list[float]:
    """Return the median of each act, all of them timed once in each round."""
    for act in acts:
        act()
    timed = [[seconds(act) for act in acts] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*timed, strict=True)]


def ratio(ours: Act, reference: Act, rounds: int = 7) -> float:
    """Return the median of the ratios of pairs timed one after the other."""
    ours()
    reference()
    return statistics.median(seconds(ours) / seconds(reference) for _ in range(rounds))


def percentile(figures: Sequence[float], part: float) -> float:
    """Return the figure under which a part of all lies."""
    ordered = sorted(figures)
    return ordered[min(math.ceil(part * len(ordered)), len(ordered)) - 1]


def growth(what: str, figures: dict[int, float], limit: float | None = None) -> list[Row]:
    """Compare each size with the one a decade below it; the figures are seconds."""
    sizes = sorted(figures)
    return [
        Row(
            f"{what}, {large:,} beside {small:,} entries",
            figures[large] / figures[small],
            limit,
            "×",
            f"{figures[large] * 1000:.3g} ms beside {figures[small] * 1000:.3g} ms",
        )
        for small, large in pairwise(sizes)
    ]


def table(rows: Iterable[Row]) -> str:
    """Lay rows out for people."""
    lines = [f"{'what':<66} {'figure':>11} {'target':>9}  {'':<5} reference"]
    return "\n".join([*lines, *map(_line, rows)])


def _line(row: Row) -> str:
    word = {True: "pass", False: "SHORT", None: "–"}[row.passed]
    figure = "missing" if row.figure is None else f"{row.figure:.3g} {row.unit}"
    limit = "" if row.limit is None else f"≤ {row.limit:g} {row.unit}"
    return f"{row.what:<66} {figure:>11} {limit:>9}  {word:<5} {row.reference}".rstrip()


def as_json(rows: Iterable[Row]) -> str:
    """Write rows for programs, with the machine they were measured on."""
    machine = {
        "python": platform.python_version(),
        "textual": version("textual"),
        "tinydb": version("tinydb"),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": os.getloadavg(),
    }
    return json.dumps({"machine": machine, "rows": [r.as_json() for r in rows]}, indent=1)
