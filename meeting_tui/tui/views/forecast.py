"""The forecast on the screen: the band in words, and the meeting to its end as a strip."""

from meeting_tui.domain.forecast import Forecast, Segment
from meeting_tui.languages import N_, naming
from meeting_tui.languages.forecast import band as said
from meeting_tui.tui.views import outcome
from meeting_tui.tui.views.seat import Seat, minutes
from meeting_tui.tui.widgets import time_strip
from meeting_tui.tui.widgets.forecast_band import ForecastView, Level
from meeting_tui.tui.widgets.time_strip import HourMark, Stretch, TimeStripView

LEVELS = {"ok": Level.OK, "tight": Level.TIGHT, "over": Level.OVER}
ANOTHER_DAY = N_("Its day is over: no forecast. What happens now is dated today.")
ITS_HOURS = N_("@10:42 before a line dates it to the meeting. The lobby can rehearse.")
EMPTY_BAND = ForecastView(Level.NONE, "", "")


def band(seat: Seat) -> ForecastView:
    """Say whether the meeting will finish, and what is left to do about it."""
    if seat.state.phase == "closed":
        return ForecastView(Level.OK, "", seat.say(N_("The meeting is closed.")))
    if seat.forecast is None:
        return ForecastView(Level.NONE, "", seat.say(ANOTHER_DAY), seat.say(ITS_HOURS))
    words = said(seat.language, seat.state, seat.forecast, seat.now)
    return ForecastView(
        LEVELS[seat.forecast.level],
        words.word,
        words.sentence,
        _second(seat, words.second),
        words.hour,
        words.within,
    )


def _second(seat: Seat, second: str) -> str:
    """Say what was found on the open item, unless something must be done about the time first."""
    pressing = seat.forecast is not None and seat.forecast.level == "over"
    return second if pressing else outcome.said(seat) or second


def strip(seat: Seat) -> TimeStripView:
    """Draw the time from now to the hard stop."""
    forecast = seat.forecast
    if forecast is None or forecast.stop is None:
        return TimeStripView(())
    segments = tuple(_segment(seat, each) for each in forecast.segments)
    return TimeStripView(segments, _marks(seat, forecast))


def _segment(seat: Seat, segment: Segment) -> time_strip.Segment:
    length = (segment.end - segment.start).total_seconds()
    stretch = Stretch(segment.role)
    label, *shorter = _labels(seat, segment, stretch, minutes(length))
    return time_strip.Segment(label, length / 60, stretch, tuple(shorter))


def _labels(seat: Seat, segment: Segment, stretch: Stretch, whole: int) -> tuple[str, ...]:
    """Return a segment's labels, the fullest first."""
    names = [_name(seat, ref) for ref in segment.refs]
    match stretch:
        case Stretch.LOST:
            return f"✗ {naming.refs(seat.language, names)}", f"✗{_run(names)}", "✗"
        case Stretch.DECISION:
            return ("?",)
        case Stretch.CLOSING:
            return (
                seat.say(N_("closing {minutes} min"), minutes=whole),
                seat.say(N_("closing")),
            )
        case Stretch.SPARE:
            return seat.say(N_("+{minutes} spare"), minutes=whole), f"+{whole}"
        case Stretch.BREAK:
            return (seat.say(N_("break")),)
    return (" ".join(names),)


def _run(names: list[str]) -> str:
    """Write what does not fit as tightly as can be read: ``P7``, ``P4-7``."""
    digits = [name.lstrip("P") for name in names]
    if len(names) > 1 and all(map(str.isdecimal, digits)):
        first, last = int(digits[0]), int(digits[-1])
        if last - first == len(names) - 1:
            return f"{names[0]}-{last}"
    return " ".join(names)


def _name(seat: Seat, ref: str) -> str:
    return seat.state.items[ref].number if ref in seat.state.items else ref


def _marks(seat: Seat, forecast: Forecast) -> tuple[HourMark, ...]:
    moments = [seat.now, forecast.decide_by, forecast.closing_from, forecast.stop]
    known = dict.fromkeys(each for each in moments if each is not None and each >= seat.now)
    return tuple(
        HourMark(seat.clock(each), (each - seat.now).total_seconds() / 60) for each in known
    )
