"""A field of one line in which every text is clean, however it came."""

import unicodedata
from typing import Any

from textual import events
from textual.message import Message
from textual.widgets import Input

from meeting_tui.domain.text import clean

LARGEST_PASTE = 64 * 1024
"""Characters that may be pasted at once; what is longer is refused whole and never cut."""


_WRITTEN = {"Zs", "Cf"}


def is_written(event: events.Key) -> bool:
    """Whether a key writes a character; for Textual a no-break space or a joiner does not."""
    written = event.character or "\n"
    return written.isprintable() or all(unicodedata.category(each) in _WRITTEN for each in written)


class PasteRefused(Message):
    """So many characters were pasted, which is too much; nothing of it was taken."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size


class Replaced(Message):
    """So many characters of a typed or pasted text cannot be stored and were replaced."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count


class CleanField(Input):
    """An Input that cleans its value before it is stored or painted."""

    def __init__(self, value: str = "", placeholder: str = "", **options: Any) -> None:
        super().__init__(value, clean(placeholder).text, **options)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Clean each value, wherever it comes from."""
        return clean(value).text

    async def _on_key(self, event: events.Key) -> None:
        if event.character and is_written(event):
            event.stop()
            event.prevent_default()
            self._restart_blink()
            self.enter(event.character)
            return
        await super()._on_key(event)

    async def on_paste(self, event: events.Paste) -> None:
        """Take a paste whole, on one line, or not at all."""
        event.prevent_default()
        event.stop()
        self.take(event.text)

    def action_paste(self) -> None:
        """Paste what the application copied, under the same rule."""
        self.take(self.app.clipboard)

    def take(self, pasted: str) -> None:
        """Put a pasted text where the cursor is."""
        if len(pasted) > LARGEST_PASTE:
            self.post_message(PasteRefused(len(pasted)))
        else:
            self.put(pasted)

    def put(self, pasted: str) -> None:
        """Put a text of bearable size where the cursor is."""
        self.enter(pasted.strip("\r\n"))

    def enter(self, text: str) -> None:
        """Put a text where the cursor is, and say so if characters had to be replaced.

        What stands before the cursor may become shorter: an accent joins its letter.
        """
        start, end = sorted(self.selection)
        before, replaced = clean(self.value[:start] + text)
        self.value = before + self.value[end:]
        self.cursor_position = len(before)
        if replaced:
            self.post_message(Replaced(replaced))
