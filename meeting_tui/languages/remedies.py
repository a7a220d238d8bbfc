"""A line that would work in place of the refused one, made from where the meeting stands."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

from meeting_tui.domain import room
from meeting_tui.domain.state import Proposal, State
from meeting_tui.languages import naming, remedies_report, remedies_undo
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.refused_lines import LINES
from meeting_tui.languages.spelled import spelled

Values = Mapping[str, Any]

SHOWN = 6
_NAME = N_("NAME")


def line(language: str, code: str, values: Values, state: State | None, otherwise: str) -> str:
    """Return the line to propose: from the state, else ``otherwise``, else what always works."""
    made = _made(code, values, state) if state and state.setup else ""
    chosen = made or otherwise or _without_state(code, values)
    return spelled(language, code, chosen).replace("NAME", say(language, _NAME))


def fitting(language: str, code: str, values: Values, state: State | None, given: str) -> str:
    """Return a line that means what was meant, to be taken with a key: no example, no gap."""
    made = _made(code, values, state) if state and state.setup else ""
    chosen = spelled(language, code, made or given).replace("NAME", say(language, _NAME))
    return chosen if chosen.startswith(("/", "@")) and not has_gap(language, chosen) else ""


def has_gap(language: str, line: str) -> bool:
    """Whether a proposed line leaves a name or words to whoever takes it."""
    return "…" in line or say(language, _NAME) in line.split()


ALWAYS = {
    "only_in_consultation": "meeting-tui consultation new SESSION",
    "restricted_document": "/link R1: https://…",
}
"""Lines that work whatever the meeting."""


def _without_state(code: str, values: Values) -> str:
    """Return what always works, the example of the verb, or the verb with words after it."""
    if code in ALWAYS:
        return ALWAYS[code]
    if code in LINES or values.get("example"):
        return LINES.get(code) or str(values["example"])
    verb = str(values.get("verb", "")).removeprefix("/")
    return f"/{verb}: …" if code == "missing_text" and verb else ""


def _made(code: str, values: Values, state: State) -> str:
    if code in {"no_such_annex", "no_such_part", "no_such_category", "no_such_asked"}:
        return _some(values["known"])
    if code in _FROM_STATE:
        return _FROM_STATE[code](values, state)
    template = _FROM_VALUES.get(code, "")
    typed = {n: ", ".join(map(str, v)) if isinstance(v, tuple) else v for n, v in values.items()}
    return template.format_map(typed) if template else ""


_FROM_VALUES = {
    "already_open": "/suspend",
    "not_suspended": "/suspend",
    "already_closed": "/open!",
    "item_already_open": "/done",
    "item_closed": "/reopen {item}: …",
    "queue_open_already": "/closequeue",
    "not_queued": "/queue NAME",
    "queued_already": "/unqueue {actors}",
    "statement_received": "/statement NAME: …",
    "proposal_merged": "/examine {into}",
    "no_such_question": "/ask {proposal}: …",
    "in_hand": "/examined {proposal}",
    "no_such_reason": "/noconsensus time",
    "not_contested": "/contest {question} NAME: …",
    "question_still_open": "/put {question}: …",
    "nothing_referred": "/refer {body}: …",
    "proposal_not_withdrawn": "/withdraw {proposal}: …",
    "no_open_measure": "/invite NAME: …",
    "undone_already": "/undo #{by}",
}


def _first(_: Values, state: State) -> str:
    return "" if state.sittings and state.phase != "risen" else "/open"


def _speaks(_: Values, state: State) -> str:
    return "/floor" if state.queue else ""


def _nobody_waits(_: Values, state: State) -> str:
    return "/end" if state.floor else "/queue NAME"


def _live(state: State) -> list[Proposal]:
    gone = {"withdrawn", "merged", "agreed", "no consensus"}
    return [p for p in state.proposals.values() if p.state not in gone]


def _put(_: Values, state: State) -> str:
    chosen = state.proposal or next(iter(_live(state)), None)
    return f"/put {chosen.id}" if chosen else "/put: …"


def _merge(values: Values, state: State) -> str:
    mine = values["proposal"]
    other = next((p.id for p in _live(state) if p.id != mine), "")
    return f"/merge {mine} {other}: …" if other else ""


def _introduce(_: Values, state: State) -> str:
    listed = state.item.documents if state.item else ()
    waiting = [d.number for d in state.documents.values() if d.state == "not introduced"]
    chosen = next((number for number in waiting if number in listed), next(iter(waiting), ""))
    return f"/introduce {naming.document(state, chosen)}" if chosen else ""


def _introduce_known(values: Values, state: State) -> str:
    return f"/introduce {naming.document(state, values['document'])}"


def _group(_: Values, state: State) -> str:
    two = [naming.document(state, number) for number in islice(state.documents, 2)]
    return f"/group {' '.join(two)}" if len(two) == 2 else ""


def _languages(_: Values, state: State) -> str:
    return "  ".join(state.plan.group.languages)


def _items(_: Values, state: State) -> str:
    return _some(state.items[each].number for each in state.order)


def _documents(_: Values, state: State) -> str:
    return _some(naming.document(state, number) for number in state.documents)


def _actors(_: Values, state: State) -> str:
    """List those of the room first: present, then of this meeting, then of the roster."""
    here = room.here(state)
    return _some(sorted(state.actors, key=lambda c: (not state.present.get(c), c not in here)))


def _known(values: Values, state: State) -> str:
    """List what there is of the kind, or the line that makes the first one."""
    kind = values.get("kind", "")
    if kind in _LISTED:
        return _LISTED[kind](values, state)
    held: dict[str, Mapping[str, object]] = {
        "proposal": state.proposals,
        "question": state.questions,
        "objection": state.objections,
        "measure": state.measures,
        "statement": state.statements,
        "drafting": state.drafting,
    }
    return _some(held.get(kind, {}))


def _entries(_: Values, state: State) -> str:
    return f"#1 – #{state.n}"


def _paragraphs(_: Values, state: State) -> str:
    numbers = state.report.numbering(state.order)
    return _some(number for key, number in numbers.items() if not key.startswith("§"))


def _some(names: Iterable[str]) -> str:
    """List the first few names, two spaces apart, as they are typed."""
    every = list(names)
    return "  ".join(every[:SHOWN]) + ("  …" if len(every) > SHOWN else "")


_LISTED: dict[str, Callable[[Values, State], str]] = {
    "item": _items,
    "document": _documents,
    "paragraph": _paragraphs,
    "entry": _entries,
}
_FROM_STATE: dict[str, Callable[[Values, State], str]] = {
    **remedies_report.FROM_STATE,
    **remedies_undo.FROM_STATE,
    "no_item": _first,
    "nobody_speaks": _speaks,
    "queue_empty": _nobody_waits,
    "no_question": _put,
    "merge_with_itself": _merge,
    "no_document_introduced": _introduce,
    "document_known": _introduce_known,
    "group_of_one": _group,
    "unknown_language": _languages,
    "unknown_item": _items,
    "unknown_document": _documents,
    "unknown_paragraph": _paragraphs,
    "unknown_actor": _actors,
    "unknown": _known,
}
