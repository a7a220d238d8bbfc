"""However the application ends, nothing recorded is lost and the terminal is left in order."""

import signal
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from meeting_tui.journal import drafts
from meeting_tui.journal.seats import present
from meeting_tui.journal.tinydb import open_journal
from meeting_tui.journal.verify import verify

from .terminal import Terminal

SEAT = "rapporteur"
LEFT_SCREEN = b"\x1b[?1049l"
MODULE = (sys.executable, "-m", "meeting_tui")


@pytest.fixture
def desk(folder: Path) -> Iterator[Terminal]:
    """The rapporteur's desk, ready for a line."""
    terminal = Terminal(*MODULE, "run", str(folder), "--seat", SEAT)
    terminal.see("recorded #3")
    yield terminal
    terminal.close()


def _recorded(folder: Path) -> list[str]:
    journal = open_journal(folder, read_only=True)
    found = [entry.line for entry in journal.read()]
    journal.close()
    return found


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_keeps_the_draft_and_leaves_the_terminal_in_order(
    desk: Terminal, folder: Path, ending: signal.Signals
) -> None:
    desk.type("half a senten")
    desk.read_for(0.3)
    begun = time.monotonic()
    desk.tell(ending)

    assert desk.ended() == 128 + ending
    assert time.monotonic() - begun < 2
    assert drafts.load(folder, SEAT) == "half a senten"
    assert LEFT_SCREEN in desk.output
    assert not desk.is_raw()
    assert "Traceback" not in desk.text
    assert present(folder) == ()


def test_closing_the_window_keeps_the_draft_and_ends_the_program(
    desk: Terminal, folder: Path
) -> None:
    desk.type("half a senten")
    desk.read_for(0.3)
    desk.hang_up()

    assert desk.ended() == 128 + signal.SIGHUP
    assert drafts.load(folder, SEAT) == "half a senten"
    assert verify(folder).sound
    assert not list(folder.glob("crash*"))


def test_nothing_shown_as_recorded_is_lost_by_a_kill_and_typing_is_kept(
    desk: Terminal, folder: Path
) -> None:
    for number in range(12):
        desk.type(f"Paragraph number {number}.\r")
        desk.read_for(0.03)
    desk.see_recorded(6)
    desk.tell(signal.SIGKILL)
    desk.ended()
    shown = desk.recorded

    found = _recorded(folder)

    assert len(found) >= shown
    assert found[3:] == [f"Paragraph number {number}." for number in range(len(found) - 3)]


def test_at_most_two_seconds_of_typing_are_lost_by_a_kill(desk: Terminal, folder: Path) -> None:
    text = "The delegation would like to recall that the"
    for letter in text[:32]:
        desk.type(letter)
        desk.read_for(0.1)
    desk.tell(signal.SIGKILL)
    desk.ended()

    kept = drafts.load(folder, SEAT)

    assert text.startswith(kept)
    assert len(kept) >= 32 - 20


def test_what_was_typed_comes_back(folder: Path) -> None:
    drafts.save(folder, SEAT, "half a senten")
    again = Terminal(*MODULE, "run", str(folder), "--seat", SEAT)
    again.see("half a senten")
    again.type("ce.\r")
    again.see("recorded #4")
    again.type("\x11")

    assert again.ended() == 0
    assert _recorded(folder)[3] == "half a sentence."
    assert drafts.load(folder, SEAT) == ""
    again.close()


CRASHING = """
import sys
from pathlib import Path
from textual import events
from meeting_tui.tui.app import MeetingApp
from meeting_tui.workspace import open_session

class Crashing(MeetingApp):
    def on_key(self, event: events.Key) -> None:
        if event.key == "f12":
            password = "what-nobody-may-see"
            raise LookupError("it broke")

folder = Path(sys.argv[1])
app = Crashing(open_session(folder, seat="rapporteur"), folder)
app.run()
sys.exit(app.return_code)
"""


def test_an_error_says_what_is_safe_and_how_to_go_on_and_prints_no_variable(folder: Path) -> None:
    desk = Terminal(sys.executable, "-c", CRASHING, str(folder))
    desk.see("recorded #3")
    desk.type("half a senten")
    desk.read_for(0.2)
    desk.type("\x1b[24~")

    assert desk.ended() == 1
    assert not desk.is_raw()
    said = desk.output.split(LEFT_SCREEN)[-1].decode()
    assert "An error in the program has ended it: LookupError" in said
    assert "What was recorded is safe, up to #3." in said
    assert f"meeting-tui run {folder} --seat rapporteur" in said
    assert "what-nobody-may-see" not in desk.text
    assert drafts.load(folder, SEAT) == "half a senten"
    (report,) = folder.glob("crash*")
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert "LookupError: it broke" in report.read_text()
    assert "what-nobody-may-see" not in report.read_text()
    assert verify(folder).foreign == ()
    desk.close()


def test_the_application_is_suspended_and_comes_back(folder: Path) -> None:
    shell = Terminal("bash", "--norc", "--noprofile", "-i")
    shell.type(f"{' '.join(MODULE)} run {folder} --seat {SEAT}\r")
    shell.see("recorded #3")
    shell.type("half a senten")
    shell.read_for(0.3)
    shell.type("\x1a")
    shell.see("Stopped")
    assert drafts.load(folder, SEAT) == "half a senten"
    shell.forget()
    shell.type("fg\r")
    shell.see("half a senten")
    shell.type("ce.\r")
    shell.see("recorded #4")
    shell.forget()
    shell.type("\x11")
    shell.see("bash-")

    assert _recorded(folder)[3] == "half a sentence."
    shell.close()
