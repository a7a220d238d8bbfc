"""The time of a meeting, kept apart from the clock of the machine."""

import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from meeting_tui.domain.entry import Entry


class Steady:
    """The time of a meeting, which never runs backwards whatever is done to the clock.

    It is the clock's. When the clock is set back behind what has been recorded, time goes on
    from there at its own pace until the clock has caught up.
    """

    def __init__(self) -> None:
        self._latest = datetime.min.replace(tzinfo=UTC)
        self._held: tuple[datetime, float] | None = None

    def note(self, entries: Iterable[Entry]) -> None:
        """Learn from entries how late it is; the time that somebody typed does not count."""
        for entry in entries:
            told = entry.recorded if entry.line.startswith("@") else max(entry.recorded, entry.at)
            if entry.n > 1 and told > self._latest:
                self._latest = told

    def moment(self, told: datetime) -> datetime:
        """Return the time when the clock says ``told``."""
        if told >= self._latest and self._held is None:
            return told
        held = self._held or (self._latest, time.monotonic())
        going_on = held[0] + timedelta(milliseconds=int((time.monotonic() - held[1]) * 1000))
        self._held = None if told >= going_on else held
        return max(told, going_on, self._latest)
