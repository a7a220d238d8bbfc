"""Who stands where on each proposal: what a picture shows beside how far a proposal came.

A view for whoever may name actors; what a paper prints of it is for the group's rule to say.
"""

from collections import defaultdict

from meeting_tui.domain.state import Objection, Proposal, State

KINDS = (
    "objection",
    "answered",
    "reservation",
    "settled",
    "concern",
    "sponsor",
    "support",
    "spoke",
)
"""Positions, the weightiest first. An objection is answered while it is open all the same; it is
settled when it was lifted or not maintained; one that became a statement is a reservation."""

IMPLIED = {"support": {"sponsor"}, "concern": {"objection", "answered"}}
"""Positions that say no more where the same actor has one of these."""

Positions = dict[str, tuple[str, ...]]
"""The actors by the kind of their position, kinds that nobody has left out."""


def positions(state: State) -> dict[str, Positions]:
    """Give the positions on each proposal, also on those that are gone."""
    spoke = _spoke(state)
    return {ref: _on(state, each, spoke[ref]) for ref, each in state.proposals.items()}


def of(found: Positions, actor: str) -> tuple[str, ...]:
    """Give the kinds of one actor, the weightiest first, without those that say no more."""
    kinds = [kind for kind in KINDS if actor in found.get(kind, ())]
    kept = [kind for kind in kinds if not IMPLIED.get(kind, set()) & set(kinds)]
    return tuple(kind for kind in kept if kind != "spoke" or len(kept) == 1)


def _on(state: State, proposal: Proposal, spoke: list[str]) -> Positions:
    found: defaultdict[str, list[str]] = defaultdict(list, spoke=spoke)
    for question in state.questions.values():
        if question.proposal != proposal.id:
            continue
        for objection in (state.objections[ref] for ref in question.objections):
            found[_kind(objection)] += objection.actors
        for actors, _ in question.reservations:
            found["reservation"] += actors
    for actors, _ in proposal.concerns:
        found["concern"] += actors
    found["sponsor"] += proposal.sponsors
    found["support"] += proposal.supporters
    return {kind: tuple(dict.fromkeys(found[kind])) for kind in KINDS if found[kind]}


def _kind(objection: Objection) -> str:
    if objection.state == "open":
        return "answered" if objection.answer else "objection"
    return "reservation" if objection.state == "statement" else "settled"


def _spoke(state: State) -> defaultdict[str, list[str]]:
    """List who had the floor on each proposal; points of order and replies stand apart."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for turn in state.timeline.turns():
        if not turn.order:
            found[turn.proposal].append(turn.actor)
    if state.floor and state.floor.kind in {"statement", "last"}:
        found[state.timeline.current("proposal")].append(state.floor.actor)
    return found
