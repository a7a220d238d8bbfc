"""Measure everything, print one table, and write it as JSON beside."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import capture, forecast, journal, papers, peers, starting
from benchmarks.harness import Row, table
from benchmarks.records import FOLDER

PARTS: dict[str, Callable[[], list[Row]]] = {
    "capture": capture.rows,
    "journal": journal.rows,
    "forecast": forecast.rows,
    "starting": starting.rows,
    "papers": papers.rows,
}
MORE = {"peers": peers.rows}
"""What is measured only when it is named: it installs other programs."""
RESULT = Path("bench.json")


def main(wanted: list[str]) -> None:
    """Measure the parts named, or all of them."""
    rows: list[Row] = []
    try:
        for name in wanted or list(PARTS):
            sys.stderr.write(f"measuring {name} …\n")
            rows.extend((PARTS | MORE)[name]())
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    sys.stdout.write(table(rows) + "\n")
    RESULT.write_text(json.dumps([row.as_json() for row in rows], indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
