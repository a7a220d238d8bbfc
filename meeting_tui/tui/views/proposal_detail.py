"""One proposal in full: its languages, its history, and what works beside the plenary."""

from collections.abc import Iterator

from meeting_tui.domain.open_point import OpenPoint
from meeting_tui.domain.state import Proposal
from meeting_tui.languages import N_, language_name, points
from meeting_tui.languages.facts import gaps
from meeting_tui.languages.questions import document_of
from meeting_tui.tui.text import Part, Words, pad
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views.board import NOTHING, codes
from meeting_tui.tui.views.glance import misses
from meeting_tui.tui.views.proposals import MARKS, STATES
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import RowsView
from meeting_tui.tui.widgets.pane import HeadView

LINE = 20
"""Cells of the line that settles a point; a longer one pushes the sentence on."""


def detail_head(seat: Seat, ref: str | None) -> HeadView:
    """Head the highlighted proposal with the document that holds it."""
    proposal = seat.state.proposals.get(ref or "")
    if proposal is None:
        return HeadView()
    document = document_of(seat.state, proposal)
    fact = seat.say(N_("Document {document:verbatim}"), document=document) if document else ""
    return HeadView(f"{proposal.id} {seat.text(proposal.title)}", (fact,) if fact else ())


def detail(seat: Seat, ref: str | None) -> RowsView:
    """Say of the highlighted proposal in which languages it is, and what it waits for."""
    proposal = seat.state.proposals.get(ref or "")
    if proposal is None:
        return RowsView(())
    rows = [
        _label(
            seat,
            N_("Preamble"),
            "",
            _state_of(seat, proposal, [(0, proposal.preamble)], "/preamble"),
        ),
        _label(
            seat,
            N_("Questions"),
            str(sum(1 for texts in proposal.questions if texts) or ""),
            _state_of(seat, proposal, list(enumerate(proposal.questions, start=1)), "/ask"),
        ),
        *_about(seat, proposal),
    ]
    return RowsView(tuple(rows), lambda count: seat.say(N_("+ {count} more"), count=count))


def _label(seat: Seat, label: str, number: str, words: Words) -> Words:
    return ((pad(seat.say(label), 11), Role.DIM), f"{number}   " if number else "", *words)


def _state_of(
    seat: Seat, proposal: Proposal, parts: list[tuple[int, dict[str, str]]], verb: str
) -> Words:
    """Say of each language whether the text is there; where there is none, what puts it here."""
    parts = [(number, texts) for number, texts in parts if texts]
    if not parts:
        return ((f"{NOTHING}   {verb} {proposal.id}: …", Role.DIM),)
    words: list[Part] = []
    for code in seat.state.plan.group.languages:
        lacking = [n for n, texts in parts if _lacks(seat, proposal, code, n, texts)]
        original = all(next(iter(texts)) == code for _, texts in parts)
        words.append((f"{code} ", Role.DIM))
        if lacking:
            refs = " ".join(f"{proposal.id}.{n}" for n in lacking)
            words.append((seat.say(N_("! {refs} missing"), refs=refs), Role.WARNING))
        else:
            words.append(seat.say(N_("original") if original else N_("translated")))
        words.append("   ")
    return tuple(words)


def _lacks(seat: Seat, proposal: Proposal, code: str, number: int, texts: dict[str, str]) -> bool:
    return gaps.of_texts(seat.state, code, texts, (f"{proposal.id}.{number}",)).missing


def _about(seat: Seat, proposal: Proposal) -> Iterator[Words]:
    """Go through what is worth knowing: parents, concerns, drafting groups, what comes next."""
    if proposal.parents:
        merged = seat.say(N_("merged of {refs}"), refs=" ".join(proposal.parents))
        yield _label(seat, N_("History"), "", (merged,))
    if proposal.reason:
        yield _label(seat, N_("Reason"), "", (proposal.reason,))
    for actors, words in proposal.concerns:
        yield _label(seat, N_("Concern"), "", (f"{codes(seat, actors)}  {words.text}",))
    if misses(seat, proposal):
        warning = seat.say(N_("! does not fit at this pace; classify at closing"))
        yield _label(seat, N_("Forecast"), "", ((warning, Role.WARNING),))


def beside(seat: Seat) -> RowsView:
    """List what works beside the plenary, and what the invitation lacks."""
    rows: list[Words] = []
    for group in seat.state.drafting.values():
        if group.words is None:
            due = seat.say(N_("until {time}"), time=seat.clock(group.due)) if group.due else ""
            said = "  ".join(x for x in (seat.name(group.convenor), due, group.mandate.text) if x)
            rows.append((f"▸ {group.id}  {said}",))
    return RowsView(tuple(rows))


def opened(seat: Seat, ref: str) -> tuple[Words, ...]:
    """Show where the delegations stand, then the whole text in every language, with its name."""
    proposal = seat.state.proposals[ref]
    rows: list[Words] = [((f"{ref} {seat.text(proposal.title)}", Role.NOW),)]
    rows += _stands(seat, proposal)
    for code in seat.state.plan.group.languages:
        rows += [("",), ((language_name(code), Role.DIM),), (proposal.title.get(code, NOTHING),)]
        parts = [(0, proposal.preamble), *enumerate(proposal.questions, start=1)]
        for number, texts in parts:
            if texts:
                found = gaps.of_texts(seat.state, code, texts, (f"{ref}.{number}",))
                lead = f"{number}) " if number else ""
                gap = (f"  {seat.say(N_('! missing'))}", Role.WARNING)
                rows.append((f"{lead}{found.text}", *([gap] if found.missing else [])))
    return tuple(rows)


def _stands(seat: Seat, proposal: Proposal) -> Iterator[Words]:
    """Go through who supports, who has which concern, and who objected."""
    if proposal.supporters:
        said = seat.say(N_("Support"))
        names = ", ".join(map(seat.name, proposal.supporters))
        yield ((f"{said}  ", Role.DIM), names)
    for actors, words in proposal.concerns:
        names = ", ".join(map(seat.name, actors))
        said = seat.say(N_("Concern"))
        yield ((f"! {said}  ", Role.WARNING), f"{names}: {words.text}")
    for each in seat.state.objections.values():
        if seat.state.questions[each.question].proposal == proposal.id:
            names, said = ", ".join(map(seat.name, each.actors)), seat.say(STATES[each.state])
            yield (
                (f"{MARKS[each.state][0]} {each.id} {said}  ", MARKS[each.state][1]),
                f"{names}: {each.grounds.text}",
            )


def to_settle(seat: Seat, found: tuple[OpenPoint, ...]) -> tuple[Words, ...]:
    """Word the open points of proposals and questions, each with the line that settles it."""
    rows: list[Words] = []
    for each in found:
        said = points.point(seat.language, seat.state, each)
        line = each.line if len(each.line) > LINE else pad(each.line, LINE)
        rows.append((("! ", Role.WARNING), (f"{line}  ", Role.KEY), said))
    return tuple(rows)
