"""A meeting as lines of text: a prompt, what was recorded, the forecast when it changes.

Nothing is drawn and nothing on the screen changes by itself, so a screen reader, a braille line
or a pipe reads all of it. The lines typed are those of the capture line.
"""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from meeting_tui.cli.options import out, tell
from meeting_tui.cli.plain import described
from meeting_tui.cli.telling import told
from meeting_tui.domain.entry import Entry
from meeting_tui.domain.forecast import live_forecast
from meeting_tui.domain.refusal import Refusal
from meeting_tui.journal.errors import JournalError
from meeting_tui.languages import N_, acts, naming, say
from meeting_tui.languages.forecast import sentence
from meeting_tui.scripts import scripted

if TYPE_CHECKING:
    from meeting_tui.session import Session

WELCOME = N_(
    "Type what is said, or a command that begins with /. ? says where the meeting stands, "
    "?? lists the commands, Ctrl+D leaves."
)
LATER = "+"
REHEARSAL = N_("This is a rehearsal: + lets 5 minutes pass.")
RECORDED = N_("recorded #{n}, {time}: {act}")
KEPT = N_("kept here, not yet shared, {time}: {act}")
SHARED = N_("shared now, #{n}, {time}: {act}")
OTHER = N_("the other seat, #{n}, {time}: {act}")

Ask = Callable[[str], bytes | None]
"""Asks for one line with a prompt, and gives None at the end."""


class Lines:
    """One seat of a meeting without a screen."""

    def __init__(
        self,
        session: "Session",
        language: str,
        ask: Ask,
        later: Callable[[], None] | None = None,
    ) -> None:
        """Sit down; ``later`` moves the clock of a rehearsal on."""
        self._session = session
        self._language = language
        self._ask = ask
        self._later = later
        self._forecast: tuple[object, ...] = ()

    def run(self) -> bool:
        """Record line after line until the end; says whether every one was accepted."""
        self._say(WELCOME)
        if self._later:
            self._say(REHEARSAL)
        self._stand()
        accepted = True
        for line in scripted(self._typed()):
            if line.text in ASKED:
                ASKED[line.text](self)
            elif self._later and line.text == LATER:
                self._let_pass(self._later)
            else:
                accepted &= self._enter(line.text, line.fault)
                self._tell_forecast()
        return accepted

    def _typed(self) -> Iterator[bytes]:
        while (row := self._ask(self._prompt())) is not None:
            self._tell_news()
            yield row

    def _prompt(self) -> str:
        """Name the open item and the speaker, whom the next line is about."""
        state = self._session.state
        item = state.item.number if state.item else ""
        name = naming.actor(self._language, state, state.floor.actor) if state.floor else ""
        return f"{' '.join(part for part in (item, name) if part)}> "

    def _enter(self, text: str, fault: Refusal | None) -> bool:
        try:
            if fault is not None:
                raise fault
            recorded = self._session.enter(text, live=True)
        except (Refusal, JournalError) as error:
            tell(told(self._language, error, self._session.state))
            return False
        since = self._session.sharing.since
        kept = 0 < since <= recorded.entry.n
        self._entry(KEPT if kept else RECORDED, recorded.entry)
        return True

    def _tell_news(self) -> None:
        for entry in self._session.follow():
            mine = entry in self._session.sharing.joined
            self._entry(SHARED if mine else OTHER, entry)
        self._tell_forecast()

    def _entry(self, msgid: str, entry: Entry) -> None:
        state = self._session.state
        time = naming.clock(self._language, state, entry.at)
        self._say(msgid, n=entry.n, time=time, act=acts.act(self._language, state, entry))

    def _tell_forecast(self) -> None:
        """Say the forecast when it has become another one."""
        state, moment = self._session.state, self._session.clock()
        level = str(self._forecast[0]) if self._forecast else ""
        found = live_forecast(state, moment, level)
        seen = (found.level, found.fits, found.of) if found else ()
        if found and seen != self._forecast:
            out(sentence(self._language, state, found, moment))
        self._forecast = seen

    def _let_pass(self, later: Callable[[], None]) -> None:
        later()
        state = self._session.state
        out(naming.clock(self._language, state, self._session.clock()))
        self._tell_forecast()

    def _stand(self) -> None:
        state, moment = self._session.state, self._session.clock()
        for row in described(self._language, state, moment):
            out(row)
        found = live_forecast(state, moment)
        self._forecast = (found.level, found.fits, found.of) if found else ()

    def _commands(self) -> None:
        from meeting_tui.capture.verbs import VERBS
        from meeting_tui.capture.written import written

        for verb in VERBS.values():
            name = say(self._language, verb.msgid)
            for form in verb.forms:
                out(written(form, name, self._language))
            out(f"    {say(self._language, verb.help)}")

    def _say(self, msgid: str, **values: object) -> None:
        out(say(self._language, msgid, context="", **values))


ASKED: dict[str, Callable[[Lines], None]] = {"?": Lines._stand, "??": Lines._commands}


def asking() -> Ask:
    """Return how lines are asked for: with a prompt and editing from a person, else silently."""
    return _from_person if sys.stdin.isatty() else _from_pipe


def _from_person(prompt: str) -> bytes | None:
    import readline  # noqa: F401 - gives input() editing and the lines before

    try:
        return input(prompt).encode("utf-8", "surrogateescape")
    except EOFError:
        return None


def _from_pipe(_: str) -> bytes | None:
    return sys.stdin.buffer.readline() or None
