"""The meeting from now to its end, drawn to scale: what fits, what does not, and the closing."""

from collections.abc import Mapping
from enum import Enum
from itertools import accumulate, pairwise

from textual.content import Content
from textual.style import Style

from meeting_tui.domain.frozen import dataclass
from meeting_tui.tui.text import assemble, pad
from meeting_tui.tui.text import width as cells_of
from meeting_tui.tui.themes import WIDE, Role
from meeting_tui.tui.widgets.painted import Painted


class Stretch(Enum):
    """What a segment of the strip is."""

    NOW = "now"
    PROPOSAL = "proposal"
    LOST = "lost"
    DECISION = "decision"
    ITEM = "item"
    CLOSING = "closing"
    SPARE = "spare"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the meeting; a label that does not fit gives way to a shorter one, then goes."""

    label: str
    minutes: float
    stretch: Stretch
    shorter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HourMark:
    """An hour under the strip, so many minutes after now; the hour is written out."""

    label: str
    minutes: float


@dataclass(frozen=True, slots=True)
class TimeStripView:
    """Segments from now to the hard stop without a hole, and the hours worth knowing."""

    segments: tuple[Segment, ...]
    marks: tuple[HourMark, ...] = ()


class TimeStrip(Painted[TimeStripView]):
    """One row; a second one with the hours where the screen is wide."""

    COMPONENT_CLASSES = {f"time-strip--{stretch.value}" for stretch in Stretch}  # noqa: RUF012 - Textual's own form
    DEFAULT_CSS = """
    TimeStrip {
        & > .time-strip--now, & > .time-strip--decision {
            background: $primary; color: $text; text-style: bold;
        }
        & > .time-strip--proposal { background: $primary-muted; color: $foreground; }
        & > .time-strip--lost { background: $error-muted; color: $text-error; }
        & > .time-strip--item, & > .time-strip--closing {
            background: $panel; color: $foreground;
        }
        & > .time-strip--spare { color: $text-success; }
        & > .time-strip--break { color: $foreground-muted; }
    }
    """

    def paint(self, view: TimeStripView, width: int) -> list[Content]:
        """Return the strip, and the hours under it when there is room for them."""
        strip = strip_row(view, width, self._grounds())
        return [strip, hours_row(view, width)] if width >= WIDE - 2 else [strip]

    def _grounds(self) -> Mapping[Stretch, Style]:
        if self.app.native_ansi_color:
            return {}
        return {kind: self.get_visual_style(f"time-strip--{kind.value}") for kind in Stretch}


def strip_row(view: TimeStripView, width: int, grounds: Mapping[Stretch, Style]) -> Content:
    """Draw the segments to scale; each but the first begins with a thin separator.

    Without grounds, as in the themes of native colours, the characters are the same.
    """
    total = sum(segment.minutes for segment in view.segments)
    if total <= 0 or width <= 0:
        return Content("")
    ends = accumulate(segment.minutes for segment in view.segments)
    edges = [0, *(round(end / total * width) for end in ends)]
    return assemble(
        *(
            _segment(segment, start, end, int(segment.minutes / total * width)).stylize(
                grounds.get(segment.stretch, "")
            )
            for segment, (start, end) in zip(view.segments, pairwise(edges), strict=True)
        )
    )


def _segment(segment: Segment, start: int, end: int, share: int) -> Content:
    """Draw a segment; its label is one for which its ``share`` of whole cells always has room.

    The edges are rounded and move by a cell each minute: a label must not come and go with them.
    """
    room = end - start - 1
    if room < 0:
        return Content("")
    labels = (segment.label, *segment.shorter)
    sure = min(room, share - 1)
    label = next((label for label in labels if label and cells_of(label) <= sure), "")
    return assemble(("▏" if start else " ") + pad(label, room))


def hours_row(view: TimeStripView, width: int) -> Content:
    """Write the hours under the strip; the first and the last go before those between."""
    total = sum(segment.minutes for segment in view.segments)
    row = [" "] * width
    if total <= 0:
        return Content("")
    for mark in sorted(view.marks, key=lambda mark: mark.minutes not in (0, total)):
        place = min(round(mark.minutes / total * width), width - len(mark.label))
        around = row[max(place - 1, 0) : place + len(mark.label) + 1]
        if place >= 0 and not "".join(around).strip():
            row[place : place + len(mark.label)] = mark.label
    return assemble(("".join(row).rstrip(), Role.DIM))
