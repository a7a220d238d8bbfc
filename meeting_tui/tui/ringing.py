"""The bell at a speaker's limit: at the chair's seat, and only if it was asked for."""

from collections.abc import Callable

from meeting_tui.tui.views.chair import stage_of
from meeting_tui.tui.views.seat import Seat


class Ringing:
    """Rings once when half a minute is left, and once when the time is over."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._seen = (0, "")

    def see(self, seat: Seat) -> None:
        """Ring if the speaker's time has moved on to its last half minute, or past its end."""
        turn, stage = self._seen
        self._seen = (seat.state.timeline.holder("floor"), stage_of(seat))
        moved_on = self._seen[0] == turn and self._seen[1] not in {stage, ""}
        if moved_on and seat.state.bell and seat.seat == "chair":
            self._ring()
