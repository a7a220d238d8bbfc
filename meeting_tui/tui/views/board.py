"""The board: every proposal with what was done with it."""

from meeting_tui.domain import coverage
from meeting_tui.domain.coverage import Covered
from meeting_tui.domain.state import Proposal
from meeting_tui.domain.unsettled import UNCLASSIFIED
from meeting_tui.languages import N_, forecast
from meeting_tui.languages.proposals import proposal_state
from meeting_tui.tui.text import Part, pad
from meeting_tui.tui.text import width as cells_of
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.views import glance
from meeting_tui.tui.views.chair import short_name
from meeting_tui.tui.views.seat import Seat, minutes
from meeting_tui.tui.widgets.before_closing import RowsView
from meeting_tui.tui.widgets.marked_list import ListView, Row
from meeting_tui.tui.widgets.pane import HeadView

Cell = tuple[str, str]
"""A text with its style."""

GRID_WIDE = (14, 11, 19, 10, 9, 11, 12, 12, 4)
GRID_NARROW = (12, 0, 17, 5, 5, 9, 7, 7, 3)
"""Cells of each column: proposal, sponsors, state, introduced … minutes; 0 leaves it out."""

HEADS = (
    N_("Proposal"),
    N_("Sponsors"),
    N_("State"),
    N_("Introduced"),
    N_("Examined"),
    N_("Support"),
    N_("Objections"),
    N_("Concluded"),
    N_("Min"),
)
SHORT_HEADS = (
    N_("Proposal"),
    N_("Sponsors"),
    N_("State"),
    N_("Intr."),
    N_("Exam."),
    N_("Supp."),
    N_("Obj."),
    N_("Concl."),
    N_("Min"),
)
SYMBOLS = {"agreed": "✓", "examined": "✓", "partly examined": "✓", "under examination": "▸"}
FINDINGS = {
    "consensus": ("✓", Role.SUCCESS, N_("consensus")),
    "consensus with statements": ("✓", Role.SUCCESS, N_("with statements")),
    "no consensus": ("✗", Role.ERROR, N_("no consensus")),
}
MARKS = {"tight": "!", "over": "✗"}
LEAST_RULE = 5
NOTHING = "–"


def board_head(seat: Seat, width: int) -> HeadView:
    """Head the board with how many proposals fit before the decision, in words if they fit."""
    name, found = seat.say(N_("Proposals and coverage")), seat.forecast
    if found is None or found.subject != "proposals" or found.level == "ok":
        return HeadView(name)
    role = Role.ERROR_NOW if found.level == "over" else Role.WARNING_NOW
    said = forecast.band(seat.language, seat.state, found, seat.now).sentence
    fact = f"{MARKS[found.level]} {said}"
    if cells_of(f"{name}{fact}") > width - LEAST_RULE:
        fact = forecast.short(seat.language, found)
    return HeadView(name, ((fact, role),))


def column_heads(seat: Seat, width: int) -> RowsView:
    """Name the columns."""
    grid, heads = (GRID_WIDE, HEADS) if width >= WIDE else (GRID_NARROW, SHORT_HEADS)
    named = [(seat.say(head), "") for head in heads]
    return RowsView(((("     " + _line(named, grid), Role.DIM),),))


def board(seat: Seat, width: int) -> ListView:
    """List the proposals in the columns that the width has room for."""
    rows = coverage.proposals(seat.state, seat.now)
    return ListView(
        tuple(_row(seat, each, width) for each in rows),
        seat.say(N_("No proposals. /propose NAME: title puts one on the table")),
        lambda count: seat.say(N_("+ {count} more"), count=count),
    )


def _row(seat: Seat, each: Covered, width: int) -> Row:
    grid = GRID_WIDE if width >= WIDE else GRID_NARROW
    proposal = seat.state.proposals[each.ref]
    mark, weight = _mark(seat, each)
    cells = _cells(seat, each, proposal, wide=width >= WIDE)
    parts: list[Part] = [(f"{mark}  ", Role.WARNING if mark == "!" else weight)]
    for place, (text, style) in enumerate(cells):
        if grid[place]:
            right = place == len(cells) - 1
            said = pad(text, grid[place], "right" if right else "left")
            parts.append((said + ("" if right else " "), style or weight))
    return Row(each.ref, tuple(parts))


def _line(cells: list[Cell], grid: tuple[int, ...]) -> str:
    last = len(cells) - 1
    shown = [
        pad(text, grid[place], "right" if place == last else "left")
        for place, (text, _) in enumerate(cells)
        if grid[place]
    ]
    return " ".join(shown)


def _mark(seat: Seat, each: Covered) -> Cell:
    if each.state in UNCLASSIFIED and each.state != "under examination":
        lost = seat.forecast is not None and each.ref in seat.forecast.unreachable
        return ("!", "") if lost or _left(seat, each.ref) else ("○", "")
    if each.state == "under examination" and each.examined != "now":
        return "!", ""
    weight = Role.NOW if each.examined == "now" else ""
    gone = each.state in {"withdrawn", "merged", "not examined"}
    return (NOTHING, Role.DIM) if gone else (SYMBOLS.get(each.state, "✗"), weight)


def _left(seat: Seat, ref: str) -> bool:
    """Whether the item of a proposal was left, so that it waits to be classified."""
    item = seat.state.items.get(seat.state.proposals[ref].item)
    return item is not None and item.state in {"closed", "deferred", "dropped"}


def _cells(seat: Seat, each: Covered, proposal: Proposal, *, wide: bool) -> list[Cell]:
    spent = str(minutes(each.seconds)) if each.seconds else NOTHING
    introduced = seat.clock(each.introduced) if each.introduced else NOTHING
    return [
        (f"{each.ref} {seat.text(proposal.title)}", ""),
        (codes(seat, proposal.sponsors), ""),
        (proposal_state(seat.language, each.state), ""),
        (introduced, ""),
        (_examined(seat, each), ""),
        (codes(seat, each.supported), ""),
        _against(seat, each, proposal, wide=wide),
        _concluded(seat, each),
        (spent, ""),
    ]


def codes(seat: Seat, actors: tuple[str, ...]) -> str:
    """Name actors by code, for a narrow cell."""
    return " ".join(short_name(seat, actor) for actor in actors) or NOTHING


def _examined(seat: Seat, each: Covered) -> str:
    words = {"yes": N_("yes"), "partly": N_("in part")}
    if each.examined == "now":
        return "▸"
    return seat.say(words[each.examined]) if each.examined else NOTHING


def _against(seat: Seat, each: Covered, proposal: Proposal, *, wide: bool) -> Cell:
    """Name who objects; while nobody has, who has a concern."""
    if each.objected or not proposal.concerns:
        return _objected(seat, each)
    words = N_("concern {names}") if wide else N_("c. {names}")
    return seat.say(words, names=glance.concerned(seat, proposal, " ")), Role.WARNING


def _objected(seat: Seat, each: Covered) -> Cell:
    standing = [one for one in each.objected if one.state == "open"]
    if standing:
        said = " ".join(f"{one.id} {codes(seat, one.actors)}" for one in standing)
        return f"✗ {said}", Role.ERROR
    return (f"✓ {each.objected[-1].id}", "") if each.objected else (NOTHING, "")


def _concluded(seat: Seat, each: Covered) -> Cell:
    if each.into:
        return f"→ {each.into}", ""
    if not each.concluded:
        return NOTHING, ""
    mark, style, word = FINDINGS[each.concluded]
    if each.contested:
        return f"! {seat.say(N_('contested'))}", Role.WARNING
    return f"{mark} {seat.say(word)}", style
