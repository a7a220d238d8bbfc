"""What was corrected in an approved paragraph, in each language in which it was said."""

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts

EDITORIAL, CORRIGENDUM = "editorial", "corrigendum"


@dataclass(slots=True)
class Correction:
    """A corrigendum or an editorial note, with the entry by which it is translated."""

    kind: str
    n: int
    texts: Texts

    @property
    def ref(self) -> str:
        """The reference that ``/translate`` takes."""
        return f"#{self.n}"


def add(later: list[Correction], kind: str, n: int, language: str, text: str) -> None:
    """Keep one more; the same said in a language it was not yet said in is no second one."""
    last = next((each for each in reversed(later) if each.kind == kind), None)
    if last and language not in last.texts:
        last.texts[language] = text
    else:
        later.append(Correction(kind, n, {language: text}))
