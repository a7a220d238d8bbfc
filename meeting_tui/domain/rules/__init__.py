"""The rules of a meeting, one module for each part: what may be asked, what it changes.

Importing the package fills the registry.
"""

from meeting_tui.domain.rules import (
    agenda,
    approval,
    closing,
    consensus,
    consultation,
    consulted,
    corrections,
    departures,
    documents,
    drafting,
    findings,
    floor,
    items,
    letter,
    measures,
    minutes,
    objections,
    papers,
    proposals,
    replies,
    shaping,
    sitting,
)

__all__ = [
    "agenda",
    "approval",
    "closing",
    "consensus",
    "consultation",
    "consulted",
    "corrections",
    "departures",
    "documents",
    "drafting",
    "findings",
    "floor",
    "items",
    "letter",
    "measures",
    "minutes",
    "objections",
    "papers",
    "proposals",
    "replies",
    "shaping",
    "sitting",
]
