"""What the terminal sends: keys as keys, a paste as a text, whatever is in it.

Textual reads a paste like keys: a control sequence within it is typed instead of pasted, and with
it the characters that follow, be it Enter or a letter that acts. A byte that is no UTF-8 ends its
reading altogether. Here a paste is taken whole, up to the mark at its end, and bytes that are no
text become U+FFFD.
"""

import os
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

BEGIN = "\x1b[200~"
END = "\x1b[201~"
AT_ONCE = 64 * 1024
SOON = 0.02
"""Seconds after which the beginning of a sequence that does not go on was a key by itself."""

EVERY = 0.1
PATIENCE = 10.0
"""Seconds of silence after which a paste that never ended is taken as it is."""

LARGEST = 4 * 1024 * 1024
"""Characters of one paste that are kept; far beyond what is accepted, so it is refused whole."""


class Stream:
    """Parts what a terminal sends into keys, for the parser of keys, and pastes."""

    def __init__(self, parser: XTermParser) -> None:
        self._parser = parser
        self._held = ""
        self._pasted: list[str] | None = None
        self._size = 0
        self._last = monotonic()

    @property
    def waits(self) -> bool:
        """Whether something may be the beginning of a mark, and goes on soon or never."""
        return bool(self._held) and self._pasted is None

    def feed(self, data: str) -> Iterator[Message]:
        """Take what came and give the events it completes."""
        yield from self._give_up_a_stale_paste()
        self._last = monotonic()
        data, self._held = self._held + data, ""
        while data:
            if self._pasted is None:
                before, found, data = data.partition(BEGIN)
                before, self._held = (before, "") if found else _without_beginning(before, BEGIN)
                yield from self._keys(before)
                self._pasted = [] if found else None
            else:
                before, found, data = data.partition(END)
                before, self._held = (before, "") if found else _without_beginning(before, END)
                self._take(before)
                if found:
                    yield self._paste()

    def rest(self) -> Iterator[Message]:
        """Give what waited for something to follow: nothing does."""
        if self.waits:
            held, self._held = self._held, ""
            yield from self._keys(held)
        yield from self._parser.tick()

    def _keys(self, text: str) -> Iterator[Message]:
        if text:
            yield from self._parser.feed(text)

    def _take(self, text: str) -> None:
        if self._pasted is not None and self._size < LARGEST:
            self._pasted.append(text)
            self._size += len(text)

    def _paste(self) -> events.Paste:
        text = "".join(self._pasted or ())
        self._pasted, self._size = None, 0
        return events.Paste(text)

    def _give_up_a_stale_paste(self) -> Iterator[Message]:
        """Let keys be keys again when the end of a paste was lost on the way."""
        if self._pasted is not None and monotonic() - self._last > PATIENCE:
            self._take(self._held)
            self._held = ""
            yield self._paste()


def _without_beginning(text: str, mark: str) -> tuple[str, str]:
    """Split off an end that may be the beginning of a mark."""
    for size in range(min(len(mark) - 1, len(text)), 0, -1):
        if mark.startswith(text[-size:]):
            return text[:-size], text[-size:]
    return text, ""


class Keyboard(LinuxDriver):
    """Textual's driver, with another reading of what the terminal sends."""

    def run_input_thread(self) -> None:
        """Read until the application ends, or the terminal does."""
        parser = XTermParser(self._debug)
        stream = Stream(parser)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = selector.select(SOON if stream.waits else EVERY)
                chunk = self._chunk() if ready else None
                if chunk == b"":
                    break
                data = decode(chunk or b"")
                for event in stream.feed(data) if data else stream.rest():
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            list(parser.feed(""))

    def _chunk(self) -> bytes:
        """Read what is there; nothing at all means that the terminal has gone."""
        try:
            return os.read(self.fileno, AT_ONCE)
        except OSError:
            return b""
