"""Decisions and measures: taken, approved, dropped, followed up."""

from meeting_tui.domain.commands import measures as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import measures as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import Measure, State


@rule(command.Decide)
def decide(state: State, asked: command.Decide, context: Context) -> list[Event]:
    """Record what the Group decided or agreed."""
    common.need_text(asked.text, "text")
    ref = common.next_ref(state, "decision", "D")
    language = common.language(asked.language, context)
    item = common.need_item(state, context.at).id
    return [event.DecisionTaken(ref, asked.kind, asked.text, language, item)]


@rule(command.TakeMeasure)
def take(state: State, asked: command.TakeMeasure, context: Context) -> list[Event]:
    """Record a measure; owner and date are never invented."""
    common.need_text(asked.text, "text")
    ref = common.next_ref(state, "measure", "M")
    return [
        event.MeasureTaken(
            ref,
            asked.kind,
            asked.text,
            common.language(asked.language, context),
            asked.addressee,
            asked.by,
            common.need_item(state, context.at).id,
        )
    ]


@rule(command.DropMeasure)
def drop(state: State, asked: command.DropMeasure, _: Context) -> list[Event]:
    """Record that the Group does not keep a measure."""
    measure = _measure(state, asked.measure)
    if measure.state == "approved":
        raise Refusal("measure_approved", measure=measure.id)
    if measure.state != "open":
        raise Refusal("measure_settled", measure=measure.id, state=measure.state)
    return [event.MeasureDropped(measure.id, asked.reason)]


@rule(command.ApproveMeasures)
def approve(state: State, asked: command.ApproveMeasures, context: Context) -> list[Event]:
    """Approve the measures named, or all that are open."""
    refs = asked.measures or tuple(m.id for m in state.measures.values() if m.state == "open")
    if not refs:
        raise Refusal("no_open_measure")
    for ref in refs:
        measure = _measure(state, ref)
        if measure.state != "open":
            raise Refusal("measure_settled", measure=ref, state=measure.state)
        common.need_after(state.entries[measure.words.n - 1].at, context, ref)
    return [event.MeasureApproved(ref) for ref in refs]


@rule(command.RecordProgress, command.CompleteMeasure)
def follow_up(
    state: State, asked: command.RecordProgress | command.CompleteMeasure, context: Context
) -> list[Event]:
    """Record what was done about a measure; one that was not approved is asked about."""
    measure = _measure(state, asked.measure)
    if measure.state not in {"approved", "completed"}:
        context.ask("measure_not_approved", measure=measure.id)
    if isinstance(asked, command.CompleteMeasure):
        return [event.MeasureCompleted(measure.id, asked.text)]
    common.need_text(asked.text, "text")
    return [event.MeasureProgressed(measure.id, asked.text)]


def _measure(state: State, ref: str) -> Measure:
    common.need("measure", ref, state)
    return state.measures[ref]


@mutation(event.DecisionTaken)
def decided(state: State, happened: event.DecisionTaken, entry: Entry) -> None:
    """Tell the decision."""
    common.tell(state, happened, entry, happened.item)


@mutation(event.MeasureTaken)
def taken(state: State, happened: event.MeasureTaken, entry: Entry) -> None:
    """Keep the measure, open until it is approved."""
    state.measures[happened.measure] = Measure(
        happened.measure,
        happened.kind,
        common.words(happened.text, happened.language, entry),
        happened.addressee,
        happened.by,
        happened.item,
    )
    common.tell(state, happened, entry, happened.item)


@mutation(event.MeasureApproved)
def approved(state: State, happened: event.MeasureApproved, entry: Entry) -> None:
    """Let the measure leave the room."""
    measure = state.measures[happened.measure]
    measure.state, measure.approved_at = "approved", entry.at


@mutation(event.MeasureDropped)
def dropped(state: State, happened: event.MeasureDropped, _: Entry) -> None:
    """Keep the measure out of the register."""
    measure = state.measures[happened.measure]
    measure.state, measure.reason = "dropped", happened.reason


@mutation(event.MeasureProgressed, event.MeasureCompleted)
def followed_up(
    state: State, happened: event.MeasureProgressed | event.MeasureCompleted, entry: Entry
) -> None:
    """Keep what was done; a frozen report stays as it is."""
    measure = state.measures[happened.measure]
    measure.progress.append((entry.at, happened.text))
    if isinstance(happened, event.MeasureCompleted):
        measure.state = "completed"
