"""What is put and who stands against it: the question, the ledger of objections."""

from collections.abc import Callable, Iterator

from meeting_tui.domain.state import Objection, Question
from meeting_tui.domain.topic import Words as Given
from meeting_tui.languages import N_, language_name, naming
from meeting_tui.languages.proposals import proposal_state
from meeting_tui.languages.questions import Shown, shown
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Part, Words, content, pad, wrap
from meeting_tui.tui.text import width as cells_of
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.marked_list import ListView, Row
from meeting_tui.tui.widgets.pane import HeadView
from meeting_tui.tui.widgets.put_text import PutLanguage, PutView

MARKS: dict[str, tuple[str, str]] = {
    "open": ("✗", Role.ERROR_NOW),
    "lifted": ("✓", Role.SUCCESS),
    "not maintained": ("✓", Role.SUCCESS),
    "statement": ("✓", Role.SUCCESS),
}
STATES = {
    "open": N_("open"),
    "lifted": N_("lifted"),
    "not maintained": N_("not maintained"),
    "statement": N_("statement"),
}
COUNTS = {
    "open": N_("{count} open"),
    "lifted": N_("{count} lifted"),
    "not maintained": N_("{count} not maintained"),
    "statement": N_("{count} became a statement"),
}
FOUND = {
    "put": N_("put to the Group at {time}"),
    "consensus": N_("consensus at {time}"),
    "no consensus": N_("no consensus at {time}"),
    "contested": N_("contested; declared at {time}"),
}
STATE = 10
"""Cells for the state of an objection, more where one of them needs more."""


def question(seat: Seat) -> Question | None:
    """Return the question to be shown: the one put, else the one contested."""
    contested = (q for q in reversed(seat.state.questions.values()) if q.state == "contested")
    return seat.state.question or next(contested, None)


def head(seat: Seat, put: Question) -> HeadView:
    """Head the text with its reference, when it was put, and what it is about."""
    moment = put.found_at if put.found_at and put.state != "put" else put.at
    said = seat.say(FOUND[put.state], time=seat.clock(moment))
    if put.reopened and put.state == "put":
        said = seat.say(N_("reopened at {time}"), time=seat.clock(put.reopened[-1][0]))
    proposal = seat.state.proposals.get(put.proposal)
    about = f"{proposal.id} {seat.text(proposal.title)}" if proposal else ""
    return HeadView(f"{put.id}  {said}", ((about, ""),) if about else ())


def text(seat: Seat, put: Question | None) -> PutView:
    """Show the text in every language of the group, the one it was put in first."""
    if put is None:
        return PutView(
            (),
            seat.say(
                N_("No question is put. {key} puts the highlighted proposal"),
                key=key("proposals.put", "p"),
            ),
        )
    known = seat.state.plan.group.languages
    ordered = sorted(known, key=lambda code: code != put.language)
    return PutView(tuple(_language(seat, shown(seat.state, put, code)) for code in ordered))


def _language(seat: Seat, each: Shown) -> PutLanguage:
    numbered = (f"{number}) {words}" for number, words in enumerate(each.questions, start=1))
    preamble = (each.preamble,) if each.preamble else ()
    note: Part = ""
    if each.missing or each.stale:
        word = N_("! stale") if each.stale else N_("! missing")
        note = (seat.say(word), Role.WARNING)
    name = language_name(each.language)
    return PutLanguage(name, each.language, each.text, (*preamble, *numbered), note)


def ledger_head(seat: Seat, put: Question | None) -> HeadView:
    """Head the ledger with how many objections stand and how many do not."""
    states = [seat.state.objections[ref].state for ref in put.objections] if put else []
    fact: list[Part] = []
    for state, (mark, style) in MARKS.items():
        if state in states:
            count = seat.say(COUNTS[state], count=states.count(state))
            fact += ["  ", (f"{mark} {count}", style)]
    return HeadView(seat.say(N_("Objections")), tuple(fact[1:]))


def ledger(seat: Seat, put: Question | None, width: int) -> ListView:
    """List the objections, those that stand first, and what else was said about the question."""
    refs = put.objections if put else []
    found = sorted((seat.state.objections[ref] for ref in refs), key=lambda o: o.state != "open")
    states = max((cells_of(seat.say(STATES[each.state])) for each in found), default=0)
    rows = [_objection(seat, each, max(states, STATE), width) for each in found]
    for place, (actors, words) in enumerate(put.reservations if put else ()):
        rows.append(_remark(seat, f"r{place}", N_("reservation"), actors, words))
    for place, (actors, words) in enumerate(put.contested if put else ()):
        rows.append(_remark(seat, f"c{place}", N_("contested"), actors, words))
    return ListView(
        tuple(rows),
        seat.say(N_("No objection. {key} records one"), key=key("proposals.object", "o")),
        _more(seat),
    )


def _more(seat: Seat) -> Callable[[int], str]:
    return lambda count: seat.say(N_("+ {count} more"), count=count)


def _objection(seat: Seat, each: Objection, states: int, width: int) -> Row:
    """Show an objection; its grounds are wrapped, and what belongs to it stands below."""
    mark, style = MARKS[each.state]
    lead = f"{mark} {each.id} {pad(seat.say(STATES[each.state]), states)}  "
    column = cells_of(lead)
    said = f"{_names(seat, each.actors)}   {each.grounds.text}"
    first, *rest = [row.plain for row in wrap(content(said), width - column)]
    under: list[Words] = [(" " * column, row) for row in rest]
    if each.cure and each.state == "open":
        under += _under(seat.say(N_("would lift it")), each.cure.text, column, width)
    if each.answer and each.state == "open":
        at = seat.clock(seat.state.entries[each.answer.n - 1].at)
        under += _under(seat.say(N_("answered")), f"{at}  {each.answer.text}", column, width)
    return Row(each.id, ((lead, style), first), tuple(under))


def _under(label: str, said: str, column: int, width: int) -> Iterator[Words]:
    """Put a label under the reference and what it labels under the names."""
    for row in wrap(content(said), width - column):
        yield ((f"  {pad(label, column - 2)}", Role.DIM), row.plain)
        label = ""


def _remark(seat: Seat, row: str, label: str, actors: tuple[str, ...], words: Given) -> Row:
    said = f"  {_names(seat, actors)}   {words.text}"
    return Row(row, ((f"! {seat.say(label)}", Role.WARNING), said))


def _names(seat: Seat, actors: tuple[str, ...]) -> str:
    return ", ".join(seat.name(actor) for actor in actors)


def others_head(seat: Seat, *, short: bool) -> HeadView:
    """Head the other proposals; where only the head has room it says what became of them."""
    if not short:
        return HeadView(
            seat.say(N_("Other proposals")),
            (seat.say(N_("{key}  board and coverage"), key=key("proposals.board", "b")),),
        )
    by_state: dict[str, list[str]] = {}
    for each in seat.state.proposals.values():
        by_state.setdefault(each.state, []).append(each.id)
    said = ", ".join(
        f"{naming.refs(seat.language, refs)} {proposal_state(seat.language, state, len(refs))}"
        for state, refs in by_state.items()
    )
    return HeadView(
        "", (seat.say(N_("{key}  board: {states}"), key=key("proposals.board", "b"), states=said),)
    )
