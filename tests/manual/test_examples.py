"""What the manual shows is what happens: its commands are run and their answers compared."""

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from meeting_tui.cli.program import program
from meeting_tui.profile import copy_examples

from .reading import PAGES, asked, fences, promised

PLAYED = [page for page in PAGES if fences(page, "shell")]
"""Pages whose commands are run among their screens."""

SHOWN = [page for page in PAGES if fences(page, "console") and page not in PLAYED]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new workspace as the current folder."""
    copy_examples(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str) -> str:
    """Answer a command of the page, with what ``echo`` hands to it before a bar."""
    before, bar, after = command.partition(" | ")
    typed = shlex.split(before)[1] + "\n" if bar else ""
    name, *arguments = shlex.split(after or before)
    assert name == "meeting-tui"
    done = CliRunner().invoke(
        program, arguments, input=typed, prog_name=name, catch_exceptions=False
    )
    return done.output


def compare(block: str) -> None:
    """Run the commands of a block and compare their answers."""
    for command, answer in asked(block):
        told = run(command)
        assert promised(answer).fullmatch(told), f"$ {command}\n{told}"


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.stem)
@pytest.mark.usefixtures("workspace")
def test_the_commands_of_a_page_answer_what_it_says(page: Path) -> None:
    for block in fences(page, "console"):
        compare(block)


def test_an_answer_that_differs_is_seen() -> None:
    assert promised("one\n…\nfour").fullmatch("one\ntwo\nthree\nfour\n")
    assert promised("#… x").fullmatch("#12 x\n")
    assert not promised("one\nfour").fullmatch("one\ntwo\nfour\n")
    assert not promised("#7 x").fullmatch("#77 x\n")
