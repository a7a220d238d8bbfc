"""What somebody at another seat did, in a word to those who did not, for four seconds."""

from collections.abc import Sequence

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event, agenda, consensus, corrections, report, sitting
from meeting_tui.languages import N_, acts
from meeting_tui.tui.views.seat import SEATS, Seat

SECONDS = 4

TOLD: tuple[type[Event], ...] = (
    agenda.AgendaAdopted,
    agenda.ItemClosed,
    agenda.ItemDeferred,
    agenda.ItemExtended,
    agenda.ItemOpened,
    agenda.ItemReopened,
    agenda.ItemSuspended,
    consensus.ConsensusFound,
    consensus.NoConsensusFound,
    consensus.QuestionAmended,
    consensus.QuestionPut,
    consensus.QuestionReopened,
    corrections.EntriesUndone,
    report.DraftIssued,
    report.ReportApproved,
    sitting.ChairTaken,
    sitting.MeetingClosed,
    sitting.SittingOpened,
    sitting.SittingResumed,
    sitting.SittingRisen,
    sitting.SittingSuspended,
    sitting.StopMoved,
)
"""What changes where the meeting is; paragraphs and speakers are seen where they stand."""


def told(seat: Seat, news: Sequence[Entry]) -> str:
    """Say the last thing that another seat did and everybody should know, or nothing."""
    entry = next((each for each in reversed(news) if _matters(seat, each)), None)
    if entry is None:
        return ""
    who = seat.say(SEATS[entry.seat]) if entry.seat in SEATS else entry.seat
    act = acts.act(seat.language, seat.state, entry)
    return seat.say(N_("{seat}: {act:verbatim}"), seat=who, act=act)


def _matters(seat: Seat, entry: Entry) -> bool:
    return entry.seat != seat.seat and any(isinstance(event, TOLD) for event in entry.events)
