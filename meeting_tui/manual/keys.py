"""The table of keys, from the bindings of the application and the declarations of the verbs."""

from collections.abc import Iterable, Iterator

from textual.binding import Binding, BindingType
from textual.screen import Screen

from meeting_tui.capture.verbs import VERBS
from meeting_tui.languages import say
from meeting_tui.manual.markdown import code, page, prose, table
from meeting_tui.tui.app import MeetingApp
from meeting_tui.tui.appearance import Appearance
from meeting_tui.tui.caps import printed
from meeting_tui.tui.display import Display
from meeting_tui.tui.keymap import acts
from meeting_tui.tui.lobby import Lobby
from meeting_tui.tui.rehearsing import Rehearsal
from meeting_tui.tui.replay import Replay
from meeting_tui.tui.screens import NAMES, all_screens
from meeting_tui.tui.screens.base import VERB_KEYS, MeetingScreen
from meeting_tui.tui.widgets.capture_line import CaptureLine

INTRODUCTION = (
    "A letter acts where no field has the focus; Escape leaves a field. `^` is the Control key. "
    "The key line at the foot of each screen names the acts that matter now, `?` explains the "
    "screen, and `^p` finds every act by its English or French name.",
    "Other keys: a file `keys.yaml` in the workspace, or in `~/.config/meeting-tui/`, gives acts "
    "other keys, one a line (`verb.floor: f`). `meeting-tui keys` lists all acts in the form of "
    "that file, and checks it. A key may be a letter or a sign, `^` and a letter (not h, i, j, m, "
    "which terminals send for other keys), F1 to F12, Del, Ins, PgUp, PgDn or Space. An unknown "
    "act, a key that not every terminal sends and a key that two acts of one screen would share "
    "are refused with line and column; the usual keys are then in force. The key line, help, the "
    "palette and the sentences on the screens name the keys that were chosen.",
)
PALETTE = Binding("ctrl+p", "command_palette", "Palette", id="app.palette")
QUIT = Binding("ctrl+q", "quit", "Quit", id="app.quit")


def page_of_keys() -> str:
    """Write the whole page."""
    return page("Keys", (*INTRODUCTION, *_sections()))


def _sections() -> Iterator[str]:
    every = (*MeetingApp.BINDINGS, *Appearance.BINDINGS, PALETTE, QUIT)
    shared = (each for each in MeetingScreen.BINDINGS if each not in VERB_KEYS)
    yield from ("## Everywhere in a meeting", _keys((*every, *shared)))
    yield from ("## Acts", "On every screen but the Desk, where letters are typed:", _acts())
    for name, screen in zip(NAMES, all_screens(), strict=True):
        if own := list(_own(screen)):
            yield from (f"## {name.capitalize()}", _keys(own))
    yield from ("## The capture line", _keys(CaptureLine.BINDINGS))
    yield from ("## Lobby", _keys(Lobby.__dict__["BINDINGS"]))
    yield from ("## The demonstration", _keys(Replay.BINDINGS))
    yield from ("## A rehearsal", _keys(Rehearsal.BINDINGS))
    yield from ("## The display for the room", _keys(Display.BINDINGS))


def _own(screen: type[Screen[None]]) -> Iterator[BindingType]:
    """Go through what a screen and its acts declare beside what every screen has."""
    for each in screen.__mro__:
        if each is MeetingScreen:
            return
        yield from each.__dict__.get("BINDINGS", ())


def _keys(bindings: Iterable[BindingType]) -> str:
    changeable = acts()
    named = (each for each in bindings if isinstance(each, Binding) and each.description)
    rows = (
        (
            code(printed(each.key)),
            prose(say("en", each.description, context="")),
            code(each.id) if each.id in changeable else "",
        )
        for each in named
    )
    return table(("Key", "What it does", "In `keys.yaml`"), rows)


def _acts() -> str:
    keyed = ((name, verb) for name, verb in VERBS.items() if verb.key)
    rows = (
        (
            code(printed(verb.key)),
            prose(say("en", verb.label)),
            code(f"/{name}"),
            prose(say("en", verb.help)),
            code(f"verb.{name}"),
        )
        for name, verb in keyed
    )
    return table(("Key", "Act", "On the line", "What it does", "In `keys.yaml`"), rows)
