"""The minutes: paragraphs, what was said, statements for the record, private notes."""

from meeting_tui.domain.commands import minutes as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import minutes as event
from meeting_tui.domain.past import held
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import State, Statement


@rule(command.TakeMinute)
def take_minute(state: State, asked: command.TakeMinute, context: Context) -> list[Event]:
    """Write a paragraph under the item at which the line was begun."""
    common.need_text(asked.text, "text")
    _need_open(state, asked.text)
    item = _item(state, asked.item, context)
    return [event.MinuteTaken(asked.text, common.language(asked.language, context), item)]


def _need_open(state: State, text: str) -> None:
    """Refuse a text for the approved report of a closed meeting; until then it is a last word."""
    approval = state.report.approval
    if approval is None or state.closed_at is None:
        return
    last = state.report.last_approved(state.order)
    remedy = f"/editorial {last}: {text}" if last else ""
    raise Refusal("report_closed", entry=approval.n, what="text", remedy=remedy)


def _item(state: State, item: str, context: Context) -> str:
    """Return the item a line was begun under; begun under none, the one open by now."""
    chosen = item or common.need_item(state, context.at).id
    common.need("item", chosen, state)
    return chosen


@rule(command.Say)
def say(state: State, asked: command.Say, context: Context) -> list[Event]:
    """Record what was said, by name or with the rapporteur's own quantifier."""
    common.need_text(asked.text, "text")
    _need_open(state, asked.text)
    item = _item(state, asked.item, context)
    if not asked.actors and not asked.words:
        raise Refusal("nobody_speaks", remedy="/say NAME: …")
    common.need_actors(state, asked.actors)
    return [
        event.Said(
            asked.text,
            common.language(asked.language, context),
            item,
            asked.actors,
            asked.words,
            _proposal_at(state, item, context),
            asked.behalf,
        )
    ]


def _proposal_at(state: State, item: str, context: Context) -> str:
    there = item == common.item_id(state, context.at)
    return held(state, "proposal", context.at) if there else ""


@rule(command.AnnounceStatement)
def announce(state: State, asked: command.AnnounceStatement, context: Context) -> list[Event]:
    """Promise that a statement will be printed with its names."""
    common.need_actors(state, asked.actors)
    item = common.need_item(state, context.at)
    ref = common.next_ref(state, "statement", "S")
    language = common.language(asked.language, context) if asked.text else ""
    return [event.StatementAnnounced(ref, asked.actors, asked.text, language, item.id)]


@rule(command.ReceiveStatement)
def receive(state: State, asked: command.ReceiveStatement, context: Context) -> list[Event]:
    """Take in the text of a statement; it is never amended afterwards."""
    common.need("statement", asked.statement, state)
    common.need_text(asked.text, "text")
    if state.statements[asked.statement].words:
        raise Refusal("statement_received", statement=asked.statement)
    language = common.language(asked.language, context)
    return [event.StatementReceived(asked.statement, asked.text, language)]


@rule(command.NotePrivately)
def note_privately(_: State, asked: command.NotePrivately, __: Context) -> list[Event]:
    """Keep a note for the seats."""
    common.need_text(asked.text, "text")
    return [event.PrivateNoted(asked.text)]


@mutation(event.MinuteTaken)
def minute_taken(state: State, happened: event.MinuteTaken, entry: Entry) -> None:
    """Tell the paragraph."""
    common.tell(state, happened, entry, happened.item)


@mutation(event.Said)
def said(state: State, happened: event.Said, entry: Entry) -> None:
    """Tell what was said: with the proposals if one was in hand, else on its own."""
    key = f"c-{happened.item}" if happened.proposal else ""
    common.tell(state, happened, entry, happened.item, key)


@mutation(event.StatementAnnounced)
def announced(state: State, happened: event.StatementAnnounced, entry: Entry) -> None:
    """Keep the statement; its text may be there already."""
    text = common.words(happened.text, happened.language, entry) if happened.text else None
    state.statements[happened.statement] = Statement(happened.statement, happened.actors, text)
    common.tell(state, happened, entry, happened.item)


@mutation(event.StatementReceived)
def received(state: State, happened: event.StatementReceived, entry: Entry) -> None:
    """Keep the text, as it is."""
    state.statements[happened.statement].words = common.words(
        happened.text, happened.language, entry
    )


@mutation(event.PrivateNoted)
def noted(_: State, __: event.PrivateNoted, ___: Entry) -> None:
    """Change nothing, and tell nothing anywhere."""
