"""The meeting report of 600 paragraphs in each format, and every other paper in each."""

import statistics
from functools import partial

from benchmarks.harness import Act, Row, seconds
from benchmarks.records import opened, workspace
from meeting_tui import demo
from meeting_tui.papers.library import those_of
from meeting_tui.papers.meeting import build
from meeting_tui.papers.model import Paper
from meeting_tui.papers.render import render

LIMITS = {"md": 50.0, "html": 50.0, "docx": 150.0, "pdf": 500.0}
ROUNDS = 5


def rows() -> list[Row]:
    """Build and render; the other papers are those of the twelfth meeting."""
    state = opened(603).state
    whole = Row(
        "build the report of 600 paragraphs", _milliseconds(partial(build, state, "en")), None, "ms"
    )
    return [whole, *_formats("report of 600 paragraphs", build(state, "en"), LIMITS), *_others()]


def _formats(name: str, paper: Paper, limits: dict[str, float]) -> list[Row]:
    return [
        Row(
            f"{name} as {wanted}",
            _milliseconds(partial(render, paper, wanted)),
            limits.get(wanted),
            "ms",
        )
        for wanted in LIMITS
    ]


def _others() -> list[Row]:
    _, session = demo.play(workspace())
    papers = those_of(session.state, "en")
    found = [
        row for kind, paper in papers for row in _formats(f"twelfth meeting: {kind}", paper, {})
    ]
    session.journal.close()
    return found


def _milliseconds(act: Act) -> float:
    act()
    return statistics.median(seconds(act) for _ in range(ROUNDS)) * 1000
