"""Measure everything, print one table, and write it as JSON beside."""

import shutil
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import perf_counter

from benchmarks.harness import Row, as_json, missing, table
from benchmarks.records import FOLDER

PARTS = ("journal", "capture", "forecast", "starting", "papers", "postgres", "peers")
"""The modules of this package that have ``rows``, in the order of the table."""

RESULT = Path("bench.json")


def main(wanted: list[str]) -> None:
    """Measure the parts named, or all of them."""
    rows: list[Row] = []
    try:
        for name in wanted or PARTS:
            rows.extend(_measured(name))
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    sys.stdout.write(table(rows) + "\n")
    RESULT.write_text(as_json(rows) + "\n", "utf-8")


def _measured(name: str) -> list[Row]:
    """Measure one part; what fails in it must not lose the others."""
    measure: Callable[[], list[Row]] = import_module(f"benchmarks.{name}").rows
    sys.stderr.write(f"measuring {name} … ")
    sys.stderr.flush()
    began = perf_counter()
    try:
        rows = measure()
    except Exception as error:
        rows = [missing(name, f"{type(error).__name__}: {error}")]
    sys.stderr.write(f"{perf_counter() - began:.0f} s\n")
    return rows


if __name__ == "__main__":
    main(sys.argv[1:])
