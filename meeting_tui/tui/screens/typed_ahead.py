"""Keys that are typed faster than the line opens: they belong to the line, not to the screen."""

from textual import events
from textual.screen import Screen

from meeting_tui.tui.widgets.capture_line import CaptureLine


class TypedAhead(Screen[None]):
    """A screen whose line takes what is typed from the key on that opens it."""

    _opening = False

    @property
    def line(self) -> CaptureLine:
        """The capture line."""
        raise NotImplementedError

    def in_field(self) -> bool:
        """Whether somebody is typing."""
        raise NotImplementedError

    def action_open_line(self, text: str = "/") -> None:
        """Open the capture line."""
        raise NotImplementedError

    async def on_key(self, event: events.Key) -> None:
        """Open the line here and now, and let what is typed on go into it.

        A key that is bound travels to the application and back; what was typed after it in one
        burst would act on this screen before the line is there.
        """
        if self._opening or self.focused is self.line.field:
            taken = await self._go_into_line(event)
        elif taken := not self.in_field() and self._opens_line(event.key):
            self.action_open_line()
        if taken:
            event.stop()
            event.prevent_default()

    async def _go_into_line(self, event: events.Key) -> bool:
        self._opening = self._opening and self.focused is not self.line.field
        if event.is_printable and event.character:
            self.line.field.enter(event.character)
        elif event.key == "enter":
            await self.line.field.action_submit()
        else:
            return False
        return True

    def _opens_line(self, key: str) -> bool:
        found = self.active_bindings.get(key)
        return found is not None and found.binding.action == "open_line"
