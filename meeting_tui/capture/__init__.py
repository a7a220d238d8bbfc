"""The capture line: one small language for the rapporteur, for scripts and for late entries."""

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.parsing import Line, parse

__all__ = ["Line", "ParseFault", "parse"]
