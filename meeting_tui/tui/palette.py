"""The command palette: every verb by its English or its other name, with what it is for."""

from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import VERBS
from meeting_tui.languages import say
from meeting_tui.tui.text import content

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


class VerbProvider(Provider):
    """Offers the verbs; one that needs words opens the capture line with its beginning."""

    @property
    def _meeting(self) -> "MeetingApp":
        return cast("MeetingApp", self.app)

    async def discover(self) -> Hits:
        """List every verb before anything is typed."""
        for verb in VERBS.values():
            yield DiscoveryHit(
                content(self._label(verb)), lambda verb=verb: self._do(verb), help=self._help(verb)
            )

    async def search(self, query: str) -> Hits:
        """Find verbs by their names in English and in the interface's language."""
        matcher = self.matcher(query)
        for verb in VERBS.values():
            label = self._label(verb)
            score = max(matcher.match(label), matcher.match(self._help(verb)) * 0.8)
            if score > 0:
                yield Hit(
                    score, content(label), lambda verb=verb: self._do(verb), help=self._help(verb)
                )

    def _label(self, verb: Verb) -> str:
        own = say(self._meeting.language, verb.msgid)
        names = f"/{verb.name}" if own == verb.name else f"/{own}  /{verb.name}"
        return f"{names}   {verb.key}".rstrip()

    def _help(self, verb: Verb) -> str:
        return say(self._meeting.language, verb.help)

    def _do(self, verb: Verb) -> None:
        if verb.key:
            self._meeting.action_verb(verb.name)
        elif any(form.pattern == "" for form in verb.forms):
            self._meeting.act(f"/{verb.name}")
        else:
            self._meeting.begin_line(f"/{verb.name} ")
