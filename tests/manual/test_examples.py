"""What the manual shows is what happens: its commands are run and their answers compared."""

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from meeting_tui.cli.program import program
from meeting_tui.profile import copy_examples

from .reading import PAGES, asked, fences, promised

SHOWN = [page for page in PAGES if fences(page, "console")]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new workspace as the current folder."""
    copy_examples(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str) -> str:
    name, *arguments = shlex.split(command)
    assert name == "meeting-tui"
    runner = CliRunner()
    return runner.invoke(program, arguments, prog_name=name, catch_exceptions=False).output


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.stem)
@pytest.mark.usefixtures("workspace")
def test_the_commands_of_a_page_answer_what_it_says(page: Path) -> None:
    for block in fences(page, "console"):
        for command, answer in asked(block):
            told = run(command)
            assert promised(answer).fullmatch(told), f"$ {command}\n{told}"


def test_an_answer_that_differs_is_seen() -> None:
    assert promised("one\n…\nfour").fullmatch("one\ntwo\nthree\nfour\n")
    assert promised("#… x").fullmatch("#12 x\n")
    assert not promised("one\nfour").fullmatch("one\ntwo\nfour\n")
    assert not promised("#7 x").fullmatch("#77 x\n")
