"""Where a meeting stands, or stood: for programs as JSON, for people as lines of plain text."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from meeting_tui.capture.parsing import late_time
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.fold import advance, can_stand
from meeting_tui.domain.forecast import Forecast, Segment, forecast
from meeting_tui.domain.points import OpenPoint, open_points
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.speaking import Spoken, speaking
from meeting_tui.domain.state import Item, Proposal, Question, State, Turn
from meeting_tui.domain.vocabulary import Vocabulary
from meeting_tui.languages import languages
from meeting_tui.languages.forecast import sentence
from meeting_tui.languages.points import point

Json = dict[str, Any]


def moment_of(state: State, now: datetime) -> datetime:
    """Take the clock on the days of the meeting, otherwise the time of the last entry."""
    agenda = state.plan.agenda
    if agenda.date <= now.astimezone(state.zone).date() <= agenda.end:
        return now
    return state.entries[-1].at


def moment_at(state: State, now: datetime, written: str) -> datetime:
    """Read a time: ``15:42`` on the last day of the meeting up to now, ``d1 15:42``, or ISO.

    Raises ValueError, or ParseFault for what is nearly a time.
    """
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        moment = None
    if moment is not None and moment.tzinfo is not None:
        return moment
    words = Vocabulary(state, _within(state, moment_of(state, now)))
    found, end = late_time(f"@{written.strip()}", words)
    if found is None or end <= len(written.strip()):
        raise ValueError(written)
    return found


def state_at(entries: list[Entry], moment: datetime) -> State:
    """Fold the entries whose time is not after ``moment``; the first is always among them.

    The first holds the agenda, and its time is that of the setting up, which for a day recorded
    afterwards is later than all the others. What rests on something later is left out.
    """
    state = State()
    for entry in entries:
        if entry.n == 1 or (entry.at <= moment and can_stand(state, entry)):
            state = advance(state, entry)
    return state


def standing(name: str, state: State, now: datetime) -> Json:
    """Say where the meeting stands as values for JSON; ``schemas/status.json`` describes them.

    Times are ISO, local with their offset; minutes are numbers.
    """
    agenda = state.plan.agenda
    found = forecast(state, now)
    return {
        "session": name,
        "group": state.plan.group.id,
        "meeting": agenda.meeting,
        "at": _iso(state, now),
        "entries": state.n,
        "state": state.phase,
        "until": _iso(state, state.until),
        "item": state.item.number if state.item else None,
        "floor": state.floor.actor if state.floor else None,
        "queue": [turn.actor for turn in state.queue],
        "turns": [_turn(state, turn) for turn in (state.floor, *state.queue) if turn],
        "queue_open": state.queue_open,
        "limit": state.limit,
        "speaking": [_spoken(each) for each in speaking(state, now)],
        "question": _question(state.question),
        "items": [_item(state, state.items[key], now) for key in state.order],
        "proposals": [_proposal(state, each, now) for each in state.proposals.values()],
        "measures": [
            {"id": m.id, "kind": m.kind, "state": m.state} for m in state.measures.values()
        ],
        "report": "approved" if state.report.approval else "draft",
        "open_points": [_point(state, each) for each in open_points(state)],
        "forecast": _forecast(state, found, now) if found else None,
    }


def minutes(state: State, slot: str, value: str, now: datetime) -> float:
    """Return how many minutes something has taken up to ``now``, to a tenth."""
    return round(state.timeline.seconds(slot, value, now) / 60, 1)


def _within(state: State, moment: datetime) -> datetime:
    """Bring a moment back to the days of the meeting: what is recorded later names no day."""
    agenda = state.plan.agenda
    local = moment.astimezone(state.zone)
    day = max(agenda.date, min(local.date(), agenda.end))
    return datetime.combine(day, local.timetz())


def _iso(state: State, moment: datetime | None) -> str | None:
    return moment.astimezone(state.zone).isoformat(timespec="seconds") if moment else None


def _turn(state: State, turn: Turn) -> Json:
    return {
        "actor": turn.actor,
        "name": state.actors[turn.actor].name if turn.actor in state.actors else {},
        "for": turn.behalf,
        "kind": turn.kind,
        "speaking": turn is state.floor,
    }


def _spoken(spoken: Spoken) -> Json:
    return {
        "actor": spoken.actor,
        "region": spoken.region,
        "minutes": round(spoken.seconds / 60, 1),
        "turns": spoken.turns,
    }


def _question(question: Question | None) -> Json | None:
    if question is None:
        return None
    return {"id": question.id, "proposal": question.proposal, "text": question.texts}


def _item(state: State, item: Item, now: datetime) -> Json:
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "state": item.state,
        "planned": item.minutes + item.extended,
        "minutes": minutes(state, "item", item.id, now),
    }


def _proposal(state: State, proposal: Proposal, now: datetime) -> Json:
    return {
        "id": proposal.id,
        "title": proposal.title,
        "state": proposal.state,
        "minutes": minutes(state, "proposal", proposal.id, now),
        "sponsors": list(proposal.sponsors),
        "reason": proposal.reason,
    }


def _point(state: State, found: OpenPoint) -> Json:
    return {
        "code": found.code,
        "ref": found.ref,
        "count": found.count,
        "concerns": list(found.concerns),
        "line": found.line,
        "sentence": _each(lambda language: point(language, state, found)),
    }


def _forecast(state: State, found: Forecast, now: datetime) -> Json:
    each = found.minutes_each
    return {
        "level": found.level,
        "stop": _iso(state, found.stop),
        "closing_from": _iso(state, found.closing_from),
        "decide_by": _iso(state, found.decide_by),
        "subject": found.subject,
        "fits": found.fits,
        "of": found.of,
        # As it is said: rounded, but down where each minute short would be one too many.
        "minutes_each": None if each is None else found.values["each"],
        "pace": None if found.pace is None else round(found.pace, 1),
        "reachable": list(found.reachable),
        "unreachable": list(found.unreachable),
        "few_data": found.few_data,
        "remedies": list(found.remedies),
        "segments": [_segment(state, each) for each in found.segments],
        "sentence": _each(lambda language: sentence(language, state, found, now)),
    }


def _segment(state: State, segment: Segment) -> Json:
    return {
        "from": _iso(state, segment.start),
        "to": _iso(state, segment.end),
        "role": segment.role,
        "refs": [state.items[r].number if r in state.items else r for r in segment.refs],
    }


def _each(said: Callable[[str], str]) -> Texts:
    return {language: said(language) for language in languages()}
