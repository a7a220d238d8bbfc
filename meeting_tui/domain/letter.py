"""What the invitation to a consultation needs, asked for once and kept with the meeting."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts

LETTER_DATES = ("dated", "decided", "deadline", "physical", "next")
"""The letter, the decision, the online deadline, the physical meeting, the Group's next one."""

LETTER_TEXTS = (
    "reference", "contact", "email", "addressees", "body", "address", "place", "minutes",
    "signatory", "office",
)  # fmt: skip
"""Words of the letter: CL-yy/nn; who to ask; the deciding body; where replies go; where the
physical meeting is; the link to the last report; who signs, and in what office."""

NEEDED = (
    "body", "decided", "deadline", "physical", "place", "address", "contact", "email",
    "reference", "dated", "minutes", "signatory",
)  # fmt: skip
"""What no invitation can do without."""

OF_PROFILE = {"email": "email", "address": "website"}
"""The wordings of the group's profile that stand for a part nobody gave."""

AFTER_DEADLINE = timedelta(days=30)
BEFORE_MEETING = timedelta(days=3)
"""The habit: thirty days from the deadline to the physical meeting, that one a little before."""


@dataclass(slots=True)
class Letter:
    """What the invitation letter needs beside the topics found agreed; each part is asked once.

    ``texts`` holds the parts in words (``LETTER_TEXTS``), by language; ``dates`` those that are
    dates (``LETTER_DATES``), the one in force last: an extended deadline keeps the old one.
    """

    texts: dict[str, Texts] = field(default_factory=dict)
    dates: dict[str, list[date]] = field(default_factory=dict)

    def text(self, part: str, language: str) -> str:
        """Return a part in a language, else in the first one it was given in, else nothing."""
        texts = self.texts.get(part, {})
        return texts.get(language) or next(iter(texts.values()), "")

    def day(self, part: str) -> date | None:
        """Return the date in force, or None when it was never given."""
        return self.dates[part][-1] if self.dates.get(part) else None

    def earlier(self, part: str) -> tuple[date, ...]:
        """Return the dates that a later one replaced, in order."""
        return tuple(self.dates.get(part, ())[:-1])


def missing_parts(letter: Letter, phrases: Mapping[str, Texts]) -> tuple[str, ...]:
    """Name what is needed, was not given, and stands in no wording of the group's profile."""
    known = {part for part, phrase in OF_PROFILE.items() if phrases.get(phrase)}
    given = {part for part in letter.texts if letter.text(part, "")} | {*letter.dates}
    return tuple(part for part in NEEDED if part not in given | known)


def proposed(letter: Letter) -> dict[str, date]:
    """Propose the dates that follow by habit from those given.

    The physical meeting is 2 or 3 days before the Group's next one and about 30 days after the
    online consultation closes.
    """
    following, physical, deadline = (letter.day(each) for each in ("next", "physical", "deadline"))
    found: dict[str, date] = {}
    if physical is None and following:
        physical = found["physical"] = following - BEFORE_MEETING
    if physical is None and deadline:
        physical = found["physical"] = deadline + AFTER_DEADLINE
    if deadline is None and physical:
        found["deadline"] = physical - AFTER_DEADLINE
    return found


def doubts(letter: Letter, closed: date) -> Iterator[str]:
    """Go through what is unusual about the dates, by code; nothing of it is refused.

    ``closed`` is the last day of the meeting that decided.
    """
    decided, deadline = letter.day("decided"), letter.day("deadline")
    physical, following = letter.day("physical"), letter.day("next")
    dated = letter.day("dated")
    if deadline and dated and deadline <= dated:
        yield "deadline_before_letter"
    elif deadline and deadline <= max(decided or closed, closed):
        yield "deadline_early"
    if deadline and physical and physical <= deadline:
        yield "physical_before_deadline"
    elif deadline and physical and abs(physical - deadline - AFTER_DEADLINE) > timedelta(days=1):
        yield "physical_not_30"
    if physical and following and not 2 <= (following - physical).days <= 3:
        yield "physical_not_before_meeting"
