"""What was said, written down or stated for the record, in sentences."""

from collections.abc import Sequence

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.events import minutes as event
from meeting_tui.domain.events.floor import OrderRaised
from meeting_tui.domain.events.proposals import DraftingGroupFormed, DraftingGroupReturned
from meeting_tui.domain.report import Fact
from meeting_tui.domain.state import Words as Given
from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.dates import long_date, time_of_day
from meeting_tui.languages.facts.telling import Line, Quoted, Telling, Words, tells
from meeting_tui.languages.facts.voices import Voiced, is_unnamed, names, told
from meeting_tui.languages.typography import typeset

SAID = Voiced(
    N_("A Member State stated that {text:clause:that}."),
    N_("Some Member States stated that {text:clause:that}."),
    N_("Several Member States stated that {text:clause:that}."),
    N_("It was stated that {text:clause:that}."),
    N_("It was stated that {text:clause:that} ({names})."),
    NP_(
        "{who:start} stated that {text:clause:that}.", "{who:start} stated that {text:clause:that}."
    ),
)
SAID_THERE = Voiced(
    N_("At the physical consultation, a Member State stated that {text:clause:that}."),
    N_("At the physical consultation, some participants stated that {text:clause:that}."),
    N_("At the physical consultation, several participants stated that {text:clause:that}."),
    N_("At the physical consultation, it was stated that {text:clause:that}."),
    N_("At the physical consultation, it was stated that {text:clause:that} ({names})."),
    NP_(
        "At the physical consultation, {who} stated that {text:clause:that}.",
        "At the physical consultation, {who} stated that {text:clause:that}.",
    ),
)
"""What was said where online replies were discussed: it is told apart from them."""


@tells(event.MinuteTaken)
def minute(telling: Telling, happened: event.MinuteTaken, fact: Fact) -> Sequence[Words]:
    """Print the rapporteur's own paragraph as it was written, or its translation."""
    line = telling.quote(happened.text, happened.language, fact.n)
    text = line.text if line.language else typeset(telling.language, line.text)
    return [telling.verbatim(text, line.language)]


@tells(event.Said)
def said(telling: Telling, happened: event.Said, fact: Fact) -> Sequence[Words]:
    """Tell what was said."""
    text = telling.stated(happened.text, happened.language, f"#{fact.n}")
    return [
        told(
            telling,
            SAID_THERE if is_consultation(telling.state) else SAID,
            happened.actors,
            words=happened.words,
            behalf=happened.behalf,
            text=text,
        )
    ]


@tells(event.StatementAnnounced)
def statement(telling: Telling, happened: event.StatementAnnounced, _: Fact) -> Sequence[Words]:
    """Print a statement for the record with its names, whatever the group's rule is.

    Its words stay in their language: nobody translates a statement but who made it.
    """
    by = names(telling, happened.actors)
    words = telling.state.statements[happened.statement].words
    if words is None:
        return [telling.say(N_("Statement for the record ({names}): text awaited."), names=by)]
    return [telling.say(N_("Statement for the record ({names}):"), names=by), _verbatim(words)]


def received(telling: Telling, happened: event.StatementAnnounced, words: Given) -> Sequence[Words]:
    """Print a statement whose text came in after the paragraph was frozen."""
    by = names(telling, happened.actors)
    lead = N_("Statement for the record ({names}), received after the approval:")
    return [telling.say(lead, names=by), _verbatim(words)]


def _verbatim(words: Given) -> Quoted:
    return Quoted(tuple(Line(each, language=words.language) for each in words.text.split("\n")))


@tells(OrderRaised)
def point_of_order(telling: Telling, happened: OrderRaised, fact: Fact) -> Sequence[Words]:
    """Tell a point of order; who raised it is named only where the group names."""
    text = telling.free(happened.text, happened.language, fact.n)
    by = _shown(telling, happened.actor)
    if by:
        sentence = N_("A point of order was raised ({names}): {text:clause}.")
        return [telling.say(sentence, text=text, names=by)]
    return [telling.say(N_("A point of order was raised: {text:clause}."), text=text)]


def _shown(telling: Telling, code: str) -> str:
    """Name somebody alone if the group's rule or the office allows it, else not at all."""
    unnamed = is_unnamed(telling.actor(code))
    if unnamed and telling.state.plan.group.attribution != "named":
        return ""
    return names(telling, [code])


FORMED = (
    N_("A drafting group was formed with the following mandate: {mandate:clause}."),
    N_(
        "A drafting group (convenor: {names}) was formed with the following mandate: "
        "{mandate:clause}."
    ),
)
CONSULTED = (
    N_("Informal consultations were opened with the following mandate: {mandate:clause}."),
    N_(
        "Informal consultations (convenor: {names}) were opened with the following mandate: "
        "{mandate:clause}."
    ),
)


@tells(DraftingGroupFormed)
def formed(telling: Telling, happened: DraftingGroupFormed, fact: Fact) -> Sequence[Words]:
    """Tell that a drafting group was formed, and by when it was to come back."""
    mandate = telling.free(happened.mandate, happened.language, fact.n, happened.drafting)
    by = _shown(telling, happened.convenor)
    informal = happened.kind == "consultations"
    sentence = CONSULTED[bool(by)] if informal else FORMED[bool(by)]
    told_first = telling.say(sentence, mandate=mandate, names=by)
    return [told_first, *_due(telling, happened, fact)]


def _due(telling: Telling, happened: DraftingGroupFormed, fact: Fact) -> Sequence[Words]:
    if happened.due is None:
        return []
    zone = telling.state.zone
    due = happened.due.astimezone(zone)
    if due.date() == fact.at.astimezone(zone).date():
        sentence = N_("It was asked to report back by {time}.")
        return [telling.say(sentence, time=time_of_day(due))]
    sentence = N_("It was asked to report back by {time} on {date}.")
    date = long_date(telling.language, due.date())
    return [telling.say(sentence, time=time_of_day(due), date=date)]


_RESULT = N_("The informal consultations had the following result:")


@tells(DraftingGroupReturned)
def returned(telling: Telling, happened: DraftingGroupReturned, fact: Fact) -> Sequence[Words]:
    """Quote the text with which a drafting group came back."""
    text = telling.quote(happened.text, happened.language, fact.n)
    if telling.state.drafting[happened.drafting].kind == "consultations":
        return [telling.say(_RESULT), Quoted((text,))]
    if not happened.document:
        return [
            telling.say(N_("The drafting group submitted the following text:")),
            Quoted((text,)),
        ]
    sentence = N_("The drafting group submitted the following text in Document {document}:")
    return [telling.say(sentence, document=happened.document), Quoted((text,))]
