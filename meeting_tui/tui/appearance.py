"""How the application looks, changed while it runs: the language of the interface, the colours."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from meeting_tui.languages import N_, languages, say
from meeting_tui.languages.naming import tongue
from meeting_tui.tui import themes
from meeting_tui.tui.caps import key
from meeting_tui.tui.widgets.status_line import Remark


class Appearance(App[int]):
    """The keys for language and theme; they act on every screen, the Desk's line included."""

    language: str
    redraw: Callable[[], None]
    remark: Callable[[Remark], None]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+l",
            "turn_language",
            "Interface language",
            show=False,
            priority=True,
            id="app.language",
        ),
        Binding("ctrl+t", "turn_theme", "Theme", show=False, priority=True, id="app.theme"),
    ]

    def action_turn_language(self) -> None:
        """Show everything in the next language."""
        known = languages()
        self.language = known[(known.index(self.language) + 1) % len(known)]
        told = self.turned()
        self.redraw()
        name = tongue(self.language, self.language)
        self._told(
            told,
            key=key("app.language", "^l"),
            language=name,
        )

    def turned(self) -> str:
        """Follow the change of language, and return what is said of it (msgid)."""
        return N_("The screens are in {language}; {key} changes it")

    def action_turn_theme(self) -> None:
        """Show everything in the colours of the next theme."""
        self.theme = themes.following(self.theme)
        self._told(
            N_("Theme {name}; {key} shows the next one"),
            key=key("app.theme", "^t"),
            name=self.theme,
        )

    def _told(self, msgid: str, **values: object) -> None:
        self.remark(Remark(say(self.language, msgid, context="", **values)))
