"""An open consultation for tests: one topic with two questions, replies until 19 August 2017."""

from dataclasses import replace
from datetime import date

from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands import consultation as command
from meeting_tui.domain.commands.sitting import OpenSitting
from meeting_tui.domain.events.consensus import LetterPrepared
from meeting_tui.domain.fold import fold
from meeting_tui.domain.setup import PlannedProposal, Setup
from meeting_tui.domain.state import State

from .acting import Act, done
from .given import first, item, plan

TOPIC = PlannedProposal(
    {"en": "Services", "fr": "Services"},
    preamble={"en": "Preamble"},
    questions=({"en": "What first?"}, {"en": "What next?"}),
)
PRIVATE = command.ReceiveReply("private", "Organization A", ("1",), date(2017, 8, 12), "yes")
"""A reply to the first question, in time."""

LETTER = (
    LetterPrepared("dated", "2017-06-14", "en"),
    LetterPrepared("deadline", "2017-08-19", "en"),
    LetterPrepared("physical", "2017-09-18", "en"),
)


def setup(*, public: str = "public") -> Setup:
    """Plan the consultation: opening, replies, two questions, the summary."""
    items = (item("opening", 5), item("online", 20), item("P1.1", 20), item("P1.2", 20))
    made = plan(*items, item("summary", 20, "report"), day=date(2017, 9, 18))
    agenda = replace(made.agenda, kind="consultation", access=public, proposals=(TOPIC,))
    group = replace(made.group, document_prefix="G-1")
    return Setup(group, agenda)


def consultation(*acts: Command | Act) -> State:
    """Do what is given in a consultation whose letter is written."""
    entry = first(setup())
    state = fold([replace(entry, events=(*entry.events, *LETTER))])
    return done(state, *acts)


def there(*acts: Command | Act) -> State:
    """Do what is given at the physical consultation, after one reply."""
    return consultation(PRIVATE, Act(OpenSitting(), "09:30"), *acts)
