"""The title line, the status line and the key line: the rows that never move."""

from meeting_tui.capture.verbs import VERBS
from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.refusal import Refusal
from meeting_tui.languages import N_, acts, say
from meeting_tui.languages.forecast import short
from meeting_tui.languages.warnings import warning
from meeting_tui.tui.caps import key
from meeting_tui.tui.text import Part
from meeting_tui.tui.themes import Role
from meeting_tui.tui.views import limits, refusing
from meeting_tui.tui.views.seat import SEATS, Seat
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLineView
from meeting_tui.tui.widgets.status_line import NotRecorded, Recorded, Refused
from meeting_tui.tui.widgets.title_line import ScreenName, TitleView

SCREENS = (
    ("F2", "chair", N_("Chair")),
    ("F3", "desk", N_("Desk")),
    ("F4", "proposals", N_("Proposals")),
    ("F5", "report", N_("Report")),
    ("F6", "actions", N_("Actions")),
    ("F7", "log", N_("Log")),
)
"""Key, name in the program, name for people."""

LEVELS = {"tight": Role.WARNING_NOW, "over": Role.ERROR_NOW}


def title(seat: Seat, screen: str, *, recording: bool) -> TitleView:
    """Say where we are: meeting, screens, forecast in short, time and hard stop."""
    names = tuple(
        ScreenName(key(f"screen.{program}", usual), seat.say(name))
        for usual, program, name in SCREENS
    )
    opened = next(
        (key(f"screen.{program}", usual) for usual, program, _ in SCREENS if program == screen), ""
    )
    return TitleView(
        _meeting(seat),
        names,
        opened,
        notice=_notice(seat, screen, recording=recording),
        others=" ".join(seat.say(SEATS[each]) if each in SEATS else each for each in seat.others),
        time=seat.clock(seat.now),
        stop=seat.clock(seat.forecast.stop) if seat.forecast and seat.forecast.stop else "",
    )


def _meeting(seat: Seat) -> str:
    group, agenda = seat.state.plan.group, seat.state.plan.agenda
    meeting = f"{seat.text(group.name)} {agenda.meeting}"
    if is_consultation(seat.state):
        meeting = seat.say(N_("{group} consultation"), group=seat.text(group.name))
    return rehearsal_of(seat.language, meeting) if seat.rehearsal else meeting


def rehearsal_of(language: str, meeting: str) -> str:
    """Say that what has the name of a meeting is a rehearsal of it."""
    return say(language, N_("{meeting} rehearsal"), meeting=meeting)


def _notice(seat: Seat, screen: str, *, recording: bool) -> Part:
    if not recording:
        word = seat.say(N_("✗ NOT RECORDING"))
        return (f" {word} ", Role.FAULT)
    if seat.away or seat.unshared:
        return (seat.say(N_("○ NOT SHARED")), Role.WARNING_NOW)
    if screen == "chair" or seat.forecast is None or seat.forecast.level == "ok":
        return ""
    return (short(seat.language, seat.forecast), LEVELS[seat.forecast.level])


def recorded(seat: Seat, entry: Entry, replaced: int = 0, *, hint: str = "") -> Recorded:
    """Say that an entry is durable, and what it did."""
    note = warning(seat.language, seat.state, entry) or acts.printed_as(
        seat.language, seat.state, entry
    )
    if replaced:
        note = limits.replaced(seat.language, replaced)
    kept = seat.is_unshared(entry.n)
    return Recorded(
        seat.say(N_("kept here, not yet shared") if kept else N_("recorded")),
        "" if kept else f"#{entry.n}",
        seat.clock(entry.at),
        acts.act(seat.language, seat.state, entry),
        f", {note}" if note else "",
        hint,
        ("○", Role.WARNING) if kept else ("✓", Role.SUCCESS),
    )


def refused(seat: Seat, refusal: Refusal, *, remedy: str = "") -> Refused:
    """Say why a line changed nothing, and a line that would work; a key takes the remedy."""
    hint = seat.say(N_("Tab takes this line")) if remedy else ""
    return Refused(*refusing.rows(seat.language, refusal, seat.state), hint)


CAUSES = {
    "disk": N_("The disk fails."),
    "full": N_("The disk is full."),
    "gone": N_("Its file is gone."),
    "told": N_("Another seat failed."),
}


def not_recorded(seat: Seat, reason: str, *, line: bool | None) -> NotRecorded:
    """Say that nothing is recorded any more, what is kept and what helps; ``reason`` is a code.

    ``line`` says whether a line or a key was not kept, None when nothing was sent.
    """
    told = [
        seat.say(CAUSES.get(reason, CAUSES["disk"])),
        seat.say(N_("Kept: up to #{n}."), n=seat.state.n),
    ]
    if line is not None:
        told.append(seat.say(N_("Not kept: this line.") if line else N_("Not kept: this key.")))
    helps = (
        N_("Make room, then {new}: go on in a new file. Or {copy}: copy the line.")
        if line
        else N_("The clocks go on. Make room, then {new}: go on in a new file.")
    )
    new, copy = key("record.go_on", "F9"), key("line.copy", "^y")
    return NotRecorded(
        seat.say(N_("NOT RECORDED")), " ".join(told), seat.say(helps, new=new, copy=copy)
    )


def keys(seat: Seat, acts_now: tuple[tuple[str, str], ...], help_key: str = "?") -> KeyLineView:
    """Put the acts that matter now into the key line; labels are msgids or said already."""
    hints = tuple(KeyHint(key, seat.say(label)) for key, label in acts_now)
    return KeyLineView(hints, KeyHint(help_key, seat.say(N_("Help"))))


def verb_key(name: str) -> tuple[str, str]:
    """Return the key and the label that a verb declares."""
    return VERBS[name].key, VERBS[name].label
