"""Verbs of the open consultation, and of who contributed on earlier topics."""

from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain.commands import consultation as command

VERBS = (
    Verb(
        NC_("verb", "response"),
        (
            form("{reply:reply} questions {questions:asked} : {text}", command.SummariseReply),
            form(
                "{category:category} {who:words} [questions {questions:asked}] [dated {day:day}] "
                "[: {text}]",
                command.ReceiveReply,
            ),
        ),
        N_("Enter a reply to the online consultation, or what it says to a question, in a clause."),
        "/response private Organization A questions 1, 3 dated 2017-08-12: prices had fallen",
    ),
    Verb(
        NC_("verb", "link"),
        (form("{reply:reply} : {text}", command.LinkReply),),
        N_("Say at which address, or in which file, a reply can be read."),
        "/link R1: https://replies.example/organization-a",
    ),
    Verb(
        NC_("verb", "withhold"),
        (form("{reply:reply} : {reason}", command.WithholdReply),),
        N_("Count a reply and publish nothing of it, with the reason."),
        "/withhold R1: its author asked for it",
    ),
    Verb(
        NC_("verb", "welcome"),
        (form("{category:category} {who:words}", command.WelcomeGuest),),
        N_("Let somebody who did not reply take the floor at the physical consultation."),
        "/welcome academia Organization B",
    ),
    Verb(
        NC_("verb", "contributed"),
        (form("{actor:actor} [dated {day:day}] : {text}", command.NoteContribution),),
        N_("Note that a member contributed on an earlier topic, or updated what it had."),
        "/contributed BRA dated 2015-02-20: Consumer protection",
    ),
)
