"""What a slot can be filled with where the meeting stands, and what would be refused or unusual."""

from collections.abc import Iterator

from meeting_tui.capture import ledger
from meeting_tui.capture.candidate import Candidate, Source
from meeting_tui.capture.written import CATEGORIES, PARTS, REASONS
from meeting_tui.domain.papers import FIELDS
from meeting_tui.domain.setup import Actor
from meeting_tui.domain.state import State
from meeting_tui.domain.vocabulary import Vocabulary
from meeting_tui.languages import N_, say
from meeting_tui.languages.naming import text_in

OF_MEMBERS = {"propose", "support", "object"}


def actors(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the roster, those in the room first."""
    state = vocabulary.state
    roster = sorted(state.actors.values(), key=lambda a: not state.present.get(a.code, False))
    waiting = {turn.actor for turn in state.queue}
    if verb == "unqueue":
        roster = [actor for actor in roster if actor.code in waiting]
    for actor in roster:
        name = text_in(language, actor.name)
        text = name if vocabulary.actor(name) == actor.code and "," not in name else actor.code
        names = (actor.code, name, *actor.aliases)
        yield Candidate(text, names, "", _unfit(verb, actor, state, waiting))


def _unfit(verb: str, actor: Actor, state: State, waiting: set[str]) -> str:
    if verb == "queue" and actor.code in waiting:
        return N_("waits already")
    if verb == "present" and state.present.get(actor.code):
        return N_("is here already")
    if verb in OF_MEMBERS and not actor.member:
        return N_("not a member: an open point")
    return ""


def items(verb: str, vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    """Go through the agenda, with what is done already."""
    state = vocabulary.state
    for key in state.order:
        item = state.items[key]
        title = text_in(language, item.title)
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
        title = text_in(language, document.title)
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
        title = text_in(language, proposal.title)
        unfit = _proposal_unfit(verb, proposal.state, introduced=bool(proposal.introduced_at))
        yield Candidate(proposal.id, (proposal.id, title), title, unfit)


def _proposal_unfit(verb: str, state: str, *, introduced: bool) -> str:
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


def words(*msgids: str) -> Source:
    """Make a source of a few fixed words, said in the language and found in English too."""

    def source(_: str, __: Vocabulary, language: str) -> Iterator[Candidate]:
        for msgid in msgids:
            yield Candidate(say(language, msgid), (say(language, msgid), say("en", msgid)))

    return source


def papers(_: str, __: Vocabulary, ___: str) -> Iterator[Candidate]:
    """Go through the papers that have a form."""
    for paper in FIELDS:
        yield Candidate(paper, (paper,))


def paper_fields(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the fields of all forms, each once, with what is in them."""
    forms = vocabulary.state.papers.values()
    for name in dict.fromkeys(field for each in FIELDS.values() for field in each):
        note = next((given.text for form in forms for given in form.get(name, {}).values()), "")
        yield Candidate(name, (name,), note)


def replies(_: str, vocabulary: Vocabulary, __: str) -> Iterator[Candidate]:
    """Go through the replies of a consultation with who sent them."""
    for reply in vocabulary.state.replies.values():
        yield Candidate(reply.id, (reply.id, reply.who), reply.who)


SOURCES: dict[str, Source] = {
    "actor": actors,
    "actors": actors,
    "who": actors,
    "item": items,
    "document": documents,
    "documents": documents,
    "proposal": proposals,
    "proposals": proposals,
    "question": ledger.questions,
    "question of": ledger.questions_of,
    "objection": ledger.objections,
    "measure": ledger.measures,
    "measures": ledger.measures,
    "statement": ledger.statements,
    "drafting": ledger.drafting,
    "entry": ledger.entries,
    "entries": ledger.entries,
    "paragraph": ledger.paragraphs,
    "paragraphs": ledger.paragraphs,
    "translatable": ledger.translatables,
    "language": ledger.group_languages,
    "tag": ledger.language_tags,
    "reason": words(*REASONS),
    "part": words(*PARTS),
    "decision": ledger.decisions,
    "bracket": ledger.brackets,
    "paper": papers,
    "field": paper_fields,
    "reply": replies,
    "category": words(*CATEGORIES),
}
"""Kinds of slots whose words are known; durations, hours and new numbers are not offered."""
