"""Who has the floor, on what, and how long still: the largest thing on the chair's screen."""

from textual.content import Content

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import assemble, clip, fill
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.clock_digits import Size, digits
from meeting_tui.tui.widgets.painted import Painted
from meeting_tui.tui.widgets.progress_line import bar

BAR = 31


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
    """Five rows with block digits; three with half blocks where ``small`` is set."""

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
        rows = _clock_rows(view, size)
        names = _name_rows(view)
        count = max(size.value, len(names))
        blank = [Content("")]
        clocks = [*blank * (count - len(rows)), *rows]
        lefts = [*names, *blank * (count - len(names))]
        return [_row(left, right, width) for left, right in zip(lefts, clocks, strict=True)]

    def _is_small(self) -> bool:
        return self.screen.size.width < WIDE if self._small is None else self._small


def _name_rows(view: SpeakerView) -> list[Content]:
    if not view.name:
        return [assemble((view.empty, Role.DIM))]
    subject = assemble(f"  {view.subject}")
    rows = [assemble(("● ", ""), (view.name, Role.NOW)), subject]
    if view.fraction is not None:
        rows.append(assemble("  ", bar(view.fraction, BAR, _colour(view))))
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
    return assemble(fill(clip(left, room - 2), room), right)
