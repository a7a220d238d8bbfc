"""The two rows of a refusal, read when the first one is shown: most meetings begin without."""

from meeting_tui.domain.state import State
from meeting_tui.languages.faults import Fault


def rows(language: str, refusal: Fault, state: State | None = None) -> tuple[str, str]:
    """Say why, and what would work; the second may be empty."""
    from meeting_tui.languages.refusals import sentence

    return sentence(language, refusal, state)


def remedy(language: str, refusal: Fault, state: State | None = None) -> str:
    """Return the line that would work where it means what was meant, else nothing."""
    from meeting_tui.languages.refusals import remedy

    return remedy(language, refusal, state)
