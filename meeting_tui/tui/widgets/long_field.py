"""A field of several lines in which every text is clean, and no paste is cut."""

from textual import events
from textual.widgets import TextArea

from meeting_tui.domain.text import clean
from meeting_tui.tui.widgets.clean_field import (
    LARGEST_PASTE,
    PasteRefused,
    Replaced,
    is_written,
)


class LongField(TextArea):
    """A TextArea without line numbers; the text that it is given is clean as well."""

    def __init__(self, text: str) -> None:
        cleaned, self.replaced = clean(text, lines=True)
        super().__init__(cleaned, soft_wrap=True, show_line_numbers=False)
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        if event.character and not event.is_printable and is_written(event):
            event.stop()
            event.prevent_default()
            self.take(event.character)
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.take(event.text)

    def action_paste(self) -> None:
        """Paste what the application copied, under the same rule."""
        self.take(self.app.clipboard)

    def take(self, pasted: str) -> None:
        """Put a pasted text where the cursor is: whole, or not at all."""
        if len(pasted) > LARGEST_PASTE:
            self.post_message(PasteRefused(len(pasted)))
            return
        cleaned, replaced = clean(pasted, lines=True)
        self.put(cleaned)
        if replaced:
            self.post_message(Replaced(replaced))

    def put(self, text: str) -> None:
        """Put a clean text where the cursor is."""
        result = self._replace_via_keyboard(text, *self.selection)
        if result:
            self.move_cursor(result.end_location)
