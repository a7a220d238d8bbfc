"""Time wanted against time there is: the level of the forecast, and why it does not flicker."""

from meeting_tui.domain.frozen import dataclass

LEVELS = ("ok", "tight", "over")
"""The levels, from good to bad."""

TOLERANCE = 0.001
"""Minutes by which two sums may differ and be the same."""

CLEAR = 1.0
"""Minutes by which a better level must hold before it is believed."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Minutes: all fits if ``wanted`` is there, and all is lost if ``shared`` is below ``least``.

    ``barred`` means that something will not be done, however much time there is.
    """

    wanted: float
    there: float
    shared: float
    least: float
    barred: bool = False

    def level(self, margin: float = 0.0) -> str:
        """Return ok, tight or over, as if there were ``margin`` minutes less."""
        if self.wanted <= self.there - margin + TOLERANCE and not self.barred:
            return "ok"
        if self.shared - margin < self.least - TOLERANCE:
            return "over"
        return "tight"

    def steady_level(self, previous: str) -> str:
        """Return the level; a better one than ``previous`` must be clear by a minute."""
        level = self.level()
        if previous not in LEVELS or LEVELS.index(previous) <= LEVELS.index(level):
            return level
        return min(previous, self.level(CLEAR), key=LEVELS.index)
