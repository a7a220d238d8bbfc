"""What the papers to the Council have in common: head, box, what the Council is invited to do."""

from collections.abc import Sequence
from datetime import date

from meeting_tui.domain.state import State
from meeting_tui.languages import naming
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.papers import group_name, held, meeting_ordinal
from meeting_tui.papers import heads
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import Closing, Inlines, Metadata, Paragraph, Prose, Row, line

SUMMARY = N_("Summary")
ACTION = N_("Action required")
REFERENCES = N_("References")
INVITED_TO_NOTE = N_("The Council is invited to note this report.")
INVITED_TO_NOTE_AND_GUIDE = N_(
    "The Council is invited to note this report and to provide guidance."
)
DRAFT = N_("DRAFT – not approved")


def left(form: Form) -> tuple[Inlines, ...]:
    """Give the left of the head: the Council and its session, with place and dates."""
    council = line(say(form.language, N_("ITU Council")))
    return (council, form.words("session") or form.open("session"))


def right(state: State, form: Form) -> tuple[Inlines, ...]:
    """Give the right of the head: agenda item, document, date, original language."""
    language = form.language
    item, number, day = form.plain("item"), form.number, form.printed_day
    named = say(language, N_("Agenda item: {item:verbatim}"), item=item)
    document = say(language, N_("Document {number}"), number=number)
    return (
        line(named) if item else form.open("item"),
        line(document) if number else form.open("number"),
        line(day) if day else form.open("date"),
        line(heads.original(state, language)),
    )


def draft(form: Form, *, approved: bool) -> str:
    """Say what keeps the paper from being sent: the approval, or a part of its head."""
    if not approved:
        return say(form.language, DRAFT)
    return say(form.language, N_("DRAFT – not complete")) if form.lacking() else ""


def source(state: State, language: str) -> Inlines:
    """Say whose report it is."""
    group = heads.text_in(state.plan.group.full_name, language)
    chair = naming.chair(language, state)
    return line(say(language, N_("Report by {chair} of the {group}"), chair=chair, group=group))


def row(language: str, label: str, *texts: Inlines) -> Row:
    """Make one part of the box."""
    return Row(line(say(language, label)), texts)


def closing(form: Form) -> Closing | None:
    """Name who signs, if somebody was named."""
    signatory = form.words("signatory")
    known = form.state.actors.get("chair")
    office = heads.text_in(known.name, form.language) if known else ""
    sentence = N_("{office} of the Group") if office else N_("Chairman of the Group")
    of_group = line(say(form.language, sentence, office=office))
    return Closing(signatory=signatory, office=of_group) if signatory else None


def metadata(states: Sequence[State], language: str, subject: str) -> Metadata:
    """Let the file say who it is from, of what, and when the record last changed."""
    moment = max(state.entries[-1].at for state in states)
    return Metadata(group_name(language, states[-1]), subject, moment)


def the_meeting(language: str, state: State) -> str:
    """Name the meeting with its days, as inside a sentence."""
    return say(
        language,
        N_("the {ordinal} meeting of {group}, held {dates}"),
        ordinal=meeting_ordinal(language, state),
        group=group_name(language, state),
        dates=held(language, state),
    )


def last_day(states: Sequence[State]) -> date:
    """Return the day whose resolutions count: the last one of the meetings."""
    return max(state.plan.agenda.end for state in states)


def paragraph(number: str, text: Inlines, key: str = "") -> Paragraph:
    """Make a numbered paragraph of one text."""
    return Paragraph(key, number, (Prose(text),))
