"""Verbs of consensus."""

from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain.commands import agenda as agenda_command
from meeting_tui.domain.commands import consensus as command

VERBS = (
    Verb(
        NC_("verb", "put"),
        (
            form("{question:question} : {text}", command.AmendQuestion),
            form("{proposal:proposal}", command.PutProposal),
            form(": {text}", command.PutQuestion),
        ),
        N_("Put a proposal or a text to the Group, or an open question in other words."),
        "/put P1",
        key="p",
        label=N_("Put"),
    ),
    Verb(
        NC_("verb", "object"),
        (form("{actors:actors} : {text}", command.MakeObjection),),
        N_("Record an objection to the question put, with its grounds."),
        "/object BRA: question 3 is too broad",
    ),
    Verb(
        NC_("verb", "cure"),
        (form("{objection:objection} : {text}", command.NameCure),),
        N_("Record what would lift an objection."),
        "/cure O1: limit the topic to recent developments",
    ),
    Verb(
        NC_("verb", "answer"),
        (form("{objection:objection} : {text}", command.AnswerObjection),),
        N_("Record what was answered to an objection."),
        "/answer O1: the sponsors accept that limit",
    ),
    Verb(
        NC_("verb", "lift"),
        (form("{objection:objection}", command.LiftObjection),),
        N_("Record that an objection is lifted."),
        "/lift O1",
    ),
    Verb(
        NC_("verb", "notmaintained"),
        (form("{objection:objection}", command.DropObjection),),
        N_("Record that an objection is not maintained."),
        "/notmaintained O1",
    ),
    Verb(
        NC_("verb", "reserve"),
        (form("{actors:actors} : {text}", command.MakeReservation),),
        N_("Record a statement with which a delegation joins the consensus."),
        "/reserve FIN: it would have preferred fewer questions",
    ),
    Verb(
        NC_("verb", "consensus"),
        (form("[: {text}]", command.FindConsensus),),
        N_("Declare consensus on the question put, or on a text put and found at once."),
        "/consensus",
        key="c",
        label=N_("Consensus"),
    ),
    Verb(
        NC_("verb", "noconsensus"),
        (form("{reason:reason} [: {text}]", command.FindNoConsensus),),
        N_("Declare that there is no consensus: time, objection, information or other."),
        "/noconsensus time: there was not enough time to examine all the proposals",
        key="x",
        label=N_("No consensus"),
    ),
    Verb(
        NC_("verb", "contest"),
        (form("{question:question} {actors:actors} : {text}", command.ContestFinding),),
        N_("Record that a finding is contested."),
        "/contest Q1 BRA: an objection had not been answered",
    ),
    Verb(
        NC_("verb", "maintain"),
        (form("{question:question} [: {reason}]", command.MaintainFinding),),
        N_("Maintain a finding that is contested."),
        "/maintain Q1",
    ),
    Verb(
        NC_("verb", "notcontested"),
        (form("{question:question}", command.WithdrawContest),),
        N_("Record that a finding is no longer contested."),
        "/notcontested Q1",
    ),
    Verb(
        NC_("verb", "bracket"),
        (
            form("{number:bracket} kept", command.SettleBracket, outcome="kept"),
            form("{number:bracket} deleted", command.SettleBracket, outcome="deleted"),
            form("{number:bracket} : {text}", command.SettleBracket, outcome="replaced"),
        ),
        N_("Record what became of square brackets in a text found agreed."),
        "/bracket Q1.1 kept",
    ),
    Verb(
        NC_("verb", "reopen"),
        (
            form("{question:question} : {reason}", command.ReopenQuestion),
            form("{item:item} : {reason}", agenda_command.ReopenItem),
        ),
        N_("Open a question with a finding, or a closed item, again."),
        "/reopen 4: a late contribution",
    ),
    Verb(
        NC_("verb", "refer"),
        (form("{body:actor} : {text}", command.Refer),),
        N_("Ask another body for guidance."),
        "/refer council: which topic should be taken",
    ),
    Verb(
        NC_("verb", "answered"),
        (form("{body:actor} : {text}", command.AnswerReferral),),
        N_("Record what the other body answered."),
        "/answered council: the topic is left to the Group",
    ),
    Verb(
        NC_("verb", "letter"),
        (form("{part:part} : {text}", command.PrepareLetter),),
        N_("Give a part of the invitation letter; a date is written YYYY-MM-DD."),
        "/letter deadline: 2019-06-14",
    ),
    Verb(
        NC_("verb", "annex"),
        (
            form("coverage", command.AskForAnnex, annex="coverage"),
            form("pictures", command.AskForAnnex, annex="pictures"),
        ),
        N_("Print with the report what was done with each proposal, or the meeting in pictures."),
        "/annex coverage",
    ),
)
