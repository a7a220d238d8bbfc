"""The fields of an agenda file, and how it is read together with its group's profile."""

from dataclasses import replace
from datetime import date

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Agenda, PlannedItem
from meeting_tui.languages import N_
from meeting_tui.profile.actors import ACTOR, PlacedActor, declare_all
from meeting_tui.profile.group_file import ACCESS, Profile
from meeting_tui.profile.items import ITEM, DraftItem, check_days, numbered, refuse_twice
from meeting_tui.profile.names import Names
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.proposals import (
    DOCUMENT,
    PROPOSAL,
    Documents,
    PlacedDocument,
    PlacedProposal,
    with_references,
    with_source,
)
from meeting_tui.profile.reader import Field, ListOf, Record, RecordOf
from meeting_tui.profile.schedule import SITTING, PlacedSitting, check_sittings
from meeting_tui.profile.sheet import Spot
from meeting_tui.profile.values import DATE, FILE_NAME, NUMBER, TEXTS, TIME_ZONE, choice

LONGEST = 31

GROUP_NAME = Field("group", FILE_NAME, "the group: the name of its file in groups/, without .yaml")
_MEETING = Field("meeting", NUMBER, "the number of the meeting")
_DATE = Field("date", DATE, "the first day")
_END: Field[date | None] = Field("end", DATE, "the last day; the first if left out", None)
_PLACE = Field("place", TEXTS, "where it is held")
_ZONE = Field("timezone", TIME_ZONE, "the time zone of all hours in the file")
_ACCESS = Field("access", choice(*ACCESS), "who may read the papers; the group's if left out", "")
_SITTINGS: Field[tuple[PlacedSitting, ...]] = Field(
    "sittings", ListOf(SITTING, phrase(N_("a list of sittings")), needed=True), "the half-days"
)
_ACTORS: Field[tuple[PlacedActor, ...]] = Field(
    "actors",
    ListOf(ACTOR, phrase(N_("a list of actors"))),
    "those of this meeting, beside the roster",
    (),
)
_ITEMS: Field[tuple[DraftItem, ...]] = Field(
    "items", ListOf(ITEM, phrase(N_("a list of items")), needed=True), "the agenda, in order"
)
_DOCUMENTS: Field[tuple[PlacedDocument, ...]] = Field(
    "documents",
    ListOf(DOCUMENT, phrase(N_("a list of documents"))),
    "what was announced before",
    (),
)
_PROPOSALS: Field[tuple[PlacedProposal, ...]] = Field(
    "proposals", ListOf(PROPOSAL, phrase(N_("a list of proposals"))), "P1, P2 … in this order", ()
)


FIELDS = (
    GROUP_NAME,
    _MEETING,
    _DATE,
    _END,
    _PLACE,
    _ZONE,
    _ACCESS,
    _SITTINGS,
    _ITEMS,
    _ACTORS,
    _DOCUMENTS,
    _PROPOSALS,
)
"""The fields at the root of an agenda file, in the order they are explained in."""


@dataclass(frozen=True, slots=True)
class ReadAgenda:
    """An agenda, and where each of its items stands, by id."""

    agenda: Agenda
    places: dict[str, Spot]


def agenda_reader(profile: Profile | None) -> RecordOf[ReadAgenda]:
    """Give the reader of an agenda whose actors are looked up in the roster of ``profile``.

    Without a profile (it has faults of its own) nothing is said about actors.
    """
    return RecordOf(
        phrase(N_("the fields of an agenda")),
        FIELDS,
        lambda record: _read_agenda(record, profile),
        (_check_dates, _check_sittings, _check_item_names, _check_item_days),
    )


def _last(record: Record) -> date:
    return record[_END] or record[_DATE]


def _check_dates(record: Record) -> None:
    days = (_last(record) - record[_DATE]).days + 1
    if days < 1:
        start, end = str(record[_DATE]), str(record[_END])
        record.sheet.fault(record.place(_END), "date.order", start=start, end=end)
    elif days > LONGEST:
        record.sheet.fault(record.place(_END), "date.long", days=days)


def _check_sittings(record: Record) -> None:
    first, last = record[_DATE], _last(record)
    if 0 <= (last - first).days < LONGEST:
        check_sittings(record[_SITTINGS], first, last, record.sheet)


def _check_item_names(record: Record) -> None:
    refuse_twice(list(numbered(record[_ITEMS])), record.sheet)


def _check_item_days(record: Record) -> None:
    days = (_last(record) - record[_DATE]).days + 1
    if days >= 1:
        check_days(list(numbered(record[_ITEMS])), days, record.sheet)


def _read_agenda(record: Record, profile: Profile | None) -> ReadAgenda:
    # What refers to something is looked up first: a missing date must not hide a wrong sponsor.
    names = _names(record, profile)
    documents = Documents(record[_DOCUMENTS], record.sheet)
    drafts = list(numbered(record[_ITEMS]))
    items = tuple(_with_documents(draft, documents) for draft in drafts)
    announced = tuple(with_source(each, names, record.sheet) for each in record[_DOCUMENTS])
    proposals = tuple(
        with_references(each, names, documents, record.sheet) for each in record[_PROPOSALS]
    )
    agenda = Agenda(
        meeting=record[_MEETING],
        date=record[_DATE],
        end=_last(record),
        place=record[_PLACE],
        timezone=record[_ZONE],
        sittings=tuple(each.sitting for each in record[_SITTINGS]),
        items=items,
        actors=tuple(each.actor for each in record[_ACTORS]),
        documents=announced,
        proposals=proposals,
        access=record[_ACCESS],
    )
    return ReadAgenda(agenda, {draft.item.id: draft.place for draft in drafts})


def _names(record: Record, profile: Profile | None) -> Names | None:
    names = profile.names if profile else Names()
    declare_all(record[_ACTORS], names, record.sheet)
    return names if profile else None


def _with_documents(draft: DraftItem, documents: Documents) -> PlannedItem:
    numbers = (documents.number_of(each) for each in draft.documents)
    return replace(draft.item, documents=tuple(number for number in numbers if number))
