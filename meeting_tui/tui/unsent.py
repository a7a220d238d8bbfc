"""What is typed and not recorded, kept on the disk without keeping the interface waiting."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from meeting_tui.journal import drafts
from meeting_tui.journal.errors import JournalError


class Unsent:
    """The text of one seat that is not recorded; ``before`` is what an earlier run had left."""

    def __init__(self, folder: Path, seat: str) -> None:
        self.folder = folder
        self._seat = seat
        self.before = self._kept = drafts.load(folder, seat)
        self._thread = ThreadPoolExecutor(1, "unsent")
        self._busy = False

    def keep_soon(self, text: str) -> None:
        """Put the text on the disk in a thread; what changes meanwhile is for the next call."""
        if text != self._kept and not self._busy:
            self._busy = True
            self._thread.submit(self._keep_and_rest, text)

    def keep(self, text: str) -> None:
        """Put the text on the disk now; a disk that does not take it is told by the record."""
        if text == self._kept:
            return
        with suppress(JournalError, OSError):
            if text:
                drafts.save(self.folder, self._seat, text)
            else:
                drafts.clear(self.folder, self._seat)
            self._kept = text

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(wait=True)

    def _keep_and_rest(self, text: str) -> None:
        try:
            self.keep(text)
        finally:
            self._busy = False
