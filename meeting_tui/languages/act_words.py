"""The words for what an event holds: names for codes, numbers for keys, hours, excerpts."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from meeting_tui.domain.consultation import KIND
from meeting_tui.domain.events import (
    Event,
    agenda,
    consensus,
    corrections,
    floor,
    minutes,
    proposals,
    sitting,
)
from meeting_tui.domain.events.measures import MeasureApproved
from meeting_tui.domain.events.proposals import ProposalNotExamined
from meeting_tui.domain.events.report import ParagraphApproved
from meeting_tui.domain.state import State
from meeting_tui.languages import naming
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import duration

Words = dict[str, str]

_FOR = N_("{actor}, for {behalf}")
_SECONDS = N_("{seconds} s")


def words(language: str, state: State, event: Event, needed: Iterable[str]) -> Words:
    """Return the words for those of its fields that a phrase needs."""
    return {
        name: _word(language, state, name, getattr(event, name))
        for name in needed
        if hasattr(event, name)
    }


def together(language: str, events: Sequence[Event]) -> Words:
    """Name what several events of one kind were about."""
    measures = [e.measure for e in events if isinstance(e, MeasureApproved)]
    paragraphs = [e.number for e in events if isinstance(e, ParagraphApproved)]
    proposals = [e.proposal for e in events if isinstance(e, ProposalNotExamined)]
    return {
        "proposal": naming.refs(language, proposals),
        "measure": naming.refs(language, measures),
        "paragraph": naming.refs(language, paragraphs),
    }


def special(language: str, state: State, event: Event, at: datetime) -> Words:
    """Return the words that no single field holds; ``at`` (UTC) is when it happened."""
    find = _SPECIAL.get(type(event))
    return find(language, state, event, at) if find else {}


def _created(_: str, __: State, event: sitting.MeetingCreated, ___: datetime) -> Words:
    agenda = event.setup.agenda
    return {"meeting": "" if agenda.kind == KIND else str(agenda.meeting)}


def _added(language: str, state: State, event: agenda.ItemAdded, _: datetime) -> Words:
    title = naming.excerpt(naming.text_in(language, event.title))
    return {"item": naming.item(language, state.items.get(event.item), title, naming.EXCERPT)}


def _number(_: str, state: State, event: agenda.ItemRetitled, __: datetime) -> Words:
    return {"number": _item_number(state, event.item)}


def _under(_: str, state: State, event: minutes.MinuteTaken, __: datetime) -> Words:
    return {"item_number": _item_number(state, event.item)}


def _said(language: str, state: State, event: minutes.Said, _: datetime) -> Words:
    who = naming.actors(language, state, event.actors)
    return {
        "item_number": _item_number(state, event.item),
        "actors": _for(language, state, who, event.behalf),
    }


def _given(language: str, state: State, event: floor.FloorGiven, _: datetime) -> Words:
    who = naming.actor(language, state, event.actor)
    return {"actor": _for(language, state, who, event.behalf)}


def _queued(language: str, state: State, event: floor.SpeakersQueued, _: datetime) -> Words:
    who = naming.actors(language, state, event.actors)
    return {"actors": _for(language, state, who, event.behalf)}


def _limit(language: str, _: State, event: floor.LimitSet, __: datetime) -> Words:
    if event.seconds % 60:
        return {"duration": say(language, _SECONDS, seconds=event.seconds)}
    return {"duration": duration(language, event.seconds // 60) if event.seconds else ""}


def _examined(_: str, state: State, event: proposals.ExaminationEnded, at: datetime) -> Words:
    seconds = state.timeline.seconds("proposal", event.proposal, at)
    return {"minutes": str(round(seconds / 60) or "")}


def _put(language: str, _: State, event: consensus.QuestionPut, __: datetime) -> Words:
    return {"text": naming.excerpt(naming.text_in(language, event.texts))}


def _undone(language: str, _: State, event: corrections.EntriesUndone, __: datetime) -> Words:
    others = [f"#{n}" for n in event.entries if n != event.target]
    return {"undone": str(event.target), "others": naming.refs(language, others)}


_SPECIAL: dict[type[Event], Callable[[str, State, Any, datetime], Words]] = {
    sitting.MeetingCreated: _created,
    agenda.ItemAdded: _added,
    agenda.ItemRetitled: _number,
    minutes.MinuteTaken: _under,
    minutes.Said: _said,
    floor.FloorGiven: _given,
    floor.SpeakersQueued: _queued,
    floor.LimitSet: _limit,
    proposals.ExaminationEnded: _examined,
    consensus.QuestionPut: _put,
    corrections.EntriesUndone: _undone,
}


def _for(language: str, state: State, who: str, behalf: str) -> str:
    if not behalf:
        return who
    return say(language, _FOR, actor=who, behalf=naming.actor(language, state, behalf))


def _item_number(state: State, item: str) -> str:
    found = state.items.get(item)
    return found.number if found else item


def _word(language: str, state: State, name: str, value: Any) -> str:
    if isinstance(value, datetime):
        near = state.entries[-1].at if state.entries else None
        return naming.clock(language, state, value, near)
    if name in _NAMED:
        return _NAMED[name](language, state, value)
    if isinstance(value, tuple):
        return naming.refs(language, [str(each) for each in value])
    return naming.excerpt(str(value)) if value else ""


def _actor(language: str, state: State, code: str) -> str:
    return naming.actor(language, state, code)


def _actors(language: str, state: State, codes: tuple[str, ...]) -> str:
    return naming.actors(language, state, codes)


def _item(language: str, state: State, item: str) -> str:
    return naming.item(language, state.items.get(item), item, naming.EXCERPT)


def _document(_: str, state: State, number: str) -> str:
    return naming.document(state, number)


def _documents(language: str, state: State, numbers: tuple[str, ...]) -> str:
    return naming.refs(language, [naming.document(state, number) for number in numbers])


def _paragraph(_: str, state: State, key: str) -> str:
    return naming.paragraphs(state, [key])[0]


def _entries(language: str, _: State, numbers: tuple[int, ...]) -> str:
    return naming.refs(language, [f"#{n}" for n in numbers])


def _title(language: str, _: State, title: dict[str, str] | str) -> str:
    return naming.excerpt(title if isinstance(title, str) else naming.text_in(language, title))


def _language(language: str, _: State, code: str) -> str:
    return naming.tongue(language, code) if code else ""


_NAMED: dict[str, Callable[[str, State, Any], str]] = {
    "actor": _actor,
    "actors": _actors,
    "addressee": _actor,
    "after": _paragraph,
    "before": _item,
    "behalf": _actor,
    "body": _actor,
    "convenor": _actor,
    "document": _document,
    "documents": _documents,
    "entries": _entries,
    "item": _item,
    "language": _language,
    "paragraph": _paragraph,
    "sponsors": _actors,
    "target": _paragraph,
    "title": _title,
}
