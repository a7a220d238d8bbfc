"""What a forecast says, and what it is made from."""

from dataclasses import field
from datetime import datetime

from meeting_tui.domain.calendar import Span, between
from meeting_tui.domain.forecast.balance import TOLERANCE
from meeting_tui.domain.forecast.reserve import Reserve
from meeting_tui.domain.forecast.strip import Segment
from meeting_tui.domain.forecast.workload import Workload
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Item, State


@dataclass(frozen=True, slots=True)
class Forecast:
    """What fits before the end; hours are UTC, durations are minutes.

    ``subject`` says what is counted: proposals, items (without a topic), closing (only the
    closing items are left) or nothing. ``examined`` are done; ``unreachable`` do not fit, those
    the Group gave up among them. ``minutes_each`` is None when nothing is untouched, ``pace``
    when nothing has one. ``least`` is the shortest useful slot. ``late`` is how far the items
    are behind their plan, negative when they are ahead of it.
    """

    level: str
    sentence_code: str
    subject: str
    stop: datetime | None = None
    closing_from: datetime | None = None
    decide_by: datetime | None = None
    fits: int = 0
    of: int = 0
    minutes_each: float | None = None
    pace: float | None = None
    examined: tuple[str, ...] = ()
    in_hand: str = ""
    reachable: tuple[str, ...] = ()
    unreachable: tuple[str, ...] = ()
    few_data: bool = False
    spare: float = 0.0
    least: int = 0
    remedies: tuple[str, ...] = ()
    late: float = 0.0
    segments: tuple[Segment, ...] = field(default=(), repr=False)

    @property
    def values(self) -> dict[str, object]:
        """What the sentences need; minutes are whole, and rounded down where all is lost."""
        each = self.minutes_each or 0.0
        return {
            "fits": self.fits,
            "of": self.of,
            "each": int(each + TOLERANCE) if self.level == "over" else round(each),
            "pace": round(self.pace or 0.0),
            "spare": int(self.spare + TOLERANCE),
            "least": self.least,
            "examined": self.examined,
            "unreachable": self.unreachable,
            "decide_by": self.decide_by,
        }


@dataclass(frozen=True, slots=True)
class Trial:
    """A supposition: ``extra`` minutes for the open item, every proposal at ``pace`` times it."""

    extra: float = 0.0
    pace: float = 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a forecast is made from; ``now`` is UTC."""

    state: State
    now: datetime
    trial: Trial
    load: Workload
    reserve: Reserve

    @property
    def slot(self) -> int:
        """The shortest useful slot, in minutes."""
        return self.state.plan.group.slot

    def extra_for(self, item: Item) -> float:
        """Return the minutes supposed for an item: only the open one gets any."""
        return self.trial.extra if item is self.state.item else 0.0

    def until(self, moment: datetime) -> list[Span]:
        """Return the free working time from now to a moment."""
        return between(self.reserve.free, self.now, moment)
