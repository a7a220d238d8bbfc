"""What is fixed before the gavel: the group profile and the agenda, as they were read.

The whole setup is the first entry of a session, so a later edit of the files never touches a
recorded meeting.
"""

import datetime as dt
from dataclasses import field, replace

from meeting_tui.domain.frozen import dataclass

Texts = dict[str, str]
"""One text per language code, for instance ``{"en": "Geneva", "fr": "Genève"}``."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an office from a day on, until the next holder; ``person`` is the name if known."""

    since: dt.date
    feminine: bool = False
    person: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who may take the floor or be asked to act.

    ``kind`` is one of delegation, officer, secretariat, organisation, person, body.
    ``definite`` is the name as it stands inside a sentence ("the Chairman", "le Président");
    ``plural`` says that a verb after it is in the plural ("Member States").
    Only a ``member`` proposes, supports or objects without an open point.
    ``feminine`` and ``feminine_definite`` are the names of an office that a woman holds.
    """

    code: str
    name: Texts
    kind: str = "delegation"
    member: bool = False
    region: str = ""
    aliases: tuple[str, ...] = ()
    definite: Texts = field(default_factory=dict)
    plural: bool = False
    feminine: Texts = field(default_factory=dict)
    feminine_definite: Texts = field(default_factory=dict)
    holders: tuple[Holder, ...] = ()

    def holder(self, day: dt.date) -> Holder | None:
        """Return who holds the office on a day."""
        holders = (each for each in self.holders if each.since <= day)
        return max(holders, key=lambda each: each.since, default=None)

    def on(self, day: dt.date) -> "Actor":
        """Name the office as on a day; it is still found under all of its names."""
        aliases = (*self.aliases, *self.name.values(), *self.feminine.values())
        known = replace(self, aliases=tuple(dict.fromkeys(aliases))) if self.feminine else self
        holder = self.holder(day)
        if holder is None or not holder.feminine:
            return known
        name, definite = self.name | self.feminine, self.definite | self.feminine_definite
        return replace(known, name=name, definite=definite)


@dataclass(frozen=True, slots=True)
class Resolution:
    """One version of a resolution, in force from ``valid`` until a later version of it."""

    body: str
    number: str
    revision: Texts
    valid: dt.date


@dataclass(frozen=True, slots=True)
class Group:
    """The group profile: names, members, rules and habits of the group that meets.

    ``attribution`` is anonymous, named or none. ``slot`` is the shortest useful slot for a
    proposal and ``write_up`` the time to write up and circulate, both in minutes.
    ``some`` and ``several`` are the smallest numbers of delegations printed with that word.
    ``consultation`` says whether what is agreed becomes the topic of an open consultation.
    ``anonymous_noun`` is what an unnamed member is called (singular and plural sentences are
    in the catalogues). ``phrases`` holds the group's own wordings by key and language.
    """

    id: str
    name: Texts
    full_name: Texts
    languages: tuple[str, ...]
    document_prefix: str = ""
    access: str = "restricted"
    attribution: str = "anonymous"
    slot: int = 5
    write_up: int = 10
    some: int = 2
    several: int = 5
    consultation: bool = True
    actors: tuple[Actor, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    phrases: dict[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Break:
    """A planned pause inside a sitting, local time."""

    start: dt.time
    end: dt.time


@dataclass(frozen=True, slots=True)
class PlannedSitting:
    """One half-day as planned, local time; without ``day`` it is held on every day.

    ``stop`` is the hour at which the interpreters leave.
    """

    start: dt.time
    end: dt.time
    stop: dt.time
    day: dt.date | None = None
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One agenda item as planned; ``parent`` is the id of the item it belongs under.

    ``kind`` is topic, report, closing or empty; ``minutes`` and ``decision`` are minutes,
    ``decision`` being kept at its end. ``closing`` items belong to the closing reserve.
    """

    id: str
    number: str
    title: Texts
    kind: str = ""
    minutes: int = 0
    decision: int = 0
    closing: bool = False
    at: dt.time | None = None
    day: int = 0
    documents: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """A document announced before the meeting; ``source`` is an actor code or free text."""

    number: str
    title: Texts
    source: str = ""


@dataclass(frozen=True, slots=True)
class PlannedProposal:
    """A proposal announced before the meeting; it becomes P1, P2 … in this order."""

    title: Texts
    sponsors: tuple[str, ...] = ()
    document: str = ""
    preamble: Texts = field(default_factory=dict)
    questions: tuple[Texts, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The plan of one meeting, dates and hours in ``timezone``.

    ``actors`` are those of this meeting beside the group's roster. ``access`` empty means the
    group's. ``kind`` is consultation for an open consultation, whose topics are the
    proposals; ``asked`` are then the first and the last day of the meeting that asked for it.
    """

    meeting: int
    date: dt.date
    end: dt.date
    place: Texts
    timezone: str
    sittings: tuple[PlannedSitting, ...]
    items: tuple[PlannedItem, ...]
    actors: tuple[Actor, ...] = ()
    documents: tuple[PlannedDocument, ...] = ()
    proposals: tuple[PlannedProposal, ...] = ()
    access: str = ""
    kind: str = ""
    asked: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True)
class Setup:
    """The group and the agenda of one meeting."""

    group: Group
    agenda: Agenda
