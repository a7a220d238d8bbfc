"""The gavel without consensus: for which reasons it can fall, and what speaks for each."""

from meeting_tui.domain.rules.consensus import REASONS, open_objections
from meeting_tui.domain.state import Question
from meeting_tui.languages import N_, naming
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Words, pad
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.marked_list import ListView, Row
from meeting_tui.tui.widgets.status_line import Refused

LABELS = {
    "time": N_("lack of time"),
    "objection": N_("the objections made"),
    "information": N_("lack of information"),
    "other": N_("another reason"),
}
UNTOUCHED = {"submitted", "introduced", "under examination", "partly examined", "not examined"}
NAME = 24


def nothing_put(seat: Seat, *, at_once: bool) -> Refused:
    """Say that nothing is put, and which key puts it; ``at_once`` with a line that does both."""
    if at_once:
        instead = N_("{key} puts one to the Group. Put and agreed at once:  {line:verbatim}")
    else:
        instead = N_("{key} puts one to the Group")
    return Refused(
        seat.say(N_("No question is put.")),
        seat.say(instead, key=key("verb.put", "p"), line="/consensus: …"),
    )


def head(seat: Seat, put: Question) -> str:
    """Name the question, and what it is about."""
    proposal = seat.state.proposals.get(put.proposal)
    if proposal is None:
        return seat.say(N_("No consensus on {question}: for what reason?"), question=put.id)
    return seat.say(
        N_("No consensus on {question}, {proposal}: for what reason?"),
        question=put.id,
        proposal=f"{proposal.id} {seat.text(proposal.title)}",
    )


def reasons(seat: Seat, put: Question) -> ListView:
    """List the reasons, each with what speaks for it."""
    return ListView(tuple(_reason(seat, put, reason) for reason in REASONS))


def _reason(seat: Seat, put: Question, reason: str) -> Row:
    words: Words = (pad(seat.say(LABELS[reason]), NAME), *_fact(seat, put, reason))
    return Row(reason, words)


def _fact(seat: Seat, put: Question, reason: str) -> Words:
    left, standing = _untouched(seat, put), open_objections(seat.state, put)
    if reason == "time" and left:
        refs = naming.refs(seat.language, left)
        return (seat.say(N_("not examined, or in part: {refs}"), refs=refs),)
    if reason == "objection" and standing:
        return ((f"✗ {', '.join(_objection(seat, ref) for ref in standing)}", Role.ERROR),)
    if reason == "objection":
        return ((seat.say(N_("none stands")), Role.DIM),)
    if reason == "other":
        return ((seat.say(N_("to be said in words")), Role.DIM),)
    return ()


def _objection(seat: Seat, ref: str) -> str:
    names = ", ".join(seat.name(actor) for actor in seat.state.objections[ref].actors)
    return f"{ref} {names}"


def _untouched(seat: Seat, put: Question) -> list[str]:
    """Return the proposals of the question's item that time was too short for."""
    found = seat.state.proposals.values()
    return [each.id for each in found if each.item == put.item and each.state in UNTOUCHED]


def likeliest(seat: Seat, put: Question) -> str:
    """Return the reason to begin with: objections only where nothing was left for lack of time."""
    standing = open_objections(seat.state, put)
    return "objection" if standing and not _untouched(seat, put) else "time"


def line(reason: str, *, worded: bool = False) -> str:
    """Write the line that declares it; one that is to be gone on with ends with a blank."""
    return f"/noconsensus {reason}: " if worded or reason == "other" else f"/noconsensus {reason}"
