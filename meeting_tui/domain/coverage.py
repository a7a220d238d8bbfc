"""The coverage matrix: what the Group has done with each proposal and each document.

A view: it is worked out from the state whenever it is looked at, and nobody is counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from meeting_tui.domain.forecast.workload import OFF_THE_TABLE
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Document, Proposal, Question, State

EXAMINED = {"examined", "agreed", "no consensus", "referred"}


@dataclass(frozen=True, slots=True)
class Objected:
    """An objection as the matrix shows it."""

    id: str
    actors: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class Covered:
    """A row: a proposal or a document, and what became of it.

    ``examined`` is yes, partly, now or empty; ``seconds`` how long, with those of the proposals
    it was merged of. ``concluded`` is empty or what was declared: consensus, consensus with
    statements, no consensus; ``reason`` is why there was none; ``contested`` if it is.
    """

    ref: str
    state: str
    introduced: datetime | None = None
    examined: str = ""
    seconds: float = 0.0
    supported: tuple[str, ...] = ()
    objected: tuple[Objected, ...] = ()
    concluded: str = ""
    reason: str = ""
    contested: bool = False
    parents: tuple[str, ...] = ()
    into: str = ""
    concerned: tuple[str, ...] = ()


def proposals(state: State, now: datetime) -> tuple[Covered, ...]:
    """Give the row of each proposal at ``now`` (UTC), in the order of their numbers."""
    return tuple(_proposal(state, each, now) for each in state.proposals.values())


def documents(state: State, now: datetime) -> tuple[Covered, ...]:
    """Give the row of each document that holds proposals."""
    rows = proposals(state, now)
    found: list[Covered] = []
    for document in state.documents.values():
        held = [row for row in rows if state.proposals[row.ref].document == document.number]
        if held:
            found.append(_document(document, held))
    return tuple(found)


def _proposal(state: State, proposal: Proposal, now: datetime) -> Covered:
    put = [q for q in state.questions.values() if q.proposal == proposal.id]
    last = put[-1] if put else None
    seconds = spent(state, proposal, now)
    return Covered(
        proposal.id,
        proposal.state,
        proposal.introduced_at,
        _examined(state, proposal, seconds),
        seconds,
        tuple(proposal.supporters),
        tuple(_objected(state, put)),
        finding(last) if last else "",
        last.reason if last else "",
        last is not None and last.state == "contested",
        proposal.parents,
        proposal.into,
        tuple(dict.fromkeys(actor for actors, _ in proposal.concerns for actor in actors)),
    )


def spent(state: State, proposal: Proposal, now: datetime) -> float:
    """Add up the seconds for a proposal and those it was merged of."""
    own = state.timeline.seconds("proposal", proposal.id, now)
    return own + sum(spent(state, state.proposals[ref], now) for ref in proposal.parents)


def shares(state: State) -> dict[str, float]:
    """Give the minutes that the agenda has for each proposal: those of its item, parted evenly.

    Time added in the room is not planned. What is off the table has no share, nor has anything
    where the agenda gives no minutes.
    """
    live = [each for each in state.proposals.values() if each.state not in OFF_THE_TABLE]
    count = Counter(each.item for each in live)
    planned = {ref: item.minutes - item.decision for ref, item in state.items.items()}
    return {
        each.id: planned[each.item] / count[each.item]
        for each in live
        if planned.get(each.item, 0) > 0
    }


def finding(question: Question) -> str:
    """Name what was declared on a question; with reservations it is one with statements."""
    if question.finding == "consensus" and question.reservations:
        return "consensus with statements"
    return question.finding


def _examined(state: State, proposal: Proposal, seconds: float) -> str:
    if proposal is state.proposal:
        return "now"
    if proposal.state in {"partly examined", "under examination"}:
        return "partly"
    if proposal.state in EXAMINED or (proposal.state in OFF_THE_TABLE and seconds):
        return "yes"
    return ""


def _objected(state: State, put: Iterable[Question]) -> Iterator[Objected]:
    for question in put:
        for ref in question.objections:
            objection = state.objections[ref]
            yield Objected(ref, objection.actors, objection.state)


def _document(document: Document, held: list[Covered]) -> Covered:
    """Sum a document up: examined when all its proposals are, partly when one of them is.

    It is concluded by a consensus on one of them, or by what was declared on all.
    """
    done = [row.examined == "yes" for row in held if row.state not in OFF_THE_TABLE]
    begun = any(row.examined for row in held)
    introduced = [row.introduced for row in held if row.introduced]
    concluded = dict.fromkeys(row.concluded for row in held if row.concluded)
    agreed = next((each for each in concluded if each.startswith("consensus")), "")
    waiting = any(not row.concluded and row.state not in OFF_THE_TABLE for row in held)
    return Covered(
        document.number,
        document.state,
        document.introduced_at or min(introduced, default=None),
        "yes" if done and all(done) else "partly" if begun else "",
        sum(row.seconds for row in held if not row.parents),
        tuple(dict.fromkeys(actor for row in held for actor in row.supported)),
        tuple(each for row in held for each in row.objected),
        agreed or (next(reversed(concluded), "") if not waiting else ""),
        concerned=tuple(dict.fromkeys(actor for row in held for actor in row.concerned)),
    )
