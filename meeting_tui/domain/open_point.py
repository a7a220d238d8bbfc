"""What an open point is."""

from meeting_tui.domain.frozen import dataclass

MEETING, COUNCIL, INVITATION = "meeting", "council", "invitation"
GUIDANCE, REGISTER = "guidance", "register"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something to settle: ``line`` is the capture line that does it, ``ref`` what it is about.

    ``concerns`` are the papers (and the register) that are provisional until then. ``actors``,
    ``count`` and ``language`` are there where the sentence needs them.
    """

    code: str
    ref: str
    line: str
    concerns: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    count: int = 1
    language: str = ""
