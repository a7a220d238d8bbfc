"""Decisions and measures: taken, amended, approved, dropped, followed up."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from meeting_tui.domain.commands import measures as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import measures as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import Measure, State

KINDS = ("invitation", "request", "undertaking", "remark")
"""The kinds in the order in which papers list and letter the measures."""


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
    if asked.decision:
        common.need("decision", asked.decision, state)
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
            asked.decision,
        )
    ]


@rule(command.AmendMeasure)
def amend(state: State, asked: command.AmendMeasure, context: Context) -> list[Event]:
    """Change the words of a measure that is still open; those before are kept."""
    measure = _open(state, asked.measure, amends=True)
    common.need_text(asked.text, "text")
    if asked.actor:
        common.need_actors(state, [asked.actor])
    common.need_after(_known_since(state, measure), context, measure.id)
    language = common.language(asked.language, context)
    was = measure.words.text
    if (asked.text.split(), language) == (was.split(), measure.words.language or state.language):
        raise Refusal("same_words", measure=measure.id, remedy=f"/approve {measure.id}")
    return [event.MeasureAmended(measure.id, asked.text, language, was, asked.actor)]


@rule(command.DropMeasure)
def drop(state: State, asked: command.DropMeasure, _: Context) -> list[Event]:
    """Record that the Group does not keep a measure."""
    measure = _open(state, asked.measure)
    common.need_text(asked.reason, "reason")
    return [event.MeasureDropped(measure.id, asked.reason)]


@rule(command.ApproveMeasures)
def approve(state: State, asked: command.ApproveMeasures, context: Context) -> list[Event]:
    """Approve the measures named, or all that are open.

    When none is open any more, the Group confirms those it approved with their paragraphs.
    """
    refs = asked.measures or _in_state(state, "open") or _in_state(state, "approved")
    if not refs:
        raise Refusal("no_open_measure")
    for ref in refs:
        measure = _measure(state, ref)
        if asked.measures and measure.state != "open":
            raise Refusal("measure_settled", measure=ref, state=measure.state)
        common.need_after(_known_since(state, measure), context, ref)
    return [event.MeasureApproved(ref) for ref in refs]


def _in_state(state: State, wanted: str) -> tuple[str, ...]:
    return tuple(m.id for m in state.measures.values() if m.state == wanted)


def _known_since(state: State, measure: Measure) -> datetime:
    latest = max(measure.words.n, measure.changed)
    return state.entries[latest - 1].at


def approved_with(state: State, keys: Iterable[str]) -> list[Event]:
    """Approve the open measures that paragraphs tell, as those paragraphs are approved.

    A paragraph whose text was amended apart from its measure approves other words than those of
    the measure, which therefore stays open.
    """
    told = told_in(state)
    wanted = set(keys)
    return [
        event.MeasureApproved(measure.id)
        for measure in state.measures.values()
        if measure.state == "open"
        and measure.id in told
        and told[measure.id].key in wanted
        and _says(told[measure.id], measure)
    ]


def _says(paragraph: Paragraph, measure: Measure) -> bool:
    """Whether the words of a paragraph are still those of the measure it tells."""
    if not paragraph.text or measure.changed > paragraph.changed:
        return True
    return _has(paragraph.text, measure)


def _has(text: str, measure: Measure) -> bool:
    return measure.words.text.casefold() in text.casefold()


def parting(state: State, paragraph: Paragraph, text: str) -> Iterator[Measure]:
    """Go through the measures that a paragraph tells, and would no longer with this text."""
    for fact in paragraph.facts:
        told = fact.event
        measure = state.measures[told.measure] if isinstance(told, event.MeasureTaken) else None
        if measure and measure.state != "dropped" and not _has(text, measure):
            yield measure


def told_in(state: State) -> dict[str, Paragraph]:
    """Return the paragraph of the report that tells each measure; struck ones tell nothing."""
    return {
        fact.event.measure: paragraph
        for paragraph in state.report.paragraphs.values()
        if not paragraph.struck
        for fact in paragraph.facts
        if isinstance(fact.event, event.MeasureTaken)
    }


def lettered(measures: Iterable[Measure]) -> list[Measure]:
    """Put measures into the order of the papers: by kind, then as they were taken."""
    return sorted(measures, key=lambda measure: KINDS.index(measure.kind))


@rule(command.RecordProgress, command.CompleteMeasure)
def follow_up(
    state: State, asked: command.RecordProgress | command.CompleteMeasure, context: Context
) -> list[Event]:
    """Record what was done about a measure; one that was not approved is asked about."""
    measure = _measure(state, asked.measure)
    if measure.state not in {"approved", "completed"}:
        context.ask("measure_not_approved", measure=measure.id)
    if isinstance(asked, command.CompleteMeasure):
        if not measure.addressee:
            context.ask("measure_of_nobody", measure=measure.id)
        return [event.MeasureCompleted(measure.id, asked.text)]
    common.need_text(asked.text, "text")
    return [event.MeasureProgressed(measure.id, asked.text)]


def _open(state: State, ref: str, *, amends: bool = False) -> Measure:
    """Return a measure the Group has not settled; refuse any other."""
    measure = _measure(state, ref)
    if measure.state == "approved" and amends:
        raise Refusal("measure_agreed", measure=measure.id)
    if measure.state == "approved":
        raise Refusal("measure_approved", measure=measure.id)
    if measure.state != "open":
        raise Refusal("measure_settled", measure=measure.id, state=measure.state)
    return measure


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
        happened.decision,
    )
    common.tell(state, happened, entry, happened.item)


@mutation(event.MeasureAmended)
def amended(state: State, happened: event.MeasureAmended, entry: Entry) -> None:
    """Let the new words stand in the register, and in the paragraph unless that is frozen."""
    measure = state.measures[happened.measure]
    measure.earlier.append(measure.words.text)
    measure.words = replace(measure.words, text=happened.text, language=happened.language)
    measure.changed = entry.n
    paragraph = told_in(state).get(measure.id)
    if paragraph and not paragraph.approval:
        _retell(paragraph, measure)
        state.report.touch(paragraph, entry.n)


def _retell(paragraph: Paragraph, measure: Measure) -> None:
    for place, fact in enumerate(paragraph.facts):
        taken = fact.event
        if isinstance(taken, event.MeasureTaken) and taken.measure == measure.id:
            text, language = measure.words.text, measure.words.language
            told = replace(taken, text=text, language=language)
            paragraph.facts[place] = replace(fact, event=told)


@mutation(event.MeasureApproved)
def approved(state: State, happened: event.MeasureApproved, entry: Entry) -> None:
    """Let the measure leave the room; it was approved when that was first said."""
    measure = state.measures[happened.measure]
    if measure.approved_at is None or entry.at < measure.approved_at:
        measure.approved_at = entry.at
    measure.state = "completed" if measure.completed_at else "approved"


@mutation(event.MeasureDropped)
def dropped(state: State, happened: event.MeasureDropped, _: Entry) -> None:
    """Keep the measure out of the register."""
    measure = state.measures[happened.measure]
    measure.state, measure.reason = "dropped", happened.reason


@mutation(event.MeasureProgressed, event.MeasureCompleted)
def followed_up(
    state: State, happened: event.MeasureProgressed | event.MeasureCompleted, entry: Entry
) -> None:
    """Keep what was done; a frozen report stays as it is.

    What was never approved is not made so by having been done: it stays open.
    """
    measure = state.measures[happened.measure]
    if happened.text:
        measure.progress.append((entry.at, happened.text))
    if isinstance(happened, event.MeasureCompleted):
        measure.completed_at = entry.at
        measure.state = "completed" if measure.state == "approved" else measure.state
