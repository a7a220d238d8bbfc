"""The gate: what goes out of the room, what stays, and why."""

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.open_point import REGISTER, OpenPoint
from meeting_tui.domain.points import barring
from meeting_tui.domain.rules.measures import lettered
from meeting_tui.domain.state import Measure, State


@dataclass(frozen=True, slots=True)
class Gate:
    """The measures that may be exported, those that may not, and what would settle these."""

    out: tuple[Measure, ...]
    stays: tuple[Measure, ...]
    missing: tuple[OpenPoint, ...]
    approved: bool

    @property
    def open(self) -> bool:
        """Whether an export is more than an empty page that looks like an answer."""
        return bool(self.out) or (self.approved and not self.stays)


def gate(state: State) -> Gate:
    """Part the measures of a meeting; dropped ones are nowhere."""
    measures = lettered(state.measures.values())
    return Gate(
        out=tuple(m for m in measures if m.approved_at is not None),
        stays=tuple(m for m in measures if m.state == "open"),
        missing=barring(state, REGISTER),
        approved=state.report.approval is not None,
    )
