"""What a meeting leaves to the next one, and where each thing comes from."""

import re
from collections.abc import Iterator, Sequence

from meeting_tui.domain.events.agenda import AgendaAdopted
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.past import held
from meeting_tui.domain.state import Item, Measure, Proposal, Referral, State
from meeting_tui.register.records import Record

UNFINISHED = {"pending", "open", "suspended", "deferred"}
UNTOUCHED = ("not examined", "submitted", "introduced", "under examination")
BEGUN = ("partly examined",)
UNDECIDED = ("examined", "no consensus", "referred")
HEAD = 3
"""Among so many items an agenda has its adoption, with the formalities before it."""

TOPIC, MEASURES, CONSULTATIONS = "topic", "measures", "consultations"
"""Ids of items that are made anew for each agenda, so that none is carried twice."""

_OURS = re.compile(r"(m[0-9]+|answer)-.*|topic|measures|consultations")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a meeting referred to another body, the ``place``-th of that meeting."""

    record: Record
    place: int
    referral: Referral

    @property
    def id(self) -> str:
        """The id of the agenda item under which its answer is taken up."""
        return f"answer-{self.record.meeting[1]}-{self.place}"


@dataclass(frozen=True, slots=True)
class Owed:
    """An approved measure of a meeting on which somebody still has to act."""

    record: Record
    measure: Measure


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything that is carried over, in the order of the next agenda.

    ``proposals`` holds what was not examined, then what was examined in part; ``undecided`` what
    was examined and led to nothing, which the next meeting may or may not take up again.
    """

    opening: tuple[Item, ...]
    topic: Item | None
    proposals: tuple[Proposal, ...]
    undecided: tuple[Proposal, ...]
    items: tuple[Item, ...]
    asked: tuple[Asked, ...]
    owed: tuple[Owed, ...]
    closing: tuple[Item, ...]


def carried(records: Sequence[Record]) -> Carried:
    """Gather what is left over; the last record is the meeting that has just ended.

    The others are earlier meetings of the same group, in order: of them only unanswered
    questions and open measures count, for each agenda carries the rest on.
    """
    state = records[-1].state
    opening, closing = tuple(_opening(state)), tuple(_closing(state))
    proposals = tuple(_in_states(state, UNTOUCHED)) + tuple(_in_states(state, BEGUN))
    return Carried(
        opening=opening,
        topic=_topic(state) if proposals else None,
        proposals=proposals,
        undecided=tuple(_in_states(state, UNDECIDED)),
        items=tuple(_left(state, {item.id for item in (*opening, *closing)}, bool(proposals))),
        asked=tuple(_asked(records)),
        owed=tuple(_owed(records)),
        closing=closing,
    )


def lasting_id(item: Item, meeting: int) -> str:
    """Give an item the id it has had since it was first carried over, or a first one."""
    if _OURS.fullmatch(item.id):
        return item.id
    return f"m{meeting}-{item.id.replace('.', '-')}"[:32]


def _in_states(state: State, wanted: tuple[str, ...]) -> Iterator[Proposal]:
    return (each for each in state.proposals.values() if each.state in wanted)


def _topic(state: State) -> Item | None:
    return next((state.items[key] for key in state.order if state.items[key].kind == "topic"), None)


def _opening(state: State) -> Iterator[Item]:
    """Go through the items up to the one under which the agenda was adopted."""
    adopted = (
        entry.at
        for entry in state.entries
        if entry.n not in state.withdrawn
        and any(isinstance(event, AgendaAdopted) for event in entry.events)
    )
    moment = next(adopted, None)
    under = held(state, "item", moment) if moment else ""
    first = state.order[:HEAD]
    if under in first:
        yield from (state.items[key] for key in first[: first.index(under) + 1])


def _closing(state: State) -> Iterator[Item]:
    for key in state.order:
        item = state.items[key]
        if item.state != "dropped" and (item.closing or item.kind in {"report", "closing"}):
            yield item


def _left(state: State, standing: set[str], with_topic: bool) -> Iterator[Item]:  # noqa: FBT001 - a fact
    """Go through the items that were not finished; a parent goes with its sub-items."""
    parents = {item.parent for item in state.items.values() if item.parent}
    made_anew = {MEASURES, CONSULTATIONS} | ({TOPIC} if with_topic else set())
    for key in state.order:
        item = state.items[key]
        if item.state not in UNFINISHED or item.id in parents | standing | made_anew:
            continue
        if item.id.startswith("answer-") or (with_topic and item.kind == "topic"):
            continue
        yield item


def _asked(records: Sequence[Record]) -> Iterator[Asked]:
    for position, record in enumerate(records):
        later = records[position + 1 :]
        for place, referral in enumerate(record.state.referrals, start=1):
            asked = Asked(record, place, referral)
            if not _taken_up(asked, later):
                yield asked


def _taken_up(asked: Asked, later: Sequence[Record]) -> bool:
    """Whether a later meeting had the answer before it and finished with it."""
    if asked.referral.answer is None:
        return False
    items = (record.state.items.get(asked.id) for record in later)
    return any(item is not None and item.state == "closed" for item in items)


def _owed(records: Sequence[Record]) -> Iterator[Owed]:
    for record in records:
        for measure in record.state.measures.values():
            if measure.state == "approved" and measure.addressee:
                yield Owed(record, measure)
