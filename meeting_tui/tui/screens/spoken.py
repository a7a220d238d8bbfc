"""A page over the meeting's screens that is laid out in one language at a time."""

from textual.screen import ModalScreen, ScreenResultType


class Spoken(ModalScreen[ScreenResultType]):
    """Laid out anew when the language of the interface changes under it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def speak(self, language: str) -> None:
        """Say everything in this language; nothing is done where it is said in it already."""
        if language != self.language:
            self.language = language
            self.refresh(recompose=True)
