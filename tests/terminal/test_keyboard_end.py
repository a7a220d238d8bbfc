"""The keyboard's thread when the terminal has gone: it ends, and so can the program."""

import os
import threading

from meeting_tui.tui.keyboard import Keyboard


def test_reading_ends_when_the_terminal_has_gone() -> None:
    there, gone = os.pipe()
    os.close(gone)
    keyboard = Keyboard.__new__(Keyboard)
    keyboard._debug = False
    keyboard.fileno = there
    keyboard.exit_event = threading.Event()
    thread = threading.Thread(target=keyboard.run_input_thread, daemon=True)

    thread.start()
    thread.join(5)

    os.close(there)
    assert not thread.is_alive()
