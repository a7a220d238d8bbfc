"""The question before the Group as it is shown to the room, in each language."""

from collections.abc import Mapping

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import Proposal, Question, State
from meeting_tui.languages import naming
from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.facts import gaps
from meeting_tui.languages.phrases import Variant, phrase

PUT: Mapping[tuple[bool, bool, bool], Variant] = {
    (True, True, True): NP_(
        "That the topic of the next open consultation be {title}, with the preamble and the "
        "question in Document {document:verbatim}.",
        "That the topic of the next open consultation be {title}, with the preamble and the "
        "{number} questions in Document {document:verbatim}.",
    ),
    (False, True, True): NP_(
        "That the topic of the next open consultation be {title}, with the question in Document "
        "{document:verbatim}.",
        "That the topic of the next open consultation be {title}, with the {number} questions in "
        "Document {document:verbatim}.",
    ),
    (True, False, True): N_(
        "That the topic of the next open consultation be {title}, with the preamble in Document "
        "{document:verbatim}."
    ),
    (False, False, True): N_(
        "That the topic of the next open consultation be {title}, as in Document "
        "{document:verbatim}."
    ),
    (True, True, False): NP_(
        "That the topic of the next open consultation be {title}, with its preamble and its "
        "question.",
        "That the topic of the next open consultation be {title}, with its preamble and its "
        "{number} questions.",
    ),
    (False, True, False): NP_(
        "That the topic of the next open consultation be {title}, with its question.",
        "That the topic of the next open consultation be {title}, with its {number} questions.",
    ),
    (True, False, False): N_(
        "That the topic of the next open consultation be {title}, with its preamble."
    ),
    (False, False, False): N_("That the topic of the next open consultation be {title}."),
}
"""By whether there is a preamble, are questions, and is a document."""

ACCEPTED = (
    N_("That the proposal “{title}” be accepted, as in Document {document:verbatim}."),
    N_("That the proposal “{title}” be accepted."),
)
"""For a group whose proposals are no topics of a consultation."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A question in one language: its sentence, and the text that is agreed with it.

    ``missing``: the sentence is not in the language, or a part of the text is not; ``stale``: it
    was put in other words since.
    """

    language: str
    text: str
    preamble: str = ""
    questions: tuple[str, ...] = ()
    missing: bool = False
    stale: bool = False


def shown(state: State, question: Question, language: str) -> Shown:
    """Show a question put: a text of its own word for word, a proposal by its title."""
    proposal = state.proposals.get(question.proposal)
    if proposal is None:
        found = _own(state, question, language)
        return Shown(language, found.text, missing=found.missing, stale=found.stale)
    preamble = gaps.of_texts(state, language, proposal.preamble, (f"{proposal.id}.0",))
    numbered = enumerate(proposal.questions, start=1)
    questions = [
        gaps.of_texts(state, language, texts, (f"{proposal.id}.{number}",))
        for number, texts in numbered
        if texts
    ]
    if question.changed:
        head = _own(state, question, language)
    else:
        head = _of_topic(state, proposal, language)
    every = (head, preamble, *questions)
    return Shown(
        language,
        head.text,
        preamble.text,
        tuple(found.text for found in questions),
        any(found.missing for found in every),
        any(found.stale for found in every),
    )


def _own(state: State, question: Question, language: str) -> gaps.Found:
    """Find the words of the question itself; a translation of earlier words is stale."""
    n = question.changed or question.n
    found = gaps.of_texts(state, language, question.texts, (f"#{n}", question.id))
    made = gaps.translation(state, language, (f"#{n}", question.id))
    old = language not in question.texts and made is not None and made.n < n
    return found._replace(stale=found.stale or old)


def _of_topic(state: State, proposal: Proposal, language: str) -> gaps.Found:
    title = gaps.of_texts(state, language, proposal.title, (proposal.id,))
    number = sum(1 for texts in proposal.questions if texts)
    values = {"title": title.text, "document": naming.document(state, proposal.document)}
    shape = any(proposal.preamble.values()), number > 0, bool(proposal.document)
    choices = (PUT[shape],) if state.plan.group.consultation else ACCEPTED
    text = phrase(title.language, choices, values, number)
    return title._replace(text=text)


def document_of(state: State, proposal: Proposal) -> str:
    """Name the document that holds a proposal, shortened as it is typed; empty without one."""
    return naming.document(state, proposal.document) if proposal.document else ""
