"""The form of the invitation: each part with its name, what it holds, and what is unusual."""

from meeting_tui.domain.consulting import decision_day
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.letter import LETTER_DATES, LETTER_TEXTS, NEEDED, proposed
from meeting_tui.languages import N_
from meeting_tui.languages.letter import NAMES
from meeting_tui.languages.warnings import of_dates
from meeting_tui.tui.views.seat import Seat


@dataclass(frozen=True, slots=True)
class PartView:
    """One row of the form; ``hint`` is what would be usual or how it is written."""

    part: str
    name: str
    held: str
    hint: str = ""


def parts(seat: Seat) -> tuple[PartView, ...]:
    """Show every part of the letter, those it cannot do without marked while they are empty."""
    return tuple(_part(seat, part) for part in NAMES)


def _part(seat: Seat, part: str) -> PartView:
    letter = seat.state.letter
    day = letter.day(part)
    held = (day.isoformat() if day else "") if part in LETTER_DATES else ""
    held = held or letter.text(part, seat.language) if part in LETTER_TEXTS else held
    usual = proposed(letter).get(part)
    if usual:
        hint = seat.say(N_("{date}, by habit"), date=usual.isoformat())
    else:
        hint = seat.say(N_("YYYY-MM-DD")) if part in LETTER_DATES else ""
    mark = "" if held or part not in NEEDED else "! "
    return PartView(part, f"{mark}{seat.say(NAMES[part])}", held, hint)


def warnings(seat: Seat) -> str:
    """Say what is unusual about the dates; nothing of it is refused."""
    return of_dates(seat.language, seat.state.letter, decision_day(seat.state))
