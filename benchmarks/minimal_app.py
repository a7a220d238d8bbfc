"""The least Textual application: what starting costs anybody."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        yield Static("ready to go")


if __name__ == "__main__":
    Minimal().run()
