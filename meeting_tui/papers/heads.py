"""What stands at the head of a paper of the meeting: group, place, days, number, language."""

from collections.abc import Iterator
from datetime import date, datetime

from meeting_tui.domain.state import Sitting, State
from meeting_tui.languages.catalogue import N_, NC_, say
from meeting_tui.languages.codes import base, language_name
from meeting_tui.languages.dates import date_range, long_date, time_of_day
from meeting_tui.languages.ordinals import ordinal
from meeting_tui.papers.model import Inlines, line

LETTERS = {"ar": "A", "zh": "C", "en": "E", "fr": "F", "ru": "R", "es": "S"}
"""The letter that ends the number of a document in each official language."""

LANGUAGES = {
    "ar": NC_("language", "Arabic"),
    "zh": NC_("language", "Chinese"),
    "en": NC_("language", "English"),
    "fr": NC_("language", "French"),
    "ru": NC_("language", "Russian"),
    "es": NC_("language", "Spanish"),
}


def text_in(texts: dict[str, str], language: str) -> str:
    """Return a name in a language, else in the first it is given in."""
    return texts.get(language) or next(iter(texts.values()), "")


def ordinal_meeting(state: State, language: str) -> str:
    """Write which meeting this is: Twelfth meeting, Douzième réunion."""
    number = ordinal(language, state.plan.agenda.meeting, "feminine")
    return say(language, N_("{ordinal:start} meeting"), ordinal=number)


def place_and_dates(state: State, language: str) -> str:
    """Write where and when the meeting was held."""
    agenda = state.plan.agenda
    days = date_range(language, agenda.date, agenda.end)
    return say(language, N_("{place}, {dates}"), place=text_in(agenda.place, language), dates=days)


def left(state: State, language: str) -> tuple[Inlines, ...]:
    """Write whose paper it is: the group, the meeting, where and when."""
    return (
        line(text_in(state.plan.group.full_name, language)),
        line(ordinal_meeting(state, language)),
        line(place_and_dates(state, language)),
    )


def right(state: State, language: str, number: str, day: str) -> tuple[Inlines, ...]:
    """Write which paper it is: number and day where it has them, and the original language."""
    document = say(language, N_("Document {number}"), number=number) if number else ""
    return tuple(line(each) for each in (document, day, original(state, language)) if each)


def chair(state: State, language: str) -> Inlines:
    """Name the person who holds the chair, where the profile of the group does."""
    office = state.actors.get("chair")
    holder = office.holder(state.plan.agenda.date) if office else None
    if office is None or holder is None or not holder.person:
        return ()
    title, sentence = text_in(office.name, language), N_("{office}: {person:verbatim}")
    return line(say(language, sentence, office=title, person=holder.person))


def sittings(state: State, language: str) -> Inlines:
    """Write the sittings as they were held, by day, with the hours between the pauses."""
    days: dict[date, list[str]] = {}
    for sitting in state.sittings:
        for start, end in _stretches(sitting):
            opened = start.astimezone(state.zone)
            closed = time_of_day(end.astimezone(state.zone)) if end else ""
            hours = f"{time_of_day(opened)}–{closed}"
            days.setdefault(opened.date(), []).append(hours)
    held = "; ".join(
        f"{long_date(language, day)}, {', '.join(hours)}" for day, hours in days.items()
    )
    return line(say(language, N_("Sittings: {sittings}"), sittings=held)) if held else ()


def _stretches(sitting: Sitting) -> Iterator[tuple[datetime, datetime | None]]:
    start: datetime | None = sitting.opened
    for paused, resumed in sitting.pauses:
        if start is not None:
            yield start, paused
        start = resumed
    if start is not None:
        yield start, sitting.risen


def numbered(number: str, language: str) -> str:
    """End the number of a document with the letter of its language: CWG-Internet-12/6-F."""
    letter = LETTERS.get(base(language), language.upper())
    return f"{number}-{letter}" if number else ""


def report_number(state: State) -> str:
    """Return the number of the document that is the meeting report, empty if none is announced."""
    reports = (item for item in state.items.values() if item.kind == "report")
    return next((number for item in reports for number in item.documents), "")


def original(state: State, language: str) -> str:
    """Write in which language the texts were approved."""
    return say(language, N_("Original: {language}"), language=named(state.language, language))


def named(code: str, language: str) -> str:
    """Name a language in the language of the paper."""
    msgid = LANGUAGES.get(base(code))
    return say(language, msgid) if msgid else language_name(code)
