"""An open consultation: what it has no use for, and who may take the floor in it: anyone."""

from meeting_tui.domain.commands import Command, agenda, consensus, measures, proposals
from meeting_tui.domain.commands import consultation as command
from meeting_tui.domain.consultation import CATEGORIES
from meeting_tui.domain.consulting import is_consultation, member
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consultation as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.setup import Actor
from meeting_tui.domain.state import State
from meeting_tui.domain.vocabulary import folded

OF_THE_GROUP = {proposals.__name__, consensus.__name__, measures.__name__}
"""What only the Group does: proposals, questions put, findings, decisions and measures."""


def admit(state: State, asked: Command) -> None:
    """Refuse in a consultation what only the Group does; its documents are the replies."""
    if not is_consultation(state) or isinstance(asked, consensus.PrepareLetter):
        return
    if type(asked).__module__ in OF_THE_GROUP or isinstance(asked, agenda.AnnounceDocument):
        raise Refusal("not_in_consultation", remedy="/say NAME: …")


def need_consultation(state: State) -> None:
    """Refuse what belongs to a consultation in a meeting of the Group."""
    if not is_consultation(state):
        raise Refusal("only_in_consultation")


def need_category(category: str) -> None:
    """Refuse a kind of stakeholder that nobody knows."""
    if category not in CATEGORIES:
        raise Refusal("no_such_category", category=category, known=CATEGORIES)


@rule(command.WelcomeGuest)
def welcome(state: State, asked: command.WelcomeGuest, _: Context) -> list[Event]:
    """Let somebody take the floor whom no roster names."""
    need_consultation(state)
    common.need_text(asked.who, "name")
    need_category(asked.category)
    ref = common.next_ref(state, "guest", "V")
    return [event.GuestWelcomed(ref, asked.who.strip(), asked.category)]


@mutation(event.GuestWelcomed)
def welcomed(state: State, happened: event.GuestWelcomed, _: Entry) -> None:
    """Let the guest take the floor."""
    enrol(state, happened.guest, happened.who)


def enrol(state: State, code: str, who: str) -> None:
    """Let somebody who replied (R1) or came (V1) be named by reference or by name."""
    known = member(state, who)
    state.actors[code] = Actor(code, known.name if known else {state.language: who}, "organisation")
    for name in (code, who):
        state.names.setdefault(folded(name), code)
