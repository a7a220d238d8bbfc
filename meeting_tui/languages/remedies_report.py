"""Lines that would work on the report, where one asked for what it does not have or is already."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from meeting_tui.domain.events.sitting import MeetingClosed
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.state import State
from meeting_tui.languages.remedies_undo import unapprove_report

Values = Mapping[str, Any]


def _first_words(_: Values, state: State) -> str:
    """Return what gives an empty report a paragraph: an opening, an item, or what was agreed."""
    if not state.sittings or state.phase == "risen":
        return "/open"
    return "/agree: …" if state.item else "/item next"


def _living(state: State) -> Iterator[Paragraph]:
    for section in state.report.ordered(state.order):
        yield from state.report.living(section)


def _number(state: State, paragraph: Paragraph) -> str:
    return state.report.numbering(state.order)[paragraph.key]


def _told(values: Values, state: State) -> str:
    """Compose the last two entries that can be, in place of one that is told nowhere."""
    open_ones = (p for p in reversed(list(_living(state))) if not p.approval)
    told = (f"#{n}" for paragraph in open_ones for n in paragraph.entries)
    two = sorted(islice(told, 2), key=lambda ref: int(ref[1:]))
    return f"/compose {' '.join(two)}: …" if two else _first_words(values, state)


def _next_approval(_: Values, state: State) -> str:
    """Approve the next paragraph, else the report, else go on as with an approved report."""
    if state.report.approval:
        return _after_approval({}, state)
    left = next((p for p in _living(state) if not p.approval), None)
    return f"/approve {_number(state, left)}" if left else "/approve report"


def _after_approval(values: Values, state: State) -> str:
    """Give the approved report its last numbers, correct it, or withdraw its approval."""
    if values.get("what") == "annex":
        return unapprove_report(state)
    if not state.report.final:
        return "/issue final"
    last = next((p for p in _living(state) if p.approval), None)
    return f"/corrigendum {_number(state, last)}: …" if last else ""


def _closing(_: Values, state: State) -> str:
    """Change the paragraph that tells the closing, by the way its state leaves open."""
    told = (p for p in _living(state) if any(isinstance(f.event, MeetingClosed) for f in p.facts))
    paragraph = next(told, None)
    if paragraph is None:
        return ""
    verb = "corrigendum" if paragraph.approval else "amend"
    return f"/{verb} {_number(state, paragraph)}: …"


def _of_measure(values: Values, state: State) -> str:
    """Amend the measure, while it is open; the paragraph that prints it follows."""
    measure = state.measures.get(values["measure"])
    return f"/amend {measure.id}: …" if measure and measure.state == "open" else ""


FROM_STATE: dict[str, Callable[[Values, State], str]] = {
    "empty_report": _first_words,
    "entry_not_told": _told,
    "approved_already": _next_approval,
    "report_approved": _after_approval,
    "closing_told": _closing,
    "tells_measure": _of_measure,
}
