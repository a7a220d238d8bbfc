"""The command palette: every act by its English or its other name, with its key."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, cast

from textual.binding import Binding
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import VERBS
from meeting_tui.languages import N_, say
from meeting_tui.tui.caps import key, printed
from meeting_tui.tui.text import content

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


Act = tuple[str, str, Callable[[], object]]
"""The names of an act with its key, its meaning, and what does it."""


class ActProvider(Provider):
    """Offers acts by their names in English and in the interface's language."""

    def acts(self) -> Iterator[Act]:
        """Go through the acts that there are here."""
        raise NotImplementedError

    async def discover(self) -> Hits:
        """List every act before anything is typed."""
        for label, words, act in self.acts():
            yield DiscoveryHit(content(label), act, help=words)

    async def search(self, query: str) -> Hits:
        """Find acts by their names in English and in the interface's language."""
        matcher = self.matcher(query)
        for label, words, act in self.acts():
            score = max(matcher.match(label), matcher.match(words) * 0.8)
            if score > 0:
                yield Hit(score, content(label), act, help=words)

    def of_bindings(self, places: Iterable[DOMNode], language: str) -> Iterator[Act]:
        """Go through the named keys of the application and of the screen at the front."""
        for place in places:
            for binding in _bindings(place):
                own = say(language, binding.description, context="")
                names = own if own == binding.description else f"{own}  {binding.description}"
                act = partial(self.app.run_action, binding.action, default_namespace=place)
                cap = key(binding.id or "", printed(binding.key), language)
                yield f"{names}   {cap}", own, act


def _bindings(place: DOMNode) -> Iterator[Binding]:
    declared = [vars(owner).get("BINDINGS", ()) for owner in type(place).__mro__]
    for each in chain.from_iterable(declared):
        if isinstance(each, Binding) and each.id and not each.id.startswith("verb."):
            yield each


class Palette(CommandPalette):
    """The palette with the words of the interface's language."""

    def __init__(self, language: str) -> None:
        told = say(language, N_("Type part of a command's name"))
        super().__init__(placeholder=told, id="--command-palette")


class LobbyProvider(ActProvider):
    """Offers what can be done in the lobby."""

    def acts(self) -> Iterator[Act]:
        """Go through the keys of the lobby."""
        yield from self.of_bindings((self.app,), getattr(self.app, "language", "en"))


class VerbProvider(ActProvider):
    """Offers the verbs and the keys of the screen; one that needs words begins a line."""

    @property
    def _meeting(self) -> "MeetingApp":
        return cast("MeetingApp", self.app)

    def acts(self) -> Iterator[Act]:
        """Go through the verbs and what the application itself does."""
        for verb in VERBS.values():
            yield self._label(verb), self._help(verb), partial(self._do, verb)
        yield from self.of_bindings((self.app, self._meeting.front), self._meeting.language)

    def _label(self, verb: Verb) -> str:
        own = say(self._meeting.language, verb.msgid)
        names = f"/{verb.name}" if own == verb.name else f"/{own}  /{verb.name}"
        return f"{names}   {key(f'verb.{verb.name}', verb.key)}".rstrip()

    def _help(self, verb: Verb) -> str:
        return say(self._meeting.language, verb.help)

    def _do(self, verb: Verb) -> None:
        if verb.key:
            self._meeting.action_verb(verb.name)
        elif any(form.pattern == "" for form in verb.forms):
            self._meeting.act(f"/{verb.name}")
        else:
            self._meeting.begin_line(f"/{verb.name} ")
