"""How much of the day a plan that fits leaves, in a sentence."""

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Setup
from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.profile.plan import available, planned

FITS = N_(
    "{planned} of {available} minutes planned, with {write_up} to write up the report; "
    "{spare} to spare."
)
EACH = NP_(
    "{minutes} minutes for the {number} proposal.",
    "{minutes} minutes for each of the {number} proposals.",
)


SHORT = N_("No faults: {planned} of {available} min planned, {spare} to spare")
SHORT_EACH = N_(
    "No faults: {planned} of {available} min planned, {spare} to spare, {each} for each proposal"
)


@dataclass(frozen=True, slots=True)
class Room:
    """Minutes of a plan; ``each`` is what a proposal has, 0 without one."""

    planned: int
    write_up: int
    available: int
    proposals: int
    each: int


def room(setup: Setup) -> Room | None:
    """Count the minutes of a plan that fits; None of one that does not, or has none."""
    write_up = setup.group.write_up
    needed, there = planned(setup) + write_up, available(setup)
    if not planned(setup) or needed > there:
        return None
    proposals = len(setup.agenda.proposals)
    topic = next((each for each in setup.agenda.items if each.kind == "topic"), None)
    share = (topic.minutes - topic.decision) // proposals if topic and proposals else 0
    return Room(needed, write_up, there, proposals, max(share, 0))


def told(language: str, setup: Setup) -> str:
    """Say that the plan fits, and how much time each proposal has; empty when it does not."""
    found = room(setup)
    if found is None:
        return ""
    spare = found.available - found.planned
    fits = say(
        language,
        FITS,
        planned=found.planned,
        available=found.available,
        write_up=found.write_up,
        spare=spare,
    )
    if not found.each:
        return fits
    return " ".join((fits, say_plural(language, *EACH, found.proposals, minutes=found.each)))


def in_short(language: str, setup: Setup) -> str:
    """Say the same of an agenda without faults in one row of a screen; empty when it does not."""
    found = room(setup)
    if found is None:
        return ""
    return say(
        language,
        SHORT_EACH if found.each else SHORT,
        planned=found.planned,
        available=found.available,
        spare=found.available - found.planned,
        each=found.each,
    )
