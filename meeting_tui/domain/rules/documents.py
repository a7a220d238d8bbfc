"""Documents: announced, introduced, noted, withdrawn, taken together."""

from meeting_tui.domain.commands import agenda as command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import agenda as event
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.rules import common
from meeting_tui.domain.state import Document, State


@rule(command.AnnounceDocument)
def announce(state: State, asked: command.AnnounceDocument, context: Context) -> list[Event]:
    """Add a document that came in late."""
    if state.has("document", asked.document):
        raise Refusal("document_known", document=asked.document)
    common.need_text(asked.title, "title")
    title = {common.language(asked.language, context): asked.title}
    return [event.DocumentAnnounced(asked.document, title, asked.source)]


@rule(command.IntroduceDocument)
def introduce(state: State, asked: command.IntroduceDocument, context: Context) -> list[Event]:
    """Let a document be presented; a second time is asked about."""
    common.need("document", asked.document, state)
    if asked.actor:
        common.need_actors(state, [asked.actor])
    if state.documents[asked.document].introduced_at:
        context.ask("document_introduced", document=asked.document)
    item = common.need_item(state, context.at).id
    actor = asked.actor or _source(state, asked.document)
    return [event.DocumentIntroduced(asked.document, actor, item)]


def _source(state: State, number: str) -> str:
    source = state.documents[number].source
    return source if source in state.actors else ""


@rule(command.NoteDocument)
def note(state: State, asked: command.NoteDocument, context: Context) -> list[Event]:
    """Let the Group note a document, without a number the one introduced last."""
    item = common.need_item(state, context.at)
    number = asked.document or _introduced_last(state)
    common.need("document", number, state)
    return [event.DocumentNoted(number, item.id)]


def _introduced_last(state: State) -> str:
    introduced = [d for d in state.documents.values() if d.state == "introduced"]
    if not introduced:
        raise Refusal("no_document_introduced", remedy="/introduce …")
    return max(introduced, key=lambda d: d.introduced_at or state.entries[0].at).number


@rule(command.WithdrawDocument)
def withdraw(state: State, asked: command.WithdrawDocument, _: Context) -> list[Event]:
    """Take a document back."""
    common.need("document", asked.document, state)
    if state.documents[asked.document].state == "withdrawn":
        raise Refusal("document_withdrawn", document=asked.document)
    return [event.DocumentWithdrawn(asked.document, asked.reason)]


@rule(command.GroupDocuments)
def group(state: State, asked: command.GroupDocuments, context: Context) -> list[Event]:
    """Take several documents together."""
    if len(set(asked.documents)) < 2:
        raise Refusal("group_of_one")
    for number in asked.documents:
        common.need("document", number, state)
    return [event.DocumentsGrouped(asked.documents, common.item_id(state, context.at))]


@mutation(event.DocumentAnnounced)
def announced(state: State, happened: event.DocumentAnnounced, _: Entry) -> None:
    """Enter the document into the list."""
    state.documents[happened.document] = Document(
        happened.document, happened.title, happened.source
    )


@mutation(event.DocumentIntroduced)
def introduced(state: State, happened: event.DocumentIntroduced, entry: Entry) -> None:
    """Tell the presentation."""
    document = state.documents[happened.document]
    common.become(document, "introduced", entry.at)
    document.introduced_at = document.introduced_at or entry.at
    common.tell(state, happened, entry, happened.item)


@mutation(event.DocumentNoted, event.DocumentWithdrawn)
def settled(
    state: State, happened: event.DocumentNoted | event.DocumentWithdrawn, entry: Entry
) -> None:
    """Tell that the document was noted or withdrawn."""
    noted = isinstance(happened, event.DocumentNoted)
    common.become(state.documents[happened.document], "noted" if noted else "withdrawn", entry.at)
    item = happened.item if isinstance(happened, event.DocumentNoted) else ""
    common.tell(state, happened, entry, item or common.item_id(state, entry.at))


@mutation(event.DocumentsGrouped)
def grouped(state: State, happened: event.DocumentsGrouped, entry: Entry) -> None:
    """Tell the grouping."""
    common.tell(state, happened, entry, happened.item)
