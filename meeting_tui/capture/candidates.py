"""What a slot can be filled with where the meeting stands, and what would be refused or asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from meeting_tui.capture.written import REASONS
from meeting_tui.domain.papers import FIELDS
from meeting_tui.domain.setup import Actor
from meeting_tui.domain.state import State
from meeting_tui.domain.vocabulary import Vocabulary
from meeting_tui.languages import N_, say

RECENT = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that would be read, the names by which they are found, and what to know of them.

    ``why_not`` is a msgid: why the act would be refused or asked about; empty if it is fine.
    """

    text: str
    names: tuple[str, ...]
    note: str = ""
    why_not: str = ""


Source = Callable[[str, Vocabulary, str], Iterable[Candidate]]
"""Goes through the candidates of a kind of slot for a verb, in a language."""


def _said(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()), "")


def actors(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the roster, those in the room first."""
    state = vocabulary.state
    roster = sorted(state.actors.values(), key=lambda a: not state.present.get(a.code, False))
    waiting = {turn.actor for turn in state.queue}
    if verb == "unqueue":
        roster = [actor for actor in roster if actor.code in waiting]
    for actor in roster:
        name = _said(actor.name, language)
        text = name if vocabulary.actor(name) == actor.code and "," not in name else actor.code
        names = (actor.code, name, *actor.aliases)
        yield Candidate(text, names, "", _unfit(verb, actor, state, waiting))


def _unfit(verb: str, actor: Actor, state: State, waiting: set[str]) -> str:
    if verb == "queue" and actor.code in waiting:
        return N_("waits already")
    if verb == "present" and state.present.get(actor.code):
        return N_("is here already")
    if verb == "support" and not actor.member:
        return N_("observer: may not support")
    return ""


def items(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the agenda, with what is done already."""
    state = vocabulary.state
    for key in state.order:
        item = state.items[key]
        title = _said(item.title, language)
        yield Candidate(item.number, (item.number, title), title, _item_unfit(verb, item.state))


def _item_unfit(verb: str, state: str) -> str:
    if verb == "item" and state == "open":
        return N_("is open already")
    if verb in {"item", "done", "defer", "dropitem"} and state == "closed":
        return N_("is done already")
    if verb == "reopen" and state in {"pending", "open", "suspended"}:
        return N_("is not done")
    return ""


def documents(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the documents, those of the open item first."""
    state = vocabulary.state
    item = state.items.get(vocabulary.anchor.item)
    mine = item.documents if item else ()
    prefix = f"{state.plan.group.document_prefix}-"
    for document in sorted(state.documents.values(), key=lambda d: d.number not in mine):
        short = document.number.removeprefix(prefix)
        title = _said(document.title, language)
        unfit = ""
        if verb == "introduce" and document.introduced_at:
            unfit = N_("was introduced")
        elif document.state == "withdrawn":
            unfit = N_("is withdrawn")
        yield Candidate(short, (short, document.number, title), title, unfit)


def proposals(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the proposals with their titles."""
    state = vocabulary.state
    for proposal in state.proposals.values():
        title = _said(proposal.title, language)
        unfit = _proposal_unfit(verb, proposal.state, bool(proposal.introduced_at))
        yield Candidate(proposal.id, (proposal.id, title), title, unfit)


def _proposal_unfit(verb: str, state: str, introduced: bool) -> str:  # noqa: FBT001 - a fact of it
    if verb == "restore":
        return "" if state == "withdrawn" else N_("is on the table")
    if state == "withdrawn":
        return N_("is withdrawn")
    if state == "merged":
        return N_("is merged")
    if verb == "introduce" and introduced:
        return N_("was introduced")
    if verb == "examine" and state == "under examination":
        return N_("is in hand")
    return ""


def questions_of(_: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the questions of the proposals, and the one that could come next in each."""
    for proposal in vocabulary.state.proposals.values():
        for number, texts in enumerate([*proposal.questions, {}], start=1):
            ref = f"{proposal.id}.{number}"
            yield Candidate(ref, (ref,), _said(texts, language))


def questions(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the questions put, the latest first."""
    for question in reversed(vocabulary.state.questions.values()):
        found = question.state != "put"
        unfit = ""
        if verb == "put" and found:
            unfit = N_("has its finding")
        elif verb in {"reopen", "contest"} and not found:
            unfit = N_("is still open")
        yield Candidate(question.id, (question.id,), _said(question.texts, language), unfit)


def objections(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the objections with their grounds."""
    for objection in vocabulary.state.objections.values():
        unfit = "" if objection.state == "open" else N_("is settled")
        yield Candidate(objection.id, (objection.id,), objection.grounds.text, unfit)


def measures(verb: str, vocabulary: Vocabulary, _: str) -> Iterator[Candidate]:
    """Go through the measures with their texts."""
    for measure in vocabulary.state.measures.values():
        after = verb in {"progress", "complete"}
        fit = measure.state in ({"approved", "completed"} if after else {"open"})
        unfit = "" if fit else N_("is not approved") if after else N_("is settled")
        yield Candidate(measure.id, (measure.id,), measure.words.text, unfit)


def statements(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the statements for the record."""
    for statement in vocabulary.state.statements.values():
        unfit = N_("was received") if statement.words else ""
        yield Candidate(statement.id, (statement.id,), ", ".join(statement.actors), unfit)


def drafting(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the drafting groups with their mandates."""
    for group in vocabulary.state.drafting.values():
        unfit = N_("is back") if group.words else ""
        yield Candidate(group.id, (group.id,), group.mandate.text, unfit)


def entries(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the last entries with the lines that made them, the latest first."""
    state = vocabulary.state
    for entry in reversed(state.entries[1:][-RECENT:]):
        unfit = N_("is undone") if entry.n in state.withdrawn else ""
        yield Candidate(f"#{entry.n}", (f"#{entry.n}", str(entry.n)), entry.line, unfit)


def paragraphs(verb: str, vocabulary: Vocabulary, _: str) -> Iterator[Candidate]:
    """Go through the numbers of the report, those of the open item first."""
    state = vocabulary.state
    report = state.report
    numbers = report.numbering(state.order)
    after = verb in {"editorial", "corrigendum"}
    for key, number in numbers.items():
        if key.startswith("§"):
            continue
        frozen = report.paragraphs[key].approval is not None
        unfit = ""
        if frozen and verb in {"amend", "move", "strike", "approve", "read"}:
            unfit = N_("is approved")
        elif after and not frozen:
            unfit = N_("is not approved")
        yield Candidate(number, (number,), "", unfit)


def translatables(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through what has a text of its own: paragraphs, measures, proposals."""
    yield from paragraphs(verb, vocabulary, language)
    for ref in (*vocabulary.state.measures, *vocabulary.state.proposals):
        yield Candidate(ref, (ref,))


def group_languages(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the languages of the group."""
    for code in vocabulary.state.plan.group.languages:
        yield Candidate(code, (code,))


def reasons(_: str, __: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the reasons why there is no consensus."""
    for each in REASONS:
        yield Candidate(say(language, each), (say(language, each), say("en", each)))


def papers(_: str, __: Vocabulary, ___: str) -> Iterator[Candidate]:
    """Go through the papers that have a form."""
    return (Candidate(paper, (paper,)) for paper in FIELDS)


def fields(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the fields of all forms, each once, with what is in them."""
    for name in dict.fromkeys(field for each in FIELDS.values() for field in each):
        forms = vocabulary.state.papers.values()
        note = next((given.text for form in forms for given in form.get(name, {}).values()), "")
        yield Candidate(name, (name,), note)


SOURCES: dict[str, Source] = {
    "actor": actors,
    "actors": actors,
    "who": actors,
    "item": items,
    "document": documents,
    "documents": documents,
    "proposal": proposals,
    "proposals": proposals,
    "question": questions,
    "question of": questions_of,
    "objection": objections,
    "measure": measures,
    "measures": measures,
    "statement": statements,
    "drafting": drafting,
    "entry": entries,
    "entries": entries,
    "paragraph": paragraphs,
    "paragraphs": paragraphs,
    "translatable": translatables,
    "language": group_languages,
    "paper": papers,
    "field": fields,
    "reason": reasons,
}
"""Kinds of slots whose words are known; durations, hours and new numbers are not offered."""
