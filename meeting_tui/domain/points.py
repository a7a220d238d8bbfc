"""Open points: what the acts of a meeting left unclear, each with the line that settles it.

Nothing is stored: the points are read off the state, so the act that settles one makes it go.
"""

from collections.abc import Iterator

from meeting_tui.domain import unsettled
from meeting_tui.domain.formal import needs_no_approval
from meeting_tui.domain.open_point import COUNCIL, MEETING, REGISTER, OpenPoint
from meeting_tui.domain.papers import SUMMARY
from meeting_tui.domain.state import State
from meeting_tui.domain.untranslated import gaps

__all__ = ["OpenPoint", "barring", "open_points"]


def open_points(state: State, *, closing: bool = False) -> tuple[OpenPoint, ...]:
    """List what is open, in the order of the design.

    With ``closing`` also what would become open if the meeting were closed now.
    """
    ended = closing or state.phase == "closed"
    decided = ended or state.report.approval is not None
    numbers = state.report.numbering(state.order)
    return tuple(
        point
        for points in (
            unsettled.unclassified(state, ended=decided),
            unsettled.standing(state),
            unsettled.without_finding(state, ended=decided),
            unsettled.contested(state),
            unsettled.brackets(state),
            unsettled.letter_parts(state),
            _statements(state),
            _paragraphs(state, numbers, ended=ended),
            _measures(state),
            _translations(state, numbers),
            _drafting(state),
            _suspended(state),
            _outsiders(state),
            _undone(state),
            _referrals(state),
        )
        for point in points
    )


def barring(state: State, paper: str) -> tuple[OpenPoint, ...]:
    """List the open points because of which a paper (or the register) is provisional."""
    asked = MEETING if paper == SUMMARY else paper
    return tuple(point for point in open_points(state) if asked in point.concerns)


def _statements(state: State) -> Iterator[OpenPoint]:
    for statement in state.statements.values():
        if statement.words is None:
            line = f"/received {statement.id}: …"
            yield OpenPoint("statement_awaited", statement.id, line, (MEETING,), statement.actors)


def _paragraphs(state: State, numbers: dict[str, str], *, ended: bool) -> Iterator[OpenPoint]:
    if not (ended or state.report.approval):
        return
    for key, number in numbers.items():
        paragraph = state.report.paragraphs.get(key)
        if paragraph and not paragraph.approval and not needs_no_approval(state, paragraph):
            yield OpenPoint(
                "paragraph_unapproved", number, f"/approve {number}", (MEETING, COUNCIL)
            )


def _measures(state: State) -> Iterator[OpenPoint]:
    for measure in state.measures.values():
        if measure.state == "open":
            line = f"/approve {measure.id}"
            yield OpenPoint("measure_undecided", measure.id, line, (MEETING, COUNCIL, REGISTER))


def _translations(state: State, numbers: dict[str, str]) -> Iterator[OpenPoint]:
    """One point for each language: how many texts it lacks, and how many are out of date."""
    for language in state.plan.group.languages:
        found = gaps(state, language, numbers)
        yield from _gap("translation_missing", language, found.missing)
        yield from _gap("translation_stale", language, found.stale)


def _gap(code: str, language: str, refs: tuple[str, ...]) -> Iterator[OpenPoint]:
    if refs:
        line = f"/translate {refs[0]} {language}: …"
        yield OpenPoint(code, refs[0], line, (MEETING,), count=len(refs), language=language)


def _drafting(state: State) -> Iterator[OpenPoint]:
    for group in state.drafting.values():
        if group.words is None:
            line = f"/back {group.id}: …"
            yield OpenPoint("drafting_out", group.id, line, (MEETING,), (group.convenor,))


def _suspended(state: State) -> Iterator[OpenPoint]:
    for item in state.items.values():
        if item.state == "suspended":
            yield OpenPoint("item_suspended", item.number, f"/item {item.number}", (MEETING,))


def _outsiders(state: State) -> Iterator[OpenPoint]:
    for n, actor, did in state.irregular:
        yield OpenPoint(f"outsider_{did}", f"#{n}", f"/undo #{n}", (MEETING,), (actor,))


def _undone(state: State) -> Iterator[OpenPoint]:
    for n in state.left_undone:
        yield OpenPoint("left_undone", f"#{n}", f"/undo #{n}", (MEETING,))


def _referrals(state: State) -> Iterator[OpenPoint]:
    for referral in state.referrals:
        if referral.answer is None:
            line = f"/answered {referral.body}: …"
            yield OpenPoint("referral_unanswered", referral.body, line, actors=(referral.body,))
