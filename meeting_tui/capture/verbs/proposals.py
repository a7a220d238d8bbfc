"""Verbs of the proposals for a topic."""

from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain.commands import proposals as command

VERBS = (
    Verb(
        NC_("verb", "propose"),
        (form("[{sponsors:actors}] [in {document:document}] : {title}", command.SubmitProposal),),
        N_("Put a proposal on the table, with its sponsors."),
        "/propose BRA, IND: Affordable access",
    ),
    Verb(
        NC_("verb", "preamble"),
        (form("{proposal:proposal} : {text}", command.WritePreamble),),
        N_("Give a proposal its preamble."),
        "/preamble P1: Considering that …",
    ),
    Verb(
        NC_("verb", "ask"),
        (
            form("{number:question of} : {text}", command.WriteQuestion),
            form("{proposal:proposal} : {text}", command.WriteQuestion),
        ),
        N_("Add a question to a proposal, or replace one of them."),
        "/ask P1.2 [fr]: Quelles mesures pourraient être prises ?",
    ),
    Verb(
        NC_("verb", "examine"),
        (form("{proposal:proposal}", command.BeginExamination),),
        N_("Take up a proposal; the one in hand before it is then examined."),
        "/examine P1",
    ),
    Verb(
        NC_("verb", "examined"),
        (form("{proposal:proposal} [partly]", command.EndExamination),),
        N_("Finish examining a proposal, or only a part of it."),
        "/examined P4 partly",
    ),
    Verb(
        NC_("verb", "support"),
        (form("{proposal:proposal} {actors:actors}", command.SupportProposal),),
        N_("Record who supports a proposal."),
        "/support P1 BRA, FRA",
    ),
    Verb(
        NC_("verb", "concern"),
        (form("{proposal:proposal} {actors:actors} : {text}", command.RaiseConcern),),
        N_("Record a concern about a proposal, before a question is put."),
        "/concern P1 IND: covered by an earlier consultation",
    ),
    Verb(
        NC_("verb", "restore"),
        (form("{proposal:proposal}", command.RestoreProposal),),
        N_("Put a withdrawn proposal on the table again."),
        "/restore P1",
    ),
    Verb(
        NC_("verb", "merge"),
        (form("{proposals:proposals} : {title}", command.MergeProposals),),
        N_("Make one proposal of several."),
        "/merge P1 P2: Access and affordability",
    ),
    Verb(
        NC_("verb", "notexamined"),
        (form("{proposals:proposals} [: {reason}]", command.LeaveUnexamined),),
        N_("Record that proposals were not examined; without a reason, for lack of time."),
        "/notexamined P4 P5: lack of time",
    ),
    Verb(
        NC_("verb", "drafting"),
        (form("{convenor:actor} [by {due:moment}] : {mandate}", command.FormDraftingGroup),),
        N_("Let a delegation convene a drafting group with a mandate."),
        "/drafting BRA by 16:00: shorten the questions of P2",
    ),
    Verb(
        NC_("verb", "consult"),
        (
            form(
                "{convenor:actor} [by {due:moment}] : {mandate}",
                command.FormDraftingGroup,
                kind="consultations",
            ),
        ),
        N_("Let a delegation hold informal consultations; they come back like a drafting group."),
        "/consult BRA by 16:00: whether P2 and P3 can be merged",
    ),
    Verb(
        NC_("verb", "back"),
        (form("{drafting:drafting} [{document:document}] : {text}", command.TakeBackDraft),),
        N_("Take in what a drafting group brought back."),
        "/back G1: two questions instead of five",
    ),
)
