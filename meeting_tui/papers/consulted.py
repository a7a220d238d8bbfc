"""What the public papers of a consultation share: their head, and what they may hold."""

from collections.abc import Iterator
from datetime import datetime

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.languages import consultation as words
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.lists import listed
from meeting_tui.papers import heads
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import Inlines, Metadata, Paper, Section, line


def need_public(state: State) -> None:
    """Refuse a paper of a consultation where there is none, or where it is not public."""
    if not is_consultation(state):
        raise Refusal("no_summary", remedy="meeting-tui consultation")
    if (state.plan.agenda.access or state.plan.group.access) != "public":
        raise Refusal("summary_not_public", consultation=state.plan.group.id)


def paper(
    state: State, language: str, *, kind: str, title: str, sections: tuple[Section, ...]
) -> Paper:
    """Begin a paper of a consultation with its head."""
    form = Form(state, kind, language)
    quoted = [say(language, N_("“{topic}”"), topic=each) for each in words.titles(language, state)]
    subject = listed(language, quoted)
    number = form.number
    return Paper(
        kind=kind,
        language=language,
        title=title.upper(),
        number=number,
        date=form.printed_day,
        metadata=Metadata(heads.text_in(state.plan.group.name, language), title, _moment(state)),
        left=tuple(_left(state, language)),
        right=tuple(line(each) for each in _right(state, language, number, form.printed_day)),
        source=line(subject),
        header=() if number else line(title),
        sections=sections,
        access="public",
    )


def _moment(state: State) -> datetime:
    approval = state.report.approval
    return approval.at if approval else state.entries[-1].at


def _left(state: State, language: str) -> Iterator[Inlines]:
    yield line(heads.text_in(state.plan.group.full_name, language))
    yield line(say(language, N_("Open consultation")))
    day, earlier = state.letter.day("deadline"), state.letter.earlier("deadline")
    if day:
        online = say(language, N_("Online: until {day}"), day=long_date(language, day))
        if earlier:
            was = words.days(language, earlier)
            online = say(language, words.EXTENDED, due=online, earlier=was)
        yield line(online)
    place = heads.place_and_dates(state, language)
    yield line(say(language, N_("Physical: {place}"), place=place))


def _right(state: State, language: str, number: str, day: str) -> Iterator[str]:
    if number:
        yield say(language, N_("Document {number}"), number=number)
    if day:
        yield day
    reference = state.letter.text("reference", language)
    if reference:
        yield say(language, N_("Ref.: {reference}"), reference=reference)
    yield heads.original(state, language)
