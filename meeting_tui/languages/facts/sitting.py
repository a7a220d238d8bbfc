"""The meeting, its agenda and the approval of its report, in sentences."""

from collections.abc import Sequence

from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.events import agenda as event
from meeting_tui.domain.events.report import ReportApproved
from meeting_tui.domain.events.sitting import MeetingClosed, SittingOpened
from meeting_tui.domain.report import Fact
from meeting_tui.domain.state import Item, Proposal
from meeting_tui.languages.catalogue import N_, NC_, NP_
from meeting_tui.languages.dates import time_of_day
from meeting_tui.languages.facts.telling import Telling, Words, tells

NUMBERS = (
    NC_("number", "two"),
    NC_("number", "three"),
    NC_("number", "four"),
    NC_("number", "five"),
    NC_("number", "six"),
    NC_("number", "seven"),
    NC_("number", "eight"),
    NC_("number", "nine"),
    NC_("number", "ten"),
)

EXAMINED_ONE = NP_(
    "The Group examined Document {documents}, which contained one proposal for the topic of the "
    "next open consultation.",
    "The Group examined Document {documents}, which contained {count} proposals for the topic of "
    "the next open consultation.",
)
EXAMINED_MANY = NP_(
    "The Group examined Documents {documents}, which contained one proposal for the topic of the "
    "next open consultation.",
    "The Group examined Documents {documents}, which contained {count} proposals for the topic of "
    "the next open consultation.",
)
BEFORE_THE_GROUP = NP_(
    "The Group had before it one proposal for the topic of the next open consultation.",
    "The Group had before it {count} proposals for the topic of the next open consultation.",
)
EXAMINED_ONE_OF_ANY_KIND = NP_(
    "The Group examined Document {documents}, which contained one proposal.",
    "The Group examined Document {documents}, which contained {count} proposals.",
)
EXAMINED_MANY_OF_ANY_KIND = NP_(
    "The Group examined Documents {documents}, which contained one proposal.",
    "The Group examined Documents {documents}, which contained {count} proposals.",
)
BEFORE_ANY_GROUP = NP_(
    "The Group had before it one proposal.",
    "The Group had before it {count} proposals.",
)
TOPICS = (BEFORE_THE_GROUP, EXAMINED_ONE, EXAMINED_MANY)
PROPOSALS = (BEFORE_ANY_GROUP, EXAMINED_ONE_OF_ANY_KIND, EXAMINED_MANY_OF_ANY_KIND)
"""Without a document, with one, with several."""

AGREED = (
    N_("The participants agreed on this summary."),
    N_("The participants agreed on this summary as amended."),
)


@tells(SittingOpened)
def opened(telling: Telling, _: SittingOpened, fact: Fact) -> Sequence[Words]:
    """Tell the opening, with its hour at the place of the meeting."""
    return [telling.say(N_("The meeting was opened at {time}."), time=_hour(telling, fact))]


@tells(MeetingClosed)
def closed(telling: Telling, _: MeetingClosed, fact: Fact) -> Sequence[Words]:
    """Tell the closing, with its hour."""
    return [telling.say(N_("The meeting was closed at {time}."), time=_hour(telling, fact))]


def _hour(telling: Telling, fact: Fact) -> str:
    return time_of_day(fact.at.astimezone(telling.state.zone))


@tells(event.AgendaAdopted)
def adopted(telling: Telling, happened: event.AgendaAdopted, _: Fact) -> Sequence[Words]:
    """Tell the adoption of the agenda."""
    if is_consultation(telling.state):
        return [telling.say(N_("The agenda was adopted."))]
    if happened.amended:
        return [telling.say(N_("The Group adopted its agenda as amended."))]
    return [telling.say(N_("The Group adopted its agenda."))]


@tells(ReportApproved)
def approved(telling: Telling, happened: ReportApproved, _: Fact) -> Sequence[Words]:
    """Tell the approval of the report."""
    if is_consultation(telling.state):
        return [telling.say(AGREED[happened.amended])]
    if happened.amended:
        return [telling.say(N_("The Group approved its report as amended."))]
    return [telling.say(N_("The Group approved its report."))]


@tells(event.ItemOpened)
def taken_up(telling: Telling, happened: event.ItemOpened, fact: Fact) -> Sequence[Words]:
    """Tell what a topic item began with; taken up again, that its examination went on."""
    item = telling.state.items[happened.item]
    if _opened_before(telling, fact, item):
        return [telling.say(N_("The Group resumed its examination of the proposals."))]
    announced = [p for p in telling.state.proposals.values() if p.item == item.id and not p.parents]
    return [_examined(telling, item, announced)]


def _examined(telling: Telling, item: Item, announced: list[Proposal]) -> str:
    contained = [p for p in announced if p.document and p.document in item.documents]
    documents = tuple(dict.fromkeys(p.document for p in contained))
    forms = TOPICS if telling.state.plan.group.consultation else PROPOSALS
    if not documents:
        return telling.say_plural(forms[0], len(announced), count=_count(telling, len(announced)))
    return telling.say_plural(
        forms[min(len(documents), 2)],
        len(contained),
        documents=telling.listed(documents),
        count=_count(telling, len(contained)),
    )


def _count(telling: Telling, number: int) -> str:
    """Write a number as a word from two to ten, in figures above."""
    if 2 <= number <= len(NUMBERS) + 1:
        return telling.say(NUMBERS[number - 2])
    return str(number)


def _opened_before(telling: Telling, fact: Fact, item: Item) -> bool:
    report = telling.state.report
    return any(
        isinstance(each.event, event.ItemOpened) and each.event.item == item.id and each.n < fact.n
        for section in report.sections.values()
        if section.item == item.id
        for key in section.paragraphs
        for each in report.paragraphs[key].facts
    )


@tells(event.ItemReopened)
def reopened(telling: Telling, happened: event.ItemReopened, fact: Fact) -> Sequence[Words]:
    """Tell that an item was taken up again."""
    return [
        telling.reasoned(
            N_("The Group took up this item again."),
            N_("The Group took up this item again, for the following reason: {reason:clause}."),
            happened.reason,
            fact,
        )
    ]


@tells(event.ItemDeferred)
def deferred(telling: Telling, happened: event.ItemDeferred, fact: Fact) -> Sequence[Words]:
    """Tell that an item goes to the next meeting."""
    return [
        telling.reasoned(
            N_("The item was deferred to the next meeting."),
            N_(
                "The item was deferred to the next meeting, for the following reason: "
                "{reason:clause}."
            ),
            happened.reason,
            fact,
        )
    ]


@tells(event.ItemDropped)
def dropped(telling: Telling, happened: event.ItemDropped, fact: Fact) -> Sequence[Words]:
    """Tell that an item left the agenda."""
    return [
        telling.reasoned(
            N_("The item was removed from the agenda."),
            N_("The item was removed from the agenda, for the following reason: {reason:clause}."),
            happened.reason,
            fact,
        )
    ]
