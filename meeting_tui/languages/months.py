"""The names of months and weekdays in the languages of the shipped catalogues, as CLDR has them.

Reading CLDR itself takes longer than painting a screen, and every first screen shows a date.
"""

from typing import NamedTuple


class Names(NamedTuple):
    """The months in full and abbreviated, and the weekdays abbreviated, from Monday."""

    months: tuple[str, ...]
    short: tuple[str, ...]
    weekdays: tuple[str, ...]


def _names(months: str, short: str, weekdays: str) -> Names:
    return Names(tuple(months.split()), tuple(short.split()), tuple(weekdays.split()))


NAMES = {
    "en": _names(
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        "Mon Tue Wed Thu Fri Sat Sun",
    ),
    "fr": _names(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "lun. mar. mer. jeu. ven. sam. dim.",
    ),
}
