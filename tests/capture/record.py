"""A meeting at which lines are captured, without a journal: parse, decide, fold."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from meeting_tui.capture import Line, ParseFault, parse
from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.fold import advance, decide, fold
from meeting_tui.domain.registry import Context
from meeting_tui.domain.setup import Actor, PlannedDocument, Setup
from meeting_tui.domain.state import State
from meeting_tui.domain.vocabulary import Anchor, Vocabulary
from tests.domain.given import clock, first, item, plan

TOPIC = {"en": "Topic of the next consultation", "fr": "Thème de la prochaine consultation"}


def setup() -> Setup:
    """Plan nine items, six documents, five proposals and a roster with names of every kind."""
    items = tuple(item(str(n), 20, "topic" if n == 6 else "") for n in range(1, 10))
    items = tuple(replace(each, title=TOPIC) if each.number == "6" else each for each in items)
    planned = plan(*items, proposals=5, days=2)
    documents = tuple(PlannedDocument(f"G-12/{n}", {"en": f"Paper {n}"}) for n in range(1, 7))
    group = replace(planned.group, actors=roster(), document_prefix="G")
    return Setup(group, replace(planned.agenda, documents=documents))


def roster() -> tuple[Actor, ...]:
    """Members and others, some with aliases, spaces and commas in their names."""

    def member(code: str, en: str, fr: str, *aliases: str) -> Actor:
        return Actor(code, {"en": en, "fr": fr}, member=True, aliases=aliases)

    return (
        member("BRA", "Delegation B", "Délégation B", "Bee"),
        member("FRA", "Delegation F", "Délégation F"),
        member("IND", "Delegation I", "Délégation I"),
        member("FIN", "Delegation N", "Délégation N"),
        member("SWE", "Delegation S", "Délégation S"),
        member("KOR", "Delegation K, Republic of", "Délégation K, République de"),
        Actor("OBS", {"en": "Delegation BC", "fr": "Délégation BC"}, "organisation"),
        Actor("chair", {"en": "Chairman", "fr": "Président"}, "officer"),
        Actor("vice-chair", {"en": "Vice-Chairman", "fr": "Vice-Président"}, "officer"),
        Actor("SG", {"en": "Secretary-General", "fr": "Secrétaire général"}, "officer"),
        Actor("secretariat", {"en": "Secretariat", "fr": "secrétariat"}, "secretariat"),
        Actor("council", {"en": "Council", "fr": "Conseil"}, "body"),
        Actor("members", {"en": "Member States", "fr": "États Membres"}, "body", plural=True),
    )


@dataclass
class Record:
    """Lines go in, the state comes out; ``now`` goes on by a minute with each line."""

    state: State
    now: datetime
    language: str = "en"

    def vocabulary(self, anchor: Anchor | None = None) -> Vocabulary:
        """What words mean now."""
        return Vocabulary(self.state, self.now, anchor, "rapporteur")

    def read(self, raw: str) -> Line:
        """Read a line and change nothing."""
        return parse(raw, self.vocabulary())

    def command(self, raw: str) -> Command:
        """Read a line to its command."""
        return self.read(raw).command

    def fault(self, raw: str) -> ParseFault:
        """Return what is wrong with a line; fails when nothing is."""
        try:
            line = self.read(raw)
        except ParseFault as fault:
            return fault
        raise AssertionError(f"read as {line.command}")

    def enter(self, *lines: str, forced: bool = True) -> "Record":
        """Record lines; raises Refusal."""
        for raw in lines:
            self.now += timedelta(minutes=1)
            self.state = advance(self.state, self._entry(self.read(raw), forced=forced))
        return self

    def _entry(self, line: Line, *, forced: bool) -> Entry:
        n, at = self.state.n + 1, line.at or self.now
        context = Context(
            n=n,
            at=at,
            recorded=max(self.now, at),
            seat="rapporteur",
            language=self.language,
            wording=lambda _, key: {"en": f"Text of {key}."},
            forced=forced or line.forced,
        )
        events = decide(self.state, line.command, context)
        return Entry(n, f"e{n}", "rapporteur", self.now, at, line.text, events)


def record(*lines: str) -> Record:
    """Open a meeting at 09:30 and enter lines."""
    return Record(fold([first(setup())]), clock("09:29")).enter("/open", *lines)
