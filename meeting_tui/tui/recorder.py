"""The line from the seats to the disk: one after the other, never on the interface's time."""

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from meeting_tui.domain.entry import Entry
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.vocabulary import Anchor
from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.tinydb import TinyJournal
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


@dataclass(frozen=True, slots=True)
class Broken:
    """The line met an error that nobody foresaw.

    Whether it is on a disk all the same the session tells by ``id``, as one after ``since``.
    """

    request: Request
    error: Exception
    id: str
    since: int


Outcome = Accepted | Rejected | Failed | Broken


class Recorder:
    """Records lines in the order in which they were sent, in a thread of its own.

    ``waiting`` counts what was handed over and is not answered yet. ``answer`` is called from
    the thread and must not wait for the interface, which may be waiting for the thread.
    """

    def __init__(self, session: Session, answer: Callable[[Outcome], None]) -> None:
        self._session = session
        self._answer = answer
        self._thread = ThreadPoolExecutor(1, "recorder")
        self._unrecorded: list[Request] = []
        self.waiting = 0

    @property
    def unrecorded(self) -> tuple[str, ...]:
        """The typed lines that were handed over and are not on the disk, as far as is known."""
        return tuple(one.line for one in tuple(self._unrecorded) if one.origin is not None)

    def send(self, request: Request) -> None:
        """Hand over a line."""
        self.waiting += 1
        self._unrecorded.append(request)
        self._thread.submit(self._record, request)

    def answered(self, request: Request) -> None:
        """Note, in the interface's thread, that the answer to a line is on the screen."""
        self.waiting -= 1
        self._forget(request)

    def do(self, job: Callable[[], None]) -> None:
        """Do something else to the record between two lines; it answers for itself."""
        self._thread.submit(job)

    def close(self) -> None:
        """Record what was handed over and end the thread."""
        self._thread.shutdown(wait=True)

    def _record(self, request: Request) -> None:
        outcome = self._outcome(request)
        if isinstance(outcome, Accepted):
            self._forget(request)
        self._answer(outcome)
        if isinstance(journal := self._session.journal, TinyJournal):
            journal.rest()

    def _forget(self, request: Request) -> None:
        with suppress(ValueError):
            self._unrecorded.remove(request)

    def _outcome(self, request: Request) -> Outcome:
        since, mine = self._session.journal.head.n, secrets.token_hex(8)
        try:
            recorded = self._session.enter(
                request.line, anchor=request.anchor, forced=request.forced, live=True, id=mine
            )
        except Refusal as refusal:
            return Rejected(request, refusal)
        except JournalError as error:
            return Failed(request, error)
        except Exception as error:  # the thread must answer whatever happens
            return Broken(request, error, mine, since)
        return Accepted(request, recorded.entry, recorded.replaced)
