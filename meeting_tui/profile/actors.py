"""The fields of an actor: those of the profile, of its roster, and of one meeting."""

from dataclasses import replace

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Actor, Texts
from meeting_tui.profile.names import Names, Placed, PlacedReader
from meeting_tui.profile.reader import Field, ListOf, Record, RecordOf
from meeting_tui.profile.sheet import Sheet
from meeting_tui.profile.values import CODE, LINE, TEXTS, YES_NO, choice

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
_ALIASES = Field("aliases", ListOf(LINE, "a list of names"), "other names that find it", ())
_DEFINITE: Field[Texts] = Field(
    "definite", TEXTS, "the name inside a sentence, as “the Chairman”; else the name", {}
)
_PLURAL = Field("plural", YES_NO, "whether a verb after it is in the plural", default=False)


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
        placed.actor, kind=record[_KIND], member=record[_MEMBER], plural=record[_PLURAL]
    )
    return replace(placed, actor=actor)


ACTOR = RecordOf(
    "{code: …, name: …}",
    (_CODE, _NAME, _KIND, _MEMBER, _REGION, _ALIASES, _DEFINITE, _PLURAL),
    _actor,
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
