"""The gavel: each act that ends a question, with what it needs now."""

from collections.abc import Iterator

from meeting_tui.domain import brackets
from meeting_tui.domain.rules.consensus import open_objections
from meeting_tui.domain.state import Question
from meeting_tui.languages import N_, naming
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Words, content, pad, wrap
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import RowsView

ACT = 18


def gavel(seat: Seat, put: Question | None, width: int, *, asked: bool, lift: str) -> RowsView:
    """Say of each act what it needs now; ``asked``: the room was asked for any objection."""
    if put is None or put.state != "put":
        return RowsView(_after(seat, put))
    need, style = _consensus(seat, put, asked=asked)
    held = bool(open_objections(seat.state, put))
    rows = [
        *_act(key("verb.consensus", "c"), seat.say(N_("Consensus")), need, width, style, held=held)
    ]
    if lift:
        objection = seat.state.objections[lift]
        need = N_("if {names} no longer objects")
        values = {"names": ", ".join(seat.name(actor) for actor in objection.actors)}
        if objection.cure:
            need = N_("if {names} accepts: {cure:verbatim}")
            values["cure"] = objection.cure.text
        label = seat.say(N_("Lift {objection}"), objection=lift)
        rows += _act(key("proposals.lift", "l"), label, seat.say(need, **values), width)
    needs = seat.say(N_("time, objection, information, other; then the referral"))
    rows += _act(key("verb.noconsensus", "x"), seat.say(N_("No consensus")), needs, width)
    return RowsView(tuple(rows))


def _act(
    cap: str, label: str, needs: str, width: int, style: str = "", *, held: bool = False
) -> Iterator[Words]:
    """Name an act and what it needs, wrapped; one that is held is dim."""
    lead: Words = (
        (f"{cap}  ", Role.DIM if held else Role.KEY),
        (pad(label, ACT), Role.DIM if held else Role.NOW),
    )
    for row in wrap(content(needs), width - ACT - 3):
        yield (*lead, (row.plain, style))
        lead = (" " * (ACT + 3),)


def _consensus(seat: Seat, put: Question, *, asked: bool) -> tuple[str, str]:
    standing = open_objections(seat.state, put)
    listed = brackets.listed(brackets.put(put, seat.state.proposals.get(put.proposal)), put.id)
    if asked and not standing:
        return seat.say(
            N_("▸ any objection? {key} again declares consensus"), key=key("verb.consensus", "c")
        ), Role.WARNING_NOW
    if standing:
        need = N_("! {refs} first: lifted, not maintained or a statement")
        refs = " ".join(standing)
        return seat.say(need, refs=refs), Role.WARNING
    if listed:
        texts = "  ".join(each.text for each in listed)
        return seat.say(N_("! square brackets: {texts:verbatim}"), texts=texts), Role.WARNING
    return seat.say(N_("twice: any objection? then the gavel")), ""


def _after(seat: Seat, put: Question | None) -> tuple[Words, ...]:
    """Say what can be done with a finding that is contested."""
    if put is None:
        return ()
    chair = naming.chair(seat.language, seat.state)
    acts = (
        (f"/maintain {put.id}", N_("{chair} maintains the finding")),
        (f"/notcontested {put.id}", N_("nobody contests it any longer")),
        (f"/reopen {put.id}: …", N_("the question is open again")),
    )
    return tuple(
        ((pad(line, ACT + 7), Role.KEY), (seat.say(words, chair=chair), Role.DIM))
        for line, words in acts
    )
