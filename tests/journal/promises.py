"""Which test holds which promise, as the manual says, and how often each was tried."""

import re
from collections import Counter
from pathlib import Path

import pytest

MANUAL = Path(__file__).parents[2] / "docs" / "promises.md"
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_PROMISE = re.compile(r"^## (\d+)\. (.+)$", re.MULTILINE)


def held() -> dict[str, list[str]]:
    """Return the tests that the manual names under each promise."""
    parts = _PROMISE.split(MANUAL.read_text(encoding="utf-8").partition("# The list of faults")[0])
    return {
        f"{number}. {name}": ["::".join(found) for found in TEST.findall(text)]
        for number, name, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    }


class Tally:
    """Trials and failures of each promise; a test that loops says how often."""

    def __init__(self) -> None:
        self._trials: Counter[str] = Counter()
        self._failures: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count one test that ran, or that could not begin."""
        if report.when != "call" and not (report.when == "setup" and report.failed):
            return
        test = report.nodeid.partition("[")[0].removesuffix("::runTest")
        properties = dict(report.user_properties)
        self._trials[test] += int(str(properties.get("trials", 1)))
        self._failures[test] += report.failed

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table."""
        terminalreporter.section("promises")
        for row in self.rows():
            terminalreporter.line(row)

    def rows(self) -> list[str]:
        """Return a table: promise, trials, failures."""
        rows = [f"{'promise':<28}{'trials':>10}{'failures':>10}"]
        for promise, tests in held().items():
            trials = sum(self._trials[test] for test in tests)
            failures = sum(self._failures[test] for test in tests)
            rows.append(f"{promise:<28}{trials:>10,}{failures:>10}")
        return rows
