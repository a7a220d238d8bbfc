"""The fields of a group profile, and how a profile is read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Group, Resolution, Texts
from meeting_tui.languages import N_, languages
from meeting_tui.profile.actors import ACTOR, ROSTER_MEMBER, PlacedActor, declare_all
from meeting_tui.profile.faults import Faults
from meeting_tui.profile.names import Names
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.reader import Field, ListOf, MapOf, Record, RecordOf
from meeting_tui.profile.shapes import Unread
from meeting_tui.profile.sheet import Sheet, in_order, in_short
from meeting_tui.profile.source import read_text
from meeting_tui.profile.tree import read_tree
from meeting_tui.profile.values import (
    DATE,
    LINE,
    LONG_TEXTS,
    MINUTES,
    NUMBER,
    TEXTS,
    YES_NO,
    LanguagesReader,
    choice,
)
from meeting_tui.profile.wordings import WORDED, WORDINGS

ACCESS = ("restricted", "public")

_BODY = Field("body", LINE, "who adopted it, as PP or Council")
_NUMBER = Field("number", LINE, "its number, as 102")
_REVISION = Field("revision", TEXTS, "its version as printed, without the brackets")
_VALID = Field("valid", DATE, "the day from which this version counts")
_RESOLUTION = RecordOf(
    "{body: …, number: …, revision: …, valid: …}",
    (_BODY, _NUMBER, _REVISION, _VALID),
    lambda r: Resolution(r[_BODY], r[_NUMBER], r[_REVISION], r[_VALID]),
)

_LANGUAGES = Field(
    "languages",
    LanguagesReader(),
    "the languages of the papers; the first is that of a text without a language",
)
_SHORT_NAME = Field("name", TEXTS, "the short name, as CWG-Internet")
_FULL_NAME = Field("full_name", TEXTS, "the name as the papers print it")
_PREFIX = Field("document_prefix", LINE, "what stands before the document number", "")
_ACCESS = Field("access", choice(*ACCESS), "who may read the papers", "restricted")
_ATTRIBUTION = Field(
    "attribution",
    choice("anonymous", "named", "none"),
    "how delegations are printed: “A Member State”, by name, or not at all",
    "anonymous",
)
_SLOT = Field("slot", MINUTES, "the shortest useful time for a proposal", 5)
_WRITE_UP = Field("write_up", MINUTES, "the time to write up and circulate the report", 10)
_SOME = Field("some", NUMBER, "from how many delegations on “Some” is printed", 2)
_SEVERAL = Field("several", NUMBER, "from how many delegations on “Several” is printed", 5)
_CONSULTATION = Field(
    "consultation",
    YES_NO,
    "whether a proposal that is agreed becomes the topic of an open consultation",
    default=True,
)
_RESOLUTIONS: Field[tuple[Resolution, ...]] = Field(
    "resolutions",
    ListOf(_RESOLUTION, phrase(N_("a list of resolutions"))),
    "what the group works under, one entry for each version",
    (),
)
_ACTORS: Field[tuple[PlacedActor, ...]] = Field(
    "actors",
    ListOf(ACTOR, phrase(N_("a list of actors"))),
    "officers, secretariat, bodies, addressees",
    (),
)
_MEMBERS: Field[tuple[PlacedActor, ...]] = Field(
    "members",
    ListOf(ROSTER_MEMBER, phrase(N_("a list of members"))),
    "the delegations that decide",
    (),
)
_PHRASES: Field[dict[str, Texts]] = Field(
    "phrases",
    MapOf(LONG_TEXTS, "{key: {en: …, fr: …}}", WORDINGS),
    "the group's own wordings, by key",
    {},
)


@dataclass(frozen=True, slots=True)
class Profile:
    """A group and who is meant by each code, name and alias of its roster."""

    group: Group
    names: Names


def _check_quantifiers(record: Record) -> None:
    if record[_SEVERAL] <= record[_SOME]:
        record.sheet.fault(record.place(_SEVERAL), "limits.order")


def _check_languages(record: Record) -> None:
    """Say which languages no paper can be written in, and what has no text in one that can."""
    place, wanted = record.place(_LANGUAGES), record[_LANGUAGES]
    for language in wanted:
        if language not in languages():
            known = ", ".join(languages())
            record.sheet.finding(place, "note.unspoken", value=language, languages=known)
        lacking = [name for name, texts in _texts(record) if language not in texts]
        if lacking:
            count, first = len(lacking), in_short(lacking[0])
            record.sheet.finding(place, "note.roster", value=language, count=count, name=first)


def _texts(record: Record) -> Iterator[tuple[str, Texts]]:
    """Go through what is printed in each language, by its name in the first one."""
    yield "name", record[_SHORT_NAME]
    yield "full_name", record[_FULL_NAME]
    for placed in record[_ACTORS] + record[_MEMBERS]:
        yield placed.actor.code, placed.actor.name
    yield from ((key, texts) for key, texts in record[_PHRASES].items() if key in WORDED)


def _profile(record: Record) -> Profile:
    names = Names()
    placed = record[_ACTORS] + record[_MEMBERS]
    declare_all(placed, names, record.sheet)
    group = Group(
        id="",
        name=record[_SHORT_NAME],
        full_name=record[_FULL_NAME],
        languages=record[_LANGUAGES],
        document_prefix=record[_PREFIX],
        access=record[_ACCESS],
        attribution=record[_ATTRIBUTION],
        slot=record[_SLOT],
        write_up=record[_WRITE_UP],
        some=record[_SOME],
        several=record[_SEVERAL],
        consultation=record[_CONSULTATION],
        actors=tuple(each.actor for each in placed),
        resolutions=record[_RESOLUTIONS],
        phrases=record[_PHRASES],
    )
    return Profile(group, names.as_roster())


GROUP = RecordOf(
    phrase(N_("the fields of a group profile")),
    (
        _LANGUAGES,
        _SHORT_NAME,
        _FULL_NAME,
        _PREFIX,
        _ACCESS,
        _ATTRIBUTION,
        _SLOT,
        _WRITE_UP,
        _SOME,
        _SEVERAL,
        _CONSULTATION,
        _RESOLUTIONS,
        _ACTORS,
        _MEMBERS,
        _PHRASES,
    ),
    _profile,
    (_check_quantifiers, _check_languages),
)
"""The root of a group profile."""


def read_profile(path: Path, sheet: Sheet) -> Profile:
    """Read a group profile; the group's id is the file's name without its ending.

    Raises ``Faults`` with all that is wrong in the file.
    """
    tree = read_tree(read_text(path, sheet), sheet)
    try:
        profile = GROUP.read(tree, sheet, phrase(N_("the profile")))
    except Unread:
        raise Faults(in_order(sheet.faults)) from None
    if sheet.faults:
        raise Faults(in_order(sheet.faults))
    return replace(profile, group=replace(profile.group, id=path.stem))
