"""The things of an open consultation: who replied, what is annexed, who contributed when.

Only the fold changes these objects.
"""

from dataclasses import field
from datetime import date

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.topic import Words

KIND = "consultation"
"""The kind of an agenda whose record is an open consultation."""

ONLINE = "online"
"""The id of the item under which the online replies are told."""

CATEGORIES = (
    "government", "private", "technical", "civil", "academia", "international", "other",
)  # fmt: skip
"""Who replies: government, private sector, technical community, civil society, academia,
international organisation, other."""

Lines = tuple[tuple[str, Texts], ...]
"""A paper as numbers and texts by language; the number of a heading has no point in it."""


@dataclass(slots=True)
class Reply:
    """A reply R1 …; ``items`` are the questions it addresses, ``points`` what it says to each.

    The point under an empty key is what it says on the whole. ``withheld`` is the reason why it
    is not published, empty when it is.
    """

    id: str
    who: str
    category: str
    day: date
    n: int
    items: list[str] = field(default_factory=list)
    points: dict[str, Words] = field(default_factory=dict)
    address: str = ""
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Annexed:
    """The agreed summary of a consultation as the Group's record keeps it, never edited."""

    consultation: str
    reference: str
    topic: Texts
    lines: Lines
    digest: str
    original: str
    n: int


@dataclass(frozen=True, slots=True)
class Contribution:
    """What an actor contributed on a topic, and when it was last updated."""

    actor: str
    topic: str
    language: str
    day: date
