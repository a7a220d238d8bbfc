"""Verbs of decisions and measures."""

from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain.commands import measures as command

UNDER = "[under {decision:decision}]"
ADDRESSED = f"{{addressee:who}} [by {{by:words}}] {UNDER} : {{text}}"

VERBS = (
    Verb(
        NC_("verb", "decide"),
        (form(": {text}", command.Decide, kind="decided"),),
        N_("Record what the Group decided, as a bare verb: “decided to …”."),
        "/decide: hold its next meeting in September",
    ),
    Verb(
        NC_("verb", "agree"),
        (form(": {text}", command.Decide, kind="agreed"),),
        N_("Record what the Group agreed, as a bare verb: “agreed to …”."),
        "/agree: take the two documents together",
    ),
    Verb(
        NC_("verb", "invite"),
        (form(ADDRESSED, command.TakeMeasure, kind="invitation"),),
        N_("Record an invitation, as a bare verb: “invited Member States to …”."),
        "/invite Member States: send their contributions",
    ),
    Verb(
        NC_("verb", "request"),
        (form(ADDRESSED, command.TakeMeasure, kind="request"),),
        N_("Record a request to somebody, as a bare verb."),
        "/request secretariat by 2019-06-01: publish the replies",
    ),
    Verb(
        NC_("verb", "undertake"),
        (form(ADDRESSED, command.TakeMeasure, kind="undertaking"),),
        N_("Record what somebody undertook to do, as a bare verb."),
        "/undertake chair: inform the Council",
    ),
    Verb(
        NC_("verb", "remark"),
        (form(f"{UNDER} : {{text}}", command.TakeMeasure, kind="remark"),),
        N_("Record a remark, a clause after “It was indicated that”: nobody has to act on it."),
        "/remark: the Group needs more time",
    ),
    Verb(
        NC_("verb", "drop"),
        (form("{measure:measure} : {reason}", command.DropMeasure),),
        N_("Record that a measure is not kept, with the reason."),
        "/drop M3: covered by M2",
    ),
    Verb(
        NC_("verb", "progress"),
        (form("{measure:measure} : {text}", command.RecordProgress),),
        N_("Record, after the meeting, what was done about a measure."),
        "/progress M1: 12 contributions received",
    ),
    Verb(
        NC_("verb", "complete"),
        (form("{measure:measure} [: {text}]", command.CompleteMeasure),),
        N_("Record, after the meeting, that a measure has been carried out."),
        "/complete M1: all contributions are published",
    ),
)
