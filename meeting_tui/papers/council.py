"""The report to the Council: what one meeting or several did, and what the Council is asked."""

from collections.abc import Iterator, Sequence

from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.lists import listed
from meeting_tui.languages.naming import chair, text_in
from meeting_tui.languages.papers import (
    RESOLUTIONS,
    UNDER,
    group_name,
    meeting_ordinal,
    resolutions,
)
from meeting_tui.languages.phrases import phrase
from meeting_tui.papers import activities, heads, to_council
from meeting_tui.papers.forms import Form
from meeting_tui.papers.introduction import introduction
from meeting_tui.papers.model import (
    Inlines,
    Paper,
    Paragraph,
    Reference,
    Section,
    SummaryBox,
    fill,
    line,
)

_PLACE = "{place}"

ONE_MEETING = (
    N_("This report gives the main results of {meeting}, in accordance with {resolutions}."),
    N_("This report gives the main results of {meeting}."),
)
SEVERAL_MEETINGS = (
    N_("This report gives the main results of {meetings}, in accordance with {resolutions}."),
    N_("This report gives the main results of {meetings}."),
)


def build(states: Sequence[State], language: str) -> Paper:
    """Build the report on these meetings, the earliest first; it is from the last one's Chairman.

    A reference to the report of meeting n is to the paper ``meeting n``. Raises LanguageError.
    """
    ordered = sorted(states, key=lambda state: state.plan.agenda.meeting)
    last = ordered[-1]
    form = Form(last, "council", language)
    title = _title(ordered, language)
    approved = all(state.report.approval for state in ordered)
    return Paper(
        kind="council",
        language=language,
        title=title.upper(),
        number=form.number,
        date=form.printed_day,
        metadata=to_council.metadata(ordered, language, title),
        left=to_council.left(form),
        right=to_council.right(last, form),
        source=to_council.source(last, language),
        draft=to_council.draft(form, approved=approved),
        header=() if form.number else line(title),
        box=_box(ordered, language),
        sections=(
            introduction(last, language),
            _activities(ordered, form),
            _conclusion(ordered, language),
        ),
        closing=to_council.closing(form),
        access=access(ordered),
    )


def access(states: Sequence[State]) -> str:
    """Return who may read a paper on these meetings: restricted if one of them is."""
    each = {state.plan.agenda.access or state.plan.group.access for state in states}
    return "restricted" if "restricted" in each else "public"


def _title(states: Sequence[State], language: str) -> str:
    group = group_name(language, states[-1])
    if len(states) == 1:
        sentence = N_("Results of the {ordinal} meeting of {group}")
        return say(language, sentence, ordinal=meeting_ordinal(language, states[0]), group=group)
    return say(
        language,
        N_("Results of the {ordinals} meetings of {group}"),
        ordinals=_ordinals(states, language),
        group=group,
    )


def _ordinals(states: Sequence[State], language: str) -> str:
    return listed(language, [meeting_ordinal(language, state) for state in states])


def _box(states: Sequence[State], language: str) -> SummaryBox:
    guided = any(activities.followed(state) for state in states)
    action = to_council.INVITED_TO_NOTE_AND_GUIDE if guided else to_council.INVITED_TO_NOTE
    rows = [
        to_council.row(language, to_council.SUMMARY, _summary(states, language)),
        to_council.row(language, to_council.ACTION, line(say(language, action))),
    ]
    references = tuple(_references(states, language))
    if references:
        rows.append(to_council.row(language, to_council.REFERENCES, *references))
    return SummaryBox(tuple(rows))


def _summary(states: Sequence[State], language: str) -> Inlines:
    day = to_council.last_day(states)
    meetings = [to_council.the_meeting(language, state) for state in states]
    values = {
        "meeting": meetings[0],
        "meetings": listed(language, meetings),
        "resolutions": resolutions(language, states[-1], day, UNDER),
    }
    choices = ONE_MEETING if len(states) == 1 else SEVERAL_MEETINGS
    return line(phrase(language, choices, values))


def _references(states: Sequence[State], language: str) -> Iterator[Inlines]:
    known = resolutions(language, states[-1], to_council.last_day(states), RESOLUTIONS)
    if known:
        yield line(known)
    for state in states:
        number = heads.numbered(heads.report_number(state), language)
        if number:
            yield line(say(language, N_("Document {number}"), number=number))


def _activities(states: Sequence[State], form: Form) -> Section:
    language = form.language
    paragraphs: list[Paragraph] = []
    for state in states:
        paragraphs += activities.told(state, language, first=len(paragraphs) + 1)
    paragraphs += form.paragraphs("2", len(paragraphs) + 1)
    heading = say(language, N_("Activities of {group}"), group=group_name(language, states[-1]))
    return Section("activities", "2", line(heading), tuple(paragraphs))


def _conclusion(states: Sequence[State], language: str) -> Section:
    texts = [_to_note(states, language), *_to_guide(states, language), _thanks(states, language)]
    paragraphs = tuple(
        to_council.paragraph(f"3.{number}", text, f"conclusion{number}")
        for number, text in enumerate(texts, start=1)
    )
    return Section("conclusion", "3", line(say(language, N_("Conclusion"))), paragraphs)


def _to_note(states: Sequence[State], language: str) -> Inlines:
    group = group_name(language, states[-1])
    if len(states) == 1:
        sentence = N_(
            "The Council is invited to note the report of the {ordinal} meeting of {group}."
        )
        number = meeting_ordinal(language, states[0])
        return line(say(language, sentence, ordinal=number, group=group))
    return line(
        say(
            language,
            N_("The Council is invited to note the reports of the {ordinals} meetings of {group}."),
            ordinals=_ordinals(states, language),
            group=group,
        )
    )


def _to_guide(states: Sequence[State], language: str) -> Iterator[Inlines]:
    sentence = say(
        language,
        N_("The Council is invited to provide guidance (see section {place})."),
        place=_PLACE,
    )
    for state in states:
        for key in activities.followed(state):
            yield fill(sentence, place=Reference(key))


def _thanks(states: Sequence[State], language: str) -> Inlines:
    last = states[-1]
    values = {
        "group": group_name(language, last),
        "chair": chair(language, last),
        "meetings": listed(language, [_the_meeting(state, language) for state in states]),
        "officers": text_in(language, last.plan.group.phrases.get("thanked", {})),
    }
    choices = (
        N_(
            "On behalf of {group}, {chair} wishes to thank all the Member States of the ITU "
            "that submitted contributions and took part in the work of the Group, as well as "
            "{officers}, for their effective support during {meetings}."
        ),
        N_(
            "On behalf of {group}, {chair} wishes to thank all the Member States of the ITU "
            "that submitted contributions and took part in the work of the Group during "
            "{meetings}."
        ),
    )
    return line(phrase(language, choices, values))


def _the_meeting(state: State, language: str) -> str:
    return say(language, N_("the {ordinal} meeting"), ordinal=meeting_ordinal(language, state))
