"""A pause in words: until when the sitting stands still, and whether that hour is past."""

from datetime import timedelta

from meeting_tui.languages import N_, naming
from meeting_tui.tui.caps import key
from meeting_tui.tui.views.seat import Seat

EARLY = timedelta(minutes=5)
"""How long before the hour that was announced a key asks before the sitting goes on."""

NO_HOUR = {
    "not opened": N_("The sitting is not open. {key} opens it"),
    "risen": N_("The sitting is not open. {key} opens it"),
    "suspended": N_("The sitting is suspended. {key} resumes it"),
}
AHEAD = {
    "risen": N_("The next sitting begins at {hour}. {key} opens it"),
    "suspended": N_("The sitting is suspended until {hour}. {key} resumes it"),
}
PAST = {
    "risen": N_("! The sitting was to begin at {hour}, {minutes} min ago. {key} opens it"),
    "suspended": N_("! The sitting was to go on at {hour}, {minutes} min ago. {key} resumes it"),
}
ASK = {
    "risen": N_("The next sitting begins at {hour}: {key} again opens it now"),
    "suspended": N_("The sitting goes on at {hour}: {key} again resumes it now"),
}


def said(seat: Seat) -> str:
    """Say that the sitting stands still, until when, how late it is, and which key goes on."""
    phase, until = seat.state.phase, seat.state.until
    own = key("verb.suspend", "s")
    if until is None or phase not in AHEAD:
        return seat.say(NO_HOUR[phase], key=own) if phase in NO_HOUR else ""
    late = (seat.now - until) // timedelta(minutes=1)
    words = PAST[phase] if late > 0 else AHEAD[phase]
    return seat.say(words, hour=_hour(seat), minutes=late, key=own)


def question(seat: Seat) -> str:
    """Ask before the sitting goes on clearly before the hour that was announced."""
    phase, until = seat.state.phase, seat.state.until
    if until is None or phase not in ASK or until - seat.now <= EARLY:
        return ""
    return seat.say(ASK[phase], hour=_hour(seat), key=key("verb.suspend", "s"))


def _hour(seat: Seat) -> str:
    until = seat.state.until or seat.now
    return naming.clock(seat.language, seat.state, until, seat.now)
