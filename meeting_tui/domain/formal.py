"""Paragraphs that nobody can have approved, and that therefore want no approval."""

from meeting_tui.domain.events.minutes import MinuteTaken, Said
from meeting_tui.domain.events.report import ReportApproved
from meeting_tui.domain.events.sitting import MeetingClosed
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.state import State

FORMAL = (ReportApproved, MeetingClosed)
"""What the report says of its own approval and of the end."""

PARTING = (MinuteTaken, Said)
"""What is said under the closing once the report is approved: thanks, the words of parting."""


def needs_no_approval(state: State, paragraph: Paragraph) -> bool:
    """Whether a paragraph tells the approval, the end, or the parting words after the approval."""
    return _is_formal(paragraph) or is_parting(state, paragraph)


def is_parting(state: State, paragraph: Paragraph) -> bool:
    """Whether it was recorded under the closing item after the report was approved."""
    if state.report.approval is None or paragraph.approval:
        return False
    if paragraph.text:
        return paragraph.key == state.report.closing
    item = state.items.get(state.report.sections[paragraph.section].item)
    events = [fact.event for fact in paragraph.facts]
    return (
        item is not None
        and item.kind == "closing"
        and all(isinstance(event, PARTING + FORMAL) for event in events)
        and not _is_formal(paragraph)
    )


def _is_formal(paragraph: Paragraph) -> bool:
    facts = [fact.event for fact in paragraph.facts]
    return bool(facts) and not paragraph.text and all(isinstance(e, FORMAL) for e in facts)
