"""The fields of agenda items, and how those without a number or id get one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import PlannedItem, Texts
from meeting_tui.languages import N_
from meeting_tui.profile.names import Placed, PlacedReader
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.reader import Field, ListOf, Record, RecordOf
from meeting_tui.profile.sheet import Sheet, Spot
from meeting_tui.profile.values import (
    CODE,
    LINE,
    MINUTES,
    NUMBER,
    NUMBERING,
    TEXTS,
    TIME,
    YES_NO,
    choice,
)

KINDS = ("topic", "report", "closing", "none")

DOCUMENT_REFERENCES: ListOf[Placed] = ListOf(
    PlacedReader(LINE), phrase(N_("a list of document numbers"))
)


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item as written: id and number may be empty, sub-items hang below it."""

    item: PlannedItem
    place: Spot
    day_place: Spot
    documents: tuple[Placed, ...]
    below: "tuple[DraftItem, ...]"


_TITLE: Field[Texts] = Field("title", TEXTS, "the title as printed", instead={})
_NUMBER = Field("number", NUMBERING, "the printed number; 1, 2 … and 1.1 if left out", "")
_ID = Field("id", CODE, "a name that stays when numbers change; i1, i2 … if left out", "")
_KIND = Field("kind", choice(*KINDS), "what the forecast takes it for", "none")
_MINUTES = Field("minutes", MINUTES, "the minutes planned for it", 0)
_DECISION = Field("decision", MINUTES, "the part of its minutes kept for the decision", 0)
_CLOSING = Field("closing", YES_NO, "whether it belongs to the closing reserve", default=False)
_AT: Field[time | None] = Field("at", TIME, "the hour it is set for", None)
_DAY = Field("day", NUMBER, "the day of the meeting it is set for, from 1", 0)
_DOCUMENTS: Field[tuple[Placed, ...]] = Field(
    "documents", DOCUMENT_REFERENCES, "the numbers of the documents taken up", ()
)
_BELOW: Field[tuple[DraftItem, ...]] = Field(
    "items", ListOf(lambda: ITEM, phrase(N_("a list of items"))), "its sub-items", ()
)


def _check_decision(record: Record) -> None:
    decision, minutes = record[_DECISION], record[_MINUTES]
    if decision > minutes:
        place = record.place(_DECISION)
        record.sheet.fault(place, "item.decision", decision=decision, minutes=minutes)


def _draft(record: Record) -> DraftItem:
    kind = record[_KIND]
    planned = PlannedItem(
        id=record[_ID],
        number=record[_NUMBER],
        title=record[_TITLE],
        kind="" if kind == "none" else kind,
        minutes=record[_MINUTES],
        decision=record[_DECISION],
        closing=record[_CLOSING],
        at=record[_AT],
        day=record[_DAY],
        documents=tuple(placed.text for placed in record[_DOCUMENTS]),
    )
    place = Spot(record.node.line, record.node.column)
    return DraftItem(planned, place, record.place(_DAY), record[_DOCUMENTS], record[_BELOW])


ITEM: RecordOf[DraftItem] = RecordOf(
    "{title: …, minutes: …}",
    (
        _TITLE,
        _NUMBER,
        _ID,
        _KIND,
        _MINUTES,
        _DECISION,
        _CLOSING,
        _AT,
        _DAY,
        _DOCUMENTS,
        _BELOW,
    ),
    _draft,
    (_check_decision,),
)
"""One agenda item."""


def numbered(
    drafts: tuple[DraftItem, ...], parent: PlannedItem | None = None
) -> Iterator[DraftItem]:
    """Give each item, in the order of the agenda, its id, its number and its parent.

    The default number is the place among its neighbours, so an item that is numbered by hand
    does not shift the others.
    """
    for position, draft in enumerate(drafts, start=1):
        item = replace(
            draft.item,
            id=draft.item.id or (f"{parent.id}.{position}" if parent else f"i{position}"),
            number=draft.item.number
            or (f"{parent.number}.{position}" if parent else f"{position}"),
            parent=parent.id if parent else "",
        )
        yield replace(draft, item=item)
        yield from numbered(draft.below, item)


def refuse_twice(drafts: list[DraftItem], sheet: Sheet) -> None:
    """Refuse ids and printed numbers that stand twice."""
    _refuse_twice("id", [(draft.item.id, draft.place) for draft in drafts], sheet)
    _refuse_twice("number", [(draft.item.number, draft.place) for draft in drafts], sheet)


def check_days(drafts: list[DraftItem], days: int, sheet: Sheet) -> None:
    """Refuse days that the meeting does not have."""
    for draft in drafts:
        if draft.item.day > days:
            sheet.fault(draft.day_place, "item.day", day=draft.item.day, days=days)


def _refuse_twice(kind: str, placed: list[tuple[str, Spot]], sheet: Sheet) -> None:
    seen: dict[str, Spot] = {}
    for value, place in placed:
        first = seen.setdefault(value.casefold(), place)
        if first is not place:
            sheet.fault(place, f"{kind}.again", value=value, first=first.line)
