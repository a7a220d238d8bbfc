"""Everything that can happen in a meeting, one module for each part of it.

Importing the package fills ``KINDS``, the register of all events by name.
"""

from meeting_tui.domain.events import (
    agenda,
    consensus,
    consultation,
    corrections,
    floor,
    measures,
    minutes,
    papers,
    proposals,
    report,
    sitting,
)
from meeting_tui.domain.events.base import KINDS, Event, Unknown

__all__ = [
    "KINDS",
    "Event",
    "Unknown",
    "agenda",
    "consensus",
    "consultation",
    "corrections",
    "floor",
    "measures",
    "minutes",
    "papers",
    "proposals",
    "report",
    "sitting",
]
