"""The state a meeting starts from: the plan, made into things that can change."""

from datetime import datetime, timedelta

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events.sitting import MeetingCreated
from meeting_tui.domain.setup import Agenda, PlannedItem, PlannedProposal
from meeting_tui.domain.state import Document, Item, Proposal, State
from meeting_tui.domain.vocabulary import names


def start(state: State, happened: MeetingCreated, _: Entry) -> None:
    """Fill an empty state from the setup in the first entry."""
    state.setup, state.language = happened.setup, happened.language
    group, agenda = happened.setup.group, happened.setup.agenda
    actors = (*group.actors, *agenda.actors)
    state.actors = {actor.code: actor.on(agenda.date) for actor in actors}
    state.names = names(state)
    for planned in agenda.items:
        _add_item(state, planned, agenda)
    for document in agenda.documents:
        state.documents[document.number] = Document(
            document.number, document.title, document.source
        )
        state.refs.add(("document", document.number))
    for number, proposal in enumerate(agenda.proposals, start=1):
        _add_proposal(state, f"P{number}", proposal)
    state.counters["proposal"] = len(agenda.proposals)


def _add_item(state: State, planned: PlannedItem, agenda: Agenda) -> None:
    state.items[planned.id] = Item(
        planned.id,
        planned.number,
        planned.title,
        planned.kind,
        planned.minutes,
        planned.decision,
        planned.closing,
        planned.parent,
        planned.documents,
        _start(state, planned, agenda),
    )
    state.order.append(planned.id)
    state.refs.add(("item", planned.id))


def _start(state: State, planned: PlannedItem, agenda: Agenda) -> datetime | None:
    if planned.at is None:
        return None
    day = agenda.date + timedelta(days=max(planned.day, 1) - 1)
    return datetime.combine(day, planned.at, state.zone)


def _add_proposal(state: State, ref: str, planned: PlannedProposal) -> None:
    topic = next((i.id for i in state.items.values() if i.kind == "topic"), "")
    state.proposals[ref] = Proposal(
        ref,
        planned.title,
        planned.sponsors,
        planned.document,
        dict(planned.preamble),
        [dict(question) for question in planned.questions],
        item=topic,
        state="agreed" if is_consultation(state) else "submitted",
    )
    state.refs.add(("proposal", ref))
