"""The field of the capture line: an Input in which every text is clean, and a paste never sends."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from meeting_tui.domain.text import clean

LONGEST_LINE = 16 * 1024
"""Bytes of a line that may be typed or pasted; what is longer goes to the editor."""


class CaptureField(Input):
    """A one-line field without a border; it cleans whatever comes in."""

    class PasteTooLong(Message):
        """A pasted text has several lines or is too long for one; nothing was cut, nothing sent."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Replaced(Message):
        """So many characters of a pasted text cannot be stored and were replaced."""

        def __init__(self, count: int) -> None:
            super().__init__()
            self.count = count

    DEFAULT_CSS = """
    CaptureField, CaptureField:focus {
        border: none; height: 1; padding: 0; width: 1fr;
        background: transparent; background-tint: transparent;
    }
    """

    def __init__(self, send: Callable[[], None], pressed: Callable[[], None]) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self._send, self._pressed = send, pressed

    def validate_value(self, value: str) -> str:
        """Clean each value before it is stored or painted, however it came."""
        return clean(value).text

    async def action_submit(self) -> None:
        """Send the line."""
        self._send()

    async def on_key(self, event: events.Key) -> None:
        """Run the keys of the line here and now, in the order in which they were typed.

        Otherwise a key that is bound travels to the application and back, and letters of the same
        burst (a slow connection, a fast typist) overtake it: two lines would become one.
        """
        self._pressed()
        for node in (self, self.parent):
            bindings = node._bindings.key_to_bindings if isinstance(node, Widget) else {}
            for binding in bindings.get(event.key, ()):
                if await self.app.run_action(binding.action, node):
                    event.prevent_default()
                    event.stop()
                    return

    async def on_paste(self, event: events.Paste) -> None:
        """Take a short paste of one line; anything else is offered whole, and nothing is sent."""
        event.prevent_default()
        event.stop()
        self._take(event.text)

    def action_paste(self) -> None:
        """Paste what the application copied, under the same rule."""
        self._take(self.app.clipboard)

    def _take(self, pasted: str) -> None:
        cleaned, replaced = clean(pasted.rstrip("\r\n"), lines=True)
        size = len(self.value.encode()) + len(cleaned.encode())
        if "\n" in cleaned or size > LONGEST_LINE:
            self.post_message(self.PasteTooLong(cleaned))
            return
        self.replace(cleaned.replace("\t", " "), *self.selection)
        if replaced:
            self.post_message(self.Replaced(replaced))
