"""Who belongs to this meeting, before all those the roster of the group knows."""

from collections.abc import Collection
from difflib import get_close_matches

from meeting_tui.domain.state import State


def expected(state: State) -> tuple[str, ...]:
    """Return the delegations and organisations that the agenda of the meeting names."""
    agenda = state.plan.agenda
    listed = (
        *(actor.code for actor in agenda.actors),
        *(document.source for document in agenda.documents),
        *(code for proposal in agenda.proposals for code in proposal.sponsors),
    )
    kinds = {"delegation", "organisation"}
    known = (code for code in listed if code in state.actors and state.actors[code].kind in kinds)
    return tuple(dict.fromkeys(known))


def here(state: State) -> frozenset[str]:
    """Return the codes of those who are present, or whom the agenda names."""
    own = {actor.code for actor in state.plan.agenda.actors}
    present = {code for code, there in state.present.items() if there}
    return frozenset(own | present | {*expected(state)})


def closest(state: State, name: str) -> str:
    """Return the code of whoever has the name most like this: one of the room before others."""
    return _closest(state, name, here(state)) or _closest(state, name, state.actors.keys())


def _closest(state: State, name: str, codes: Collection[str]) -> str:
    known = {folded: code for folded, code in state.names.items() if code in codes}
    found = get_close_matches(name.casefold(), known, 1, 0.7)
    return known[found[0]] if found else ""
