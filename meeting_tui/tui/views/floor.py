"""Whom the chair may mean, and who has spoken how long: seen at the seats and printed nowhere."""

from meeting_tui.capture.names import plain
from meeting_tui.domain.setup import Actor
from meeting_tui.domain.speaking import Spoken, by_region, speaking
from meeting_tui.domain.vocabulary import Vocabulary
from meeting_tui.languages import N_
from meeting_tui.tui.text import Words, pad
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat, countdown, saying
from meeting_tui.tui.widgets.before_closing import RowsView
from meeting_tui.tui.widgets.marked_list import ListView, Row

KINDS = {
    "statement": ("queue", N_("statement")),
    "order": ("po", N_("point of order")),
    "reply": ("reply", N_("reply")),
    "last": ("last", N_("last word")),
}
"""As what one may be queued: the verb that does it, and how it is called."""

BEFORE_THE_OPEN = {"statement", "last"}
"""Kinds that a closed list keeps out."""

SILENT = {"body"}
"""Kinds of actors that never ask for the floor."""

GUESTS = {"officer": N_("officer"), "secretariat": N_("secretariat")}
OBSERVES = N_("observer")

NAME, STATE, TOTAL = 28, 13, 22
BESIDES = "+ {}".format
"""How many more there are; words would cut the last row of a narrow dialog."""

PRESENT, ABSENT, WAITING, OBSERVER = range(4)


def candidates(seat: Seat, typed: str, kind: str) -> ListView:
    """List those whose name, alias or code begins like what was typed, the likeliest first."""
    found = [each for each in seat.state.actors.values() if each.kind not in SILENT]
    ranked = sorted(
        (each for each in found if _matches(seat, each, typed)),
        key=lambda each: (
            _rank(seat, each, kind),
            not _begins_with(seat, each, typed),
            plain(seat.name(each.code)),
        ),
    )
    return ListView(
        tuple(_row(seat, each, kind) for each in ranked),
        empty=seat.say(N_("Nobody of that name takes part")),
        more=BESIDES,
    )


def _matches(seat: Seat, actor: Actor, typed: str) -> bool:
    wanted = plain(typed.strip())
    return not wanted or any(_begins(name, wanted) for name in _names(seat, actor))


def _begins_with(seat: Seat, actor: Actor, typed: str) -> bool:
    return any(name.startswith(plain(typed.strip())) for name in _names(seat, actor))


def _names(seat: Seat, actor: Actor) -> list[str]:
    names = (seat.name(actor.code), actor.code, *actor.name.values(), *actor.aliases)
    return [plain(name) for name in names]


def _begins(name: str, wanted: str) -> bool:
    """Whether each part of what is wanted begins a word of the name, or it begins the name."""
    words = name.split()
    return name.startswith(wanted) or all(
        any(word.startswith(part) for word in words) for part in wanted.split()
    )


def _rank(seat: Seat, actor: Actor, kind: str) -> int:
    if _place(seat, actor.code, kind):
        return WAITING
    if not actor.member:
        return OBSERVER
    return PRESENT if seat.state.present.get(actor.code) else ABSENT


def _place(seat: Seat, actor: str, kind: str) -> int:
    """Return the place in the queue of somebody who waits as that already, else 0."""
    waiting = enumerate(seat.state.queue, start=1)
    return next((n for n, t in waiting if (t.actor, t.kind) == (actor, kind)), 0)


def _row(seat: Seat, actor: Actor, kind: str) -> Row:
    name = pad(seat.name(actor.code), NAME)
    place = _place(seat, actor.code, kind)
    if place:
        words: Words = (name, "  ", (_waits(seat, place), Role.DIM))
        return Row(actor.code, words, allowed=False)
    if not actor.member:
        return Row(actor.code, (name, "  ", pad(_guest(seat, actor), STATE), _spoke(seat, actor)))
    if seat.state.present.get(actor.code):
        here = pad(seat.say(N_("present")), STATE)
        return Row(actor.code, (name, "  ", here, _spoke(seat, actor)))
    absent = pad(seat.say(N_("absent")), STATE)
    comes = (seat.say(N_("! becomes present")), Role.WARNING)
    return Row(actor.code, (name, "  ", absent, comes))


def _waits(seat: Seat, place: int) -> str:
    if place == 1:
        return seat.say(N_("already first in the queue"))
    return seat.say(N_("already number {place} in the queue"), place=place)


def _guest(seat: Seat, actor: Actor) -> str:
    return seat.say(GUESTS.get(actor.kind, OBSERVES))


def _spoke(seat: Seat, actor: Actor) -> str:
    seconds = seat.seconds("floor", actor.code)
    if not seconds:
        return seat.say(N_("not spoken yet"))
    return seat.say(N_("spoke {time}"), time=countdown(seconds))


def kinds(seat: Seat, chosen: str) -> RowsView:
    """Show as what somebody is queued."""
    words: list[str | tuple[str, str]] = [seat.say(N_("as")), "  "]
    for kind, (_, label) in KINDS.items():
        name = seat.say(label)
        words += [(f"▸ {name}", Role.NOW) if kind == chosen else (f"  {name}", Role.DIM), "  "]
    return RowsView((tuple(words),))


def unknown(seat: Seat, missing: tuple[str, ...]) -> str:
    """Say which of the typed names nobody has, nothing if each is somebody's."""
    names = ", ".join(missing)
    return seat.say(N_("! Nobody here is called {names}"), names=names) if missing else ""


def held_back(seat: Seat, kind: str) -> str:
    """Say why the list would not take somebody of that kind, nothing if it would."""
    if seat.state.queue_open or kind not in BEFORE_THE_OPEN:
        return ""
    return seat.say(N_("! The list of speakers is closed"))


def totals(seat: Seat) -> ListView:
    """Show who has had the floor, then the regions: time, turns, share of all that was said."""
    spoken = speaking(seat.state, seat.now)
    whole = sum(each.seconds for each in spoken)
    rows = [_total(seat, seat.name(each.actor), each, whole) for each in spoken]
    rows += [
        _total(seat, seat.say(N_("region {name}"), name=each.region), each, whole)
        for each in by_region(spoken)
    ]
    return ListView(
        tuple(Row(str(place), words) for place, words in enumerate(rows)),
        empty=seat.say(N_("Nobody has had the floor yet")),
        more=saying(seat.language, N_("+ {count} more"), "count"),
    )


def _total(seat: Seat, name: str, spoken: Spoken, whole: float) -> Words:
    turns = seat.say(N_("{count} ×"), count=spoken.turns)
    share = f"{round(100 * spoken.seconds / whole)} %" if whole else ""
    bar = "━" * round(20 * spoken.seconds / whole) if whole else ""
    return (
        pad(name, TOTAL),
        pad(countdown(spoken.seconds), 8, "right"),
        pad(turns, 7, "right"),
        pad(share, 7, "right"),
        "  ",
        (bar, Role.DIM),
    )


def parted(seat: Seat, typed: str) -> tuple[list[str], str]:
    """Part what was typed into the names before the last one, and the one that is being typed.

    Commas part names; codes and names of one word may be parted by spaces, as on the line.
    """
    pieces = [name for piece in typed.split(",") for name in _names_in(seat, piece.strip())]
    *before, last = pieces
    return [piece for piece in before if piece], last


def _names_in(seat: Seat, piece: str) -> list[str]:
    words = piece.split()
    whole = len(words) < 2 or any(
        _matches(seat, each, piece) for each in seat.state.actors.values()
    )
    return [piece] if whole or not _exact(seat, words[0]) else words


def meant(seat: Seat, typed: str, kind: str, highlighted: str) -> tuple[str, ...]:
    """Return the codes of those who are meant: the highlighted one, and those before the comma."""
    before, last = parted(seat, typed)
    codes = [_likeliest(seat, piece, kind) for piece in before]
    if last or not before:
        codes.append(highlighted)
    return tuple(dict.fromkeys(code for code in codes if code))


def nobodys(seat: Seat, typed: str, kind: str) -> tuple[str, ...]:
    """Return the typed names that nobody here has."""
    before, last = parted(seat, typed)
    pieces = [*before, last] if last else before
    return tuple(piece for piece in pieces if not candidates(seat, piece, kind).rows)


def _likeliest(seat: Seat, piece: str, kind: str) -> str:
    rows = candidates(seat, piece, kind).rows
    return _exact(seat, piece) or next((row.id for row in rows if row.allowed), "")


def _exact(seat: Seat, piece: str) -> str:
    return Vocabulary(seat.state, seat.now).actor(piece) or ""
