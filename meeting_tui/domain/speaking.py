"""How long each has spoken: for the seats.

A paper draws it only when the chair asks for it and the group's rule names speakers.
"""

from collections import Counter
from datetime import datetime

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one actor has had of the floor, points of order and replies included.

    ``turns`` counts the one that goes on; ``region`` is empty where the roster gives none.
    """

    actor: str
    region: str
    seconds: float
    turns: int


def speaking(state: State, now: datetime) -> tuple[Spoken, ...]:
    """List who has had the floor up to ``now``, the longest first."""
    marks = state.timeline.marks
    turns = Counter(mark.value for mark in marks if mark.slot == "floor" and mark.value)
    spoken = [
        Spoken(actor, _region(state, actor), state.timeline.seconds("floor", actor, now), count)
        for actor, count in turns.items()
    ]
    return tuple(sorted(spoken, key=lambda each: (-each.seconds, each.actor)))


def by_region(spoken: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """Add up the regions, the longest first; the name of a region is its ``actor`` here.

    Those without a region, such as the officers and the secretariat, belong to none.
    """
    regions = dict.fromkeys(each.region for each in spoken if each.region)
    totals = [_total(region, spoken) for region in regions]
    return tuple(sorted(totals, key=lambda each: (-each.seconds, each.region)))


def _total(region: str, spoken: tuple[Spoken, ...]) -> Spoken:
    theirs = [each for each in spoken if each.region == region]
    return Spoken(
        region, region, sum(each.seconds for each in theirs), sum(each.turns for each in theirs)
    )


def _region(state: State, actor: str) -> str:
    known = state.actors.get(actor)
    return known.region if known else ""
