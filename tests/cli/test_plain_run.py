"""A meeting as lines of text, through a pipe and at a terminal."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

from meeting_tui.profile import copy_examples

from .playing import AGENDA, Run

ESCAPE = b"\x1b["
PATIENCE = 20
"""Seconds after which an answer that has not come is a failure."""

PROGRAM = [sys.executable, "-m", "meeting_tui"]


def test_a_meeting_is_held_through_a_pipe(run: Run) -> None:
    typed = "/open\n/item 1\n/queue SG\n/floor\nThe meeting was welcomed.\n"
    done = run("run", AGENDA, "--plain", typed=typed)
    rows = done.stdout.splitlines()
    assert done.exit_code == 0
    assert "CWG-Internet, meeting 12" in rows[1]
    assert [row.split(",")[0] for row in rows if row.startswith("recorded")] == [
        f"recorded #{n}" for n in range(2, 7)
    ]
    assert rows[-1].endswith("The meeting was welcomed.")


def test_a_refused_line_says_what_would_work_and_the_rest_goes_on(run: Run) -> None:
    done = run("run", AGENDA, "--plain", typed="/object AAA: why\n/open\n")
    assert done.exit_code == 1
    assert "/concern P1 AAA: why" in done.stderr
    assert "recorded #2" in done.stdout


def test_an_agenda_whose_record_is_there_is_resumed_and_says_so(run: Run) -> None:
    run("run", AGENDA, "--plain", typed="/open\n")
    again = run("run", AGENDA, "--plain", "--lang", "fr", typed="/suspend\n")
    assert again.stderr.splitlines()[0].endswith(
        f"cwg-internet-12 est repris. Pour un autre\u00a0:  meeting-tui new {AGENDA} --name NOM"
    )


def test_a_question_mark_says_where_the_meeting_stands(run: Run) -> None:
    done = run("run", AGENDA, "--plain", "--lang", "fr", typed="/ouvrir\n?\n")
    assert done.stdout.count("GTC-Internet") == 2
    assert "la séance est ouverte" in done.stdout.lower()


def test_a_plus_lets_five_minutes_of_a_rehearsal_pass_and_is_a_text_elsewhere(run: Run) -> None:
    done = run("run", AGENDA, "--plain", "--rehearse", typed="+\n/open\n")
    assert done.stdout.splitlines()[-2:] == ["09:30", "recorded #2, 09:30: sitting 1 opened"]
    real = run("run", AGENDA, "--plain", typed="/open\n/item 1\n+\n")
    assert real.stdout.splitlines()[-1].endswith("under 1: +")


def test_a_text_of_several_lines_is_one_entry(run: Run) -> None:
    typed = "/open\n/item 1\n/say SG: <<<\none\n?\n>>>\n"
    done = run("run", AGENDA, "--plain", typed=typed)
    assert done.stdout.count("recorded #") == 3


def test_nothing_is_drawn_at_a_terminal(tmp_path: Path) -> None:
    copy_examples(tmp_path)
    ours, theirs = pty.openpty()
    call = [*PROGRAM, "--workspace", str(tmp_path), "run", AGENDA, "--plain"]
    child = subprocess.Popen(call, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    told = _until_asked(ours)
    os.write(ours, b"/open\n")
    told += _until_asked(ours)
    assert b"recorded #2" in told
    os.write(ours, b"\x04")
    assert child.wait(timeout=PATIENCE) == 0
    os.close(ours)
    assert ESCAPE not in told.replace(b"\x1b[?2004h", b"").replace(b"\x1b[?2004l", b"")


def _until_asked(descriptor: int) -> bytes:
    told = b""
    while not told.endswith(b"> "):
        assert select.select([descriptor], [], [], PATIENCE)[0], told
        told += os.read(descriptor, 4096)
    return told
