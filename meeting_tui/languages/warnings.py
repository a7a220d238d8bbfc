"""What is unusual about an act that was recorded all the same, in a few words for the seats."""

from datetime import date

from meeting_tui.domain.consulting import decision_day
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events.consensus import LetterPrepared
from meeting_tui.domain.events.minutes import PrivateNoted, StatementReceived
from meeting_tui.domain.letter import Letter, doubts
from meeting_tui.domain.rules.corrections import free_text
from meeting_tui.domain.state import State
from meeting_tui.languages import naming
from meeting_tui.languages.betraying import betrayed
from meeting_tui.languages.catalogue import N_, NP_, say, say_plural

DATES = {
    "deadline_before_letter": N_(
        "the online deadline is not after the date of the letter: /letter deadline: YYYY-MM-DD"
    ),
    "deadline_early": N_("the online deadline is not after the decision"),
    "physical_before_deadline": N_("the physical meeting is not after the online deadline"),
    "physical_not_30": N_("the physical meeting is usually 30 days after the online deadline"),
    "physical_not_before_meeting": N_(
        "the physical meeting is usually 2 or 3 days before the Group's next one"
    ),
}
NAME_TOLD = N_("! names {actors}: the report does not")
NAMED_ON_PURPOSE = (PrivateNoted, StatementReceived)
"""What is printed with its name, or not at all."""

OUTSIDERS = NP_(
    "! {actors} is not a member, an open point", "! {actors} are not members, an open point"
)


def warning(language: str, state: State, entry: Entry) -> str:
    """Warn of an act of somebody who is no member, of dates against the habit, of a name told."""
    actors = tuple(actor for n, actor, _ in state.irregular if n == entry.n)
    if actors:
        named = naming.actors(language, state, actors)
        return say_plural(language, *OUTSIDERS, naming.count(state, actors), actors=named)
    if any(isinstance(event, LetterPrepared) for event in entry.events):
        unusual = of_dates(language, state.letter, decision_day(state))
        return f"! {unusual}" if unusual else ""
    return _name_told(language, state, entry)


def _name_told(language: str, state: State, entry: Entry) -> str:
    """Say whom a text names though the report leaves them unnamed."""
    if any(isinstance(event, NAMED_ON_PURPOSE) for event in entry.events):
        return ""
    told = betrayed(state, free_text(entry))
    if not told:
        return ""
    return say(language, NAME_TOLD, actors=naming.actors(language, state, told))


def of_dates(language: str, letter: Letter, closed: date) -> str:
    """Say what is unusual about the dates of a letter; ``closed`` is the day of the decision."""
    return "; ".join(say(language, DATES[code]) for code in doubts(letter, closed))
