"""The forecast in words: the two rows of the band, the short form, the acts that are left."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from meeting_tui.domain.forecast import Forecast
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State
from meeting_tui.languages import naming
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import duration
from meeting_tui.languages.forecast_sentences import FIRST, LINES, REMEDIES, SECOND
from meeting_tui.languages.phrases import Table, keyed, phrase

SYMBOLS = {"ok": "✓", "tight": "!", "over": "✗"}
WORDS = {"ok": N_("OK"), "tight": N_("TIGHT"), "over": N_("OVER")}

_SHORT = {
    "ok": N_("✓ ok {fits}/{of}"),
    "tight": N_("! tight {fits}/{of}"),
    "over": N_("✗ over {fits}/{of}"),
}
_DECIDE_BY = N_("Decide by {hour}")
_CLOSING_FROM = N_("Closing from {hour}")
_END = N_("End at {hour}")
_IN = N_("in {time}")
_PAST = N_("{time} past")
_BOTH = N_("{first} {second}")


@dataclass(frozen=True, slots=True)
class Band:
    """What the forecast says: two rows at the left, and an hour at the right of each.

    ``word`` is the level; ``hour`` is until when something must be done and ``within`` how far
    off that is. Any of them but the word and the sentence may be empty.
    """

    word: str
    sentence: str
    second: str = ""
    hour: str = ""
    within: str = ""


def band(language: str, state: State, forecast: Forecast, now: datetime) -> Band:
    """Say the forecast as it stands at ``now`` (UTC)."""
    values = _values(language, state, forecast, now)
    moment, wording = _moment(forecast)
    return Band(
        say(language, WORDS[forecast.level]),
        _say(language, FIRST, forecast, values),
        _say(language, SECOND, forecast, values),
        say(language, wording, hour=naming.clock(language, state, moment, now)) if moment else "",
        _within(language, moment, now) if moment else "",
    )


def sentence(language: str, state: State, forecast: Forecast, now: datetime) -> str:
    """Say both rows in one breath, to be read out."""
    said = band(language, state, forecast, now)
    if not said.second:
        return said.sentence
    return say(language, _BOTH, first=said.sentence, second=said.second)


def short(language: str, forecast: Forecast) -> str:
    """Say the level and what fits of how many; nothing where nothing is counted."""
    if not _of(forecast):
        return ""
    fits = forecast.fits - _over(forecast)
    return say(language, _SHORT[forecast.level], fits=fits, of=_of(forecast))


def remedies(language: str, forecast: Forecast) -> tuple[str, ...]:
    """Name the acts that are left when time is over, those first that keep most alive."""
    decidable = naming.refs(language, _decidable(forecast))
    return tuple(
        phrase(language, REMEDIES[code], {"decidable": decidable, "line": LINES.get(code, "")})
        for code in forecast.remedies
        if code in REMEDIES
    )


def _say(language: str, table: Table, forecast: Forecast, values: dict[str, str]) -> str:
    choices = keyed(table, forecast.sentence_code, _kinds(forecast), ())
    return phrase(language, choices, values, _of(forecast)) if choices else ""


def _of(forecast: Forecast) -> int:
    """Tell of how many things is spoken: proposals on the table, but items that are still left."""
    return forecast.of - _over(forecast)


def _over(forecast: Forecast) -> int:
    return 0 if forecast.subject == "proposals" else len(forecast.examined)


def _kinds(forecast: Forecast) -> Iterator[str]:
    """Return what gives a code sentences of its own, the most telling first."""
    if "decide_on_examined" in forecast.remedies:
        yield "decide"
    yield forecast.level
    if forecast.few_data:
        yield "few"
    if len(forecast.unreachable) == 1:
        yield "one"


def _values(language: str, state: State, forecast: Forecast, now: datetime) -> dict[str, str]:
    given = forecast.values
    numbers = {name: str(given[name]) for name in ("pace", "least")}
    numbers |= {"fits": str(forecast.fits - _over(forecast)), "of": str(_of(forecast))}
    each = "" if forecast.minutes_each is None else str(given["each"])
    stop = naming.clock(language, state, forecast.stop, now) if forecast.stop else ""
    return numbers | {
        "each": each,
        "spare": str(given["spare"] or ""),
        "unreachable": naming.refs(language, _named(state, forecast, forecast.unreachable)),
        "decidable": naming.refs(language, _decidable(forecast)),
        "stop": stop,
        "past": str(_minutes_past(forecast, now) or ""),
    }


def _minutes_past(forecast: Forecast, now: datetime) -> int:
    return (now - forecast.stop) // timedelta(minutes=1) if forecast.stop else 0


def _decidable(forecast: Forecast) -> tuple[str, ...]:
    """Name the proposals that can be put: those examined and the one in hand."""
    if forecast.subject != "proposals":
        return ()
    return (*forecast.examined, *([forecast.in_hand] if forecast.in_hand else []))


def _named(state: State, forecast: Forecast, refs: tuple[str, ...]) -> list[str]:
    """Name items by their printed number; proposals have their reference."""
    if forecast.subject == "proposals":
        return list(refs)
    return [state.items[ref].number if ref in state.items else ref for ref in refs]


def _moment(forecast: Forecast) -> tuple[datetime | None, str]:
    if forecast.sentence_code == "past":
        return forecast.stop, _END
    if forecast.subject == "proposals":
        return forecast.decide_by, _DECIDE_BY
    if forecast.subject == "items":
        return forecast.closing_from, _CLOSING_FROM
    return forecast.stop, _END


def _within(language: str, moment: datetime, now: datetime) -> str:
    minutes = (moment - now) // timedelta(minutes=1)
    if minutes < 0:
        return say(language, _PAST, time=duration(language, -minutes))
    return say(language, _IN, time=duration(language, minutes))
