"""Who is printed: an office by its name, a delegation only as far as the group's rule allows."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from meeting_tui.domain.setup import Actor
from meeting_tui.languages.catalogue import N_, NC_, Plural
from meeting_tui.languages.facts.telling import Telling

UNNAMED = {"delegation", "person"}
FOR_ANOTHER = N_("{who} (on behalf of {behalf})")


class Voiced(NamedTuple):
    """One act in every form of attribution; each is a whole sentence.

    ``one``, ``some`` and ``several`` are unnamed Member States, ``nobody`` is without any,
    ``listed`` has delegations by name, ``named`` offices, alone or beside unnamed Member States.
    """

    one: str
    some: str
    several: str
    nobody: str
    listed: str
    named: Plural


class Nouns(NamedTuple):
    """The noun phrases for unnamed actors, by their quantifier."""

    one: str
    some: str
    several: str


MEMBERS = Nouns(
    NC_("who", "a Member State"),
    NC_("who", "some Member States"),
    NC_("who", "several Member States"),
)
PARTICIPANTS = Nouns(
    NC_("who", "a participant"),
    NC_("who", "some participants"),
    NC_("who", "several participants"),
)


def quantifier(telling: Telling, number: int) -> str:
    """Choose one, some or several by the group's rule for a number of delegations."""
    if number == 1:
        return "one"
    return "several" if number >= telling.state.plan.group.several else "some"


def told(
    telling: Telling,
    voiced: Voiced,
    actors: Sequence[str],
    *,
    words: str = "",
    behalf: str = "",
    **values: str,
) -> str:
    """Say an act in the form that its actors and the group's rule ask for.

    ``words`` is the rapporteur's own quantifier for actors that were not recorded.
    """
    if not actors:
        return telling.say(_by_quantifier(voiced, words), **values)
    unnamed = [code for code in actors if is_unnamed(telling.actor(code))]
    rule = telling.state.plan.group.attribution
    if unnamed and rule == "none":
        return telling.say(voiced.nobody, **values)
    if unnamed and rule == "named":
        return telling.say(voiced.listed, names=names(telling, actors, behalf), **values)
    members = [code for code in unnamed if _is_member(telling.actor(code))]
    if len(members) == len(actors):
        return telling.say(_by_quantifier(voiced, quantifier(telling, len(members))), **values)
    number = 2 if len(actors) > 1 or _is_plural(telling.actor(actors[0])) else 1
    return telling.say_plural(voiced.named, number, who=phrase(telling, actors), **values)


def phrase(telling: Telling, actors: Sequence[str]) -> str:
    """Name actors in one noun phrase that betrays nobody: offices first, then the unnamed.

    Where the rule is to name, delegations are named too.
    """
    rule = telling.state.plan.group.attribution
    unnamed = [c for c in actors if rule != "named" and is_unnamed(telling.actor(c))]
    members = [code for code in unnamed if _is_member(telling.actor(code))]
    parts = [telling.name(code) for code in actors if code not in unnamed]
    parts += _nouns(telling, MEMBERS, len(members))
    parts += _nouns(telling, PARTICIPANTS, len(unnamed) - len(members))
    return telling.listed(parts)


def names(telling: Telling, actors: Iterable[str], behalf: str = "") -> str:
    """List actors by name, without articles."""
    listed = telling.listed([telling.name(code, definite=False) for code in actors])
    if not behalf:
        return listed
    return telling.say(FOR_ANOTHER, who=listed, behalf=telling.name(behalf, definite=False))


def is_unnamed(actor: Actor | None) -> bool:
    """Whether an actor is one whose name the group's rule decides about."""
    return actor is None or actor.kind in UNNAMED


def _is_member(actor: Actor | None) -> bool:
    return actor is not None and actor.kind == "delegation" and actor.member


def _is_plural(actor: Actor | None) -> bool:
    return actor is not None and actor.plural


def _by_quantifier(voiced: Voiced, words: str) -> str:
    return {"one": voiced.one, "some": voiced.some, "several": voiced.several}.get(
        words, voiced.nobody
    )


def _nouns(telling: Telling, nouns: Nouns, number: int) -> list[str]:
    if not number:
        return []
    by_name = {"one": nouns.one, "some": nouns.some, "several": nouns.several}
    return [telling.say(by_name[quantifier(telling, number)])]
