"""Where a meeting stands, as plain sentences: for people, screen readers and mail."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.forecast import live_forecast
from meeting_tui.domain.points import open_points
from meeting_tui.domain.state import State, Turn
from meeting_tui.languages import N_, NP_, consultation, naming, say, say_plural
from meeting_tui.languages.dates import date_range, long_date
from meeting_tui.languages.forecast import sentence
from meeting_tui.languages.lists import listed
from meeting_tui.languages.points import point, settling
from meeting_tui.languages.proposals import proposal_state
from meeting_tui.status import minutes

HEAD = N_("{group}, meeting {number}, {dates}, {place}.")
PHASES = {
    "not opened": N_("{time}: the sitting is not open yet."),
    "running": N_("{time}: the sitting is open."),
    "suspended": N_("{time}: the sitting is suspended."),
    "risen": N_("{time}: the sitting has risen."),
    "closed": N_("{time}: the meeting is closed."),
}
ITEM = N_("Item {item}: {spent} of {planned} minutes.")
ITEM_LEFT = N_("Item {item}: left open for {days} days; {planned} minutes were planned.")
DAY = 24 * 60
"""In minutes: no item takes so long, it was forgotten."""
NO_ITEM = N_("No item is open.")
FLOOR = N_("The floor: {name}.")
NO_FLOOR = N_("Nobody has the floor.")
QUEUE = N_("The list of speakers: {names}.")
NO_QUEUE = N_("Nobody is on the list of speakers.")
FOR = N_("{name}, for {behalf}")
QUESTION = N_("{question} is put: {text}")
PROPOSAL = NP_(
    "{proposal}, {title}: {state}, {number} minute",
    "{proposal}, {title}: {state}, {number} minutes",
)
OPEN = NP_("{number} open point:", "{number} open points:")
NO_OPEN = N_("No point is open.")


def described(language: str, state: State, now: datetime) -> Iterator[str]:
    """Go through the lines: the meeting, the sitting, the floor, the forecast, what is open."""
    yield _head(language, state)
    yield say(language, PHASES[state.phase], time=_time(language, state, now))
    yield _item(language, state, now)
    if state.phase == "running":
        yield from _floor(language, state)
    if state.question:
        yield _question(language, state)
    found = live_forecast(state, now)
    if found:
        yield sentence(language, state, found, now)
    yield from _proposals(language, state, now)
    yield from _open(language, state)


def _head(language: str, state: State) -> str:
    agenda = state.plan.agenda
    if is_consultation(state):
        return consultation.name(language, state)
    return say(
        language,
        HEAD,
        group=naming.text_in(language, state.plan.group.name),
        number=agenda.meeting,
        dates=date_range(language, agenda.date, agenda.end),
        place=naming.text_in(language, agenda.place),
    )


def _time(language: str, state: State, now: datetime) -> str:
    """Write the hour, with its date when that is no day of the meeting."""
    agenda, day = state.plan.agenda, now.astimezone(state.zone).date()
    hour = naming.clock(language, state, now)
    if agenda.date <= day <= agenda.end:
        return hour
    return say(language, N_("{day}, {time}"), day=long_date(language, day), time=hour)


def _item(language: str, state: State, now: datetime) -> str:
    item = state.item
    if item is None:
        return say(language, NO_ITEM)
    named = f"{item.number}, {naming.text_in(language, item.title)}"
    planned, spent = item.minutes + item.extended, round(minutes(state, "item", item.id, now))
    msgid = ITEM if spent < DAY else ITEM_LEFT
    return say(language, msgid, item=named, spent=spent, planned=planned, days=spent // DAY)


def _floor(language: str, state: State) -> Iterator[str]:
    if state.floor:
        yield say(language, FLOOR, name=_names(language, state, [state.floor]))
    else:
        yield say(language, NO_FLOOR)
    if state.queue:
        yield say(language, QUEUE, names=_names(language, state, state.queue))
    else:
        yield say(language, NO_QUEUE)


def _names(language: str, state: State, turns: Sequence[Turn]) -> str:
    return listed(language, [_name(language, state, turn) for turn in turns])


def _name(language: str, state: State, turn: Turn) -> str:
    name = naming.actor(language, state, turn.actor)
    return say(language, FOR, name=name, behalf=turn.behalf) if turn.behalf else name


def _question(language: str, state: State) -> str:
    question = state.question
    if question is None:
        return ""
    text = naming.excerpt(naming.text_in(language, question.texts))
    return say(language, QUESTION, question=question.id, text=text or question.proposal)


def _proposals(language: str, state: State, now: datetime) -> Iterator[str]:
    for proposal in state.proposals.values():
        yield say_plural(
            language,
            *PROPOSAL,
            round(minutes(state, "proposal", proposal.id, now)),
            proposal=proposal.id,
            title=naming.text_in(language, proposal.title),
            state=proposal_state(language, proposal.state),
        )


def _open(language: str, state: State) -> Iterator[str]:
    found = open_points(state)
    if not found:
        yield say(language, NO_OPEN)
        return
    yield say_plural(language, *OPEN, len(found))
    for each in found:
        yield f"- {point(language, state, each)} {settling(language, each)}"
