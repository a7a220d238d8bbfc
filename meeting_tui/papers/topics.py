"""The topics on which the Group found consensus, and how a paper prints one."""

from collections.abc import Iterator
from dataclasses import replace

from meeting_tui.domain import brackets
from meeting_tui.domain.consulting import agreed_questions, is_consultation, topics
from meeting_tui.domain.events.consensus import ConsensusFound
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Texts
from meeting_tui.domain.state import Agreed, Proposal, Question, State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.facts.gaps import Found, of_texts
from meeting_tui.languages.typography import typeset
from meeting_tui.papers import wording
from meeting_tui.papers.model import Mark, Paragraph, Point, Points, Prose, Text, fill


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
    if is_consultation(state):
        return tuple(_invited(state, topic) for topic in topics(state))
    return tuple(
        Topic(question, text, _told_in(state, question))
        for question, text in agreed_questions(state)
    )


def _invited(state: State, topic: Proposal) -> Topic:
    """Take a topic of a consultation as one that was agreed where it was begun."""
    at = state.entries[0].at
    question = Question("", topic.title, state.language, 0, at, topic.id)
    return Topic(question, Agreed(topic.title, topic.preamble, tuple(topic.questions)), "")


def _told_in(state: State, question: Question) -> str:
    for paragraph in state.report.paragraphs.values():
        events = (fact.event for fact in paragraph.facts)
        if not paragraph.struck and any(
            isinstance(each, ConsensusFound) and each.question == question.id for each in events
        ):
            return paragraph.key
    return ""


def printed(state: State, language: str, topic: Topic) -> Iterator[Paragraph]:
    """Print a topic word for word as it was agreed: title, preamble, numbered questions."""
    title = _found(state, language, topic, topic.agreed.texts, topic.targets)
    quoted = say(language, N_("“{topic}”"), topic="{topic}")
    bold = tuple(
        replace(each, bold=True)
        for each in fill(quoted, topic=_text(title, language))
        if isinstance(each, Text)
    )
    yield Paragraph("", "", (Prose(bold),), _marks(title, language))
    if topic.agreed.preamble:
        preamble = _found(state, language, topic, topic.agreed.preamble, topic.part(0))
        yield Paragraph("", "", (Prose((_text(preamble, language),)),), _marks(preamble, language))
    questions = [
        _found(state, language, topic, texts, topic.part(number))
        for number, texts in enumerate(topic.agreed.questions, start=1)
    ]
    if questions:
        points = tuple(
            Point("", f"{number})", (_text(found, language),))
            for number, found in enumerate(questions, start=1)
        )
        worst = next((each for each in questions if each.missing), questions[0])
        yield Paragraph("", "", (Points(points),), _marks(worst, language))


def _found(
    state: State, language: str, topic: Topic, texts: Texts, targets: tuple[str, ...]
) -> Found:
    """Find a part of the topic; brackets of which only another language knows the end are a gap."""
    found = of_texts(state, language, texts, targets)
    settled = bool(topic.question.brackets) and all(b.outcome for b in topic.question.brackets)
    original = next(iter(texts.values()), "")
    left = settled and brackets.found(found.text) and not brackets.found(original)
    return found._replace(missing=True) if left else found


def _text(found: Found, language: str) -> Text:
    """Give an agreed text; one that is still in another language is in italics."""
    if found.language == language:
        return Text(typeset(language, found.text))
    return Text(found.text, found.language, italic=True)


def _marks(found: Found, language: str) -> tuple[Mark, ...]:
    return wording.gaps(language, missing=found.missing, stale=found.stale)
