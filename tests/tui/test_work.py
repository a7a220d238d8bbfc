"""What an entry costs does not depend on how long the record is: work is counted, not timed."""

from datetime import UTC, datetime

import pytest

from meeting_tui.domain import running
from meeting_tui.domain.events.minutes import MinuteTaken
from meeting_tui.domain.report import Fact, Report
from tests.counting import work

AT = datetime(2019, 2, 1, 9, tzinfo=UTC)


def _report(size: int) -> Report:
    report = Report()
    for n in range(1, size + 1):
        _tell(report, n)
    return report


def _tell(report: Report, n: int) -> None:
    report.tell(_fact(n), "i1")


def _fact(n: int) -> Fact:
    return Fact(n, AT, MinuteTaken(f"Point {n} was noted.", "en", "i1"))


@pytest.mark.parametrize("size", [1_000, 10_000])
def test_redrawing_after_an_entry_does_not_visit_the_others(size: int) -> None:
    def redraw(report: Report) -> None:
        n = len(report.paragraphs) + 1
        _tell(report, n)
        section = report.sections["i1"]
        changed = running.fresh(report, section, n - 1)
        assert [p.key for p in changed] == [f"p{n - 1}", f"p{n}"]
        running.numbers(report, ("i1",), section, changed)
        running.extent(report, ("i1",), section)

    short, long = _report(100), _report(size)
    assert work(lambda: redraw(long)) == work(lambda: redraw(short))


def test_the_numbers_counted_from_the_end_are_those_of_the_whole() -> None:
    report = _report(30)
    section = report.sections["i1"]
    changed = running.fresh(report, section, 20)
    whole = report.numbering(("i1",))
    found = running.numbers(report, ("i1",), section, changed)
    assert found == {paragraph.key: whole[paragraph.key] for paragraph in changed}
    assert running.extent(report, ("i1",), section) == (whole["p1"], whole["p30"])


def test_after_a_strike_the_numbers_close_up() -> None:
    report = _report(30)
    report.strike("p5", "said twice", 31)
    section = report.sections["i1"]
    assert running.extent(report, ("i1",), section) == ("1.1", "1.29")
