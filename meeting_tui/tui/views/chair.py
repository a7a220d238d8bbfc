"""The chair's screen: will we finish, who speaks and who is next, what is on the table."""

from meeting_tui.domain.state import Turn
from meeting_tui.domain.tally import Tally
from meeting_tui.languages import N_, acts, points
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Part, Words
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views import outcome, pause
from meeting_tui.tui.views.seat import A_DAY, Seat, countdown, minutes, saying
from meeting_tui.tui.widgets.before_closing import RowsView, settled, standing
from meeting_tui.tui.widgets.pane import HeadView
from meeting_tui.tui.widgets.queue_list import QueueView, Waiting
from meeting_tui.tui.widgets.speaker import SpeakerView

WARN_AT = 30
KINDS = {
    "order": N_("! point of order"),
    "reply": N_("reply"),
    "last": N_("last word"),
}


def hint(seat: Seat) -> str:
    """Tell which line comes next where one must not be forgotten, else how one is typed."""
    return outcome.hint(seat) or seat.say(N_("/ type a command"))


def speaker(seat: Seat) -> SpeakerView:
    """Show who has the floor, and how long still; in a pause that the clock stands."""
    state, turn = seat.state, seat.state.floor
    if turn is None:
        return SpeakerView("", empty=_nobody(seat))
    used = state.timeline.turn_seconds(seat.now)
    left = state.limit - used if state.limit else used
    stage = stage_of(seat)
    return SpeakerView(
        speaking_name(seat, turn),
        subject(seat) if state.running else _nobody(seat),
        countdown(left),
        _caption(seat, stage),
        min(used / state.limit, 1.0) if state.limit else None,
        over=stage == "over",
        near=stage == "near",
    )


def stage_of(seat: Seat) -> str:
    """Return "near" from half a minute before a speaker's limit on, "over" after it, else ""."""
    state = seat.state
    if state.floor is None or not state.limit:
        return ""
    left = state.limit - state.timeline.turn_seconds(seat.now)
    if left < 0:
        return "over"
    return "near" if left <= WARN_AT else ""


def _caption(seat: Seat, stage: str) -> str:
    if not seat.state.running:
        return ""
    if not seat.state.limit:
        return seat.say(N_("speaking"))
    limit = countdown(seat.state.limit)
    if stage == "over":
        return seat.say(N_("✗ over {limit}"), limit=limit)
    if stage == "near":
        return seat.say(N_("! left of {limit}"), limit=limit)
    return seat.say(N_("left of {limit}"), limit=limit)


def _nobody(seat: Seat) -> str:
    if seat.state.phase == "closed":
        return seat.say(
            N_("The meeting is closed. {key} shows its report"), key=key("screen.report", "F5")
        )
    if not seat.state.running:
        return pause.said(seat)
    if seat.state.queue:
        return seat.say(
            N_("Nobody has the floor. {key} gives it to the first in the queue"),
            key=key("verb.floor", "n"),
        )
    return seat.say(
        N_("Nobody has the floor. {key} queues a delegation"), key=key("verb.queue", "q")
    )


def speaking_name(seat: Seat, turn: Turn) -> str:
    """Name a speaker, with whom they speak for."""
    name = seat.name(turn.actor)
    if not turn.behalf:
        return name
    return seat.say(N_("{name}, for {behalf}"), name=name, behalf=turn.behalf)


def subject(seat: Seat) -> str:
    """Say what is being spoken on."""
    proposal, item = seat.state.proposal, seat.state.item
    if seat.state.floor and seat.state.floor.kind == "order":
        return seat.say(N_("point of order"))
    if proposal:
        title = f"{proposal.id} {seat.text(proposal.title)}"
        return seat.say(N_("on {subject}"), subject=title)
    if seat.state.timeline.current("proposal") == "debate":
        return seat.say(N_("general debate"))
    return seat.say(N_("on item {number}"), number=item.number) if item else ""


NOBODY = N_("Nobody waits. {key} queues a delegation")
OVER = N_("The list of speakers is over")


def queue(seat: Seat) -> QueueView:
    """Show who waits, in order."""
    waiting = tuple(
        Waiting(
            f"{turn.actor}-{turn.kind}",
            speaking_name(seat, turn),
            seat.say(KINDS[turn.kind]) if turn.kind in KINDS else "",
        )
        for turn in seat.state.queue
    )
    return QueueView(
        waiting,
        key("verb.floor", "n"),
        seat.say(OVER if seat.state.phase == "closed" else NOBODY, key=key("verb.queue", "q")),
        saying(seat.language, N_("+ {count} more"), "count"),
    )


def queue_head(seat: Seat) -> HeadView:
    """Head the queue with whether it is open, while there is a floor to be asked for."""
    name = seat.say(N_("Next speakers"))
    if seat.state.phase == "closed":
        return HeadView(name)
    fact = N_("queue open") if seat.state.queue_open else N_("queue closed")
    return HeadView(name, (seat.say(fact),))


def item_head(seat: Seat) -> HeadView:
    """Head the item in hand with what it is at, and its minutes."""
    item = seat.state.item
    if item is None:
        return HeadView(seat.say(N_("No item is open")))
    seconds, planned = seat.seconds("item", item.id), item.minutes + item.extended
    fact = seat.say(N_("{spent} of {planned} min"), spent=minutes(seconds), planned=planned)
    if seconds >= A_DAY:
        fact = seat.say(N_("left open, {planned} min planned"), planned=planned)
    at = outcome.brief(seat)
    now: tuple[Part, ...] = ((at, Role.NOW), "   ") if at else ()
    return HeadView(f"{item.number}  {seat.text(item.title)}", (*now, (fact, "")))


def short_name(seat: Seat, actor: str) -> str:
    """Name an actor in a crowded row: by code."""
    known = seat.state.actors.get(actor)
    return known.code if known else actor


def before_closing(seat: Seat, tally: Tally) -> RowsView:
    """Say what is still open before the meeting can close."""
    found = points.rows(seat.language, tally.points(seat.state))
    rows = [standing(row.text) for row in found]
    if not rows:
        rows = [settled(seat.say(N_("nothing is open")))]
    return RowsView(tuple(rows), saying(seat.language, N_("+ {count} more"), "count"))


def last_entries(seat: Seat, count: int = 8) -> RowsView:
    """Show the last entries."""
    rows: list[Words] = []
    for entry in seat.state.entries[-count:]:
        act = acts.act(seat.language, seat.state, entry)
        rows.append(((f"{seat.number(entry.n)}  {seat.clock(entry.at)}  {act}", Role.DIM),))
    return RowsView(tuple(rows), last=True)
