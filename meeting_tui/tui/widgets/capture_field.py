"""The field of the capture line: an Input in which every text is clean, and a paste never sends."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widget import Widget

from meeting_tui.capture.parsing import LIMIT
from meeting_tui.domain.text import clean
from meeting_tui.tui.widgets.clean_field import CleanField

LONGEST_LINE = LIMIT
"""Bytes of a line that may be typed or pasted; what is longer goes to the editor."""


class CaptureField(CleanField):
    """A one-line field without a border; what has several lines is for the editor."""

    class PasteTooLong(Message):
        """With a paste the line has several lines or is too long: ``text`` is the whole of it.

        Nothing was cut and nothing sent; the field is as it was before.
        """

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    DEFAULT_CSS = """
    CaptureField, CaptureField:focus {
        border: none; height: 1; padding: 0; width: 1fr;
        background: transparent; background-tint: transparent;
    }
    """

    def __init__(self, send: Callable[[], None], pressed: Callable[[events.Key], None]) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self._send, self._pressed = send, pressed

    async def action_submit(self) -> None:
        """Send the line."""
        self._send()

    async def on_key(self, event: events.Key) -> None:
        """Run the keys of the line here and now, in the order in which they were typed.

        Otherwise a key that is bound travels to the application and back, and letters of the same
        burst (a slow connection, a fast typist) overtake it: two lines would become one.
        """
        self._pressed(event)
        for node in (self, self.parent):
            bindings = node._bindings.key_to_bindings if isinstance(node, Widget) else {}
            for binding in bindings.get(event.key, ()):
                if await self.app.run_action(binding.action, node):
                    event.prevent_default()
                    event.stop()
                    return

    def put(self, pasted: str) -> None:
        """Take a text of one line; anything else is offered whole, with what is typed."""
        lines = pasted.rstrip("\r\n").replace("\r\n", "\n").replace("\r", "\n")
        start, end = sorted(self.selection)
        whole = self.value[:start] + lines + self.value[end:]
        if "\n" in lines or len(clean(whole).text.encode()) > LONGEST_LINE:
            self.post_message(self.PasteTooLong(whole))
        else:
            self.enter(lines)
