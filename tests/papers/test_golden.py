"""The committed files show every part of a paper; MEETING_TUI_GOLDEN=write writes them anew."""

import os
from pathlib import Path

import pytest

from meeting_tui.papers.model import Paper
from meeting_tui.papers.render import render

from .samples import OTHERS, letter, report

FOLDER = Path(__file__).parent / "golden"


@pytest.mark.parametrize("format_", ["md", "html"])
@pytest.mark.parametrize("paper", [report(), letter()], ids=["report", "letter"])
def test_a_paper_reads_as_the_committed_one(paper: Paper, format_: str) -> None:
    name = "letter" if paper.letter else "report"
    golden = FOLDER / f"{name}.{format_}"
    written = render(paper, format_, OTHERS)
    if os.environ.get("MEETING_TUI_GOLDEN") == "write":
        golden.write_bytes(written)

    assert written.decode() == golden.read_text(encoding="utf-8")
