"""What every sentence of the report is told with: names, free text, and what is missing in it.

A text that stays in its own language is carried through the sentence between signs that no
text can contain, so that elisions see its first word while the typographer's changes to it are
taken back.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Any, NamedTuple, TypeVar

from meeting_tui.domain.events import Event
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.report import Fact
from meeting_tui.domain.setup import Actor, Texts
from meeting_tui.domain.state import State
from meeting_tui.languages import naming
from meeting_tui.languages.catalogue import N_, say, say_plural
from meeting_tui.languages.conversions import bare, clause
from meeting_tui.languages.facts import gaps
from meeting_tui.languages.facts.rendered import Span
from meeting_tui.languages.lists import listed

_FOREIGN = re.compile("\x1c(.*?)\x02(\\d+)\x03", re.DOTALL)

A_PROPOSAL = N_("{proposal} (“{title}”)")


class Line(NamedTuple):
    """A line of a quotation: exactly as it was put, with its number if it has one.

    An empty ``language`` is that of the paragraph.
    """

    text: str
    label: str = ""
    language: str = ""


class Quoted(NamedTuple):
    """Lines that are printed apart from the sentences, word for word."""

    lines: tuple[Line, ...]


Words = str | Quoted


@dataclass(slots=True)
class Telling:
    """One part of a paragraph while it is being worded in ``language``.

    ``facts`` are all those of the paragraph: some sentences tell several, or quote an earlier one.
    """

    state: State
    language: str
    facts: Sequence[Fact] = ()
    missing: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    foreign: list[tuple[str, str]] = field(default_factory=list)

    def say(self, msgid: str, **values: str) -> str:
        """Say a sentence of the catalogues."""
        return say(self.language, msgid, **values)

    def say_plural(self, forms: tuple[str, str], number: int, **values: str) -> str:
        """Say a sentence in the form for a number."""
        return say_plural(self.language, *forms, number, **values)

    def listed(self, names: Sequence[str]) -> str:
        """List names in one phrase."""
        return listed(self.language, names)

    def reasoned(self, plain: str, with_reason: str, reason: str, fact: Fact, **values: str) -> str:
        """Say a sentence, or the one that adds the reason if one was given."""
        if not reason:
            return self.say(plain, **values)
        return self.say(with_reason, reason=self.free(reason, "", fact.n), **values)

    def free(self, text: str, language: str, n: int, *targets: str) -> str:
        """Give the words of entry ``n`` for a place in a sentence, translated if they are."""
        return self.free_at(text, language, f"#{n}", *targets)

    def free_at(self, text: str, language: str, *named: str) -> str:
        """Give free text that is translated under these targets only."""
        return self._note(gaps.in_language(self.state, self.language, text, language, named), named)

    def stated(self, text: str, language: str, *named: str) -> str:
        """Give free text for a place after "that", without a "that" of its own."""
        found = gaps.in_language(self.state, self.language, text, language, named)
        return self._note(found._replace(text=bare(found.text, found.language)), named)

    def texts(self, texts: Texts, *targets: str) -> str:
        """Give a text that is kept by language."""
        return self._note(gaps.of_texts(self.state, self.language, texts, targets), targets)

    def _note(self, found: gaps.Found, targets: tuple[str, ...]) -> str:
        if found.stale:
            self.stale.append(targets[0])
        if not found.missing:
            return found.text
        self.missing.append(targets[0])
        return self.verbatim(clause(found.text), found.language)

    def quote(self, text: str, language: str, n: int, *targets: str) -> Line:
        """Give a text for a quotation: exactly as it is, or its translation."""
        named = (f"#{n}", *targets)
        return self._line(gaps.in_language(self.state, self.language, text, language, named), named)

    def quote_texts(self, texts: Texts, *targets: str, label: str = "") -> Line:
        """Give for a quotation a text that is kept by language."""
        found = gaps.of_texts(self.state, self.language, texts, targets)
        return self._line(found, targets, label)

    def _line(self, found: gaps.Found, targets: tuple[str, ...], label: str = "") -> Line:
        if found.stale:
            self.stale.append(targets[0])
        if found.missing:
            self.missing.append(targets[0])
        return Line(found.text, label, found.language if found.missing else "")

    def verbatim(self, text: str, language: str) -> str:
        """Carry a text of another language through a sentence as it is."""
        self.foreign.append((text, language))
        return f"\x1c{text}\x02{len(self.foreign) - 1}\x03"

    def spans(self, told: str) -> tuple[Span, ...]:
        """Part a finished sentence into what is ours and what stayed in its language."""
        spans: list[Span] = []
        end = 0
        for found in _FOREIGN.finditer(told):
            text, language = self.foreign[int(found[2])]
            spans += [Span(told[end : found.start()]), Span(found[1][:1] + text[1:], language)]
            end = found.end()
        return tuple(span for span in (*spans, Span(told[end:])) if span.text)

    def name(self, code: str, *, definite: bool = True) -> str:
        """Name an actor, as inside a sentence (definite) or on its own."""
        actor = self.state.actors.get(code)
        if actor is None:
            return self.say(naming.CHAIR) if code == "chair" else code
        forms = actor.definite if definite and self.language in actor.definite else actor.name
        return forms.get(self.language) or next(iter(forms.values()), code)

    def actor(self, code: str) -> Actor | None:
        """Return an actor of the roster."""
        return self.state.actors.get(code)

    def proposal(self, ref: str) -> str:
        """Name a proposal by reference and title."""
        proposal = self.state.proposals[ref]
        return self.say(A_PROPOSAL, proposal=ref, title=self.texts(proposal.title, ref))


Teller = Callable[[Telling, Any, Fact], Sequence[Words]]
"""From an event and its fact to the sentences and quotations that tell it."""

TELLERS: dict[type[Event], Teller] = {}

T = TypeVar("T", bound=Teller)


def tells(*events: type[Event]) -> Callable[[T], T]:
    """Let a function word these events."""

    def enter(function: T) -> T:
        TELLERS.update(dict.fromkeys(events, function))
        return function

    return enter
