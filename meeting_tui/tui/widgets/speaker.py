"""Who has the floor, on what, and how long still: the largest thing on the chair's screen."""

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import assemble, clip, fill, wrap
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.clock_digits import Size, digits
from meeting_tui.tui.widgets.painted import Painted
from meeting_tui.tui.widgets.progress_line import bar

BAR, GAP = 31, 2


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """The speaker and the clock; the clock is written out (``1:18``, ``+0:24`` when over)."""

    name: str
    subject: str = ""
    clock: str = ""
    caption: str = ""
    """What the clock counts: "left of 3:00", "over"."""
    fraction: float | None = None
    """The share of the speaking time that is used; None while speaking is not limited."""
    over: bool = False
    near: bool = False
    """Half a minute is left, or less."""
    empty: str = ""
    """What to say and which key to press when nobody has the floor (``name`` is empty)."""


class Speaker(Painted[SpeakerView]):
    """Five rows with block digits; three with half blocks where ``small`` is set.

    The name is what is called: it goes on in a second row before it is cut, and the bar, which
    says no more than the clock, gives way to it.
    """

    DEFAULT_CSS = "Speaker { height: auto; }"

    def __init__(
        self,
        view: SpeakerView,
        *,
        small: bool | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(view, id=id, classes=classes)
        self._small = small

    def paint(self, view: SpeakerView, width: int) -> list[Content]:
        """Return the speaker at the left and the clock at the right."""
        size = Size.SMALL if self._is_small() else Size.LARGE
        clocks = _clock_rows(view, size)
        taken = max((row.cell_length for row in clocks), default=-GAP)
        names = _name_rows(view, width - taken - GAP, size.value)
        count, blank = max(size.value, len(names)), [Content("")]
        clocks = [*blank * (count - len(clocks)), *clocks]
        lefts = [*names, *blank * (count - len(names))]
        return [_row(left, right, width) for left, right in zip(lefts, clocks, strict=True)]

    def _is_small(self) -> bool:
        return self.screen.size.width < WIDE if self._small is None else self._small


def _name_rows(view: SpeakerView, room: int, most: int) -> list[Content]:
    if not view.name:
        return [assemble((view.empty, Role.DIM))]
    called = _called(view.name, max(room - 2, 1), most - 1)
    rows = [assemble("  " if place else "● ", row) for place, row in enumerate(called)]
    rows.append(assemble(f"  {view.subject}"))
    if view.fraction is not None and len(rows) < most:
        rows.append(assemble("  ", bar(view.fraction, min(BAR, max(room - 2, 1)), _colour(view))))
    return rows


def _called(name: str, room: int, most: int) -> list[Content]:
    """Break a name into rows, the last one cut where they are too many."""
    rows = wrap(assemble((name, Role.NOW)), room)
    if len(rows) > most:
        rows[most - 1 :] = [clip(assemble(rows[most - 1], " ", rows[most]), room)]
    return rows


def _colour(view: SpeakerView) -> str:
    if view.over:
        return "$text-error"
    return "$text-warning" if view.near else "$primary"


def _clock_rows(view: SpeakerView, size: Size) -> list[Content]:
    style = Role.ERROR_NOW if view.over else Role.WARNING_NOW if view.near else Role.NOW
    rows = [assemble((row, style)) for row in digits(view.clock, size)]
    if not rows:
        return []
    gap = "  " if size is Size.SMALL else "   "
    caption = assemble(gap, (view.caption, style if view.over or view.near else Role.DIM))
    blank = " " * caption.cell_length
    return [*(assemble(row, blank) for row in rows[:-1]), assemble(rows[-1], caption)]


def _row(left: Content, right: Content, width: int) -> Content:
    room = max(width - right.cell_length, 0)
    if not right.plain.strip():
        return clip(left, width)
    return assemble(fill(clip(left, room - GAP), room), right)
