"""The sheet on which one file's faults and findings are written while it is read."""

from dataclasses import field
from difflib import get_close_matches
from typing import Protocol

from meeting_tui.domain.frozen import dataclass
from meeting_tui.profile.faults import Fault, Faults, Finding
from meeting_tui.profile.phrase import Value

SHOWN = 40


class Place(Protocol):
    """Anything that knows where it stands in the file, counted from 1."""

    @property
    def line(self) -> int:
        """Line, from 1; 0 for the file as a whole."""

    @property
    def column(self) -> int:
        """Column, from 1; 0 for the file as a whole."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A bare place."""

    line: int
    column: int


WHOLE = Spot(0, 0)
"""The file as a whole."""


@dataclass(slots=True)
class Sheet:
    """One file's remarks; ``languages`` are the group's, as soon as they are known.

    ``strict_languages`` asks that every text has each of them: true for an agenda, false for a
    profile, which may hold names in more languages than the group works in.
    """

    file: str
    languages: tuple[str, ...] = ()
    strict_languages: bool = False
    faults: list[Fault] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def fault(self, place: Place, code: str, **values: Value) -> None:
        """Write down a fault at ``place``."""
        self.faults.append(Fault(self.file, place.line, place.column, code, values))

    def finding(self, place: Place, code: str, **values: Value) -> None:
        """Write down something to look at again at ``place``."""
        self.findings.append(Finding(self.file, place.line, place.column, code, values))

    def stop(self, place: Place, code: str, **values: Value) -> Faults:
        """Write down a fault after which nothing more can be read, to be raised."""
        self.fault(place, code, **values)
        return Faults(in_order(self.faults))


def in_order(faults: list[Fault]) -> tuple[Fault, ...]:
    """Give faults in the order of the files read and of the lines in each."""
    files = list(dict.fromkeys(fault.file for fault in faults))
    return tuple(sorted(faults, key=lambda f: (files.index(f.file), f.line, f.column)))


def in_short(text: str) -> str:
    """Cut people's text to what a sentence can hold."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def nearest(word: str, known: list[str]) -> str:
    """Find what was probably meant by ``word``; empty when nothing comes close."""
    by_fold = {name.casefold(): name for name in known}
    found = get_close_matches(word[:100].casefold(), list(by_fold), 1)
    return by_fold[found[0]] if found else ""
