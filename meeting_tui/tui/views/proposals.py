"""What is put and who stands against it: the question, the ledger of objections, the gavel."""

from collections.abc import Callable

from meeting_tui.domain import brackets
from meeting_tui.domain.rules.consensus import open_objections
from meeting_tui.domain.state import Objection, Question
from meeting_tui.domain.topic import Words as Given
from meeting_tui.languages import N_, language_name, naming
from meeting_tui.languages.proposals import proposal_state
from meeting_tui.languages.questions import Shown, shown
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Part, Words, pad
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import RowsView
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
ACT, NEEDS = 18, 14


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


def ledger(seat: Seat, put: Question | None) -> ListView:
    """List the objections, those that stand first, and what else was said about the question."""
    refs = put.objections if put else []
    found = sorted((seat.state.objections[ref] for ref in refs), key=lambda o: o.state != "open")
    rows = [_objection(seat, each) for each in found]
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


def _objection(seat: Seat, each: Objection) -> Row:
    mark, style = MARKS[each.state]
    state = pad(seat.say(STATES[each.state]), 9)
    names = _names(seat, each.actors)
    under: list[Words] = []
    if each.cure and each.state == "open":
        under.append(_under(seat, N_("would lift it"), each.cure.text))
    if each.answer and each.state == "open":
        said = f"{seat.clock(seat.state.entries[each.answer.n - 1].at)}  {each.answer.text}"
        under.append(_under(seat, N_("answered"), said))
    first: Words = ((f"{mark} {each.id} {state}", style), f"  {names}   {each.grounds.text}")
    return Row(each.id, first, tuple(under))


def _under(seat: Seat, label: str, said: str) -> Words:
    return ((f"     {pad(seat.say(label), NEEDS)}", Role.DIM), f"  {said}")


def _remark(seat: Seat, row: str, label: str, actors: tuple[str, ...], words: Given) -> Row:
    said = f"  {_names(seat, actors)}   {words.text}"
    return Row(row, ((f"! {seat.say(label)}", Role.WARNING), said))


def _names(seat: Seat, actors: tuple[str, ...]) -> str:
    return ", ".join(seat.name(actor) for actor in actors)


def gavel(seat: Seat, put: Question | None, *, asked: bool, lift: str) -> RowsView:
    """Say of each act what it needs now; ``asked``: the room was asked for any objection."""
    if put is None or put.state != "put":
        return RowsView(_after(seat, put))
    rows: list[Words] = [_row("c", seat.say(N_("Consensus")), *_consensus(seat, put, asked=asked))]
    if lift:
        objection = seat.state.objections[lift]
        need = N_("if {names} no longer objects")
        values = {"names": _names(seat, objection.actors)}
        if objection.cure:
            need = N_("if {names} accepts: {cure:verbatim}")
            values["cure"] = objection.cure.text
        label = seat.say(N_("Lift {objection}"), objection=lift)
        rows.append(_row("l", label, seat.say(need, **values), ""))
    needs = seat.say(N_("time, objection, information, other; then the referral"))
    rows.append(_row("x", seat.say(N_("No consensus")), needs, ""))
    return RowsView(tuple(rows))


def _row(key: str, label: str, needs: str, style: str) -> Words:
    return ((f"{key}  ", Role.KEY), pad(label, ACT), (needs, style or Role.DIM))


def _consensus(seat: Seat, put: Question, *, asked: bool) -> tuple[str, str]:
    standing = open_objections(seat.state, put)
    listed = brackets.listed(brackets.put(put, seat.state.proposals.get(put.proposal)), put.id)
    if asked and not standing:
        return seat.say(
            N_("▸ any objection? {key} again declares consensus"), key=key("verb.consensus", "c")
        ), Role.WARNING_NOW
    if standing:
        need = N_("! {refs} first: lifted, not maintained or a statement")
        refs = " ".join(standing)
        return seat.say(need, refs=refs), Role.WARNING
    if listed:
        texts = "  ".join(each.text for each in listed)
        return seat.say(N_("! square brackets: {texts:verbatim}"), texts=texts), Role.WARNING
    return seat.say(N_("twice: any objection? then the gavel")), ""


def _after(seat: Seat, put: Question | None) -> tuple[Words, ...]:
    """Say what can be done with a finding that is contested."""
    if put is None:
        return ()
    chair = naming.chair(seat.language, seat.state)
    acts = (
        (f"/maintain {put.id}", N_("{chair} maintains the finding")),
        (f"/notcontested {put.id}", N_("nobody contests it any longer")),
        (f"/reopen {put.id}: …", N_("the question is open again")),
    )
    return tuple(
        ((pad(line, ACT + 7), Role.KEY), (seat.say(words, chair=chair), Role.DIM))
        for line, words in acts
    )


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
