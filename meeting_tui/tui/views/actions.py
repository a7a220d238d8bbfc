"""The register as the officer sees it: what goes out of the room, what stays, what comes next."""

from collections.abc import Sequence
from dataclasses import replace

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.rules.measures import told_in
from meeting_tui.domain.state import Measure
from meeting_tui.languages import N_, NC_, NP_, naming, say_plural
from meeting_tui.languages.report import measure_text
from meeting_tui.register.carried import Carried, carried
from meeting_tui.register.gate import Gate, gate
from meeting_tui.register.records import Record
from meeting_tui.register.rows import COMPLETED, OPEN, Row, register
from meeting_tui.register.words import KINDS, status
from meeting_tui.tui.text import Part, Words, content, pad, wrap
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import RowsView
from meeting_tui.tui.widgets.marked_list import ListView
from meeting_tui.tui.widgets.marked_list import Row as ListRow
from meeting_tui.tui.widgets.pane import HeadView

EMPTY = "–"
FIRST_THEN = NP_(
    "next agenda {refs} first, then item {items}", "next agenda {refs} first, then items {items}"
)
ITEMS_FIRST = NP_("next agenda item {items} first", "next agenda items {items} first")
FEW = 4
"""References that are written out; of more the runs are named."""

NOTHING_OUT = N_("goes out   nothing yet")
NOTHING = N_("No measures yet. /invite, /request, /undertake")
REPORT = 8
"""Cells of the column with the report's paragraph, which goes first where room is short."""

NARROW = (5, 13, 15, 12)
BROAD = (5, 13, 22, 16)
"""Cells of number, kind, addressee and deadline; French kinds and names decide them."""

HEADS = (
    NC_("register column", "No."),
    NC_("register column", "Kind"),
    NC_("register column", "Addressee"),
    NC_("register column", "By"),
    NC_("register column", "Measure"),
    NC_("register column", "Report"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the screen shows at one state: the rows of this meeting and of earlier ones."""

    own: tuple[Row, ...]
    earlier: tuple[Row, ...]
    gate: Gate
    carried: Carried


def shown(seat: Seat, session: str, earlier: tuple[Row, ...]) -> Shown:
    """Gather it; dropped measures are left out. This folds nothing and reads no file."""
    rows = register(seat.state, session, seat.language, draft=True).rows
    left = carried([Record(session, seat.state)])
    return Shown(rows, earlier, gate(seat.state), left)


def head(seat: Seat, view: Shown) -> HeadView:
    """Say how many are approved, and what still bars the closing."""
    total = len(view.own)
    if not total:
        return HeadView(seat.say(NOTHING))
    done = seat.say(
        N_("{approved} of {total} measures approved"), approved=len(view.gate.out), total=total
    )
    if not view.gate.stays:
        return HeadView(done, ((seat.say(N_("✓ no measure waiting")), Role.SUCCESS),))
    refs = _refs(seat, view.gate.stays)
    waiting = seat.say(N_("! {refs} open: approve or drop before closing"), refs=refs)
    return HeadView(done, ((waiting, Role.WARNING),))


def columns(seat: Seat, width: int) -> RowsView:
    """Name the columns over the rows."""
    cells = _cells(tuple(seat.say(each) for each in HEADS), width)
    return RowsView(((("     " + cells, Role.DIM),),))


def table(seat: Seat, view: Shown, width: int) -> ListView:
    """List the measures of this meeting, then what is open from earlier ones."""
    rows = [ListRow(row.number, _row(row, seat, width)) for row in view.own]
    if view.earlier:
        title = seat.say(N_("Open from earlier meetings"))
        rows.append(ListRow("earlier", ((title, Role.DIM),), allowed=False))
        rows += [ListRow(_earlier_id(row), _row(row, seat, width)) for row in view.earlier]
    return ListView(tuple(rows), "", lambda n: seat.say(N_("+ {count} more"), count=n))


def _earlier_id(row: Row) -> str:
    return f"{row.session} {row.number}"


def found(view: Shown, row_id: str | None) -> Row | None:
    """Return the row under the highlight."""
    for row in view.own:
        if row.number == row_id:
            return row
    return next((row for row in view.earlier if _earlier_id(row) == row_id), None)


def _row(row: Row, seat: Seat, width: int) -> Words:
    cells = (
        row.number,
        seat.say(KINDS[row.kind]),
        row.addressee or EMPTY,
        row.deadline or EMPTY,
        row.text,
        row.paragraph or EMPTY,
    )
    text = _cells(cells, width)
    return (_mark(row, seat), "  ", (text, Role.DIM) if row.status == COMPLETED else text)


def _mark(row: Row, seat: Seat) -> Part:
    today = seat.now.astimezone(seat.state.zone).date()
    if row.status == OPEN or row.overdue(today):
        return ("!", Role.WARNING)
    return ("✓", Role.SUCCESS) if row.status == COMPLETED or row.approved else "○"


def _cells(cells: tuple[str, ...], width: int) -> str:
    """Put the cells into columns; the text takes what is left, the paragraph needs a wide row."""
    sizes = BROAD if width >= WIDE else NARROW
    report = REPORT if width >= WIDE else 0
    fixed = "".join(f"{pad(cell, size - 1)} " for cell, size in zip(cells, sizes, strict=False))
    text = pad(cells[4], max(width - 9 - sum(sizes) - report, 8))
    return f"{fixed}{text} {pad(cells[5], report)}" if report else f"{fixed}{text}".rstrip()


def measure_head(seat: Seat, row: Row | None) -> HeadView:
    """Name the highlighted measure and its state."""
    if row is None:
        return HeadView()
    name = row.number if row.draft else f"{row.meeting}, {row.number}"
    if row.status == OPEN:
        return HeadView(name, ((seat.say(N_("! not approved")), Role.WARNING),))
    said = status(replace(row, draft=False), seat.language)
    return HeadView(name, ((f"✓ {said}", Role.SUCCESS),))


def measure(seat: Seat, row: Row | None, width: int) -> RowsView:
    """Give the highlighted measure in full, where it comes from, and what was done about it."""
    if row is None:
        return RowsView(())
    own = seat.state.measures.get(row.number) if row.draft else None
    sentence = wrap(content(_sentence(seat, row, own)), width - 2)
    lines: list[Words] = [(each.plain,) for each in sentence]
    if row.language != seat.language or row.stale:
        gap = N_("! stale in {language}") if row.stale else N_("! missing in {language}")
        lines.append(
            ((seat.say(gap, language=naming.tongue(seat.language, seat.language)), Role.WARNING),)
        )
    if own:
        lines.append(((_origin(seat, own, row), Role.DIM),))
        lines += [
            ((seat.say(N_("was: {text:verbatim}"), text=text), Role.STRUCK),)
            for text in own.earlier
        ]
    else:
        where = N_("Its progress is recorded with:  meeting-tui record {session:verbatim}")
        lines.append(((seat.say(where, session=row.session), Role.DIM),))
    lines += [(f"{at:%Y-%m-%d}  {text}",) for at, text in row.progress[-2:]]
    return RowsView(tuple(lines))


def _sentence(seat: Seat, row: Row, own: Measure | None) -> str:
    return measure_text(seat.state, own.id, seat.language).text if own else row.text


def _origin(seat: Seat, own: Measure, row: Row) -> str:
    """Say which entry it comes from; that nothing was added is what the officer has to know."""
    paragraph = told_in(seat.state).get(own.id)
    values = {"n": own.words.n, "paragraph": row.paragraph, "decision": own.decision}
    if own.decision:
        return seat.say(N_("From #{n}, under {decision}. Nothing is filled in for you."), **values)
    if paragraph:
        return seat.say(
            N_("From #{n}, paragraph {paragraph}. Nothing is filled in for you."), **values
        )
    return seat.say(N_("From #{n}. Nothing is filled in for you."), **values)


def export(seat: Seat, view: Shown) -> RowsView:
    """Say what goes out, what stays and why, and what the next agenda begins with."""
    out = _refs(seat, view.gate.out)
    goes = N_("goes out   {refs}  to csv, xlsx, json, ics, md")
    rows: list[Words] = [
        (("✓", Role.SUCCESS), f" {seat.say(goes, refs=out)}")
        if out
        else (("–", Role.DIM), f" {seat.say(NOTHING_OUT)}")
    ]
    if view.gate.stays:
        refs = _refs(seat, view.gate.stays)
        stays = seat.say(N_("stays here {refs}  not approved"), refs=refs)
        rows.append((("!", Role.WARNING), f" {stays}"))
    if remarks := _refs(seat, [each for each in view.gate.out if not each.addressee]):
        plain = seat.say(N_("no action  {refs}  nobody has to act on it"), refs=remarks)
        rows.append((("–", Role.DIM), f" {plain}"))
    rows.append((("–", Role.DIM), f" {_next(seat, view.carried)}"))
    return RowsView(tuple(rows))


def _refs(seat: Seat, measures: Sequence[Measure]) -> str:
    """Write a few references as they are typed, many as ranges."""
    refs = sorted((measure.id for measure in measures), key=lambda ref: int(ref[1:]))
    return " ".join(refs) if len(refs) <= FEW else naming.refs(seat.language, refs)


def _next(seat: Seat, left: Carried) -> str:
    refs = naming.refs(seat.language, [proposal.id for proposal in left.proposals])
    numbers = [item.number for item in left.items]
    items = naming.refs(seat.language, numbers)
    if refs and items:
        return say_plural(seat.language, *FIRST_THEN, len(numbers), refs=refs, items=items)
    if refs:
        return seat.say(N_("next agenda {refs} first"), refs=refs)
    if items:
        return say_plural(seat.language, *ITEMS_FIRST, len(numbers), items=items)
    return seat.say(N_("next agenda nothing is left over"))
