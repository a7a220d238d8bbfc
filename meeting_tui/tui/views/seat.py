"""What every view is made from: the state, the time, and who looks at it in which language."""

from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from functools import cache

from meeting_tui.domain.forecast import Forecast
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.languages import N_, naming, say
from meeting_tui.languages.dates import time_of_day

SEATS = {
    "chair": N_("chair"),
    "rapporteur": N_("rapporteur"),
    "secretariat": N_("secretariat"),
}
"""Who sits at a keyboard, in words."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A moment (UTC) at a seat; ``language`` is that of the interface."""

    state: State
    now: datetime
    seat: str
    language: str
    forecast: Forecast | None = None
    others: tuple[str, ...] = field(default=())
    rehearsal: bool = False
    unshared: int = 0
    """The first entry that only this seat has, 0 when there is none."""
    away: bool = False
    """Whether the server of the record is out of reach."""

    def say(self, msgid: str, **values: object) -> str:
        """Say a sentence in the seat's language."""
        return say(self.language, msgid, context="", **values)

    def is_unshared(self, n: int) -> bool:
        """Whether an entry is kept here and not yet shared, so that its number may change."""
        return 0 < self.unshared <= n

    def number(self, n: int) -> str:
        """Write the number of an entry, marked when the others do not have it yet."""
        return f"○ #{n}" if self.is_unshared(n) else f"#{n}"

    def name(self, actor: str) -> str:
        """Name an actor in the seat's language."""
        return naming.actor(self.language, self.state, actor)

    def text(self, texts: dict[str, str]) -> str:
        """Take a text in the seat's language, or in the first one there is."""
        return naming.text_in(self.language, texts)

    def clock(self, moment: datetime) -> str:
        """Write a moment as the clock on the meeting's wall shows it."""
        return time_of_day(moment.astimezone(self.state.zone))

    def seconds(self, slot: str, value: str) -> float:
        """Return for how many seconds something has gone on."""
        return self.state.timeline.seconds(slot, value, self.now)


@cache
def saying(language: str, msgid: str, *names: str) -> Callable[..., str]:
    """Return a function that says a sentence with the values of these names, in their order.

    The same one for the same sentence: views that hold it are equal, and nothing is painted anew.
    """
    return lambda *values: say(language, msgid, context="", **dict(zip(names, values, strict=True)))


def minutes(seconds: float) -> int:
    """Round seconds to whole minutes, half a minute up."""
    return int(seconds / 60 + 0.5)


A_DAY = 24 * 60 * 60
"""In seconds: what takes so long was left open."""


def countdown(seconds: float) -> str:
    """Write what is left as ``1:18``, and what is over as ``+0:24``; of a day nothing is left.

    Nobody speaks for a day: the record was left in an open sitting.
    """
    whole = int(abs(seconds) + 0.5)
    if whole >= A_DAY:
        return "-:--"
    sign = "+" if seconds < 0 else ""
    return f"{sign}{whole // 60}:{whole % 60:02d}"
