"""What proposals, questions and objections leave open."""

from collections.abc import Iterator

from meeting_tui.domain.brackets import found
from meeting_tui.domain.consulting import is_consultation
from meeting_tui.domain.events.measures import DecisionTaken
from meeting_tui.domain.letter import missing_parts
from meeting_tui.domain.open_point import COUNCIL, GUIDANCE, INVITATION, MEETING, OpenPoint
from meeting_tui.domain.state import Proposal, Question, State

UNCLASSIFIED = {"submitted", "introduced", "under examination"}
LEFT = {"closed", "deferred", "dropped"}


def unclassified(state: State, *, ended: bool) -> Iterator[OpenPoint]:
    """Find the proposals nobody classified, once their item is left or the topic is lost."""
    for proposal in state.proposals.values():
        if proposal.state in UNCLASSIFIED and (ended or _decided_without(state, proposal)):
            yield OpenPoint(
                "proposal_unclassified",
                proposal.id,
                _classifying(state, proposal),
                (MEETING, COUNCIL, GUIDANCE),
            )


def _classifying(state: State, proposal: Proposal) -> str:
    """Propose what became of it: examined in part once begun, else the reason of its item."""
    if proposal.state == "under examination":
        return f"/examined {proposal.id} partly"
    item = state.items.get(proposal.item)
    reason = item.reason if item and item.state in {"deferred", "dropped"} else ""
    return f"/notexamined {proposal.id}: {reason}" if reason else f"/notexamined {proposal.id}"


def _decided_without(state: State, proposal: Proposal) -> bool:
    """Whether its item is left, or a finding of no consensus was made under it."""
    item = state.items.get(proposal.item)
    if item is not None and item.state in LEFT:
        return True
    return any(
        question.state == "no consensus" and question.item == proposal.item
        for question in state.questions.values()
    )


def _agreed(question: Question) -> bool:
    """Whether the finding is consensus, contested or not."""
    return question.finding == "consensus"


def standing(state: State) -> Iterator[OpenPoint]:
    """Find the objections that were left open under a finding of consensus."""
    for objection in state.objections.values():
        if objection.state == "open" and _agreed(state.questions[objection.question]):
            yield OpenPoint(
                "objection_standing",
                objection.id,
                f"/lift {objection.id}",
                (MEETING, COUNCIL, INVITATION),
                objection.actors,
            )


def without_finding(state: State, *, ended: bool) -> Iterator[OpenPoint]:
    """Find the questions still put under an item that is left, or when the meeting ends."""
    for question in state.questions.values():
        item = state.items.get(question.item)
        left = item is not None and item.state in LEFT
        if question.state == "put" and (ended or left):
            yield OpenPoint(
                "question_open",
                question.id,
                "/noconsensus time",
                (MEETING, COUNCIL, INVITATION, GUIDANCE),
            )


def contested(state: State) -> Iterator[OpenPoint]:
    """Find the findings somebody contests."""
    for question in state.questions.values():
        if question.state == "contested":
            actors = tuple(actor for who, _ in question.contested for actor in who)
            yield OpenPoint(
                "finding_contested",
                question.id,
                f"/reopen {question.id}: …",
                (MEETING, COUNCIL, INVITATION, GUIDANCE),
                tuple(dict.fromkeys(actors)),
            )


def brackets(state: State) -> Iterator[OpenPoint]:
    """Find square brackets left in what was agreed, of which nobody said what became."""
    concerns = (MEETING, COUNCIL, INVITATION)
    for question in state.questions.values():
        for bracket in question.brackets if _agreed(question) else ():
            if not bracket.outcome:
                ref = f"{question.id}.{bracket.number}"
                yield OpenPoint("brackets", ref, f"/bracket {ref} kept", concerns)
    for n, decision in _decisions(state):
        fixed = state.fixed.get(n)
        if found(fixed.text if fixed else decision.text):
            yield OpenPoint("brackets", decision.decision, f"/fix #{n}: …", concerns)


def _decisions(state: State) -> Iterator[tuple[int, DecisionTaken]]:
    for paragraph in state.report.paragraphs.values():
        for fact in paragraph.facts:
            if isinstance(fact.event, DecisionTaken):
                yield fact.n, fact.event


def letter_parts(state: State) -> Iterator[OpenPoint]:
    """Find what the invitation still lacks, once a topic is agreed: one point for all of it."""
    if not state.plan.group.consultation:
        return
    topics = {item.id for item in state.items.values() if item.kind == "topic"}
    agreed = is_consultation(state) or any(
        _agreed(q) and q.item in topics for q in state.questions.values()
    )
    lacking = missing_parts(state.letter, state.plan.group.phrases) if agreed else ()
    if lacking:
        part = lacking[0]
        yield OpenPoint("letter_part", part, f"/letter {part}: …", (INVITATION,), (), len(lacking))
