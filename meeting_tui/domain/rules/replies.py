"""The replies of an online consultation: received, summarised, linked, withheld."""

from collections.abc import Iterator, Sequence
from datetime import date

from meeting_tui.domain.commands import consultation as command
from meeting_tui.domain.consultation import ONLINE, Reply
from meeting_tui.domain.consulting import asked as known_questions
from meeting_tui.domain.consulting import point_ref, resolve, shown
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.events import Event
from meeting_tui.domain.events import consultation as event
from meeting_tui.domain.events.report import TextTranslated
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.registry import Context, mutation, rule
from meeting_tui.domain.report import Paragraph
from meeting_tui.domain.rules import common
from meeting_tui.domain.rules.consultation import enrol, need_category, need_consultation
from meeting_tui.domain.state import State


@rule(command.ReceiveReply)
def receive(state: State, asked: command.ReceiveReply, context: Context) -> list[Event]:
    """Enter one reply."""
    need_consultation(state)
    return list(_received(state, asked, 1, context))


@rule(command.ReceiveReplies)
def receive_all(state: State, asked: command.ReceiveReplies, context: Context) -> list[Event]:
    """Enter the replies of a file in one entry."""
    need_consultation(state)
    return [
        each
        for place, reply in enumerate(asked.replies, start=1)
        for each in _received(state, reply, place, context)
    ]


def _received(
    state: State, asked: command.ReceiveReply, place: int, context: Context
) -> Iterator[Event]:
    common.need_text(asked.who, "name")
    need_category(asked.category)
    items = _resolved(state, asked.questions)
    ref = f"R{state.counters.get('reply', 0) + place}"
    day = asked.day or context.at.astimezone(state.zone).date()
    yield event.ReplyReceived(ref, asked.who.strip(), asked.category, day.isoformat())
    yield from (event.QuestionAddressed(ref, item) for item in items)
    if asked.text.strip():
        language = common.language(asked.language, context)
        item = _only(items)
        yield event.ReplySummarised(ref, asked.text.strip(), language, item)
        target = point_ref(state, ref, item)
        yield from (TextTranslated(target, *pair) for pair in asked.translations.items())
    if asked.address:
        yield event.ReplyLinked(ref, _public_address(state, asked.address))
    if asked.withheld:
        yield event.ReplyWithheld(ref, asked.withheld)


def _resolved(state: State, questions: Sequence[str]) -> list[str]:
    items = []
    for written in questions:
        item = resolve(state, written)
        if not item:
            known = tuple(shown(state, each) for each in known_questions(state))
            raise Refusal("no_such_asked", number=written, known=known)
        items.append(item)
    return list(dict.fromkeys(items))


def _only(items: Sequence[str]) -> str:
    """Return the question that a summary answers; one of several is on the whole."""
    return items[0] if len(items) == 1 else ""


def _public_address(state: State, address: str) -> str:
    """Refuse to publish a document of the Group: its papers are restricted."""
    prefix = state.plan.group.document_prefix
    if prefix and prefix.casefold() in address.casefold():
        raise Refusal("restricted_document", document=address)
    return address.strip()


def _reply(state: State, ref: str) -> Reply:
    need_consultation(state)
    common.need("reply", ref, state)
    return state.replies[ref]


@rule(command.SummariseReply)
def summarise(state: State, asked: command.SummariseReply, context: Context) -> list[Event]:
    """Say what a reply answers to a question; a later text takes the place of an earlier one."""
    reply = _reply(state, asked.reply)
    common.need_text(asked.text, "text")
    language = common.language(asked.language, context)
    events: list[Event] = []
    for item in _resolved(state, asked.questions):
        frozen = _told(state, reply.id, item)
        if frozen and frozen.approval:
            number = frozen.approval.number
            raise Refusal("frozen", paragraph=number, remedy=f"/corrigendum {number}: …")
        if item not in reply.items:
            events.append(event.QuestionAddressed(reply.id, item))
        events.append(event.ReplySummarised(reply.id, asked.text.strip(), language, item))
    return events


def _told(state: State, reply: str, item: str) -> Paragraph | None:
    """Return the paragraph that tells what a reply says to a question."""
    for paragraph in state.report.paragraphs.values():
        for fact in paragraph.facts:
            told = fact.event
            if isinstance(told, event.ReplySummarised) and (told.reply, told.item) == (reply, item):
                return paragraph
    return None


@rule(command.LinkReply)
def link(state: State, asked: command.LinkReply, _: Context) -> list[Event]:
    """Say where a reply can be read."""
    reply = _reply(state, asked.reply)
    common.need_text(asked.text, "text")
    return [event.ReplyLinked(reply.id, _public_address(state, asked.text))]


@rule(command.WithholdReply)
def withhold(state: State, asked: command.WithholdReply, _: Context) -> list[Event]:
    """Take a reply out of what is published; one that is told in an approved paragraph stays."""
    reply = _reply(state, asked.reply)
    common.need_text(asked.reason, "reason")
    for paragraph in state.report.paragraphs.values():
        if paragraph.approval and any(_tells(fact.event, reply.id) for fact in paragraph.facts):
            raise Refusal("reply_in_frozen", reply=reply.id, paragraph=paragraph.approval.number)
    return [event.ReplyWithheld(reply.id, asked.reason)]


def _tells(told: Event, reply: str) -> bool:
    return isinstance(told, event.ReplySummarised) and told.reply == reply


@mutation(event.ReplyReceived)
def received(state: State, happened: event.ReplyReceived, entry: Entry) -> None:
    """Keep the reply; who sent it may take the floor, and the summary counts it."""
    day = date.fromisoformat(happened.day)
    state.replies[happened.reply] = Reply(
        happened.reply, happened.who, happened.category, day, entry.n
    )
    enrol(state, happened.reply, happened.who)
    common.tell(state, happened, entry, ONLINE if ONLINE in state.items else "", "counts")


@mutation(event.QuestionAddressed)
def addressed(state: State, happened: event.QuestionAddressed, entry: Entry) -> None:
    """Count the reply under the question."""
    state.replies[happened.reply].items.append(happened.item)
    common.tell(state, happened, entry, happened.item, f"replies-{happened.item}")
    _put_first(state, happened.item)


@mutation(event.ReplySummarised)
def summarised(state: State, happened: event.ReplySummarised, entry: Entry) -> None:
    """Tell what the reply says in a paragraph of its own, in place of what was told before."""
    key = f"says-{happened.reply}-{happened.item or ONLINE}"
    before = state.report.paragraphs.get(key)
    if before and not before.approval:
        state.report.take_out(before, entry.n)
    reply = state.replies[happened.reply]
    reply.points[happened.item] = common.words(happened.text, happened.language, entry)
    if not reply.withheld:
        item = happened.item or (ONLINE if ONLINE in state.items else "")
        common.tell(state, happened, entry, item, key)
        _put_first(state, item)
        state.report.reshaped = entry.n


def _put_first(state: State, item: str) -> None:
    """Put what came online before what was said, whatever was recorded first."""
    if state.report.issued or not item:
        return
    keys = state.report.section_for(item).paragraphs
    keys.sort(key=lambda key: (not key.startswith(("counts", "replies-")), _said_there(key)))


def _said_there(key: str) -> bool:
    return not key.startswith(("counts", "replies-", "says-"))


@mutation(event.ReplyLinked)
def linked(state: State, happened: event.ReplyLinked, _: Entry) -> None:
    """Keep where it can be read."""
    state.replies[happened.reply].address = happened.address


@mutation(event.ReplyWithheld)
def withheld(state: State, happened: event.ReplyWithheld, entry: Entry) -> None:
    """Leave the reply, and what was drafted from it, out of everything that is published."""
    state.replies[happened.reply].withheld = happened.reason
    for paragraph in list(state.report.paragraphs.values()):
        if not paragraph.approval and any(
            _tells(fact.event, happened.reply) for fact in paragraph.facts
        ):
            state.report.strike(paragraph.key, happened.reason, entry.n)
