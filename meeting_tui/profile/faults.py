"""Faults and findings: what is wrong in a file, where, and what would be right."""

from dataclasses import field

from meeting_tui.domain.frozen import dataclass
from meeting_tui.profile.sentences import SENTENCES

Value = str | int


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps a file from being used.

    ``line`` and ``column`` count from 1; 0 means that the whole file is meant. ``code`` names
    the sentence, ``values`` fill it: a translated catalogue needs nothing else.
    """

    file: str
    line: int
    column: int
    code: str
    values: dict[str, Value] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """What is wrong, in English, without the place."""
        return SENTENCES[self.code][0].format_map(self.values)

    @property
    def hint(self) -> str:
        """What would be right, in English; empty when the sentence already says it."""
        return SENTENCES[self.code][1].format_map(self.values)

    @property
    def place(self) -> str:
        """``file:line:column``, or the file alone when the whole of it is meant."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    def __str__(self) -> str:
        told = f"{self.sentence}; {self.hint}" if self.hint else self.sentence
        return f"{self.place}: {told}"


@dataclass(frozen=True, slots=True)
class Finding(Fault):
    """One thing to look at again: the file is used all the same."""


class Faults(Exception):  # noqa: N818 -- it carries many of them, and callers say "except Faults"
    """Raised once for a file and the profile it names, with every fault in reading order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults

    @property
    def hint(self) -> str:
        """What would settle the first fault, for a screen that has room for one line."""
        return self.faults[0].hint if self.faults else ""
