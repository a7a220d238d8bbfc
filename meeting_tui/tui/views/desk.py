"""The rapporteur's desk: the running report of the open item, who speaks, the last entries."""

from collections.abc import Iterator

from meeting_tui.domain import running
from meeting_tui.domain.report import Paragraph, Section
from meeting_tui.domain.state import State
from meeting_tui.languages import N_, acts, naming
from meeting_tui.languages.report import paragraph_text
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Part, Words, cut, plain, width
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views import chair
from meeting_tui.tui.views.seat import Seat, countdown
from meeting_tui.tui.widgets.before_closing import RowsView
from meeting_tui.tui.widgets.pane import HeadView
from meeting_tui.tui.widgets.record_kinds import RunningParagraph

GAP, SIDE = 3, 38
"""Cells between the parts of the row that says what is now, and in the column that says it."""

FEW = 4
"""How many of those who wait are named where there is little room."""


def section(seat: Seat) -> Section | None:
    """Return the section that is being written: that of the open item, or of the last one."""
    item = seat.state.timeline.current("item") or seat.state.last_item
    found = [s for s in seat.state.report.sections.values() if s.item == item]
    return found[-1] if found else None


def paragraphs(seat: Seat, shown: Section, since: int = 0) -> Iterator[RunningParagraph]:
    """Show the paragraphs of a section that changed after ``since``, and who was last before."""
    report = seat.state.report
    changed = running.fresh(report, shown, since) if since else list(report.living(shown))
    numbers = running.numbers(report, seat.state.order, shown, changed)
    last = running.last(report, shown)
    for paragraph in changed:
        yield _running(seat, paragraph, numbers[paragraph.key], now=paragraph is last)


class Follower:
    """What of the running report was shown last, so that only what changed is worded anew."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._shown = ("", "")
        self._upto = 0

    def news(self, seat: Seat, shown: Section) -> tuple[bool, list[RunningParagraph]]:
        """Return all paragraphs of a section (True), or those that changed since the last time."""
        state, now = seat.state, (shown.key, seat.language)
        same = state is self._state and now == self._shown
        whole = not same or running.touches_others(state, self._upto)
        since = 0 if whole else self._upto
        changed = whole or state.n > since
        self._state, self._shown, self._upto = state, now, state.n
        return whole, list(paragraphs(seat, shown, since)) if changed else []


def _running(seat: Seat, paragraph: Paragraph, number: str, *, now: bool) -> RunningParagraph:
    text = paragraph_text(seat.state, paragraph, seat.language).text
    return RunningParagraph(paragraph.key, number, text, _entries(seat, paragraph), now)


def _entries(seat: Seat, paragraph: Paragraph) -> str:
    entries = paragraph.entries
    if not entries:
        return ""
    first, last = f"#{min(entries)}", f"#{max(entries)}"
    return first if first == last else seat.say(N_("{first} to {last}"), first=first, last=last)


def report_head(seat: Seat, shown: Section | None) -> HeadView:
    """Head the report with the open item and the paragraphs in sight."""
    item = seat.state.item
    pause = paused(seat)
    nothing_open = pause or seat.say(N_("No item is open"))
    name = f"{item.number}  {seat.text(item.title)}" if item else nothing_open
    return HeadView(name, (pause if item and pause else _extent(seat, shown),))


PHASES = {
    "suspended": (N_("Suspended until {time}"), N_("The sitting is suspended")),
    "risen": (N_("The sitting is over until {time}"), N_("The sitting is over")),
}
"""How it is said that the sitting does not run, with the hour at which it goes on and without."""


def paused(seat: Seat) -> str:
    """Say that the sitting is suspended or over, and until when; nothing while it runs.

    An hour that has come says no more until when.
    """
    if seat.state.phase not in PHASES:
        return ""
    until, plain = PHASES[seat.state.phase]
    if seat.state.until is None or seat.state.until <= seat.now:
        return seat.say(plain)
    hour = naming.clock(seat.language, seat.state, seat.state.until, seat.now)
    return seat.say(until, time=hour)


def _extent(seat: Seat, shown: Section | None) -> str:
    ends = running.extent(seat.state.report, seat.state.order, shown) if shown else None
    if ends is None:
        return seat.say(N_("report as it grows"))
    first, last = ends
    return seat.say(N_("report as it grows, {first} to {last}"), first=first, last=last)


def nothing(seat: Seat) -> RowsView:
    """Say what will stand here and what puts it here, while no paragraph does."""
    if seat.state.phase == "closed":
        return RowsView(
            (),
            empty=seat.say(
                N_("The meeting is closed. {key} shows its report"), key=key("screen.report", "F5")
            ),
        )
    if seat.state.item:
        words = N_("No paragraph yet. Type what is said, then Enter")
    elif seat.state.running:
        words = N_("No item is open. /item next takes up the first; then type what is said")
    else:
        words = N_("The sitting is not open. /open opens it, /item next takes up an item")
    return RowsView((), empty=seat.say(words))


def now(seat: Seat) -> RowsView:
    """Show who speaks, on what, and who is next."""
    rows: list[Words] = [_speaking(seat)]
    subject = chair.subject(seat)
    if subject:
        rows.append((subject,))
    if seat.state.queue:
        rows += [("",), _waits(seat, ", ", SIDE)]
    return RowsView(tuple(rows))


def _speaking(seat: Seat) -> Words:
    turn = seat.state.floor
    if turn is None:
        return ((paused(seat) or seat.say(N_("Nobody has the floor")), Role.DIM),)
    spent = countdown(seat.state.timeline.turn_seconds(seat.now))
    limit = f" / {countdown(seat.state.limit)}" if seat.state.limit else ""
    return ("● ", (chair.speaking_name(seat, turn), Role.NOW), "  ", (spent, Role.NOW), limit)


def _waits(seat: Seat, between: str, cells: int = 0) -> Words:
    """Name who waits as fully as there is room for, or only the first."""
    label: Part = (seat.say(N_("Next: {names}"), names="").rstrip() + " ", Role.DIM)
    everybody = len(seat.state.queue)
    told = [
        (label, *_next(seat, most, between, marked=marked))
        for most, marked in ((everybody, True), (everybody, False), (FEW, False))
    ]
    return next((words for words in told if width(plain(words)) <= cells), told[-1])


def _next(seat: Seat, most: int, between: str, *, marked: bool) -> Words:
    """Name who waits; a point of order has its mark, and where there is room its words."""
    words: list[Part] = []
    for turn in seat.state.queue[:most]:
        words += [between] if words else []
        words.append(chair.short_name(seat, turn.actor))
        if turn.kind == "order":
            mark = seat.say(chair.KINDS["order"]) if marked else "!"
            words += [" ", (mark, Role.WARNING)]
    rest = len(seat.state.queue) - most
    return (*words, f"{between}+{rest}") if rest > 0 else tuple(words)


def now_row(seat: Seat, cells: int) -> RowsView:
    """Show the same in one row of so many cells; what is spoken on gives way to who speaks."""
    speaks = _speaking(seat)
    waits = _waits(seat, " ") if seat.state.queue else ()
    room = cells - width(plain(speaks)) - width(plain(waits)) - GAP
    about = _about(seat, max(room - GAP, 0))
    room -= width(about)
    return RowsView(((about, *speaks, " " * max(room + GAP, GAP), *waits),))


def _about(seat: Seat, cells: int) -> str:
    proposal = seat.state.proposal
    if proposal is None or cells < width(proposal.id):
        return ""
    return cut(f"{proposal.id} {seat.text(proposal.title)}", cells) + " " * GAP


def entries(seat: Seat, count: int) -> RowsView:
    """Show the last entries, newest nearest to the hands; what was taken back is dim."""
    rows: list[Words] = []
    for entry in seat.state.entries[-count:]:
        gone = entry.n in seat.state.withdrawn
        act = acts.act(seat.language, seat.state, entry)
        said = seat.say(N_("undone by #{by}"), by=seat.state.withdrawn[entry.n]) if gone else act
        row = f"{seat.number(entry.n)} {seat.clock(entry.at)}  {said}"
        rows.append(((row, Role.DIM if gone else ""),))
    return RowsView(tuple(rows), last=True, low=True)
