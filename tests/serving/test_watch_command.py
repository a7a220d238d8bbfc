"""The command that keeps the pages: what it refuses, says, and how it ends."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from meeting_tui.session import Session
from tests.cli.playing import Run, run_in

from .served import soon
from .watched import NAMES, Watched, names


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


@pytest.fixture
def run(meeting: tuple[Path, Session]) -> Run:
    """The program in the workspace of a meeting that nothing here changes."""
    return run_in(meeting[0].parent.parent)


def test_a_folder_that_is_a_link_or_open_to_all_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    told = run("report", "day", "--watch", str(tmp_path / "link"))
    assert told.exit_code == 1
    assert "is a link" in told.stderr
    (tmp_path / "real").chmod(0o777)
    told = run("report", "day", "--watch", str(tmp_path / "real"))
    assert told.exit_code == 1
    assert "chmod o-w" in told.stderr
    assert names(tmp_path / "real") == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_written_over_unasked(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to(tmp_path / "nowhere")
    told = run("report", "day", "--watch", str(tmp_path))
    assert told.exit_code == 1
    assert name in told.stderr
    assert names(tmp_path) == [name]


def test_a_link_in_the_place_of_a_page_is_replaced_and_its_goal_left_alone(
    watched: Watched, tmp_path: Path
) -> None:
    (tmp_path / "goal").write_text("untouched")
    (watched.folder / "display.html").symlink_to(tmp_path / "goal")
    watched.pages.update()
    assert (tmp_path / "goal").read_text() == "untouched"
    assert not (watched.folder / "display.html").is_symlink()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("day", "--watch", "x", "--paper", "council"), "leave out --paper"),
        (("day", "--watch", "x", "--provisional"), "leave out --final and --provisional"),
        (("day", "day", "--watch", "x"), "leave out the other sessions"),
        (("day", "--readable", "--paper", "meeting"), "--readable goes with --watch"),
        (("day",), "--paper"),
    ],
)
def test_what_makes_no_sense_together_is_wrong_usage(
    run: Run, options: tuple[str, ...], words: str
) -> None:
    told = run("report", *options)
    assert told.exit_code == 2
    assert words in told.stderr


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_says_what_it_writes_and_ends_when_asked(
    meeting: tuple[Path, Session], tmp_path: Path, ending: signal.Signals
) -> None:
    public = tmp_path / "new"
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "meeting_tui",
            "report",
            str(meeting[0]),
            "--watch",
            str(public),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    soon((public / NAMES[2]).exists, 20)
    process.send_signal(ending)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert out.splitlines()[:3] == [str(public / name) for name in NAMES]
    assert err == ""
    assert "no longer kept up" in (public / "display.html").read_text()
