"""The line from the seats to the disk: one after the other, never on the interface's time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.vocabulary import Anchor
from meeting_tui.journal.errors import JournalError
from meeting_tui.session import Session


@dataclass(frozen=True, slots=True)
class Request:
    """A line on its way; ``origin`` is whoever wants to know, handed back untouched."""

    line: str
    anchor: Anchor | None = None
    forced: bool = False
    origin: Any = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The line is on the disk."""

    request: Request
    entry: Entry
    replaced: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """The line changed nothing, for a reason."""

    request: Request
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Failed:
    """The line could not be written."""

    request: Request
    error: JournalError


Outcome = Accepted | Rejected | Failed


class Recorder:
    """Records lines in the order in which they were sent, in a thread of its own."""

    def __init__(self, session: Session, answer: Callable[[Outcome], None]) -> None:
        self._session = session
        self._answer = answer
        self._thread = ThreadPoolExecutor(1, "recorder")
        self.waiting = 0

    def send(self, request: Request) -> None:
        """Hand over a line; ``answer`` is called from the thread when it is dealt with."""
        self.waiting += 1
        self._thread.submit(self._record, request)

    def close(self) -> None:
        """Record what was handed over and end the thread."""
        self._thread.shutdown(wait=True)

    def _record(self, request: Request) -> None:
        outcome = self._outcome(request)
        self.waiting -= 1
        self._answer(outcome)

    def _outcome(self, request: Request) -> Outcome:
        try:
            recorded = self._session.enter(
                request.line, anchor=request.anchor, forced=request.forced
            )
        except Refusal as refusal:
            return Rejected(request, refusal)
        except JournalError as error:
            return Failed(request, error)
        return Accepted(request, recorded.entry, recorded.replaced)
