"""What proposals, questions and objections leave open."""

import re
from collections.abc import Iterator

from meeting_tui.domain.events.measures import DecisionTaken
from meeting_tui.domain.open_point import COUNCIL, GUIDANCE, INVITATION, MEETING, OpenPoint
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import Proposal, Question, State

UNCLASSIFIED = {"submitted", "introduced", "under examination"}
LEFT = {"closed", "deferred", "dropped"}

_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def unclassified(state: State, *, ended: bool) -> Iterator[OpenPoint]:
    """Find the proposals nobody classified, once their item is left or the topic is lost."""
    for proposal in state.proposals.values():
        if proposal.state in UNCLASSIFIED and (ended or _decided_without(state, proposal)):
            begun = proposal.state == "under examination"
            line = f"/examined {proposal.id} partly" if begun else f"/notexamined {proposal.id}"
            yield OpenPoint(
                "proposal_unclassified", proposal.id, line, (MEETING, COUNCIL, GUIDANCE)
            )


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
    """Whether the finding is consensus; a contested one has no reason either."""
    return question.state == "consensus" or (question.state == "contested" and not question.reason)


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
                "/noconsensus time: …",
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
    """Find square brackets left in what was agreed: questions, their proposals, decisions."""
    concerns = (MEETING, COUNCIL, INVITATION)
    for question in state.questions.values():
        if not _agreed(question):
            continue
        if _bracketed(question.texts):
            yield OpenPoint("brackets", question.id, f"/reopen {question.id}: …", concerns)
        if question.proposal:
            for ref, line in _bracketed_parts(state.proposals[question.proposal]):
                yield OpenPoint("brackets", ref, line, concerns)
    for n, decision in _decisions(state):
        if _BRACKETS.search(state.fixed.get(n, decision.text)):
            yield OpenPoint("brackets", decision.decision, f"/fix #{n}: …", concerns)


def _bracketed(texts: Texts) -> bool:
    return any(_BRACKETS.search(text) for text in texts.values())


def _bracketed_parts(proposal: Proposal) -> Iterator[tuple[str, str]]:
    if _bracketed(proposal.preamble):
        yield proposal.id, f"/preamble {proposal.id}: …"
    for number, question in enumerate(proposal.questions, start=1):
        if _bracketed(question):
            yield f"{proposal.id}.{number}", f"/ask {proposal.id}.{number}: …"


def _decisions(state: State) -> Iterator[tuple[int, DecisionTaken]]:
    for paragraph in state.report.paragraphs.values():
        for fact in paragraph.facts:
            if isinstance(fact.event, DecisionTaken):
                yield fact.n, fact.event
