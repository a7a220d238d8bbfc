"""An extension before it is given: until when, what would fit, who pays."""

from datetime import UTC

from meeting_tui.domain.whatif import WhatIf, cost_of_extending, with_limit
from meeting_tui.languages import N_, whatif
from meeting_tui.tui.text import Words, pad
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.marked_list import ListView, Row

MINUTES = (5, 10, 20, 30)
AMOUNT, UNTIL, REACHED = 10, 9, 11


def head(seat: Seat) -> str:
    """Name the item and until when it lasts as things are."""
    item, now = seat.state.item, cost_of_extending(seat.state, seat.now, 0)
    number = item.number if item else ""
    if now is None:
        return seat.say(N_("Extend item {number}"), number=number)
    until = seat.clock(now.until.astimezone(UTC))
    return seat.say(N_("Extend item {number}   now until {until}"), number=number, until=until)


def heads(seat: Seat) -> Words:
    """Head the columns."""
    cells = (
        " " * (AMOUNT + 2),
        pad(seat.say(N_("until")), UNTIL),
        pad(seat.say(N_("reached")), REACHED),
        seat.say(N_("what it costs")),
    )
    return tuple((cell, str(Role.DIM)) for cell in cells)


def choices(seat: Seat, limit: int, limit_id: str) -> ListView:
    """List the extensions, those that cannot be with why not, and the limit that is tried."""
    rows = [_choice(seat, minutes) for minutes in MINUTES]
    plain = cost_of_extending(seat.state, seat.now, 0)
    tried = with_limit(seat.state, seat.now, limit * 60)
    words = whatif.limited(seat.language, tried, limit, plain.fits if plain else 0)
    return ListView((*rows, Row(limit_id, (("l ", Role.KEY), words))))


def _choice(seat: Seat, minutes: int) -> Row:
    amount = pad(f"+{minutes:>2} min", AMOUNT)
    supposed = cost_of_extending(seat.state, seat.now, minutes)
    if supposed is None:
        return Row(str(minutes), (amount,))
    words = (
        amount,
        pad(seat.clock(supposed.until), UNTIL),
        *_reached(seat, supposed),
        (whatif.cost(seat.language, seat.state, supposed), _colour(supposed)),
    )
    return Row(str(minutes), words, allowed=not supposed.impossible)


def _reached(seat: Seat, supposed: WhatIf) -> Words:
    fits = whatif.fits(seat.language, supposed)
    if not fits:
        return (" " * REACHED,)
    mark = ("✓ ", Role.SUCCESS) if supposed.fits == supposed.of else ("! ", Role.WARNING)
    return (mark, pad(fits, REACHED - 2))


def _colour(supposed: WhatIf) -> str:
    if supposed.impossible:
        return Role.ERROR
    return Role.WARNING if supposed.needs_guard else ""


def hurts(seat: Seat, chosen: str) -> bool:
    """Whether an extension wants to be asked for twice."""
    supposed = cost_of_extending(seat.state, seat.now, int(chosen))
    return supposed is not None and supposed.needs_guard


def again(seat: Seat, chosen: str) -> str:
    """Say what a second Enter does."""
    return seat.say(
        N_("! Enter again extends by {minutes} min at the cost of the closing block"),
        minutes=chosen,
    )
