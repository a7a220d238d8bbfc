"""Verbs of the meeting and its sittings."""

from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain.commands import sitting as command

VERBS = (
    Verb(
        NC_("verb", "open"),
        (form("", command.OpenSitting),),
        N_("Open the meeting, or its next sitting."),
        "/open",
    ),
    Verb(
        NC_("verb", "suspend"),
        (form("[until {until:moment}] [: {reason}]", command.SuspendSitting),),
        N_("Pause the sitting; every clock stops except the countdown to the end."),
        "/suspend until 10:45: coffee",
        key="s",
        label=N_("Suspend"),
    ),
    Verb(
        NC_("verb", "resume"),
        (form("", command.ResumeSitting),),
        N_("Go on after a pause."),
        "/resume",
        label=N_("Resume"),
    ),
    Verb(
        NC_("verb", "rise"),
        (form("[until {until:moment}]", command.EndSitting),),
        N_("End the sitting; the meeting goes on with another one."),
        "/rise until 14:30",
        label=N_("Rise"),
    ),
    Verb(
        NC_("verb", "close"),
        (form("", command.CloseMeeting),),
        N_("Close the meeting."),
        "/close",
        label=N_("Close the meeting"),
    ),
    Verb(
        NC_("verb", "preside"),
        (form("{actor:actor}", command.TakeChair),),
        N_("Let somebody else preside."),
        "/preside vice-chair",
    ),
    Verb(
        NC_("verb", "stop"),
        (form("{stop:moment} : {reason}", command.MoveStop),),
        N_("Change the hour of the end, with the reason."),
        "/stop 18:00: the interpreters stay half an hour longer",
    ),
)
