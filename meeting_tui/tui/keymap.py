"""Other keys for the acts: a file of the workspace or of the person, read strictly.

A key that no terminal sends, or that two acts would share, is refused with its place; a file with
a fault changes nothing, so that a meeting begins with the keys that everybody knows.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from textual.binding import Binding

from meeting_tui.languages import N_
from meeting_tui.profile.faults import Faults
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.shapes import Unread, as_map, text_of
from meeting_tui.profile.sheet import Sheet, in_order, in_short, nearest
from meeting_tui.profile.source import read_text
from meeting_tui.profile.tree import MapNode, Node, read_tree
from meeting_tui.tui import caps

NAMED = {
    ",": "comma", "Space": "space", "Del": "delete", "Ins": "insert",
    "PgUp": "pageup", "PgDn": "pagedown",
}  # fmt: skip
_CONTROL = re.compile(r"(?:\^|ctrl\+)([a-gk-ln-zA-GK-LN-Z])")
"""Control and a letter; with h, i, j or m a terminal sends Backspace, Tab or Enter."""

THE_FILE = phrase(N_("the file"))
LINES = phrase(N_("{example:verbatim}, one a line"), example="ACT: KEY")
ONE_KEY = phrase(N_("one key, or several with commas between"))
_FUNCTION = re.compile(r"[Ff]([1-9]|1[0-2])")


def read(path: Path) -> dict[str, str]:
    """Read which act has which keys, as Textual names them; raises ``Faults`` with every fault."""
    sheet = Sheet(str(path))
    text = read_text(path, sheet)
    if not re.sub(r"(?m)^\s*#.*$", "", text).strip():
        return {}
    moved: dict[str, str] = {}
    with suppress(Unread):
        fields = as_map(read_tree(text, sheet), sheet, THE_FILE, LINES)
        _read_acts(fields, sheet, moved)
    if sheet.faults:
        raise Faults(in_order(sheet.faults))
    return moved


def _read_acts(fields: MapNode, sheet: Sheet, moved: dict[str, str]) -> None:
    known = acts()
    for name, (place, value) in fields.fields.items():
        if name not in known:
            _refuse_act(name, place, sheet, list(known))
            continue
        with suppress(Unread):
            if keys := ",".join(_keys(value, sheet, known[name])):
                moved[name] = keys
    for act, other, key in clashes(moved):
        _, there = fields.fields[act]
        sheet.fault(there, "keys.clash", key=caps.printed(key), other=other)


def _refuse_act(name: str, place: Node, sheet: Sheet, known: list[str]) -> None:
    if meant := nearest(name, known):
        sheet.fault(place, "keys.near", name=in_short(name), nearest=meant)
    else:
        sheet.fault(place, "keys.act", name=in_short(name))


def _keys(node: Node, sheet: Sheet, act: Binding) -> Iterator[str]:
    written = text_of(node, sheet, act.id or "", ONE_KEY)
    for each in written.split(",") if len(written) > 1 else [written]:
        key = _key(each.strip())
        if not key:
            sheet.fault(node, "keys.unsent", value=each.strip())
        elif act.priority and act.action not in caps.TAKES_LETTERS and len(each.strip()) == 1:
            sheet.fault(node, "keys.typed", name=act.id or "")
        else:
            yield key


def _key(written: str) -> str:
    """Give Textual's name of a key that every terminal sends; empty if it is not one."""
    if written in NAMED:
        return NAMED[written]
    if len(written) == 1 and written.isprintable() and not written.isspace():
        return next(iter(Binding.make_bindings([Binding(written, "")]))).key
    if control := _CONTROL.fullmatch(written):
        return f"ctrl+{control[1].lower()}"
    function = _FUNCTION.fullmatch(written)
    return f"f{function[1]}" if function else ""


def acts() -> dict[str, Binding]:
    """Return what can have another key, by its name in the file; Esc goes back, whoever asks."""
    found = (each for place in places() for each in bound(place) if each.key != "escape")
    return {binding.id or "": binding for binding in found}


def places() -> tuple[tuple[type, ...], ...]:
    """Return the places that have keys of their own: each screen with the application over it."""
    from meeting_tui.tui.lobby import Lobby
    from meeting_tui.tui.rehearsing import Rehearsal
    from meeting_tui.tui.replay import Replay
    from meeting_tui.tui.screens import all_screens

    kinds = (Replay, Rehearsal)
    return (*((screen, kind) for screen in all_screens() for kind in kinds), (Lobby,))


def bound(place: tuple[type, ...]) -> Iterator[Binding]:
    """Go through the named keys of a place; those of a screen hide the same ones behind it."""
    taken: set[str] = set()
    for owner in (each for kind in place for each in kind.__mro__):
        own = [b for b in vars(owner).get("BINDINGS", ()) if isinstance(b, Binding) and b.id]
        for binding in own:
            if not taken & set(binding.key.split(",")):
                yield binding
        taken |= {key for binding in own for key in binding.key.split(",")}


def clashes(moved: dict[str, str]) -> list[tuple[str, str, str]]:
    """List which moved act would share which key with which other one."""
    found: dict[tuple[str, str, str], None] = {}
    for place in places():
        holders: dict[str, list[str]] = {}
        for binding in bound(place):
            for key in moved.get(binding.id or "", binding.key).split(","):
                holders.setdefault(key, []).append(binding.id or "")
        for key, names in holders.items():
            act = next((name for name in reversed(names) if name in moved), "")
            if act and len(set(names)) > 1:
                found[(act, next(n for n in names if n != act), key)] = None
    return list(found)
