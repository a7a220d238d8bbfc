"""What an entry did, in one short line: for the echo, the Log and the list of entries."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import groupby

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.consultation import ContributionNoted, ReplyReceived
from meeting_tui.domain.events.measures import MeasureApproved
from meeting_tui.domain.events.proposals import ProposalNotExamined
from meeting_tui.domain.events.report import ParagraphApproved
from meeting_tui.domain.events.sitting import MeetingCreated
from meeting_tui.domain.rules.corrections import with_fixed_text
from meeting_tui.domain.state import State
from meeting_tui.languages import naming
from meeting_tui.languages.act_sentences import ACTS
from meeting_tui.languages.act_words import special, together, words
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.facts.telling import Telling
from meeting_tui.languages.facts.voices import is_unnamed
from meeting_tui.languages.facts.voices import phrase as printed
from meeting_tui.languages.phrases import keyed, phrase, places

TOGETHER = (MeasureApproved, ParagraphApproved, ProposalNotExamined)
"""Events of which several in one entry are told at once."""

OF_A_TABLE = (ReplyReceived, ContributionNoted)
"""Events of which a table brings many in one entry: they are told without their details."""

_AND = N_("{first}; {then}")
_PRINTED_AS = N_("printed “{who:start}”")
_UNNAMED = N_("printed without a name")


def act(language: str, state: State, entry: Entry) -> str:
    """Say what an entry did; names are shown, for this is read by the seats only.

    A line of its own, not cut to a width; people's words in it are cut to an excerpt.
    """
    told = [_told(language, state, entry, events) for events in _together(entry)]
    line = told[0] if told else ""
    for then in told[1:]:
        line = say(language, _AND, first=line, then=then)
    return line


def printed_as(language: str, state: State, entry: Entry) -> str:
    """Say how the papers print who acted, where the group's rule hides the name; else nothing."""
    actors = next((who for event in entry.events if (who := _hidden(state, event))), ())
    rule = state.plan.group.attribution
    if not actors or rule == "named":
        return ""
    if rule == "none":
        return say(language, _UNNAMED)
    return say(language, _PRINTED_AS, who=printed(Telling(state, language), actors))


def _hidden(state: State, event: Event) -> tuple[str, ...]:
    """Return the actors of an event that the report tells, if one of them goes unnamed."""
    if type(event).__name__ not in _ATTRIBUTED:
        return ()
    actors = tuple(getattr(event, "actors", ())) or (getattr(event, "actor", ""),)
    known = tuple(code for code in actors if code)
    return known if any(is_unnamed(state.actors.get(code)) for code in known) else ()


_ATTRIBUTED = {
    "ConcernRaised",
    "FindingContested",
    "ObjectionMade",
    "ProposalIntroduced",
    "ProposalSupported",
    "ReservationMade",
    "Said",
}


def _together(entry: Entry) -> Iterator[list[Event]]:
    first = entry.events[:1]
    if isinstance(first[0] if first else None, MeetingCreated):
        # What a consultation begins with beside its agenda is its letter, told in the paper.
        yield list(first)
        return
    many: list[Event] = [each for each in entry.events if isinstance(each, OF_A_TABLE)]
    if len(many) > 1:
        yield many
        return
    for kind, events in groupby(entry.events, type):
        if kind in TOGETHER:
            yield list(events)
        else:
            yield from ([event] for event in events)


def _told(language: str, state: State, entry: Entry, events: list[Event]) -> str:
    event = with_fixed_text(events[0], state.fixed.get(entry.n))
    choices = keyed(ACTS, type(event).__name__, _kinds(event), ACTS["Unknown"])
    needed = frozenset[str]().union(*(places(choice) for choice in choices))
    values = words(language, state, event, needed)
    if len(events) > 1 and isinstance(event, OF_A_TABLE):
        values = {"reply": naming.refs(language, [getattr(e, "reply", "") for e in events])}
    if isinstance(event, TOGETHER):
        values |= together(language, events)
    values |= special(language, state, event, entry.at)
    return phrase(language, choices, values, _number(state, event, len(events)))


def _kinds(event: Event) -> list[str]:
    """Return what can change the words: a kind, a reason, a quantifier, or a flag that is set."""
    named = [getattr(event, name, "") for name in ("kind", "reason", "words", "outcome")]
    flags = [field.name for field in fields(event) if getattr(event, field.name) is True]
    return [each for each in named if isinstance(each, str) and each] + flags


def _number(state: State, event: Event, together: int) -> int:
    actor = getattr(event, "actor", "")
    return naming.count(state, (actor,)) if actor else together
