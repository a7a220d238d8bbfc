"""Which rule answers which command, and what each event changes."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.refusal import Firm, Guard
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import State

Wording = Callable[[State, str], Texts]
"""The complete texts of a paragraph (by key) in each language: what an approval freezes."""


@dataclass(frozen=True, slots=True)
class Context:
    """Around a command: the number its entry would get, its times (UTC), and who asks how.

    ``at`` is the time the act belongs to, ``recorded`` now; ``forced`` means asked a second
    time, or with ``!``.
    """

    n: int
    at: datetime
    recorded: datetime
    seat: str
    language: str
    wording: Wording
    forced: bool = False

    @property
    def late(self) -> bool:
        """Whether the act is recorded after the time it belongs to."""
        return self.at < self.recorded

    def ask(self, code: str, **values: Any) -> None:
        """Ask before an act that hurts; go on when it was asked for twice."""
        if not self.forced:
            raise Guard(code, **values)

    def warn(self, code: str, **values: Any) -> None:
        """Refuse what only ``!`` after the verb does: pressing the same key again is no answer."""
        if not self.forced:
            raise Firm(code, **values)


Rule = Callable[[State, Any, Context], Iterable[Event]]
Mutation = Callable[[State, Any, Entry], None]

RULES: dict[type[Command], Rule] = {}
MUTATIONS: dict[type[Event], Mutation] = {}

R = TypeVar("R", bound=Rule)
M = TypeVar("M", bound=Mutation)


def rule(*commands: type[Command]) -> Callable[[R], R]:
    """Let a function decide these commands: from a state to the events they cause."""

    def enter(function: R) -> R:
        RULES.update(dict.fromkeys(commands, function))
        return function

    return enter


def mutation(*events: type[Event]) -> Callable[[M], M]:
    """Let a function apply these events to the state."""

    def enter(function: M) -> M:
        MUTATIONS.update(dict.fromkeys(events, function))
        return function

    return enter
