"""One recorded meeting as a seat sees it: the one way in, and the news of the other seats."""

import secrets
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meeting_tui.capture import Line, embedded, parse
from meeting_tui.capture.dating import better
from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Draft, Entry
from meeting_tui.domain.events import Event, Unknown
from meeting_tui.domain.events.sitting import MeetingCreated
from meeting_tui.domain.fold import advance, decide
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.refusal import Guard, Refusal
from meeting_tui.domain.registry import Context
from meeting_tui.domain.setup import Setup, Texts
from meeting_tui.domain.state import State
from meeting_tui.domain.vocabulary import Anchor, Vocabulary
from meeting_tui.folding import folded
from meeting_tui.journal import seats
from meeting_tui.journal.base import Behind, Journal, Turn
from meeting_tui.sharing import Sharing
from meeting_tui.steady import Steady

Clock = Callable[[], datetime]

TRIES = 100
"""How often a line is decided anew because another seat was faster, where no lock keeps it out."""

SOON = timedelta(minutes=1)
"""How far ahead of this machine's clock a live line may be dated."""


def now() -> datetime:
    """Return the time of day by this machine's clock (UTC, whole milliseconds)."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line that is on the disk: its entry, and how many characters cleaning replaced."""

    entry: Entry
    replaced: int = 0


class Session:
    """A record open at one seat.

    ``state`` is where the meeting stands as far as this seat has read. Everything enters through
    ``execute``; ``follow`` takes in what the other seats have recorded. ``guard`` is held while
    the state changes, never while the disk is waited for.
    """

    def __init__(self, journal: Journal, *, seat: str, language: str = "", clock: Clock = now):
        self.journal = journal
        self.seat = seat
        self.clock = clock
        self.guard = threading.RLock()
        self._steady = Steady()
        self.state: State = folded(journal.read())
        self._steady.note(self.state.entries)
        self.language = language or self.state.language

    @property
    def sharing(self) -> Sharing:
        """How this seat stands to the others: on one machine nothing is ever apart."""
        return Sharing()

    def vocabulary(self, anchor: Anchor | None = None) -> Vocabulary:
        """Return what words stand for here and now."""
        return Vocabulary(self.state, self.clock(), anchor, self.seat)

    def speak(self, language: str) -> None:
        """Take what is typed from now on to be in a language, where the group has papers in it."""
        if self.state.setup and language in self.state.plan.group.languages:
            self.language = language

    def moment(self) -> datetime:
        """Return the time that what happens now belongs to."""
        return self._steady.moment(self.clock())

    def enter(
        self,
        raw: str,
        *,
        anchor: Anchor | None = None,
        forced: bool = False,
        live: bool = False,
        id: str = "",  # noqa: A002 - the field's name
    ) -> Recorded:
        """Record one line; it means what it meant where the seat had read to.

        ``live`` asks about a time that is still to come, and about a command in a text; in a
        script the time of a line is its now. ``id`` is that of the entry, a new one when it is
        empty. Raises Refusal (ParseFault, Guard), and NotRecorded when the disk fails.
        """
        with self.guard:
            line = parse(raw, self.vocabulary(anchor))
        if live and not (forced or line.forced):
            self._ask_about_the_future(line)
            embedded.ask(line)
        entry = self.execute(
            line.command, line=line.text, at=line.at, forced=forced or line.forced, id=id
        )
        return Recorded(entry, line.replaced)

    def execute(
        self,
        command: Command,
        *,
        line: str,
        at: datetime | None = None,
        forced: bool = False,
        id: str = "",  # noqa: A002 - the field's name
    ) -> Entry:
        """Read what came before, decide, append durably, and fold what was appended.

        ``id`` is that of the entry, a new one when it is empty.
        Raises Refusal or Guard when the command is not done, NotRecorded when nothing can be
        recorded.
        """
        id = id or secrets.token_hex(8)  # noqa: A001 - the field's name
        return self._record(lambda: self._decided(command, line, at, forced=forced, id=id))

    def execute_all(
        self, lines: Sequence[str], *, follow: bool = False, after: datetime | None = None
    ) -> list[Recorded | Refusal]:
        """Record lines of a script with one write and one fsync; a refused one changes nothing.

        A line without a time belongs to this moment, or where lines ``follow`` one another to
        that of the timed line before it; ``after`` is that of the lines before these.
        """
        with self.journal.turn() as turn, self.guard:
            for _ in range(TRIES):
                self._catch_up()
                try:
                    return self._record_batch(turn, lines, after, follow=follow)
                except BaseException as error:
                    self.state = folded(self.journal.read())
                    if not isinstance(error, Behind):
                        raise
            raise Behind(self.state.n, self.journal.head.n, ())

    def _record(self, decided: Callable[[], Draft]) -> Entry:
        """Decide on all that came before, append durably, and fold what was appended."""
        with self.journal.turn() as turn:
            for _ in range(TRIES):
                with self.guard:
                    self._catch_up()
                    draft = decided()
                with suppress(Behind):
                    (entry,) = turn.append([draft])
                    break
            else:
                raise Behind(self.state.n, self.journal.head.n, ())
            with self.guard:
                self._catch_up()
        return entry

    def _record_batch(
        self, turn: Turn, lines: Sequence[str], after: datetime | None, *, follow: bool
    ) -> list[Recorded | Refusal]:
        drafts: list[Draft] = []
        outcomes: list[Line | Refusal] = []
        for raw in lines:
            try:
                line = parse(raw, self.vocabulary())
                at = line.at or after
                draft = self._decided(line.command, line.text, at, forced=line.forced)
            except Refusal as refusal:
                outcomes.append(refusal)
                continue
            self._take([Entry.numbered(self.state.n + 1, draft)])
            drafts.append(draft)
            outcomes.append(line)
            after = at if follow else None
        entries = iter(turn.append(drafts) if drafts else ())
        return [
            outcome if isinstance(outcome, Refusal) else Recorded(next(entries), outcome.replaced)
            for outcome in outcomes
        ]

    def follow(self) -> tuple[Entry, ...]:
        """Take in what the other seats have recorded, and return it."""
        if not self.journal.changed():
            return ()
        with self.guard:
            news = self.journal.read_new()
            self._catch_up()
        return news

    def present(self, folder: Path) -> tuple[str, ...]:
        """Return the seats that are taken now, this one among them."""
        return seats.present(folder)

    def keep_in(self, folder: Path) -> None:
        """Be able to go on in a folder while the others are out of reach; here they never are."""

    def refold(self) -> None:
        """Build the state anew from the record, after an error that may have left it half done."""
        with self.guard:
            self.state = folded(self.journal.read())

    def found(self, id: str, since: int) -> Entry | None:  # noqa: A002 - the field's name
        """Return the entry of an id if it is on a disk, as one after ``since``."""
        return next((each for each in self.journal.read(since) if each.id == id), None)

    @property
    def unknown(self) -> bool:
        """Whether the record holds events of a later version, so that it may only be read."""
        return any(isinstance(e, Unknown) for entry in self.state.entries for e in entry.events)

    def _ask_about_the_future(self, line: Line) -> None:
        if line.at is not None and line.at > self.clock() + SOON:
            raise Guard("in_future", moment=line.at)

    def _catch_up(self) -> None:
        """Take in all that this handle knows by now: news, and what it has recorded itself."""
        self._take(self.journal.read(self.state.n))

    def _take(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._steady.note([entry])
            self.state = advance(self.state, entry)

    def _decided(
        self,
        command: Command,
        line: str,
        at: datetime | None,
        *,
        forced: bool,
        id: str = "",  # noqa: A002 - the field's name
    ) -> Draft:
        recorded = self.clock()
        context = Context(
            n=self.state.n + 1,
            at=at or self._steady.moment(recorded),
            recorded=recorded,
            seat=self.seat,
            language=self.language,
            wording=_wording,
            forced=forced,
        )
        try:
            events = decide(self.state, command, context)
        except Refusal as refusal:
            raise better(refusal, command, line, self.vocabulary(), context) from None
        return Draft(
            id or secrets.token_hex(8), self.seat, recorded, context.at, line, tuple(events)
        )


def start(
    journal: Journal,
    setup: Setup,
    *,
    seat: str,
    line: str,
    clock: Clock = now,
    after: Sequence[Event] = (),
) -> Session:
    """Begin a record: the agenda and the profile, as read, become its first entry.

    What is known beside them, the letter of a consultation, follows in the same entry.
    """
    language = setup.group.languages[0]
    moment = clock()
    created: tuple[Event, ...] = (MeetingCreated(setup, language), *after)
    draft = Draft(secrets.token_hex(8), seat, moment, moment, line, created)
    journal.append([draft], expected=0)
    return Session(journal, seat=seat, clock=clock)


def _wording(state: State, key: str) -> Texts:
    """Word a paragraph; the sentences of the report are read when the first one is approved."""
    from meeting_tui.languages.report import wording

    return wording(state, key)
