"""Decisions and measures, in sentences."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from meeting_tui.domain.events import measures as event
from meeting_tui.domain.report import Fact
from meeting_tui.languages.catalogue import N_, NP_, Plural
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.facts.telling import Telling, Words, tells
from meeting_tui.languages.facts.voices import phrase

# TRANSLATORS: {text} begins with a bare verb: "take the two documents together".
DECIDED = {
    "decided": N_("The Group decided to {text:clause}."),
    "agreed": N_("The Group agreed to {text:clause}."),
}


class Dated(NamedTuple):
    """A measure without a deadline, with a date, and with a deadline in words as it was said.

    The number is that of the addressee: one, or a plural such as "Member States".
    """

    plain: Plural
    by_date: Plural
    by_words: Plural


INVITED = Dated(
    NP_("The Group invited {who} to {text:clause}.", "The Group invited {who} to {text:clause}."),
    NP_(
        "The Group invited {who} to {text:clause}, by {date}.",
        "The Group invited {who} to {text:clause}, by {date}.",
    ),
    NP_(
        "The Group invited {who} to {text:clause} (deadline: {by:clause}).",
        "The Group invited {who} to {text:clause} (deadline: {by:clause}).",
    ),
)
REQUESTED = Dated(
    NP_(
        "{who:start} was requested to {text:clause}.",
        "{who:start} were requested to {text:clause}.",
    ),
    NP_(
        "{who:start} was requested to {text:clause}, by {date}.",
        "{who:start} were requested to {text:clause}, by {date}.",
    ),
    NP_(
        "{who:start} was requested to {text:clause} (deadline: {by:clause}).",
        "{who:start} were requested to {text:clause} (deadline: {by:clause}).",
    ),
)
UNDERTOOK = Dated(
    NP_("{who:start} undertook to {text:clause}.", "{who:start} undertook to {text:clause}."),
    NP_(
        "{who:start} undertook to {text:clause}, by {date}.",
        "{who:start} undertook to {text:clause}, by {date}.",
    ),
    NP_(
        "{who:start} undertook to {text:clause} (deadline: {by:clause}).",
        "{who:start} undertook to {text:clause} (deadline: {by:clause}).",
    ),
)
ADDRESSED = {"invitation": INVITED, "request": REQUESTED, "undertaking": UNDERTOOK}


@tells(event.DecisionTaken)
def decided(telling: Telling, happened: event.DecisionTaken, fact: Fact) -> Sequence[Words]:
    """Tell a decision."""
    text = telling.free(happened.text, happened.language, fact.n, happened.decision)
    return [telling.say(DECIDED[happened.kind], text=text)]


@tells(event.MeasureTaken)
def measure(telling: Telling, happened: event.MeasureTaken, fact: Fact) -> Sequence[Words]:
    """Tell a measure, with its deadline if one was given."""
    named = (f"#{fact.n}", happened.measure)
    if happened.kind not in ADDRESSED:
        text = telling.stated(happened.text, happened.language, *named)
        return [telling.say(N_("It was indicated that {text:clause:that}."), text=text)]
    text = telling.free_at(happened.text, happened.language, *named)
    who, number = _addressee(telling, happened)
    forms = ADDRESSED[happened.kind]
    if not happened.by:
        return [telling.say_plural(forms.plain, number, who=who, text=text)]
    day = _day(happened.by)
    if day:
        written = long_date(telling.language, day)
        return [telling.say_plural(forms.by_date, number, who=who, text=text, date=written)]
    by = telling.free_at(happened.by, happened.language, f"{happened.measure}.by")
    return [telling.say_plural(forms.by_words, number, who=who, text=text, by=by)]


def _addressee(telling: Telling, happened: event.MeasureTaken) -> tuple[str, int]:
    """Name whom a measure is addressed to, and tell the number of the verb after it."""
    actor = telling.actor(happened.addressee)
    if actor is not None:
        return phrase(telling, [actor.code]), 2 if actor.plural else 1
    codes = _codes(telling, happened.addressee)
    if codes:
        return phrase(telling, codes), len(codes)
    return telling.free_at(happened.addressee, happened.language, f"{happened.measure}.to"), 1


def _codes(telling: Telling, addressee: str) -> list[str]:
    """Read a list of actors by code or name, so that no delegation is named by the way."""
    by_word = {
        word.casefold(): actor.code
        for actor in telling.state.actors.values()
        for word in (actor.code, *actor.name.values(), *actor.aliases)
    }
    words = [word.strip().casefold() for word in addressee.split(",")]
    return [by_word[word] for word in words] if all(word in by_word for word in words) else []


def _day(by: str) -> date | None:
    try:
        return date.fromisoformat(by)
    except ValueError:
        return None
