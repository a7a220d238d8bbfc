"""Lines that take back what a refused act runs against, made from the entry that did it."""

from collections.abc import Callable, Mapping
from typing import Any

from meeting_tui.domain.events import Event
from meeting_tui.domain.events.agenda import DocumentWithdrawn
from meeting_tui.domain.events.consensus import (
    ObjectionLifted,
    ObjectionNotMaintained,
    ReservationMade,
)
from meeting_tui.domain.events.measures import MeasureApproved, MeasureDropped
from meeting_tui.domain.events.proposals import ProposalSupported
from meeting_tui.domain.events.report import ParagraphStruck, ReportApproved
from meeting_tui.domain.state import State

Values = Mapping[str, Any]
_SETTLING = (ObjectionLifted, ObjectionNotMaintained)


def undo(state: State, happened: Callable[[Event], bool]) -> str:
    """Write the line that takes back the last entry that still stands and did this."""
    found = (
        entry.n
        for entry in reversed(state.entries)
        if entry.n not in state.withdrawn and any(happened(event) for event in entry.events)
    )
    n = next(found, 0)
    return f"/undo #{n}" if n else ""


def _of(state: State, kind: type[Event], **about: str) -> str:
    """Write the line that takes back the last event of a kind about something."""

    def happened(event: Event) -> bool:
        return isinstance(event, kind) and all(getattr(event, n) == r for n, r in about.items())

    return undo(state, happened)


def _unapprove(values: Values, state: State) -> str:
    return _of(state, MeasureApproved, measure=values["measure"])


def _undrop(values: Values, state: State) -> str:
    return _of(state, MeasureDropped, measure=values["measure"])


def _unstrike(values: Values, state: State) -> str:
    return _of(state, ParagraphStruck, paragraph=values["paragraph"])


def _put_back(values: Values, state: State) -> str:
    return _of(state, DocumentWithdrawn, document=values["document"])


def unapprove_report(state: State) -> str:
    """Write the line that withdraws the approval of the report."""
    return _of(state, ReportApproved)


def _stand_again(values: Values, state: State) -> str:
    """Take back what settled an objection: a lifting, or the statement that took its place."""
    objection = state.objections.get(values["objection"])

    def settled(event: Event) -> bool:
        if objection is None:
            return False
        if isinstance(event, ReservationMade):
            same = event.question == objection.question
            return same and set(objection.actors) <= set(event.actors)
        return isinstance(event, _SETTLING) and event.objection == objection.id

    return undo(state, settled)


def _withdraw_support(values: Values, state: State) -> str:
    proposal, actors = values["proposal"], set(values["actors"])

    def supported(event: Event) -> bool:
        if not isinstance(event, ProposalSupported) or event.proposal != proposal:
            return False
        return bool(actors & set(event.actors))

    return undo(state, supported)


FROM_STATE: dict[str, Callable[[Values, State], str]] = {
    "measure_approved": _unapprove,
    "measure_agreed": _unapprove,
    "measure_settled": _undrop,
    "struck": _unstrike,
    "document_withdrawn": _put_back,
    "objection_settled": _stand_again,
    "supported_already": _withdraw_support,
}
