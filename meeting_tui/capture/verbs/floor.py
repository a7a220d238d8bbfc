"""Verbs of the floor."""

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain import room
from meeting_tui.domain.commands import floor as command
from meeting_tui.domain.vocabulary import Vocabulary


def _floor_entry(vocabulary: Vocabulary) -> int:
    return vocabulary.state.timeline.holder("floor")


def _head(vocabulary: Vocabulary) -> str:
    queue = vocabulary.state.queue
    return queue[0].actor if queue else ""


def _expected(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Take everybody whom the agenda names, or a fault that asks for names."""
    codes = room.expected(vocabulary.state)
    if not codes:
        raise ParseFault("nobody_expected", remedy="/present NAME")
    return codes


VERBS = (
    Verb(
        NC_("verb", "present"),
        (
            form("all", command.RecordPresence, actors=_expected),
            form("{actors:actors}", command.RecordPresence),
        ),
        N_("Record who is in the room; all: everybody whom the agenda of the meeting names."),
        "/present BRA, FRA",
    ),
    Verb(
        NC_("verb", "absent"),
        (form("{actors:actors}", command.RecordPresence, present=False),),
        N_("Record who has left."),
        "/absent BRA",
    ),
    Verb(
        NC_("verb", "queue"),
        (form("{actors:actors} [for {behalf:words}]", command.QueueSpeakers),),
        N_("Put delegations on the list of speakers."),
        "/queue BRA, IND",
        key="q",
        label=N_("Queue"),
    ),
    Verb(
        NC_("verb", "unqueue"),
        (form("{actors:actors}", command.UnqueueSpeakers),),
        N_("Take delegations off the list of speakers."),
        "/unqueue BRA",
    ),
    Verb(
        NC_("verb", "first"),
        (form("{actors:actors}", command.PutFirst),),
        N_("Bring delegations to the head of the list of speakers, in this order."),
        "/first IND, BRA",
    ),
    Verb(
        NC_("verb", "floor"),
        (
            form("", command.GiveNextFloor, after=_floor_entry, head=_head),
            form("{actor:actor} [for {behalf:words}]", command.GiveFloor),
        ),
        N_("Give the floor to the head of the list, or to somebody by name."),
        "/floor BRA for CITEL",
        key="n",
        label=N_("Next"),
    ),
    Verb(
        NC_("verb", "end"),
        (form("", command.EndFloor, after=_floor_entry),),
        N_("Record that the speaker has finished."),
        "/end",
    ),
    Verb(
        NC_("verb", "po"),
        (
            form("{actor:actor} : {text}", command.RaiseOrder),
            form("{actors:actors} [for {behalf:words}]", command.QueueSpeakers, kind="order"),
        ),
        N_("Record a point of order; without its words, put it first on the list of speakers."),
        "/po BRA: whether the list of speakers can be closed",
    ),
    Verb(
        NC_("verb", "reply"),
        (form("{actors:actors} [for {behalf:words}]", command.QueueSpeakers, kind="reply"),),
        N_("Put a right of reply on the list of speakers, before the statements."),
        "/reply BRA",
    ),
    Verb(
        NC_("verb", "limit"),
        (form("{seconds:seconds} [bell]", command.SetLimit),),
        N_("Limit each speaker to a time, with a bell if asked for; 0 lifts the limit."),
        "/limit 3m bell",
    ),
    Verb(
        NC_("verb", "last"),
        (form("{actors:actors} [for {behalf:words}]", command.QueueSpeakers, kind="last"),),
        N_("Give a delegation the last word, at the end of the list."),
        "/last BRA",
    ),
    Verb(
        NC_("verb", "closequeue"),
        (form("", command.CloseQueue),),
        N_("Close the list of speakers."),
        "/closequeue",
    ),
    Verb(
        NC_("verb", "openqueue"),
        (form("", command.OpenQueue),),
        N_("Open the list of speakers again."),
        "/openqueue",
    ),
)
