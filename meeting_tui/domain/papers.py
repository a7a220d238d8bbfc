"""What each paper has of its own, beside what the record tells: its form, field by field."""

from collections.abc import Iterator
from datetime import date

from meeting_tui.domain.frozen import dataclass

MEETING, COUNCIL, GUIDANCE = "meeting", "council", "guidance"
INVITATION, AGENDA, CORRIGENDUM = "invitation", "agenda", "corrigendum"
SUMMARY, REPLIES = "summary", "replies"

TO_THE_COUNCIL = ("number", "date", "session", "item", "signatory", "paragraphs")
FIELDS: dict[str, tuple[str, ...]] = {
    MEETING: ("number", "date"),
    COUNCIL: TO_THE_COUNCIL,
    GUIDANCE: TO_THE_COUNCIL,
    INVITATION: ("website", "paragraphs"),
    AGENDA: ("number", "date"),
    CORRIGENDUM: ("number", "date"),
    SUMMARY: ("number", "date"),
    REPLIES: ("number", "date"),
}
"""The fields of each paper, in the order of its form; the invitation's other parts are those of
``domain.letter``."""

HEAD = ("session", "item", "number", "date")
NEEDED = {COUNCIL: HEAD, GUIDANCE: HEAD}
"""What stands at the head of a paper to the Council, which it cannot be sent without."""

DATES = frozenset({"date"})
"""Fields that hold a date, as 2019-06-01."""

SAME = frozenset({"number", "item", "signatory", "website"}) | DATES
"""Fields that read the same in every language."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a field was given in one language, and the entry it came in."""

    text: str
    n: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a field holds for a language; ``language`` is that of the text, maybe another one.

    ``stale``: another language was given after this one.
    """

    text: str = ""
    language: str = ""
    stale: bool = False


Forms = dict[str, dict[str, dict[str, Given]]]
"""What was given, by paper, field and language."""


def found(forms: Forms, paper: str, field: str, language: str) -> Found:
    """Return what a field holds, in the language if it was given in it, else in the first."""
    given = forms.get(paper, {}).get(field, {})
    if not given:
        return Found()
    if language in given or "" in given:
        mine = given.get(language) or given[""]
        return Found(mine.text, language, stale=mine.n < _first(given)[1].n)
    first, other = _first(given)
    return Found(other.text, first)


def _first(given: dict[str, Given]) -> tuple[str, Given]:
    return next(iter(given.items()))


def day(forms: Forms, paper: str, field: str) -> date | None:
    """Return the date a field holds, if it was given."""
    text = found(forms, paper, field, "").text
    return date.fromisoformat(text) if text else None


def empty(forms: Forms, paper: str) -> Iterator[str]:
    """Go through the fields that a paper needs and nobody has given."""
    return (field for field in NEEDED.get(paper, ()) if not forms.get(paper, {}).get(field))
