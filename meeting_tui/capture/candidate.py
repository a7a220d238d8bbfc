"""One thing a line can be completed with."""

from collections.abc import Callable, Iterable

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that would be read, the names by which they are found, and what to know of them.

    ``why_not`` is a msgid: why the act would be refused or asked about; empty if it is fine.
    """

    text: str
    names: tuple[str, ...]
    note: str = ""
    why_not: str = ""


Source = Callable[[str, Vocabulary, str], Iterable[Candidate]]
"""Goes through the candidates of a kind of slot for a verb, in a language."""
