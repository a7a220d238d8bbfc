"""Ten minutes for each person: every key and line of their page is pressed and typed."""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from meeting_tui.profile import copy_examples

from .days import Step, do, opened, steps
from .reading import DOCS
from .test_examples import compare

PAGES = ("chair", "rapporteur", "officer")


@pytest.mark.parametrize("name", PAGES)
async def test_the_ten_minutes_are_as_the_page_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_examples(tmp_path)
    monkeypatch.chdir(tmp_path)
    done: list[Step] = []
    async with AsyncExitStack() as stack:
        seat = None
        for step in steps(DOCS / f"{name}.md"):
            if step.kind == "console":
                compare(step.text)
            elif step.kind == "shell":
                await stack.aclose()
                seat = await stack.enter_async_context(opened(step.text, tmp_path))
            else:
                assert seat is not None
                await do(seat, step)
            done.append(step)
    assert sum(step.kind == "screen" for step in done) >= 3
    assert sum(step.kind in {"key", "capture"} for step in done) >= 7
