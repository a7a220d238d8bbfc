import hashlib
import os
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from meeting_tui.papers.render import FORMATS, render

from .samples import OTHERS, letter, report

CHILD = """
import hashlib, sys
from meeting_tui.papers.render import FORMATS, render
from tests.papers.samples import report
for name in FORMATS:
    print(hashlib.sha256(render(report(), name)).hexdigest())
"""


@pytest.mark.parametrize("format_", FORMATS)
def test_two_runs_give_the_same_bytes(format_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = [render(paper, format_, OTHERS) for paper in (report(), letter())]
    later = time.time() + 86_400
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))

    assert [render(paper, format_, OTHERS) for paper in (report(), letter())] == first


def test_another_process_gives_the_same_bytes() -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    other = subprocess.run(
        [sys.executable, "-c", CHILD], capture_output=True, check=True, env=environment
    )

    here = [hashlib.sha256(render(report(), format_)).hexdigest() for format_ in FORMATS]
    assert other.stdout.decode().split() == here


@pytest.mark.parametrize("format_", FORMATS)
def test_a_title_of_three_hundred_characters_is_written(format_: str) -> None:
    assert render(replace(report(), title="Zoë " * 75), format_)


def test_a_renderer_is_imported_only_when_it_is_asked_for() -> None:
    code = (
        "import sys; from meeting_tui.papers.render import render; "
        "from tests.papers.samples import report; render(report(), 'md'); "
        "sys.exit(bool({'docx', 'typst', 'lxml'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
