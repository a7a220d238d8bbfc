"""The topics on which the Group found consensus: what an open consultation is held on."""

from dataclasses import dataclass

from meeting_tui.domain.brackets import settled
from meeting_tui.domain.events.consensus import ConsensusFound
from meeting_tui.domain.state import Agreed, Question, State


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it was agreed; ``told`` is the paragraph of the report that tells it.

    ``targets`` are the references under which its title can be translated.
    """

    question: Question
    agreed: Agreed
    told: str

    @property
    def targets(self) -> tuple[str, ...]:
        """The references of its title, the proposal's first."""
        proposal = self.question.proposal
        own = (f"#{self.question.n}", self.question.id)
        return (proposal, *own) if proposal else own

    def part(self, number: int) -> tuple[str, ...]:
        """Return the references of its preamble (0) or of a question, counted from 1."""
        return (f"{self.question.proposal}.{number}",) if self.question.proposal else ()


def agreed(state: State) -> tuple[Topic, ...]:
    """List the topics agreed under the topic items, in the order of the findings."""
    found = [
        Topic(question, text, _told_in(state, question))
        for question in state.questions.values()
        if _topic(state, question) and (text := settled(question))
    ]
    return tuple(sorted(found, key=_when))


def _when(topic: Topic) -> tuple[bool, float, int]:
    found = topic.question.found_at
    return found is None, found.timestamp() if found else 0.0, topic.question.n


def _topic(state: State, question: Question) -> bool:
    if question.state != "consensus":
        return False
    item = state.items.get(question.item)
    return bool(question.proposal) or (item is not None and item.kind == "topic")


def _told_in(state: State, question: Question) -> str:
    for paragraph in state.report.paragraphs.values():
        events = (fact.event for fact in paragraph.facts)
        if not paragraph.struck and any(
            isinstance(each, ConsensusFound) and each.question == question.id for each in events
        ):
            return paragraph.key
    return ""
