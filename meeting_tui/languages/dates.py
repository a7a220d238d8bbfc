"""Dates, hours and durations as each language writes them; hours are local and of 24 hours."""

import re
from datetime import date, datetime, time

from meeting_tui.languages.codes import base, locale_name
from meeting_tui.languages.months import NAMES

_UNITS = {"ar": ("س", "د"), "ru": ("ч", "мин"), "zh": ("小时", "分钟")}
_AROUND = {
    ("en", 1): ("on ", ""),
    ("en", 2): ("on ", " and "),
    ("en", 3): ("from ", " to "),
    ("fr", 1): ("le ", ""),
    ("fr", 2): ("les ", " et "),
    ("fr", 3): ("du ", " au "),
}
_FIRST_OF_MONTH = re.compile(r"\b1 (?=\D)")


def long_date(language: str, day: date) -> str:
    """Write a date in full: 1 February 2019, 1er février 2019."""
    if names := NAMES.get(language):
        return _first(language, f"{day.day} {names.months[day.month - 1]} {day.year}")
    from babel.dates import format_date

    return _first(language, format_date(day, "long", locale_name(language)))


def short_date(language: str, day: date) -> str:
    """Write a date with its day of the week, abbreviated: Fri 1 Feb 2019, ven. 1er févr. 2019."""
    if names := NAMES.get(language):
        weekday, month = names.weekdays[day.weekday()], names.short[day.month - 1]
        return _first(language, f"{weekday} {day.day} {month} {day.year}")
    from babel.dates import format_date, format_skeleton

    locale = locale_name(language)
    if base(language) == "en":
        return format_date(day, "EEE d MMM y", locale)
    midnight = datetime.combine(day, time())
    return _first(language, format_skeleton("yMMMEd", midnight, locale=locale))


def date_range(language: str, first: date, last: date) -> str:
    """Write the days of a meeting: 6-7 February 2017, 6 et 7 février 2017; one day as a date.

    Raises ValueError when the last day is before the first.
    """
    if last < first:
        raise ValueError(f"the last day, {last}, is before the first, {first}")
    if first == last:
        return long_date(language, first)
    if base(language) not in ("en", "fr"):
        return _interval(language, first, last)
    return _ours(language, first, last)


def on_dates(language: str, first: date, last: date) -> str:
    """Write the days as they follow a verb: on 1 February 2019, les 6 et 7 février 2017.

    In a language we have no preposition for, the days alone. Raises as ``date_range`` does.
    """
    days = date_range(language, first, last)
    length = (last - first).days + 1
    before, between = _AROUND.get((base(language), min(length, 3)), ("", ""))
    return before + (_ours(language, first, last, between) if between else days)


def time_of_day(moment: time | datetime) -> str:
    """Write an hour the same way in every language: 16:35."""
    return f"{moment:%H:%M}"


def duration(language: str, minutes: int) -> str:
    """Write minutes: 53 min, 1 h 05 min, 2 h; what is late has its minus sign."""
    hour, minute = _UNITS.get(base(language), ("h", "min"))
    sign = "-" if minutes < 0 else ""
    hours, rest = divmod(abs(minutes), 60)
    if not hours:
        return f"{sign}{rest} {minute}"
    return f"{sign}{hours} {hour}" + (f" {rest:02} {minute}" if rest else "")


def _ours(language: str, first: date, last: date, to: str = "") -> str:
    """Join two days of one month, of two months or of two years."""
    written = long_date(language, last)
    since = long_date(language, first)
    same_month = (first.year, first.month) == (last.year, last.month)
    if same_month:
        since = since.partition(" ")[0]
    elif first.year == last.year:
        since = since.rpartition(" ")[0]
    return f"{since}{to or _joint(language, first, last, same_month=same_month)}{written}"


def _joint(language: str, first: date, last: date, *, same_month: bool) -> str:
    if base(language) == "fr" and (last - first).days == 1:
        return " et "
    return "-" if same_month else " - "


def _interval(language: str, first: date, last: date) -> str:
    from babel.dates import format_interval

    return format_interval(first, last, "yMMMMd", locale=locale_name(language))


def _first(language: str, written: str) -> str:
    return _FIRST_OF_MONTH.sub("1er ", written, count=1) if base(language) == "fr" else written
