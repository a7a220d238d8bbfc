"""What was found on a topic, and whether it is decided, so that time is wanted for the rest."""

from operator import attrgetter

from meeting_tui.domain.state import Item, Question, State

CONCLUDED = {"agreed", "no consensus", "referred", "not examined", "withdrawn", "merged"}
"""States in which nothing more is expected of a proposal."""

EXAMINED = {"examined", "partly examined"}
"""States in which a proposal can be put without a question why it was not examined."""


def finding_of(state: State, item: Item) -> Question | None:
    """Return the question under an item that was answered last, unless one waits for an answer."""
    asked = [each for each in state.questions.values() if each.item == item.id]
    if any(each.state in {"put", "contested"} for each in asked):
        return None
    return max((q for q in asked if q.found_at), key=attrgetter("found_at"), default=None)


def is_decided(state: State, topic: Item) -> bool:
    """Whether a topic is found, lost or referred, or all its proposals have had their turn."""
    found = finding_of(state, topic)
    if found is None:
        return False
    if found.finding == "no consensus" and (found.reason == "time" or is_referred(state, topic)):
        return True
    if found.finding == "consensus" and found.proposal and state.plan.group.consultation:
        return True
    return all(p.state in CONCLUDED for p in state.proposals.values() if p.item == topic.id)


def is_referred(state: State, item: Item) -> bool:
    """Whether another body was asked about an item."""
    return any(referral.item == item.id for referral in state.referrals)


def waits_for_referral(state: State) -> str:
    """Return the body to be asked about the open topic, lost and not referred yet, or nothing."""
    item = state.item
    if item is None or not any(p.item == item.id for p in state.proposals.values()):
        return ""
    found = finding_of(state, item)
    if found is None or found.finding != "no consensus" or is_referred(state, item):
        return ""
    return next((each.code for each in state.actors.values() if each.kind == "body"), "")


def can_be_put(state: State) -> tuple[str, ...]:
    """List the proposals of the item without a finding: not yet tried, then examined ones first."""
    item = state.item.id if state.item else ""
    tried = {question.proposal for question in state.questions.values()}
    left = [p for p in state.proposals.values() if p.item == item and p.state not in CONCLUDED]
    left.sort(key=lambda each: (each.id in tried, each.state not in EXAMINED))
    return tuple(each.id for each in left)
