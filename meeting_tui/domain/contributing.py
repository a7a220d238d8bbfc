"""Who contributed on which topic over the years, and who is asked to update or to send."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from meeting_tui.domain.consulting import is_consultation, topics
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Actor, Texts
from meeting_tui.domain.state import Document, State

_OF_NOTHING = {
    "contribution", "contributions", "document", "submission", "by", "from", "of", "the",
    "présentée", "soumission", "par", "de", "du", "des", "d", "la", "le", "les", "l",
}  # fmt: skip
"""What a title says that names a document and its source, in the languages of the papers."""

Named = tuple[str, State]
"""A record by its name."""


@dataclass(frozen=True, slots=True)
class Contributed:
    """What a member contributed on a topic; ``where`` is the record, or the document in it."""

    actor: Actor
    topic: Texts
    day: date
    where: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of the register: a member and a topic, when it was last updated, how often."""

    actor: Actor
    topic: Texts
    last: date
    where: str
    times: int


def register(records: Sequence[Named]) -> tuple[Kept, ...]:
    """Gather the contributions of all records of a group, each member and topic once.

    They come from what was noted, from the documents of members that are no proposals for a
    topic, and from the replies of members to open consultations.
    """
    known = [texts for _, state in records if is_consultation(state) for texts in _titles(state)]
    found: dict[tuple[str, str], list[Contributed]] = {}
    for record in records:
        for each in _of(record):
            topic = next((texts for texts in known if _same(texts, each.topic)), each.topic)
            key = (each.actor.code, _folded(next(iter(topic.values()))))
            found.setdefault(key, []).append(Contributed(each.actor, topic, each.day, each.where))
    kept = [_kept(every) for every in found.values()]
    return tuple(sorted(kept, key=lambda each: (_folded(_first(each.topic)), each.actor.code)))


def _kept(every: list[Contributed]) -> Kept:
    last = max(every, key=lambda each: each.day)
    return Kept(last.actor, every[0].topic, last.day, last.where, len(every))


def _of(record: Named) -> Iterator[Contributed]:
    _, state = record
    if is_consultation(state):
        yield from _replies(record)
    else:
        yield from _noted(record)
        yield from _documents(record)


def _noted(record: Named) -> Iterator[Contributed]:
    name, state = record
    for each in state.contributions:
        actor = state.actors.get(each.actor)
        if actor:
            yield Contributed(actor, {each.language: each.topic}, each.day, name)


def _documents(record: Named) -> Iterator[Contributed]:
    _, state = record
    proposed = {proposal.document for proposal in state.proposals.values()}
    for document in state.documents.values():
        actor = state.actors.get(document.source)
        if (
            actor
            and actor.member
            and document.number not in proposed
            and _on_topic(document, actor)
        ):
            day = state.plan.agenda.date
            yield Contributed(actor, document.title, day, document.number)


def _on_topic(document: Document, actor: Actor) -> bool:
    """Whether a title says on what, and not only that it is a contribution of its source."""
    for title in document.title.values():
        said = _folded(title)
        for name in sorted((actor.code, *actor.name.values()), key=len, reverse=True):
            said = said.replace(_folded(name), " ")
        if set(said.replace("'", " ").split()) <= _OF_NOTHING:
            return False
    return bool(document.title)


def _replies(record: Named) -> Iterator[Contributed]:
    name, state = record
    members = {
        _folded(text): actor
        for actor in state.actors.values()
        if actor.member
        for text in (actor.code, *actor.name.values(), *actor.aliases)
    }
    for reply in state.replies.values():
        actor = members.get(_folded(reply.who))
        if actor and reply.category == "government":
            for titles in _titles(state):
                yield Contributed(actor, titles, reply.day, f"{name} {reply.id}")


def _titles(state: State) -> list[Texts]:
    return [topic.title for topic in topics(state)]


def _same(known: Texts, texts: Texts) -> bool:
    """Whether a topic is one that was consulted on, in any of its languages."""
    titles = {_folded(text) for text in known.values()}
    return any(_folded(text) in titles for text in texts.values())


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _first(texts: Texts) -> str:
    return next(iter(texts.values()), "")


def asked_to_update(kept: Iterable[Kept], before: date | None = None) -> tuple[Kept, ...]:
    """Keep what was last updated before a day; without one, everything."""
    return tuple(each for each in kept if before is None or each.last < before)


def asked_to_send(kept: Iterable[Kept], members: Iterable[Actor]) -> tuple[Actor, ...]:
    """Keep the members that have contributed on no topic so far."""
    contributed = {each.actor.code for each in kept}
    return tuple(actor for actor in members if actor.member and actor.code not in contributed)
