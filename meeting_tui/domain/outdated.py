"""Texts of the report that no longer say what happened: a fact they were written from changed."""

from meeting_tui.domain.events.corrections import TextFixed
from meeting_tui.domain.events.measures import MeasureTaken
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.state import State


def is_outdated(state: State, paragraph: Paragraph) -> bool:
    """Whether an amended or composed text is older than a correction of what it tells.

    The correction may be a fix, an undo or an amended measure. What is frozen stays as it was
    approved and is never outdated.
    """
    if not paragraph.written or paragraph.approval:
        return False
    if any(state.withdrawn.get(n, 0) > paragraph.written for n in paragraph.sources):
        return True
    return _measure_amended(state, paragraph) or _fixed(state, paragraph)


def _measure_amended(state: State, paragraph: Paragraph) -> bool:
    return any(
        state.measures[fact.event.measure].changed > paragraph.written
        for fact in paragraph.facts
        if isinstance(fact.event, MeasureTaken)
    )


def _fixed(state: State, paragraph: Paragraph) -> bool:
    if not any(n in state.fixed for n in paragraph.sources):
        return False
    return any(
        isinstance(event, TextFixed) and event.entry in paragraph.sources
        for entry in state.entries[paragraph.written :]
        if entry.n not in state.withdrawn
        for event in entry.events
    )
