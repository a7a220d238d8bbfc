"""The row above the capture line: what was recorded, what was refused and why, what is not kept."""

from dataclasses import replace

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import assemble, cut, fill, spread
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.painted import Painted


@dataclass(frozen=True, slots=True)
class Recorded:
    """The last entry that is durable: ``✓ recorded #214  15:41  what it did``."""

    word: str
    number: str
    time: str
    text: str
    note: str = ""
    """A remark that follows the text and goes before the fact does, unless it is a warning."""
    hint: str = ""
    mark: tuple[str, Role] = ("✓", Role.SUCCESS)
    """``○`` while the entry is kept at this seat only, and has no number yet."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a line was refused, and a line that would work; the hint says which key takes it."""

    why: str
    instead: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class NotRecorded:
    """Recording fails: what is wrong and kept, and which key helps."""

    word: str
    why: str
    instead: str


@dataclass(frozen=True, slots=True)
class Pending:
    """A line is on its way to the disk; nothing is promised yet."""

    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What the next press of the same key will do; nothing is done yet."""

    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What is worth knowing about the highlighted row, or nothing."""

    text: str = ""
    hint: str = ""


WARNS = "! "
"""What a remark holds that is a warning."""

StatusView = Recorded | Refused | NotRecorded | Pending | Question | Remark


def without_hint(view: StatusView) -> StatusView:
    """Leave out how a command is typed, where the screen says so elsewhere."""
    if isinstance(view, Recorded | Pending | Remark):
        return replace(view, hint="")
    return view


class StatusLine(Painted[StatusView]):
    """One row, never wrapped; two while something was refused or is not recorded."""

    DEFAULT_CSS = """
    StatusLine.-fault {
        background: $error; color: $text; text-style: bold;
        &:ansi { background: ansi_default; color: ansi_default; text-style: bold reverse; }
    }
    """

    def shown(self, view: StatusView) -> None:
        """Give the fault its ground, which means "not recorded" and nothing else."""
        self.set_class(isinstance(view, NotRecorded), "-fault")

    def paint(self, view: StatusView, width: int) -> list[Content]:
        """Return one row, or two for a refusal or a fault."""
        match view:
            case Recorded():
                return [_recorded(view, width)]
            case Refused():
                return _refused(view, width)
            case NotRecorded():
                rows = (f"✗ {view.word}  {view.why}", f"  {view.instead}")
                return [fill(assemble(row), width) for row in rows]
            case Question():
                return [assemble((f"! {view.text}", Role.WARNING_NOW))]
            case Pending():
                return [_with_hint(assemble((f"○ {view.text}", Role.DIM)), view.hint, width)]
            case Remark():
                return [_with_hint(assemble((view.text, Role.DIM)), view.hint, width)]


def _recorded(view: Recorded, width: int) -> Content:
    lead = assemble(
        view.mark,
        f" {view.word}",
        (f" {view.number}" if view.number else "", Role.NOW),
        f"  {view.time}  ",
    )
    head = assemble(lead, view.text)
    row = assemble(head, view.note)
    if row.cell_length > width:
        row = _warned(lead, view, width) if WARNS in view.note else head
    return _with_hint(row, view.hint, width)


def _warned(lead: Content, view: Recorded, width: int) -> Content:
    """Keep a warning whole, and cut the text that is known to whoever typed it."""
    note = assemble(view.note)
    room = width - lead.cell_length - note.cell_length
    return assemble(lead, cut(view.text, max(room, 1)), note)


def _refused(view: Refused, width: int) -> list[Content]:
    """Tell the key that takes the line beside it, or above where the line leaves no room."""
    why = assemble((f"✗ {view.why}", Role.ERROR_NOW))
    if not view.instead:
        return [why]
    instead = assemble((f"  {view.instead}", Role.ERROR_NOW))
    below = _with_hint(instead, view.hint, width)
    above = "" if view.hint in below.plain else view.hint
    return [_with_hint(why, above, width), below]


def _with_hint(row: Content, hint: str, width: int) -> Content:
    side = assemble((hint, Role.DIM))
    if row.cell_length + 2 + side.cell_length > width:
        side = Content("")
    return spread(row, side, width)
