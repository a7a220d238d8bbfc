"""Help: what a screen is for, its keys, and the capture line."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import PARTS
from meeting_tui.capture.written import written
from meeting_tui.languages import N_, say
from meeting_tui.tui.caps import key
from meeting_tui.tui.screens import NAMES
from meeting_tui.tui.screens.spoken import Spoken
from meeting_tui.tui.text import assemble, wrap
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views import keys
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView

PURPOSES = {
    "lobby": N_(
        "The lobby: what is unfinished, with what it lacks; the agendas that can be started; the "
        "finished meetings. Enter resumes or starts what is highlighted."
    ),
    "chair": N_(
        "The chair: will we finish, who speaks and how long still, who is next, what is on the "
        "table. One letter for each act; the next speaker is always the first in the queue."
    ),
    "desk": N_(
        "The desk: type what is said and press Enter. A line without a slash is a paragraph of "
        "the report under the open item; a line with a slash is a command."
    ),
    "proposals": N_(
        "The proposals: what has been done with each, and while a question is put its text, who "
        "stands against it and what may be declared; on its other side, what was covered."
    ),
    "report": N_(
        "The report as it would read now, to be read, amended and approved paragraph by paragraph, "
        "in each language; then the other papers with their forms, and what wants a translation."
    ),
    "actions": N_(
        "What goes out of the room and what stays: the measures, what each still wants, the "
        "register of those that were approved, and the next agenda with what was left over."
    ),
    "log": N_(
        "Every entry of the record. Nothing is ever deleted: an entry that is taken back stays in "
        "the record, marked."
    ),
}
SCREEN_KEYS = tuple((f"screen.{name}", f"F{place}") for place, name in enumerate(NAMES, 2))
KEYS = (
    (
        "line.open",
        "/",
        N_(
            "type a command on any screen but the Log, where it searches; Tab completes or takes "
            "the line that would work, ↑ corrects the last text, Esc leaves"
        ),
    ),
    ("line.editor", "F8", N_("go on with the line in an editor of several lines")),
    (
        "app.jump",
        "^g",
        N_("a letter on each pane leads there; the arrow keys then show more of it"),
    ),
    ("app.palette", "^p", N_("find any command by its name")),
    ("app.language", "^l", N_("show the screens in the other language")),
    (
        "app.theme",
        "^t",
        N_("other colours: dark, light, contrast, colour-blind safe, the terminal's"),
    ),
    ("line.copy", "^y", N_("copy the line that is typed")),
    ("app.quit", "^q", N_("leave; the record stays as it is and can be resumed")),
)
LOBBY_KEYS = (
    ("", "↑ ↓", N_("move; the end of one list leads into the next")),
    ("", "Enter", N_("resume the highlighted record, or start the highlighted agenda")),
    ("app.palette", "^p", N_("find any command by its name")),
)


def _every(screen: str, language: str) -> Iterator[tuple[str, str]]:
    """Go through the keys that act wherever one is, with what they do."""
    if screen != "lobby":
        usual = "F2 … F7"
        chosen = " ".join(key(act, cap) for act, cap in SCREEN_KEYS)
        moved = chosen != " ".join(cap for _, cap in SCREEN_KEYS)
        yield chosen if moved else usual, N_("Chair, Desk, Proposals, Report, Actions, Log")
    for act, cap, msgid in LOBBY_KEYS if screen == "lobby" else KEYS:
        yield key(act, cap, language), msgid


class HelpScreen(Spoken[None]):
    """One page that scrolls; any of Esc, ? and F1 closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,q", "dismiss", "Back", show=False, id="help.back"),
    ]
    DEFAULT_CSS = """
    HelpScreen { background: $background; }
    HelpScreen VerticalScroll { height: 1fr; padding: 0 1; scrollbar-size: 0 0; }
    HelpScreen Static { height: auto; }
    """

    def __init__(self, screen: str, language: str, bindings: Sequence[BindingType] = ()) -> None:
        super().__init__(language)
        self._screen = screen
        self._own = tuple(bindings)

    def compose(self) -> ComposeResult:
        """Purpose, keys, verbs."""
        with VerticalScroll():
            yield Static(self._page(), markup=False)
        hints = (KeyHint("Esc", say(self.language, N_("Back"))), KeyHint("↑↓", ""))
        yield KeyLine(KeyLineView(hints))

    def _page(self) -> Content:
        rows = [*self._purpose(), *self._keys()]
        for part, verbs in PARTS if self._screen != "lobby" else ():
            rows += [Content(""), self._head(part)]
            for verb in verbs:
                rows += self._verb(verb)
        return Content("\n").join(rows)

    def _head(self, msgid: str) -> Content:
        return assemble((say(self.language, msgid), Role.NOW))

    def _purpose(self) -> list[Content]:
        return [*self._wrapped(say(self.language, PURPOSES[self._screen]), 0, Role.NOW)]

    def _keys(self) -> Iterator[Content]:
        own = list(keys.own(self._own, self.language))
        if own:
            yield from (Content(""), self._head(N_("The keys of this screen")))
        for cap, words in own:
            yield assemble((f"{cap:<9}", Role.KEY), words)
        yield from (Content(""), self._head(N_("The keys of every screen")))
        for cap, msgid in _every(self._screen, self.language):
            first, *more = self._wrapped(say(self.language, msgid), 9)
            yield assemble((f"{cap:<9} "[: max(9, len(cap) + 1)], Role.KEY), first[9:])
            yield from more

    def _verb(self, verb: Verb) -> Iterator[Content]:
        for form in verb.forms:
            line = written(form, say(self.language, verb.msgid), self.language)
            own = key(f"verb.{verb.name}", verb.key) or " "
            yield assemble((f"{own} ", Role.KEY), line)
        yield from self._wrapped(say(self.language, verb.help), 4, Role.DIM)

    def _wrapped(self, text: str, indent: int, style: str = "") -> Iterator[Content]:
        for row in wrap(assemble((text, style)), self.app.size.width - 2 - indent):
            yield assemble(" " * indent, row)
