"""A line written after its item is done: with a time at which that item was open, it belongs there.

In a break the last item is written up; to take up the next one would put its words elsewhere.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.parsing import late_time, parse
from meeting_tui.domain import past
from meeting_tui.domain.clocks import RUNNING
from meeting_tui.domain.commands import Command, agenda, floor, measures, minutes, report
from meeting_tui.domain.fold import decide
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context
from meeting_tui.domain.vocabulary import Vocabulary

WRITTEN: tuple[type[Command], ...] = (
    minutes.TakeMinute,
    minutes.Say,
    minutes.AnnounceStatement,
    floor.RaiseOrder,
    measures.Decide,
    measures.TakeMeasure,
    agenda.IntroduceDocument,
    agenda.NoteDocument,
    report.BeginSection,
)
"""What can be written about an item when it is over."""


def better(
    refusal: Refusal, command: Command, line: str, vocabulary: Vocabulary, context: Context
) -> Refusal:
    """Return a refusal that proposes the line with its time, where that would be accepted."""
    if (
        refusal.code not in {"no_item", "no_item_then"}
        or not isinstance(command, WRITTEN)
        or "\n" in line
    ):
        return refusal
    before = past.item_before(vocabulary.state, context.at)
    if before is None or _goes_on(vocabulary, context):
        return refusal
    item, ended = before
    for proposed in _dated(line, ended, vocabulary):
        if _is_accepted(proposed, vocabulary, context):
            return Refusal("item_over", item=item.number, remedy=proposed)
    return refusal


def _goes_on(vocabulary: Vocabulary, context: Context) -> bool:
    """Whether the next item may well be taken up at once: the sitting runs, and this is now."""
    marks = vocabulary.state.timeline.marks
    return vocabulary.state.phase == RUNNING and context.at >= marks[-1].at


def _dated(line: str, ended: datetime, vocabulary: Vocabulary) -> Iterator[str]:
    """Go through the line with times shortly before the end of the item, simplest first."""
    body = line[late_time(line, vocabulary)[1] :]
    zone, first = vocabulary.state.zone, vocabulary.state.plan.agenda.date
    for before, form in ((timedelta(minutes=1), "%H:%M"), (timedelta(seconds=1), "%H:%M:%S")):
        moment = (ended - before).astimezone(zone)
        other = moment.date() != vocabulary.today()
        day = f"d{(moment.date() - first).days + 1} " if other else ""
        yield f"@{day}{moment:{form}} {body}"


def _is_accepted(line: str, vocabulary: Vocabulary, context: Context) -> bool:
    try:
        meant = parse(line, vocabulary)
        decide(vocabulary.state, meant.command, replace(context, at=meant.at or context.at))
    except (ParseFault, Refusal):
        return False
    return True
