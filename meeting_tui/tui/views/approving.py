"""What of the report is left to approve, one small row for each section."""

from meeting_tui.domain.formal import needs_no_approval
from meeting_tui.domain.report import Paragraph, Section
from meeting_tui.domain.state import Item
from meeting_tui.languages import N_, naming
from meeting_tui.tui.text import Words
from meeting_tui.tui.views.seat import Seat, saying
from meeting_tui.tui.widgets.agenda_column import Progress
from meeting_tui.tui.widgets.proposal_rows import ProposalRow, ProposalsView


def is_in_hand(item: Item | None) -> bool:
    """Whether the open item is one in which the report is read, rather than a topic."""
    return item is not None and (item.closing or item.kind in {"report", "closing"})


def sections(seat: Seat) -> ProposalsView:
    """Show the sections of the report, with the paragraphs that are not approved yet."""
    report = seat.state.report
    numbers = report.numbering(seat.state.order)
    found = ((each, _to_approve(seat, each)) for each in report.ordered(seat.state.order))
    return ProposalsView(
        tuple(_section(seat, each, every, numbers) for each, every in found if every),
        saying(seat.language, N_("{first} to {last}"), "first", "last"),
        empty=seat.say(N_("The report has no paragraph yet")),
    )


def _to_approve(seat: Seat, section: Section) -> list[Paragraph]:
    """List what is approved or can be: the paragraph that tells the approval is neither."""
    return [
        each
        for each in seat.state.report.living(section)
        if each.approval or not needs_no_approval(seat.state, each)
    ]


def _section(
    seat: Seat, section: Section, every: list[Paragraph], numbers: dict[str, str]
) -> ProposalRow:
    waiting = [numbers[each.key] for each in every if each.approval is None]
    item = seat.state.items.get(section.item)
    return ProposalRow(
        numbers[f"§{section.key}"],
        section.title or (seat.text(item.title) if item else ""),
        _progress(every, waiting),
        _state(seat, len(every), len(waiting)),
        _left(seat, waiting),
    )


def _state(seat: Seat, total: int, waiting: int) -> str:
    """Say how far a section is, in words that are true of several if they share a row."""
    if not waiting:
        return seat.say(N_("approved"))
    if waiting == total:
        return seat.say(N_("not approved"))
    return seat.say(N_("{approved} of {total} approved"), approved=total - waiting, total=total)


def _progress(every: list[Paragraph], waiting: list[str]) -> Progress:
    if not waiting:
        return Progress.DONE
    return Progress.NOW if len(waiting) < len(every) else Progress.TO_COME


def _left(seat: Seat, waiting: list[str]) -> Words:
    return (naming.refs(seat.language, waiting),) if waiting else ()
