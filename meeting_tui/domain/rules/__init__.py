"""The rules of a meeting, one module for each part: what may be asked, what it changes.

Importing the package fills the registry.
"""

from meeting_tui.domain.rules import (
    agenda,
    approval,
    consensus,
    corrections,
    departures,
    documents,
    drafting,
    floor,
    items,
    measures,
    minutes,
    objections,
    proposals,
    shaping,
    sitting,
)

__all__ = [
    "agenda",
    "approval",
    "consensus",
    "corrections",
    "departures",
    "documents",
    "drafting",
    "floor",
    "items",
    "measures",
    "minutes",
    "objections",
    "proposals",
    "shaping",
    "sitting",
]
