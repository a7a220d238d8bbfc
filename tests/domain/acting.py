"""Given what was done, when a command is asked for, then these events, or this refusal."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.agenda import OpenItem
from meeting_tui.domain.commands.sitting import OpenSitting
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.fold import advance, decide, fold
from meeting_tui.domain.refusal import Firm, Guard, Refusal
from meeting_tui.domain.registry import Context
from meeting_tui.domain.setup import Actor, PlannedDocument, Setup
from meeting_tui.domain.state import State

from .given import clock, first, item, plan


def table() -> Setup:
    """Plan a meeting with a topic, three proposals, two documents and an observer."""
    setup = plan(
        item("1", 10), item("2", 20), item("3", 60, "topic"), item("4", 15, "report"), proposals=3
    )
    council = Actor("council", {"en": "Council"}, "body")
    observer = Actor("OBS", {"en": "Observer"}, "organisation")
    group = replace(setup.group, actors=(*setup.group.actors, council, observer))
    documents = tuple(PlannedDocument(f"G-1/{n}", {"en": f"Paper {n}"}, "AAA") for n in (1, 2))
    return Setup(group, replace(setup.agenda, documents=documents))


@dataclass(frozen=True)
class Act:
    """A command at a time of day (``10:42``), forced or not; without a time a minute later."""

    command: Command
    at: str = ""
    forced: bool = True


def before() -> State:
    """Return the state before the gavel."""
    return fold([first(table())])


def meeting(*acts: Command | Act) -> State:
    """Do what is given after the opening at 09:30."""
    return done(before(), Act(OpenSitting(), "09:30"), *acts)


def on_topic(*acts: Command | Act) -> State:
    """Do what is given under the topic, item 3, from 09:40."""
    return meeting(Act(OpenItem("3"), "09:40"), *acts)


def done(state: State, *acts: Command | Act) -> State:
    """Do more; the state given is used up."""
    for act in acts:
        each = act if isinstance(act, Act) else Act(act)
        state = advance(state, entry(state, each))
    return state


def entry(state: State, act: Act) -> Entry:
    """Decide an act, as the entry it would make."""
    at = _moment(state, act.at)
    events = when(state, act.command, act.at, forced=act.forced)
    return Entry(state.n + 1, f"e{state.n + 1}", "rapporteur", at, at, "", events)


def when(
    state: State, command: Command, at: str = "", *, forced: bool = False
) -> tuple[Event, ...]:
    """Return the events a command causes; raises Refusal or Guard."""
    moment = _moment(state, at)
    context = Context(
        n=state.n + 1,
        at=moment,
        recorded=max(moment, state.entries[-1].recorded),
        seat="rapporteur",
        language="en",
        wording=lambda _, key: {"en": f"Text of {key}."},
        forced=forced,
    )
    return decide(state, command, context)


def answer(state: State, command: Command, at: str = "") -> str:
    """Return ``refused CODE``, ``asked CODE`` or ``warned CODE`` (forced, it is done), or ``done``.

    Asked is what a second press does; warned is what only ``!`` does.
    """
    try:
        when(state, command, at)
    except Guard as guard:
        when(state, command, at, forced=True)
        return f"{'warned' if isinstance(guard, Firm) else 'asked'} {guard.code}"
    except Refusal as refusal:
        return f"refused {refusal.code}"
    return "done"


def _moment(state: State, at: str) -> datetime:
    if at:
        return clock(at)
    return max(clock("09:30"), *(each.at for each in state.entries)) + timedelta(minutes=1)


@dataclass(frozen=True)
class Case:
    """What is given, the command, and the answer it gets."""

    expected: str
    state: State
    command: Command
    at: str = ""

    def __str__(self) -> str:
        return f"{type(self.command).__name__}-{self.expected.replace(' ', '-')}"


def check(case: Case) -> None:
    """Hold a case to its answer, and a refusal to changing nothing."""
    had = repr(case.state.report), case.state.n
    assert answer(case.state, case.command, case.at) == case.expected
    assert (repr(case.state.report), case.state.n) == had
