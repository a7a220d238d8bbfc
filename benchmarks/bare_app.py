"""As many widgets as the chair's screen has, and no meeting: what Textual takes for them."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, OptionList, Static

PANES = 6
ROWS = 4


class Bare(App[None]):
    """Panes side by side, each with a head and some lines of text, a list and a field."""

    CSS = "Static { height: auto; } Vertical { height: 1fr; } OptionList { height: 5; }"

    def compose(self) -> ComposeResult:
        yield Static("a title")
        with Horizontal():
            for side in range(2):
                with Vertical():
                    for pane in range(PANES // 2):
                        with Vertical():
                            yield Static(f"head {pane}")
                            for row in range(ROWS):
                                yield Static(f"row {row} of side {side}")
        yield OptionList("one", "two", "three")
        yield Input("a line")
        yield Static("ready to go")


if __name__ == "__main__":
    Bare().run()
