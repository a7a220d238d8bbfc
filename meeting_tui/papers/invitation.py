"""The invitation to an open consultation: the Secretary-General's letter on the topics agreed."""

from collections.abc import Iterator
from dataclasses import replace

from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, NP_, say, say_plural
from meeting_tui.languages.codes import base
from meeting_tui.languages.dates import long_date, on_dates
from meeting_tui.languages.facts.gaps import of_texts
from meeting_tui.languages.lists import listed
from meeting_tui.languages.naming import chair, text_in
from meeting_tui.languages.papers import group_name
from meeting_tui.papers import heads
from meeting_tui.papers.forms import Form
from meeting_tui.papers.model import (
    Closing,
    Inlines,
    Letter,
    Metadata,
    Paper,
    Paragraph,
    Prose,
    Section,
    Text,
    fill,
    line,
)
from meeting_tui.papers.parts import Parts
from meeting_tui.papers.topics import Topic, agreed, printed

BY_THE_COUNCIL = NP_(
    "At the request of the {group} ({name}), {body}, at its {year} session, decided on {date} to "
    "hold an open consultation (online and physical) on the following topic:",
    "At the request of the {group} ({name}), {body}, at its {year} session, decided on {date} to "
    "hold an open consultation (online and physical) on the following topics:",
)
BY_THE_GROUP = NP_(
    "The {group} ({name}) decided on {date} to hold an open consultation (online and physical) "
    "on the following topic:",
    "The {group} ({name}) decided on {date} to hold an open consultation (online and physical) "
    "on the following topics:",
)
SUBJECT = NP_(
    "Invitation to all stakeholders to take part in the open consultation of {name} on the topic "
    "{topics}",
    "Invitation to all stakeholders to take part in the open consultation of {name} on the topics "
    "{topics}",
)
REPLY = N_(
    "You are invited to send your reply by {deadline}, at the following address: {address}, where "
    "you will also find what to know before you send it. Please pass this invitation on to other "
    "stakeholders who may wish to take part."
)
PUBLISHED = N_(
    "All replies will be published on the ITU website. A summary of them will be submitted to the "
    "physical meeting of the open consultation, to be held on {physical} in {place}."
)
PUBLISHED_AT = N_(
    "All replies will be published on the ITU website. A summary of them will be submitted to the "
    "physical meeting of the open consultation, to be held on {physical}, {place}."
)
"""The same where the place has its preposition: at the headquarters of ITU."""
PREPOSITIONS = {"en": {"at", "in"}, "fr": {"à", "au", "aux", "en", "dans"}}
MORE = N_("Further information on the physical meeting will be given on the website: {website}.")
REPORT = N_(
    "{chair:start}'s report on the last meeting of {name}, held {dates}, is available at: {link}."
)


def build(state: State, language: str) -> Paper:
    """Build the letter; what nobody has given yet stands in brackets.

    Raises Refusal when no topic was agreed, and LanguageError.
    """
    if not state.plan.group.consultation:
        raise Refusal("no_consultation", remedy="consultation: yes")
    topics = agreed(state)
    if not topics:
        raise Refusal("no_letter", remedy="/put P1")
    parts = Parts(state, language)
    subject = _subject(state, language, topics)
    plain = "".join(span.content for span in subject if isinstance(span, Text))
    number = parts.plain("reference")
    return Paper(
        kind="invitation",
        language=language,
        title="",
        number=number,
        date=parts.plain_day("dated"),
        metadata=Metadata(group_name(language, state), plain, state.entries[-1].at),
        left=(line(_letterhead(state, language)),),
        draft=say(language, N_("DRAFT – not complete")) if parts.lacking() else "",
        header=() if number else line(plain),
        letter=_letter(state, parts, subject),
        sections=(Section("", "", (), tuple(_body(state, parts, topics))),),
        closing=_closing(parts),
        access="public",
    )


def _letterhead(state: State, language: str) -> str:
    actor = state.actors.get("general-secretariat")
    office = text_in(language, actor.name) if actor else group_name(language, state)
    return say(language, N_("{office} (SG)"), office=office) if actor else office


def _subject(state: State, language: str, topics: tuple[Topic, ...]) -> Inlines:
    titles = [
        say(language, N_("“{topic}”"), topic=_title(state, language, each)) for each in topics
    ]
    named = listed(language, titles)
    name = group_name(language, state)
    return line(say_plural(language, *SUBJECT, len(topics), name=name, topics=named))


def _title(state: State, language: str, topic: Topic) -> str:
    return of_texts(state, language, topic.agreed.texts, topic.targets).text


def _letter(state: State, parts: Parts, subject: Inlines) -> Letter:
    language = parts.language
    place = text_in(language, state.plan.agenda.place)
    labels = (
        (N_("Ref.:"), "reference"),
        (N_("Contact:"), "contact"),
        (N_("E-mail:"), "email"),
    )
    return Letter(
        place_date=fill(
            say(language, N_("{place}, {date}"), place=place, date="{date}"),
            date=parts.day("dated"),
        ),
        details=tuple((line(say(language, label)), parts.words(part)) for label, part in labels),
        addressees=(parts.words("addressees"),),
        subject_label=line(say(language, N_("Subject:"))),
        subject=tuple(replace(each, bold=True) for each in _texts(subject)),
        salutation=line(say(language, N_("Dear Sir or Madam,"))),
    )


def _texts(inlines: Inlines) -> Iterator[Text]:
    return (each for each in inlines if isinstance(each, Text))


def _body(state: State, parts: Parts, topics: tuple[Topic, ...]) -> Iterator[Paragraph]:
    yield _plain(_decision(state, parts, len(topics)))
    for topic in topics:
        yield from printed(state, parts.language, topic)
    yield _plain(_reply(parts))
    yield _plain(_published(parts))
    website = _website(state, parts.language)
    if website:
        yield _plain(line(say(parts.language, MORE, website=website)))
    yield from Form(state, "invitation", parts.language).paragraphs("")
    yield _plain(_report(state, parts))


def _plain(text: Inlines) -> Paragraph:
    return Paragraph("", "", (Prose(text),))


def _decision(state: State, parts: Parts, number: int) -> Inlines:
    """Say who decided: a body named in the form, else the group on the day of its finding."""
    language = parts.language
    names = {
        "group": heads.text_in(state.plan.group.full_name, language),
        "name": group_name(language, state),
    }
    agenda = state.plan.agenda
    decided = state.letter.day("decided")
    if not state.letter.texts.get("body"):
        day = decided or (agenda.asked or (agenda.end,))[-1]
        date = long_date(language, day)
        return line(say_plural(language, *BY_THE_GROUP, number, **names, date=date))
    places = {each: f"{{{each}}}" for each in ("year", "date", "body")}
    sentence = say_plural(language, *BY_THE_COUNCIL, number, **names, **places)
    year = line(str(decided.year)) if decided else parts.year()
    return fill(sentence, body=parts.body(), date=parts.day("decided"), year=year)


def _reply(parts: Parts) -> Inlines:
    sentence = say(parts.language, REPLY, deadline="{deadline}", address="{address}")
    return fill(sentence, deadline=parts.day("deadline", bold=True), address=parts.words("address"))


def _published(parts: Parts) -> Inlines:
    first = parts.plain("place").partition(" ")[0].casefold()
    wanted = PUBLISHED_AT if first in PREPOSITIONS.get(base(parts.language), ()) else PUBLISHED
    sentence = say(parts.language, wanted, physical="{physical}", place="{place}")
    return fill(sentence, physical=parts.day("physical", bold=True), place=parts.words("place"))


def _website(state: State, language: str) -> str:
    given = Form(state, "invitation", language).plain("website")
    return given or text_in(language, state.plan.group.phrases.get("website", {}))


def _report(state: State, parts: Parts) -> Inlines:
    language, agenda = parts.language, state.plan.agenda
    sentence = say(
        language,
        REPORT,
        chair=chair(language, state),
        name=group_name(language, state),
        dates=on_dates(language, *(agenda.asked or (agenda.date, agenda.end))),
        link="{link}",
    )
    return fill(sentence, link=parts.words("minutes"))


def _closing(parts: Parts) -> Closing:
    """End the letter; it can be signed once nothing in it is open."""
    language = parts.language
    formula = N_("Please accept, Dear Sir or Madam, the assurances of my highest consideration.")
    signed = line(say(language, N_("(signed)"))) if not parts.lacking() else ()
    return Closing(
        line(say(language, formula)), signed, parts.words("signatory"), parts.words("office")
    )
