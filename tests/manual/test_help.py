"""The help of every command, its example, the man page and the completion of the shell."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner

from meeting_tui.cli.program import program
from meeting_tui.demo import agenda
from meeting_tui.manual.program import ENVIRONMENT, Explained, explained
from meeting_tui.profile import copy_examples
from tests.register.test_commands import LOG

from .reading import DOCS, ROOT

COMMANDS = explained()
VARIABLE = re.compile(r"MEETING_TUI_[A-Z_]+")
SHELLS = ("bash", "zsh", "fish")
ANSWERED = (
    "actions", "check", "compare", "import", "init", "log", "new", "next", "pack", "record",
    "report", "status", "translate export", "translate import", "verify",
)  # fmt: skip
"""Commands whose example is tried here."""


def call(*arguments: str) -> str:
    done = CliRunner().invoke(program, arguments, prog_name="meeting-tui", catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the day recorded, and every file the examples read."""
    place = tmp_path_factory.mktemp("examples")
    copy_examples(place)
    where = ("--workspace", str(place))
    day, report = "cwg-internet-12", str(place / "report.docx")
    call(*where, "new", day)
    call(*where, "record", day, str(agenda().with_suffix(".capture")))
    call(*where, "report", day, "--paper", "meeting", "--format", "docx", "-o", report)
    translations = call(*where, "translate", "export", day, "--lang", "fr")
    (place / "fr.po").write_text(translations, "utf-8")
    (place / "day.capture").write_text("/private: one more\n", "utf-8")
    (place / "meeting.log").write_text(LOG, "utf-8")
    return place


@pytest.fixture
def inside(workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the workspace as the current folder and home."""
    place = tmp_path / "here"
    shutil.copytree(workspace, place)
    monkeypatch.chdir(place)
    monkeypatch.setenv("HOME", str(tmp_path))
    return place


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
def test_every_command_has_a_help_with_an_example_that_can_be_typed(command: Explained) -> None:
    assert command.summary.endswith(".")
    assert all(text for _, text in command.options)
    assert command.example.startswith(command.name)
    if "FILE" not in command.usage:
        parsed(program, shlex.split(command.example)[1:])


def parsed(command: click.Command, words: list[str]) -> None:
    """Read a call as the program does, without carrying it out."""
    if isinstance(command, click.Group) and not words[0].startswith("-"):
        _, inner, rest = command.resolve_command(click.Context(command), words)
        assert inner
        parsed(inner, rest)
    else:
        command.make_context(command.name, words)


@pytest.mark.parametrize("name", ANSWERED)
@pytest.mark.usefixtures("inside")
def test_the_example_of_a_help_works(name: str) -> None:
    [command] = [each for each in COMMANDS if each.name == f"meeting-tui {name}"]
    example = command.example.replace("fr.po", "new.po" if "export" in name else "fr.po")
    call(*shlex.split(os.path.expandvars(example.replace("~", "$HOME")))[1:])


def test_the_man_page_is_rendered_without_a_warning() -> None:
    if not (shutil.which("man") and shutil.which("groff")):
        pytest.skip("needs man and groff")
    page = ["man", "--warnings", "-l", str(DOCS / "meeting-tui.1")]
    width = {**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(page, env=width, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    for command in COMMANDS:
        assert command.name in done.stdout


def completed(*words: str) -> list[str]:
    """Give what the shell would offer for the last of the words."""
    complete = BashComplete(program, {}, "meeting-tui", "_MEETING_TUI_COMPLETE")
    *before, typed = words
    return [each.value for each in complete.get_completions(before, typed)]


def test_the_shell_completes_records_and_agendas_of_the_workspace(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert completed("status", "") == []
    where = ("--workspace", str(workspace))
    assert completed(*where, "status", "cwg") == ["cwg-internet-12"]
    assert completed(*where, "actions", "") == ["cwg-internet-12"]
    assert completed("report", *where, "c") == ["cwg-internet-12"]
    agendas = ["cwg-internet-12", "example", "lantern-standards-31"]
    assert completed(*where, "check", "") == agendas
    assert completed(*where, "run", "") == agendas
    monkeypatch.setenv("MEETING_TUI_WORKSPACE", str(workspace))
    assert completed("translate", "export", "") == ["cwg-internet-12"]
    assert completed("new", "agenda/ex") == ["agenda/ex"]
    assert completed("stat") == ["status"]


@pytest.fixture(params=SHELLS)
def script(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """Each shell's name, and what the program prints for it to read."""
    asked = {**os.environ, "_MEETING_TUI_COMPLETE": f"{request.param}_source"}
    command = [
        sys.executable,
        "-c",
        "import sys; from meeting_tui.cli import main; sys.exit(main())",
    ]
    done = subprocess.run(command, env={**asked, "PYTHONPATH": str(ROOT)}, cwd=tmp_path,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return request.param, done.stdout


def test_what_each_shell_reads_is_printed_and_has_no_fault(script: tuple[str, str]) -> None:
    shell, text = script
    assert "_MEETING_TUI_COMPLETE=" in text
    assert f"{shell}_source" in (DOCS / "completion.md").read_text("utf-8")
    if not shutil.which(shell):
        pytest.skip(f"needs {shell} to read it")
    subprocess.run([shell, "-n"], input=text, text=True, check=True)


def test_every_variable_the_program_reads_is_in_the_manual() -> None:
    sources = (ROOT / "meeting_tui").rglob("*.py")
    read = {name for path in sources for name in VARIABLE.findall(path.read_text("utf-8"))}
    assert read <= {name for name, _ in ENVIRONMENT}
