"""The summary of an open consultation, and its annex to the Group's report, in sentences."""

from collections.abc import Sequence

from meeting_tui.domain.consulting import point_ref
from meeting_tui.domain.events import consultation as event
from meeting_tui.domain.report import Fact
from meeting_tui.languages import consultation as words
from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.facts.telling import Telling, Words, tells

ADDRESSED = NP_(
    "{number} reply addressed this question ({replies}).",
    "{number} replies addressed this question ({replies}).",
)
ADDRESSED_UNNAMED = NP_(
    "{number} reply addressed this question.", "{number} replies addressed this question."
)
NOT_PUBLISHED = NP_("{number} that is not published", "{number} that are not published")
SAYS = N_("In its reply ({reply}), {who} ({category}) stated that {text:clause:that}.")
ANNEXED = N_(
    "The summary of the open consultation on “{topic}”, as agreed by its participants, is annexed "
    "to this report."
)


def _is_first(telling: Telling, happened: object) -> bool:
    """Whether an event opens its paragraph, so that the sentence on all of them is told once."""
    return telling.facts[0].event == happened


@tells(event.ReplyReceived)
def counted(telling: Telling, happened: event.ReplyReceived, _: Fact) -> Sequence[Words]:
    """Tell how many replies there were, from whom, by when."""
    if not _is_first(telling, happened):
        return []
    return words.counted(telling.language, telling.state)


@tells(event.QuestionAddressed)
def addressed(telling: Telling, happened: event.QuestionAddressed, _: Fact) -> Sequence[Words]:
    """Tell which replies addressed a question; those that are not published are only counted."""
    if not _is_first(telling, happened):
        return []
    replies = [each for each in telling.state.replies.values() if happened.item in each.items]
    named = [each.id for each in replies if not each.withheld]
    if not named:
        return [telling.say_plural(ADDRESSED_UNNAMED, len(replies))]
    withheld = len(replies) - len(named)
    if withheld:
        named.append(telling.say_plural(NOT_PUBLISHED, withheld))
    return [telling.say_plural(ADDRESSED, len(replies), replies=telling.listed(named))]


@tells(event.ReplySummarised)
def says(telling: Telling, happened: event.ReplySummarised, _: Fact) -> Sequence[Words]:
    """Tell what a reply says: who replied publicly is named."""
    reply = telling.state.replies[happened.reply]
    target = point_ref(telling.state, happened.reply, happened.item)
    text = telling.stated(happened.text, happened.language, target)
    category = words.category(telling.language, reply.category)
    who = words.who(telling.language, telling.state, reply)
    return [telling.say(SAYS, reply=reply.id, who=who, category=category, text=text)]


@tells(event.SummaryAnnexed)
def annexed(telling: Telling, happened: event.SummaryAnnexed, _: Fact) -> Sequence[Words]:
    """Tell that the summary of a consultation is annexed."""
    topic = happened.topic.get(telling.language) or next(iter(happened.topic.values()), "")
    return [telling.say(ANNEXED, topic=topic)]
