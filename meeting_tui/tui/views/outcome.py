"""What is before the Group on the open item, and what was found on it."""

from meeting_tui.domain.found import finding_of, is_decided, is_referred, waits_for_referral
from meeting_tui.languages import N_
from meeting_tui.tui.views.seat import Seat

DECLARED = {
    "consensus": N_("Consensus {hour}."),
    "no consensus": N_("No consensus {hour}."),
}
REFERRED = N_("No consensus {hour}, referred.")
NOT_YET = N_("No consensus {hour}, not referred yet:  {line:verbatim}")


def brief(seat: Seat) -> str:
    """Say in a word or two what no row of a proposal says: a text put, or the general debate."""
    item, put = seat.state.item, seat.state.question
    if item and put and put.item == item.id and not put.proposal:
        return seat.say(N_("{question} put {hour}"), question=put.id, hour=seat.clock(put.at))
    if item and seat.state.timeline.current("proposal") == "debate":
        return seat.say(N_("general debate"))
    return ""


def said(seat: Seat) -> str:
    """Say what was found on the open item once it is decided, and what is still to be done."""
    item = seat.state.item
    found = finding_of(seat.state, item) if item else None
    if item is None or found is None or found.finding not in DECLARED:
        return ""
    hour = seat.clock(found.found_at or found.at)
    if line := _refer(seat):
        return seat.say(NOT_YET, hour=hour, line=line)
    if not is_decided(seat.state, item):
        return ""
    lost = found.finding == "no consensus" and is_referred(seat.state, item)
    return seat.say(REFERRED if lost else DECLARED[found.finding], hour=hour)


def hint(seat: Seat) -> str:
    """Tell the line that refers a lost topic, as long as nobody has."""
    line = _refer(seat)
    return seat.say(N_("then  {line:verbatim}"), line=line) if line else ""


def _refer(seat: Seat) -> str:
    body = waits_for_referral(seat.state)
    return f"/refer {body}: …" if body else ""
