"""What words can stand for at one moment of a meeting: names, numbers, references, times."""

import re
from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta

from meeting_tui.domain import past
from meeting_tui.domain.events.corrections import EntriesUndone
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State, Turn


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a line was begun: the item open and the speaker at its first keystroke."""

    item: str = ""
    speaker: Turn | None = None

    @classmethod
    def of(cls, state: State) -> "Anchor":
        """Take the anchor from where the meeting stands."""
        return cls(state.timeline.current("item"), state.floor)


class Vocabulary:
    """The references and names of a meeting as they can be typed at ``now`` (UTC)."""

    def __init__(
        self, state: State, now: datetime, anchor: Anchor | None = None, seat: str = ""
    ) -> None:
        self.state = state
        self.now = now
        self.anchor = anchor or Anchor.of(state)
        self.seat = seat

    def at(self, moment: datetime) -> "Vocabulary":
        """Return the words at another time; in the past, with who spoke then, and on what."""
        marks = self.state.timeline.marks
        anchor = self.anchor
        if marks and moment < marks[-1].at:
            anchor = Anchor(
                past.held(self.state, "item", moment), past.speaker_at(self.state, moment)
            )
        return Vocabulary(self.state, moment, anchor, self.seat)

    def actor(self, name: str) -> str:
        """Return the code of an actor named by code, name or alias; empty if there is none."""
        return self.state.names.get(folded(name), "")

    def item(self, number: str) -> str:
        """Return the id of an item by printed number or id; empty if there is none."""
        if number in self.state.items:
            return number
        found = (item.id for item in self.state.items.values() if item.number == number)
        return next(found, "")

    def document(self, number: str) -> str:
        """Return the full number of a document, which may be given without the group's name."""
        if number in self.state.documents:
            return number
        prefix = self.state.plan.group.document_prefix
        for separator in ("-", " "):
            full = f"{prefix}{separator}{number}"
            if full in self.state.documents:
                return full
        return ""

    def full_document(self, number: str) -> str:
        """Spell out the number of a new document."""
        prefix = self.state.plan.group.document_prefix
        return number if number.startswith(prefix) or not prefix else f"{prefix}-{number}"

    def paragraph(self, number: str) -> str:
        """Return the key of the paragraph that prints under that number, empty if none does."""
        numbers = self.state.report.numbering(self.state.order)
        return next((k for k, n in numbers.items() if n == number and not k.startswith("§")), "")

    def section(self, number: int) -> tuple[str, ...]:
        """Return the keys of the paragraphs of a section by its printed number."""
        numbers = self.state.report.numbering(self.state.order)
        key = next((k[1:] for k, n in numbers.items() if n == str(number) and k[0] == "§"), "")
        if not key:
            return ()
        section = self.state.report.sections[key]
        return tuple(p.key for p in self.state.report.living(section))

    def last_undoable(self) -> int:
        """Return the number of the seat's last entry that stands and is no undo, 0 if none does."""
        for entry in reversed(self.state.entries[1:]):
            mine = not self.seat or entry.seat == self.seat
            undo = any(isinstance(event, EntriesUndone) for event in entry.events)
            if mine and not undo and entry.n not in self.state.withdrawn:
                return entry.n
        return 0

    def today(self) -> date:
        """Return the local day a time of day belongs to: today in the meeting, else the last."""
        agenda = self.state.plan.agenda
        local = self.now.astimezone(self.state.zone).date()
        if agenda.date <= local <= agenda.end or self.state.n <= 1:
            return max(agenda.date, min(local, agenda.end))
        return self.state.entries[-1].at.astimezone(self.state.zone).date()

    def day(self, number: int) -> date:
        """Return the date of the n-th day of the meeting."""
        return self.state.plan.agenda.date + timedelta(days=number - 1)

    def within(self, minute: datetime) -> datetime:
        """Return the moment in a minute (UTC) that comes after all that is recorded of it."""
        times = self.state.times
        place = bisect_left(times, minute + timedelta(minutes=1))
        last = max(minute, times[place - 1]) if place else minute
        return min(last, self.now) if minute <= self.now else last

    def moment(self, day: date, clock: time) -> datetime:
        """Return the moment (UTC) at which the local clock shows ``clock`` on ``day``."""
        local = datetime.combine(day, clock, self.state.zone)
        return local.astimezone(UTC)


_SPACES = re.compile(r"\s+")


def folded(name: str) -> str:
    """Fold a name to what is compared: one space between words, no capitals."""
    return _SPACES.sub(" ", name).strip().casefold()


def names(state: State) -> dict[str, str]:
    """Index every actor by code, name in each language and alias; the first one keeps a name."""
    index: dict[str, str] = {}
    for actor in state.actors.values():
        index[folded(actor.code)] = actor.code
    for actor in state.actors.values():
        for name in (*actor.name.values(), *actor.definite.values(), *actor.aliases):
            index.setdefault(folded(name), actor.code)
    return index
