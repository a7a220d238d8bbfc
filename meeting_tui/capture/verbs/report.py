"""Verbs of the report and of corrections."""

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain.commands import corrections
from meeting_tui.domain.commands import report as command
from meeting_tui.domain.commands.measures import AmendMeasure, ApproveMeasures
from meeting_tui.domain.commands.papers import SetPaperData
from meeting_tui.domain.vocabulary import Vocabulary


def _last_entry(vocabulary: Vocabulary) -> int:
    last = vocabulary.last_undoable()
    if not last:
        raise ParseFault("nothing_to_undo")
    return last


REPORT = (
    Verb(
        NC_("verb", "section"),
        (form(": {title}", command.BeginSection),),
        N_("Begin a section of the report with a title of its own, under the open item."),
        "/section: Open consultations",
    ),
    Verb(
        NC_("verb", "compose"),
        (form("{entries:entries} : {text}", command.ComposeParagraph),),
        N_("Write one paragraph in place of several, named by their entries or numbers (4.3)."),
        "/compose #41 #44: Two Member States presented their contributions.",
    ),
    Verb(
        NC_("verb", "insert"),
        (form("after {after:paragraph} : {text}", command.InsertParagraph),),
        N_("Put a paragraph into the report after another."),
        "/insert after 4.3: The secretariat took note.",
    ),
    Verb(
        NC_("verb", "move"),
        (form("{paragraph:paragraph} after {after:paragraph}", command.MoveParagraph),),
        N_("Move a paragraph after another."),
        "/move 4.3 after 5.1",
    ),
    Verb(
        NC_("verb", "strike"),
        (form("{paragraph:paragraph} : {reason}", command.StrikeParagraph),),
        N_("Take a paragraph out of the report, with the reason."),
        "/strike 4.3: told twice",
    ),
    Verb(
        NC_("verb", "issue"),
        (form("draft", command.IssueDraft), form("final", command.IssueFinal)),
        N_("Hand out the draft, whose numbers no longer move, or the final report, renumbered."),
        "/issue draft",
    ),
    Verb(
        NC_("verb", "read"),
        (form("{paragraph:paragraph}", command.ReadParagraph),),
        N_("Record that a paragraph was read out to the Group."),
        "/read 6.2",
    ),
    Verb(
        NC_("verb", "amend"),
        (
            form("{measure:measure} [by {actor:actor}] : {text}", AmendMeasure),
            form("{paragraph:paragraph} [by {actor:actor}] : {text}", command.AmendParagraph),
        ),
        N_("Change a paragraph or a measure; the text before is kept, who asked is not printed."),
        "/amend 6.2 by BRA: The Group examined three proposals.",
    ),
    Verb(
        NC_("verb", "approve"),
        (
            form("measures", ApproveMeasures),
            form("report [as amended]", command.ApproveReport),
            form("{measures:measures}", ApproveMeasures),
            form("{paragraphs:paragraphs}", command.ApproveParagraphs),
        ),
        N_("Approve paragraphs, sections, measures, or the whole report."),
        "/approve 1-5",
        key="a",
        label=N_("Approve"),
    ),
    Verb(
        NC_("verb", "editorial"),
        (form("{paragraph:paragraph} : {text}", command.NoteEditorial),),
        N_("Put right an editorial slip in an approved paragraph."),
        "/editorial 4.3: The Group noted the report.",
    ),
    Verb(
        NC_("verb", "corrigendum"),
        (form("{paragraph:paragraph} : {text}", command.IssueCorrigendum),),
        N_("Correct an approved paragraph by a paper of its own."),
        "/corrigendum 4.3: The Group noted both reports.",
    ),
    Verb(
        NC_("verb", "translate"),
        (
            form(
                "{target:translatable} {language:language} : {text}",
                command.Translate,
            ),
        ),
        N_("Give a paragraph, an entry or a reference its text in another language."),
        "/translate 6.2 fr: Le Groupe a examiné trois propositions.",
    ),
    Verb(
        NC_("verb", "closing"),
        (form(": {text}", command.DraftClosing),),
        N_("Write the closing paragraph beforehand; <time> in it is completed at the gavel."),
        "/closing: The Chairman thanked the participants and closed the meeting at <time>.",
    ),
    Verb(
        NC_("verb", "paper"),
        (form("{paper:paper} {field:field} : {text}", SetPaperData),),
        N_("Fill in the form of a paper: its number, its date, who signs it, paragraphs."),
        "/paper council number: C19/45",
    ),
)

CORRECTIONS = (
    Verb(
        NC_("verb", "undo"),
        (
            form("{entry:entry}", corrections.Undo),
            form("", corrections.Undo, entry=_last_entry),
        ),
        N_("Take back an entry and what cannot stand without it; nothing is deleted."),
        "/undo #41",
        key="u",
        label=N_("Undo"),
    ),
    Verb(
        NC_("verb", "fix"),
        (
            form("{entry:entry} : {text}", corrections.FixText),
            form("{entry:entry} {actors:actors} : {text}", corrections.FixText),
            form("{entry:entry} {language:tag}", corrections.FixText, text=""),
        ),
        N_("Replace the free text of an earlier entry, or its language or speaker; the old stays."),
        "/fix #41: The secretariat noted the request.",
    ),
)
