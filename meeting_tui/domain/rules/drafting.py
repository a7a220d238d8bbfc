"""Drafting groups and informal consultations: beside the plenary, and back with a text."""

from meeting_tui.domain.commands import proposals as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import proposals as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import DraftingGroup, State


@rule(command.FormDraftingGroup)
def form(state: State, asked: command.FormDraftingGroup, context: Context) -> list[Event]:
    """Let a delegation convene a group, or informal consultations, with a mandate."""
    common.need_actors(state, [asked.convenor])
    common.need_text(asked.mandate, "mandate")
    ref = common.next_ref(state, "drafting", "G")
    language = common.language(asked.language, context)
    item = common.need_item(state, context.at).id
    formed = event.DraftingGroupFormed(
        ref, asked.convenor, asked.mandate, language, asked.due, item, asked.kind
    )
    return [formed]


@rule(command.TakeBackDraft)
def take_back(state: State, asked: command.TakeBackDraft, context: Context) -> list[Event]:
    """Take in what the group brought back; a second return is asked about."""
    common.need("drafting", asked.drafting, state)
    common.need_text(asked.text, "text")
    if state.drafting[asked.drafting].words:
        context.ask("drafting_back", drafting=asked.drafting)
    if asked.document and not state.has("document", asked.document):
        raise Refusal("unknown", kind="document", ref=asked.document)
    language = common.language(asked.language, context)
    item = common.item_id(state, context.at)
    return [event.DraftingGroupReturned(asked.drafting, asked.text, language, asked.document, item)]


@mutation(event.DraftingGroupFormed)
def formed(state: State, happened: event.DraftingGroupFormed, entry: Entry) -> None:
    """Keep the group at work."""
    state.drafting[happened.drafting] = DraftingGroup(
        happened.drafting,
        happened.convenor,
        common.words(happened.mandate, happened.language, entry),
        happened.due,
        kind=happened.kind,
    )
    common.tell(state, happened, entry, happened.item)


@mutation(event.DraftingGroupReturned)
def returned(state: State, happened: event.DraftingGroupReturned, entry: Entry) -> None:
    """Keep the text it brought."""
    group = state.drafting[happened.drafting]
    group.words = common.words(happened.text, happened.language, entry)
    group.document = happened.document
    common.tell(state, happened, entry, happened.item)
