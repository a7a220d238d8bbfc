"""Open points counted, and kept from one entry to the next.

The chair sees at every moment how much is open, and the list of it goes through the whole report.
A line of the minutes adds one fact to it: only that fact is looked at.
"""

from collections import Counter
from dataclasses import replace

from meeting_tui.domain.events import floor
from meeting_tui.domain.events.minutes import MinuteTaken, PrivateNoted, Said
from meeting_tui.domain.formal import needs_no_approval
from meeting_tui.domain.open_point import OpenPoint
from meeting_tui.domain.points import open_points
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.state import State
from meeting_tui.domain.untranslated import of_fact

PLAIN = {
    MinuteTaken,
    Said,
    PrivateNoted,
    floor.SpeakersQueued,
    floor.SpeakersUnqueued,
    floor.SpeakersPutFirst,
    floor.FloorGiven,
    floor.FloorEnded,
    floor.LimitSet,
}
"""Events that leave nothing open but what is to be approved and translated of their own fact."""

Kind = tuple[str, str]
"""A code and a language."""


class Tally:
    """One point for each kind, with how many of it there would be if the meeting were closed."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._n = 0
        self._upto = 0
        self._found: dict[Kind, OpenPoint] = {}

    def points(self, state: State) -> tuple[OpenPoint, ...]:
        """Return the points, having looked at what is new since the last time."""
        more = self._more(state)
        if more is None:
            self._found = _counted(state)
        else:
            for kind, count in more.items():
                self._found[kind] = _plus(self._found[kind], count)
        self._state, self._n, self._upto = state, state.n, len(state.report.touched)
        return tuple(self._found.values())

    def is_near(self, state: State) -> bool:
        """Whether the points are known by now without going through the whole report."""
        return self._more(state) is not None

    def _more(self, state: State) -> dict[Kind, int] | None:
        """Count what is new; None where that takes more than a look at one fact."""
        if state is not self._state or not self._only_plain(state):
            return None
        return self._added(state)

    def _only_plain(self, state: State) -> bool:
        new = state.entries[self._n :]
        return all(type(event) in PLAIN for entry in new for event in entry.events)

    def _added(self, state: State) -> dict[Kind, int] | None:
        """Count what the last fact adds; None where it is more than one fact of its own."""
        touched = state.report.touched[self._upto :]
        if not touched:
            return {}
        paragraph = state.report.paragraphs[touched[0][1]]
        if len(touched) > 1 or paragraph.text or paragraph.key in state.report.translations:
            return None
        more = _of_the_last_fact(state, paragraph)
        return more if more.keys() <= self._found.keys() else None


def _counted(state: State) -> dict[Kind, OpenPoint]:
    found: dict[Kind, OpenPoint] = {}
    counts: Counter[Kind] = Counter()
    for point in open_points(state, closing=True):
        kind = (point.code, point.language)
        found.setdefault(kind, point)
        counts[kind] += point.count
    return {kind: replace(point, count=counts[kind]) for kind, point in found.items()}


def _plus(point: OpenPoint, count: int) -> OpenPoint:
    return replace(point, count=point.count + count)


def _of_the_last_fact(state: State, paragraph: Paragraph) -> dict[Kind, int]:
    own = len(paragraph.facts) == 1 and not needs_no_approval(state, paragraph)
    more = {("paragraph_unapproved", ""): 1} if own else {}
    fact = next(each for each in paragraph.facts if each.n == paragraph.changed)
    for language in state.plan.group.languages:
        lacking = len(tuple(of_fact(state, fact, language, {})))
        if lacking:
            more["translation_missing", language] = lacking
    return more
