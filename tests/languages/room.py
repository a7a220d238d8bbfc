"""A meeting in memory: commands in, entries and state out, a minute apart."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events.sitting import MeetingCreated
from meeting_tui.domain.fold import advance, decide
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context
from meeting_tui.domain.setup import Setup
from meeting_tui.domain.state import State
from meeting_tui.profile import load_agenda

AGENDA = Path(__file__).parents[2] / "agenda" / "cwg-internet-12.yaml"
MORNING = datetime(2019, 2, 1, 8, 30, tzinfo=UTC)


class Room:
    """The twelfth meeting, from its first entry on; the rapporteur acts at 09:30 and later."""

    def __init__(self, *commands: Command, setup: Setup | None = None) -> None:
        self.state = State()
        self.now = MORNING
        self.record(MeetingCreated(setup or load_agenda(AGENDA), "en"))
        self.do(*commands)

    def do(self, *commands: Command) -> Entry:
        """Carry out commands as if each had been asked for twice; return the last entry."""
        for command in commands:
            self.record(*decide(self.state, command, self.context(forced=True)))
        return self.state.entries[-1]

    def refused(self, command: Command) -> Refusal:
        """Return the refusal, or the guard, that a command meets."""
        try:
            decide(self.state, command, self.context())
        except Refusal as refusal:
            return refusal
        raise AssertionError(f"{command} was accepted")

    def record(self, *events: Event) -> Entry:
        """Add an entry whatever the rules say."""
        n = self.state.n + 1
        entry = Entry(n, f"id-{n}", "rapporteur", self.now, self.now, "", events)
        self.state = advance(self.state, entry)
        self.now += timedelta(minutes=1)
        return entry

    def context(self, *, forced: bool = False) -> Context:
        """Return what is around a command at this moment."""
        return Context(
            self.state.n + 1,
            self.now,
            self.now,
            "rapporteur",
            "en",
            lambda *_: {"en": "as approved"},
            forced,
        )
