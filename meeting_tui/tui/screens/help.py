"""Help: what a screen is for, its keys, and the capture line."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from meeting_tui.capture.verbs import PARTS
from meeting_tui.capture.written import written
from meeting_tui.languages import N_, say
from meeting_tui.tui.text import assemble
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView

PURPOSES = {
    "chair": N_(
        "The chair: will we finish, who speaks and how long still, who is next, what is on the "
        "table. One letter for each act; n always means the first in the queue."
    ),
    "desk": N_(
        "The desk: type what is said and press Enter. A line without a slash is a paragraph of "
        "the report under the open item; a line with a slash is a command."
    ),
    "proposals": N_(
        "The proposals: what has been done with each, and while a question is put its text, who "
        "stands against it and what may be declared. b shows the other side."
    ),
    "report": N_(
        "The report as it would read now. a approves the highlighted paragraph, m amends it, "
        "l shows the next language, w writes the paper."
    ),
    "actions": N_(
        "What goes out of the room and what stays. a approves the highlighted measure, d drops it, "
        "w writes the register of what was approved, g begins the next agenda."
    ),
    "log": N_(
        "Every entry of the record. Nothing is ever deleted: u takes the highlighted entry back "
        "and leaves it in the record."
    ),
}
KEYS = (
    ("F2 F3 F5 F6 F7", N_("Chair, Desk, Report, Actions, Log")),
    ("/", N_("type a command on any screen; Tab completes, Esc leaves")),
    ("F8", N_("go on with the line in an editor of several lines")),
    ("^p", N_("find any command by its name")),
    ("^y", N_("copy the line that is typed")),
    ("^q", N_("leave; the record stays as it is and can be resumed")),
)


class HelpScreen(ModalScreen[None]):
    """One page that scrolls; any of Esc, ? and F1 closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,q", "dismiss", "Back", show=False, id="help.back"),
    ]
    DEFAULT_CSS = """
    HelpScreen { background: $background; }
    HelpScreen VerticalScroll { height: 1fr; padding: 0 1; scrollbar-size: 0 0; }
    HelpScreen Static { height: auto; }
    """

    def __init__(self, screen: str, language: str) -> None:
        super().__init__()
        self._screen, self._language = screen, language

    def compose(self) -> ComposeResult:
        """Purpose, keys, verbs."""
        with VerticalScroll():
            yield Static(self._page(), markup=False)
        keys = (KeyHint("Esc", say(self._language, N_("Back"))), KeyHint("↑↓", ""))
        yield KeyLine(KeyLineView(keys))

    def _page(self) -> Content:
        language = self._language
        rows = [assemble((say(language, PURPOSES[self._screen]), Role.NOW)), Content("")]
        rows += [assemble((f"{key:<14}", Role.KEY), say(language, words)) for key, words in KEYS]
        for part, verbs in PARTS:
            rows += [Content(""), assemble((say(language, part), Role.NOW))]
            for verb in verbs:
                for form in verb.forms:
                    line = written(form, say(language, verb.msgid), language)
                    rows.append(assemble((f"{verb.key or ' '} ", Role.KEY), line))
                rows.append(assemble((f"    {say(language, verb.help)}", Role.DIM)))
        return Content("\n").join(rows)
