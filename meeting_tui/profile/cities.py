"""The time zones of cities where groups meet and that are no zone names themselves."""

import unicodedata

ZONES = {
    "abu dhabi": "Asia/Dubai",
    "barcelona": "Europe/Madrid",
    "basel": "Europe/Zurich",
    "beijing": "Asia/Shanghai",
    "bern": "Europe/Zurich",
    "bonn": "Europe/Berlin",
    "brasilia": "America/Sao_Paulo",
    "geneva": "Europe/Zurich",
    "geneve": "Europe/Zurich",
    "hyderabad": "Asia/Kolkata",
    "marrakesh": "Africa/Casablanca",
    "montreal": "America/Toronto",
    "new delhi": "Asia/Kolkata",
    "ottawa": "America/Toronto",
    "strasbourg": "Europe/Paris",
    "the hague": "Europe/Amsterdam",
    "washington": "America/New_York",
}
"""Without accents, in small letters."""


def zone_of(typed: str) -> str:
    """Return the time zone of the city that was typed as if it were a zone; else nothing."""
    city = typed.rpartition("/")[2].replace("_", " ").casefold()
    plain = unicodedata.normalize("NFKD", city).encode("ascii", "ignore").decode()
    return ZONES.get(plain, "")
