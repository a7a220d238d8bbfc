"""A log taken in line by line through the session, and what could not be understood."""

from collections.abc import Iterable, Iterator

from meeting_tui.cli.telling import in_one_line, told
from meeting_tui.domain.refusal import Refusal
from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.register.meetbot import UNREAD
from meeting_tui.register.taken_in import Line, note
from meeting_tui.session import Recorded, Session

BATCH = 200
"""Lines that share one write and one fsync."""

TAKEN = NP_("{number} entry recorded.", "{number} entries recorded.")
NOTED = NP_(
    "{number} line of the log is kept as a private note.",
    "{number} lines of the log are kept as private notes.",
)
NOT_UNDERSTOOD = N_("line {line}: not understood, kept as a private note: {text:verbatim}")
NOTHING_TO_UNDO = N_("line {line}: there is nothing to undo")


class _Replay:
    def __init__(self, session: Session, language: str) -> None:
        self.session = session
        self.language = language
        self.waiting: list[Line] = []
        self.minuted: list[int] = []
        self.notes = 0
        self.said: list[str] = []

    def take(self, line: Line) -> None:
        if line.undo:
            self.flush()
            self._undo(line)
            return
        if line.note and line.heard.command == UNREAD:
            self._tell(NOT_UNDERSTOOD, line)
        self.waiting.append(line)
        if len(self.waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Record what waits; a line that is refused is kept as a private note."""
        lines, self.waiting = self.waiting, []
        if not lines:
            return
        refused = []
        for line, outcome in zip(lines, self._record(lines), strict=True):
            if isinstance(outcome, Refusal):
                why = told(self.language, outcome, self.session.state)
                self.said.append(in_one_line(f"{line.heard.number}: {why}"))
                refused.append(note(line.heard))
            elif line.note:
                self.notes += 1
            else:
                self.minuted.append(outcome.entry.n)
        self.notes += len(refused)
        self._record(refused)

    def _record(self, lines: list[Line]) -> list[Recorded | Refusal]:
        return self.session.execute_all([line.text for line in lines]) if lines else []

    def _undo(self, line: Line) -> None:
        """Take back the last entry that was no private note, as MeetBot does."""
        if not self.minuted:
            self._tell(NOTHING_TO_UNDO, line)
            return
        moment = f"@{line.heard.at:%Y-%m-%dT%H:%M:%S}"
        self._record([Line(f"{moment} /undo! #{self.minuted.pop()}", line.heard)])

    def _tell(self, msgid: str, line: Line) -> None:
        values = {"line": line.heard.number, "text": line.heard.raw}
        self.said.append(in_one_line(say(self.language, msgid, context="", **values)))


def replay(session: Session, lines: Iterable[Line], language: str) -> Iterator[str]:
    """Record the lines and say what was not understood, then how much was taken in."""
    replaying = _Replay(session, language)
    for line in lines:
        replaying.take(line)
    replaying.flush()
    said = [*replaying.said, say_plural(language, *TAKEN, session.state.n)]
    if replaying.notes:
        said.append(say_plural(language, *NOTED, replaying.notes))
    return iter(said)
