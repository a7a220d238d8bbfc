"""Will we finish? What fits before the end of the meeting, from what really happened.

Definition, reasoning and limits are in ``docs/forecast.md``. Codes and values only: the
sentences are in the language catalogues.
"""

from dataclasses import replace
from datetime import UTC, datetime

from meeting_tui.domain.calendar import hours, is_over
from meeting_tui.domain.forecast import items, topic
from meeting_tui.domain.forecast.outlook import Forecast, Look, Trial
from meeting_tui.domain.forecast.reserve import reserve_of
from meeting_tui.domain.forecast.strip import Segment
from meeting_tui.domain.forecast.workload import late_by, workload
from meeting_tui.domain.state import State

__all__ = ["Forecast", "Segment", "Trial", "forecast", "live_forecast", "look_at", "try_out"]


def forecast(state: State, now: datetime, previous_level: str = "") -> Forecast | None:
    """Say what fits from ``now`` on; None once the meeting is closed.

    ``previous_level`` is the level shown before: a better one is given only when it is clear by
    a minute. Who asks once leaves it out.
    """
    return try_out(state, now, Trial(), previous_level)


def live_forecast(state: State, now: datetime, previous_level: str = "") -> Forecast | None:
    """Say what fits from now on, by the clock on the wall: nothing once its days are past."""
    return None if is_over(state, now) else forecast(state, now, previous_level)


def try_out(state: State, now: datetime, trial: Trial, previous_level: str = "") -> Forecast | None:
    """Make the forecast as it would be under a supposition."""
    if state.phase == "closed":
        return None
    look = look_at(state, now, trial)
    if look is None:
        return Forecast("ok", "no_hours", "nothing", late=late_by(state, now))
    found = (
        topic.outlook(look, look.load.topic, previous_level)
        if look.load.topic
        else items.outlook(look, previous_level)
    )
    return _past(found) if look.now > look.reserve.stop else found


def _past(found: Forecast) -> Forecast:
    """Say that the hour of the end is past, whatever would still have been to do."""
    return replace(found, level="over", sentence_code="past", spare=0.0, remedies=("later_stop",))


def look_at(state: State, now: datetime, trial: Trial) -> Look | None:
    """Gather what a forecast is made from; None when the meeting has no hours."""
    now = now.astimezone(UTC)
    load = workload(state, now, trial.extra)
    reserve = reserve_of(state, hours(state, now), load, now, trial.extra)
    return Look(state, now, trial, load, reserve) if reserve else None
