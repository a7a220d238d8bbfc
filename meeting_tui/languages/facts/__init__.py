"""The sentences of the report, a module for each part of the meeting.

Importing the package fills the register of what tells which event.
"""

from meeting_tui.languages.facts import (
    bracketed,
    consensus,
    consultation,
    documents,
    measures,
    minutes,
    objections,
    proposals,
    sitting,
)

__all__ = [
    "bracketed",
    "consensus",
    "consultation",
    "documents",
    "measures",
    "minutes",
    "objections",
    "proposals",
    "sitting",
]
