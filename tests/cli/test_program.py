"""The program as a whole: start, exit codes, no terminal, pipes."""

import json
import os
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from meeting_tui import __version__, demo
from meeting_tui.cli import main
from meeting_tui.cli.program import WHERE, program
from meeting_tui.domain.untranslated import gaps
from meeting_tui.workspace import Workspace

from .playing import AGENDA, Run

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def python(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=ENVIRONMENT,
        input="",
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_version_is_told_without_loading_what_meetings_need(tmp_path: Path) -> None:
    code = (
        "import sys; from meeting_tui.cli import main; main(['--version']); "
        "print([m for m in ('click', 'textual', 'tinydb', 'babel', 'yaml') if m in sys.modules])"
    )
    assert python("-c", code, cwd=tmp_path).stdout == f"meeting-tui {__version__}\n[]\n"


def test_the_help_loads_neither_the_screens_nor_the_store(tmp_path: Path) -> None:
    code = (
        "import sys; from meeting_tui.cli import main; main(['--help']); "
        "print([m for m in ('textual', 'tinydb', 'babel', 'yaml') if m in sys.modules])"
    )
    told = python("-c", code, cwd=tmp_path).stdout
    assert told.splitlines()[-1] == "[]"


def test_a_command_does_not_load_the_screens(tmp_path: Path) -> None:
    code = (
        "import sys; from meeting_tui.cli import main; "
        f"main(['new', {AGENDA!r}, '--name', 'x']); main(['status', 'x']); "
        "print('textual' in sys.modules)"
    )
    assert python("-c", code, cwd=tmp_path).stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize("arguments", [(), ("run", AGENDA), ("run", "none")])
def test_without_a_terminal_the_screens_say_what_to_use_instead(
    run: Run, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("The application needs a terminal.")
    assert "meeting-tui record" in result.stderr
    assert not (tmp_path / "sessions").exists()


def test_a_reader_that_goes_away_is_no_traceback(begun: Run, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("/private: x\n" * 600)
    begun("record", "day", str(script))
    command = [sys.executable, "-m", "meeting_tui", "log", "day", "--json"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_interruption_is_no_traceback_and_keeps_what_was_answered(
    begun: Run, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "meeting_tui", "record", "day"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell leaves interruptions to nobody in what it starts in the background.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - one thread
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"/private: one\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"#2\t/private: one\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 130
        assert process.stderr.read().strip() == b""
    assert "2 entries" in begun("verify", "day").stdout


def test_exit_codes_are_those_of_the_manual(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place = ["--workspace", str(tmp_path)]
    assert main([*place, "new", AGENDA, "--name", "x"]) == 0
    assert main([*place, "status", "y"]) == 1
    assert main([*place, "status"]) == 2
    assert main([*place, "stauts", "x"]) == 2
    assert main([*place, "record", "x", str(tmp_path / "none")]) == 2
    assert "Traceback" not in capfd.readouterr().err


def test_the_workspace_may_stand_after_the_command_or_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", AGENDA, "--name", "x", "--workspace", str(tmp_path)]) == 0
    monkeypatch.setenv("MEETING_TUI_WORKSPACE", str(tmp_path))
    capfd.readouterr()
    assert main(["status", "x", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["session"] == "x"


def test_a_session_may_be_given_by_its_folder(begun: Run, tmp_path: Path) -> None:
    folder = tmp_path / "sessions" / "day"
    assert json.loads(begun("status", f"{folder}/", "--json").stdout)["session"] == "day"


def test_files_are_made_for_their_owner_only(tmp_path: Path) -> None:
    result = python("-m", "meeting_tui", "init", "mine", cwd=tmp_path)
    assert result.returncode == 0
    modes = {path.stat().st_mode & 0o077 for path in (tmp_path / "mine").rglob("*")}
    assert modes == {0}


def test_a_folder_that_others_may_write_in_is_not_opened(begun: Run, tmp_path: Path) -> None:
    folder = tmp_path / "sessions" / "day"
    folder.chmod(0o777)
    result = begun("record", "day", typed="/private: x\n")
    assert result.exit_code == 1
    assert str(folder) in result.stderr
    assert "chmod" in result.stderr


def test_the_demonstration_without_a_terminal_records_the_day_and_writes_its_papers(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "sessions").mkdir()
    result = run("demo")
    assert result.exit_code == 0, result.stderr
    session, *papers = map(Path, result.stdout.splitlines())
    assert (session / "journal.jsonl").is_file()
    assert [path.suffix for path in papers] == [".md", ".html", ".docx", ".pdf"] * 8
    assert all(path.stat().st_size for path in papers)


def test_the_demonstration_stops_at_the_hour_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    result = run("demo", "--until", "15:42", "--seat", "chair")
    [session] = result.stdout.splitlines()
    told = json.loads(run("status", session, "--json").stdout)
    assert [each["state"] for each in told["proposals"]][1:4] == [
        "examined", "under examination", "submitted",
    ]  # fmt: skip
    assert run("log", session).stdout.splitlines()[-1].lstrip().startswith("#60")


def test_the_day_played_has_every_text_in_french_from_the_approval_on(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    _, session = demo.play(Workspace(tmp_path))
    session.journal.close()
    assert gaps(session.state, "fr") == ((), ())
    approved = [p.approval for p in session.state.report.paragraphs.values() if p.approval]
    assert approved
    assert all(approval.texts.keys() == {"en", "fr"} for approval in approved)


def test_a_second_demonstration_is_a_session_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    for name in ("cwg-internet-12-demo", "cwg-internet-12-demo-2"):
        folder, session = demo.begin(Workspace(tmp_path))
        session.journal.close()
        assert folder.name == name


def test_every_command_is_found_where_it_is_said_to_be(tmp_path: Path) -> None:
    for name, module in WHERE.items():
        commands = import_module(f"meeting_tui.cli.{module}").COMMANDS
        assert name in {command.name for command in commands}
        assert {command.name for command in commands} <= set(WHERE)
        assert program.commands[name].name == name


LATER = (
    "yaml",
    "babel",
    "meeting_tui.profile",
    "meeting_tui.papers.library",
    "meeting_tui.papers.model",
    "meeting_tui.register",
    "meeting_tui.languages.report",
    "meeting_tui.languages.refusals",
    "meeting_tui.tui.screens.editor",
    "meeting_tui.tui.screens.report",
)
"""What a meeting may need later, and the first screen of the chair does not."""

PAINT = f"""
import asyncio, sys
from pathlib import Path
from meeting_tui.tui.app import MeetingApp
from meeting_tui.workspace import open_session

async def paint():
    folder = Path("sessions/x")
    app = MeetingApp(open_session(folder, seat="chair"), folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()

asyncio.run(paint())
print(sorted(name for name in sys.modules if name.startswith({LATER!r})))
"""


def test_the_first_screen_is_painted_without_what_later_ones_need(tmp_path: Path) -> None:
    assert python("-m", "meeting_tui", "new", AGENDA, "--name", "x", cwd=tmp_path).returncode == 0

    told = python("-c", PAINT, cwd=tmp_path)

    assert (told.stdout, told.stderr) == ("[]\n", "")
