"""What reaches the terminal and the pipe: no control byte of anybody's text among the bytes."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from meeting_tui.cli import main
from meeting_tui.journal.tinydb import open_journal
from tests.nasty import NASTY, never_in
from tests.terminal.terminal import Terminal

from .poison import kept

MODULE = (sys.executable, "-m", "meeting_tui")
NAMES = [name for name in NASTY if name != "surrogate"]
OURS = re.compile(
    r"\x1b(?:"
    r"\[[0-9;:]*m"  # colour and weight
    r"|\[[0-9;]*[HJKABCDGd]"  # where the cursor goes, and what is cleared
    r"|\[[?=<>][0-9;]*[a-zA-Z$]+p?"  # modes of the terminal
    r"|\[[0-9]* q|\[[0-9;]*t|\[c"
    r"|\]22;[a-z-]*\x07"  # the shape of the pointer
    r"|[()][AB0]|[=>78]"
    r")"
)
"""The sequences that draw a screen; a text that brings its own would add others."""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record in which every text is a nasty one, in a workspace."""
    (tmp_path / "sessions").mkdir()
    return kept(tmp_path / "sessions" / "day", [NASTY[name] for name in NAMES], "15:42")


@pytest.fixture
def desk(record: Path) -> Iterator[Terminal]:
    terminal = Terminal(*MODULE, "run", str(record), "--seat", "rapporteur")
    terminal.see("recorded")
    yield terminal
    terminal.close()


def foreign(output: bytes) -> set[str]:
    """Name the control characters that are no part of how a screen is drawn."""
    text = output.decode("utf-8", "replace").replace("\r\n", "\n")
    return never_in(OURS.sub("", text).replace("\r", ""))


def test_no_control_byte_of_a_text_is_on_the_wire(desk: Terminal) -> None:
    for key in ("\x1bOQ", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[18~", "\x1bOR"):
        desk.type(key)
        desk.read_for(0.25)
    desk.type("\x11")
    assert desk.ended() == 0
    assert foreign(desk.output) == set()
    assert "\ufffd" in desk.text


def test_a_paste_with_sequences_and_enters_is_one_text_and_sends_nothing(
    desk: Terminal, record: Path
) -> None:
    before = len(lines(record))
    desk.forget()
    desk.type("\x1b[200~a \x1b]52;c;QQ==\x07\r\nb\x1b[31m\x1bn\rc\x1b[201~")
    desk.see("Several lines")
    desk.read_for(0.3)
    assert len(lines(record)) == before
    desk.type("\x12")
    desk.see(f"#{before + 1}")
    assert lines(record)[-1] == "a \ufffd]52;c;QQ==\ufffd\nb\ufffd[31m\ufffdn\nc"
    assert foreign(desk.output) == set()


def test_bytes_that_are_no_text_do_not_end_the_application(desk: Terminal, record: Path) -> None:
    before = len(lines(record))
    os.write(desk._near, b"caf\xe9 \xff\r")
    desk.see(f"#{before + 1}")
    assert lines(record)[-1] == "caf\ufffd \ufffd"


def test_a_huge_paste_leaves_the_application_awake(desk: Terminal, record: Path) -> None:
    before = len(lines(record))
    desk.forget()
    sent = b"\x1b[200~" + b"A line that is long.\n" * 50_000 + b"\x1b[201~"
    writing = Thread(target=write_all, args=(desk._near, sent))
    writing.start()
    desk.see("nothing was taken")
    writing.join()
    desk.type("Still here.\r")
    desk.see(f"#{before + 1}")
    assert lines(record)[-1] == "Still here."


def write_all(terminal: int, sent: bytes) -> None:
    while sent:
        sent = sent[os.write(terminal, sent[:65536]) :]


def lines(record: Path) -> list[str]:
    journal = open_journal(record, read_only=True)
    found = [entry.line for entry in journal.read()]
    journal.close()
    return found


COMMANDS = {
    "status": ["status", "day"],
    "status, JSON": ["status", "day", "--json"],
    "log": ["log", "day"],
    "log, JSON": ["log", "day", "--json"],
    "report": ["report", "day", "--paper", "meeting", "--lang", "fr"],
    "actions": ["actions", "day", "--draft"],
    "actions, JSON": ["actions", "day", "--draft", "--format", "json"],
    "next": ["next", "day"],
    "verify": ["verify", "day"],
    "check": ["check", "[b]\x1b[31m\udcff.yaml"],
    "no such record": ["status", "x\x1b]0;owned\x07\u202e"],
}


@pytest.mark.parametrize("call", COMMANDS.values(), ids=COMMANDS)
def test_the_command_line_prints_no_character_that_acts(
    record: Path, call: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    main(["--workspace", str(record.parents[1]), *call])
    out, err = capfdbinary.readouterr()
    assert out or err
    assert never_in((out + err).decode().replace("\t", " ")) == set()


def test_what_was_replaced_in_an_agenda_is_told_when_a_record_is_begun_from_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    main(["init", str(tmp_path)])
    agenda = tmp_path / "agenda" / "cwg-internet-12.yaml"
    text = agenda.read_text(encoding="utf-8")
    agenda.write_text(text.replace("en: Geneva", 'en: "\\e[31mGeneva"'), encoding="utf-8")
    capfd.readouterr()
    assert main(["--workspace", str(tmp_path), "new", str(agenda)]) == 0
    err = capfd.readouterr().err
    assert "cwg-internet-12.yaml:13:" in err
    assert "replaced" in err
