"""Objections and reservations, in sentences."""

from collections.abc import Sequence

from meeting_tui.domain.events import consensus as event
from meeting_tui.domain.report import Fact
from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.facts.telling import Telling, Words, tells
from meeting_tui.languages.facts.voices import Voiced, told

OBJECTED = Voiced(
    N_("A Member State objected, on the following ground: {text:clause}."),
    N_("Some Member States objected, on the following ground: {text:clause}."),
    N_("Several Member States objected, on the following ground: {text:clause}."),
    N_("An objection was made, on the following ground: {text:clause}."),
    N_("An objection was made, on the following ground: {text:clause} ({names})."),
    NP_(
        "{who:start} objected, on the following ground: {text:clause}.",
        "{who:start} objected, on the following ground: {text:clause}.",
    ),
)
RESERVED = Voiced(
    N_("A Member State joined the consensus with the following reservation: {text:clause}."),
    N_("Some Member States joined the consensus with the following reservation: {text:clause}."),
    N_("Several Member States joined the consensus with the following reservation: {text:clause}."),
    N_("The following reservation was made: {text:clause}."),
    N_("The following reservation was made: {text:clause} ({names})."),
    NP_(
        "{who:start} joined the consensus with the following reservation: {text:clause}.",
        "{who:start} joined the consensus with the following reservation: {text:clause}.",
    ),
)


@tells(event.ObjectionMade)
def objected(telling: Telling, happened: event.ObjectionMade, fact: Fact) -> Sequence[Words]:
    """Tell an objection and its ground."""
    text = telling.free(happened.text, happened.language, fact.n, happened.objection)
    return [told(telling, OBJECTED, happened.actors, text=text)]


@tells(event.CureNamed)
def cure_named(telling: Telling, happened: event.CureNamed, fact: Fact) -> Sequence[Words]:
    """Tell what would lift an objection."""
    return [
        _about(
            telling,
            happened,
            N_("The objection could be lifted on the following condition: {text:clause}."),
            N_(
                "The objection “{grounds:clause}” could be lifted on the following condition: "
                "{text:clause}."
            ),
            text=telling.free(happened.text, happened.language, fact.n),
        )
    ]


@tells(event.ObjectionAnswered)
def answered(telling: Telling, happened: event.ObjectionAnswered, fact: Fact) -> Sequence[Words]:
    """Tell what was answered to an objection."""
    return [
        _about(
            telling,
            happened,
            N_("The following answer was given: {text:clause}."),
            N_(
                "The following answer was given to the objection “{grounds:clause}”: {text:clause}."
            ),
            text=telling.free(happened.text, happened.language, fact.n),
        )
    ]


@tells(event.ObjectionLifted)
def lifted(telling: Telling, happened: event.ObjectionLifted, _: Fact) -> Sequence[Words]:
    """Tell that an objection was lifted."""
    alone = N_("The objection was lifted.")
    return [_about(telling, happened, alone, N_("The objection “{grounds:clause}” was lifted."))]


@tells(event.ObjectionNotMaintained)
def dropped(telling: Telling, happened: event.ObjectionNotMaintained, _: Fact) -> Sequence[Words]:
    """Tell that an objection was not maintained."""
    alone = N_("The objection was not maintained.")
    among = N_("The objection “{grounds:clause}” was not maintained.")
    return [_about(telling, happened, alone, among)]


def _about(
    telling: Telling, happened: event.ObjectionEvent, alone: str, among: str, **values: str
) -> str:
    """Say something of an objection, by its grounds when the question has others."""
    objection = telling.state.objections[happened.objection]
    if len(telling.state.questions[objection.question].objections) < 2:
        return telling.say(alone, **values)
    words = objection.grounds
    grounds = telling.free(words.text, words.language, words.n, objection.id)
    return telling.say(among, grounds=grounds, **values)


@tells(event.ReservationMade)
def reserved(telling: Telling, happened: event.ReservationMade, fact: Fact) -> Sequence[Words]:
    """Tell with what reservation somebody joined."""
    text = telling.free(happened.text, happened.language, fact.n)
    return [told(telling, RESERVED, happened.actors, text=text)]
