"""Faults and findings: what is wrong in a file, where, and what would be right."""

from dataclasses import field

from meeting_tui.domain.frozen import dataclass
from meeting_tui.languages import N_, say
from meeting_tui.profile.phrase import Value, fill
from meeting_tui.profile.sentences import SENTENCES

ENGLISH = "en"
_BOTH = N_("{sentence:verbatim}; {hint:verbatim}")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps a file from being used.

    ``line`` and ``column`` count from 1; 0 means that the whole file is meant. ``code`` names
    the sentence, ``values`` fill it.
    """

    file: str
    line: int
    column: int
    code: str
    values: dict[str, Value] = field(default_factory=dict)

    def sentence(self, language: str) -> str:
        """Say what is wrong, without the place."""
        return fill(language, SENTENCES[self.code][0], self.values)

    def hint(self, language: str) -> str:
        """Say what would be right; empty when the sentence already does."""
        return fill(language, SENTENCES[self.code][1], self.values)

    def both(self, language: str) -> str:
        """Say what is wrong and what would be right, without the place."""
        sentence, hint = self.sentence(language), self.hint(language)
        return say(language, _BOTH, sentence=sentence, hint=hint) if hint else sentence

    @property
    def place(self) -> str:
        """``file:line:column``, or the file alone when the whole of it is meant."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    def told(self, language: str) -> str:
        """Say all of it, its place first as editors read it."""
        return f"{self.place}: {self.both(language)}"

    def __str__(self) -> str:
        return self.told(ENGLISH)


@dataclass(frozen=True, slots=True)
class Finding(Fault):
    """One thing to look at again: the file is used all the same."""


class Faults(Exception):  # noqa: N818 -- it carries many of them, and callers say "except Faults"
    """Raised once for a file and the profile it names, with every fault in reading order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
