"""The fields of an actor: those of the profile, of its roster, and of one meeting."""

from dataclasses import replace

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Actor, Holder, Texts
from meeting_tui.languages import N_
from meeting_tui.profile.names import Names, Placed, PlacedReader
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.reader import Field, ListOf, Record, RecordOf
from meeting_tui.profile.sheet import Sheet
from meeting_tui.profile.values import CODE, DATE, LINE, TEXTS, YES_NO, choice

KINDS = ("delegation", "officer", "secretariat", "organisation", "person", "body")


@dataclass(frozen=True, slots=True)
class PlacedActor:
    """An actor and where its code stands."""

    actor: Actor
    place: Placed


_CODE = Field("code", PlacedReader(CODE), "what is typed in the capture line; unique")
_NAME: Field[Texts] = Field("name", TEXTS, "the name as printed", instead={})
_KIND = Field("kind", choice(*KINDS), "what it is", "delegation")
_MEMBER = Field("member", YES_NO, "whether it may propose, support and object", default=False)
_REGION = Field("region", LINE, "its region, in the group's own words", "")
_ALIASES = Field(
    "aliases", ListOf(LINE, phrase(N_("a list of names"))), "other names that find it", ()
)
_DEFINITE: Field[Texts] = Field(
    "definite", TEXTS, "the name inside a sentence, as “the Chairman”; else the name", {}
)
_PLURAL = Field("plural", YES_NO, "whether a verb after it is in the plural", default=False)
_SINCE = Field("since", DATE, "the day from which this person holds the office")
_GENDER = Field("gender", choice("masculine", "feminine"), "which names are printed", "masculine")
_PERSON = Field("person", LINE, "the name as printed, as “Ms A. Example”", "")
_HOLDER = RecordOf(
    "{since: …, gender: …, person: …}",
    (_SINCE, _GENDER, _PERSON),
    lambda r: Holder(r[_SINCE], r[_GENDER] == "feminine", r[_PERSON]),
)
_HOLDERS: Field[tuple[Holder, ...]] = Field(
    "holders",
    ListOf(_HOLDER, phrase(N_("a list of holders"))),
    "who holds the office, from which day on",
    (),
)
_FEMININE: Field[Texts] = Field("feminine", TEXTS, "its name when a woman holds the office", {})
_FEMININE_DEFINITE: Field[Texts] = Field(
    "feminine_definite", TEXTS, "the same inside a sentence, as “la Présidente”", {}
)


def _check_holders(record: Record) -> None:
    """See that a woman's office has its names, and that nobody holds it together."""
    holders, place = record[_HOLDERS], record.place(_HOLDERS)
    if any(each.feminine for each in holders) and not record[_FEMININE]:
        record.sheet.fault(place, "holders.names")
    days = [each.since for each in holders]
    for day in sorted({day for day in days if days.count(day) > 1}):
        record.sheet.fault(place, "holders.twice", day=day.isoformat())


def _member(record: Record) -> PlacedActor:
    actor = Actor(
        code=record[_CODE].text,
        name=record[_NAME],
        member=True,
        region=record[_REGION],
        aliases=record[_ALIASES],
        definite=record[_DEFINITE],
    )
    return PlacedActor(actor, record[_CODE])


def _actor(record: Record) -> PlacedActor:
    placed = _member(record)
    actor = replace(
        placed.actor,
        kind=record[_KIND],
        member=record[_MEMBER],
        plural=record[_PLURAL],
        feminine=record[_FEMININE],
        feminine_definite=record[_FEMININE_DEFINITE],
        holders=record[_HOLDERS],
    )
    return replace(placed, actor=actor)


ACTOR = RecordOf(
    "{code: …, name: …}",
    (
        _CODE,
        _NAME,
        _KIND,
        _MEMBER,
        _REGION,
        _ALIASES,
        _DEFINITE,
        _PLURAL,
        _FEMININE,
        _FEMININE_DEFINITE,
        _HOLDERS,
    ),
    _actor,
    (_check_holders,),
)
"""Anybody who may take the floor or be asked to act."""

ROSTER_MEMBER = RecordOf(
    "{code: …, name: …}", (_CODE, _NAME, _REGION, _ALIASES, _DEFINITE), _member
)
"""A delegation that is a member of the group."""


def declare_all(placed: tuple[PlacedActor, ...], names: Names, sheet: Sheet) -> None:
    """Enter actors under their codes, names and aliases; what clashes is a fault."""
    for each in placed:
        names.declare(each.actor, each.place, sheet)
