"""The command that records capture lines from a script or from a peer."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.options import (
    begun,
    chosen,
    out,
    refused,
    tell,
    with_language,
    with_seat,
    with_workspace,
    writing,
)

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from meeting_tui.domain.refusal import Refusal
    from meeting_tui.domain.state import State
    from meeting_tui.scripts import Scripted
    from meeting_tui.session import Recorded, Session

BATCH = 200
"""Lines of a file that share one write and one fsync."""

_VERB = re.compile(r"(?:^|\s)/([^\s:：!/]+)")


@click.command()
@with_session
@click.argument("file", type=click.File("rb"), default="-", metavar="[FILE|-]")
@with_seat("rapporteur")
@with_language("The language of the texts, and of the answers.")
@click.option("--strict", is_flag=True, help="Stop at the first line that is refused.")
@with_workspace
@click.pass_context
def record(ctx: click.Context, session: str, file: IO[bytes], seat: str, *, strict: bool) -> None:
    r"""Record capture lines from a file or from standard input.

    For each line that is recorded, its number, a tab and the line as cleaned are printed once
    it is on the disk: "#41<TAB>/floor BRA". A line end inside a text is printed as \n, so that
    one entry is one line. A line that is refused is told on standard error as "LINE: why", and
    the rest goes on; the exit code is then 1.

    A text that ends with <<< goes on until a line >>>. Blank lines are skipped. A line may
    begin with the time it belongs to, as in @10:42.

    From a file, lines are recorded in batches, and a line without a time belongs to that of the
    timed line before it; from a pipe, each is answered before the next is read.

    Example: meeting-tui record cwg-internet-12 day.capture
    """
    from meeting_tui.scripts import scripted
    from meeting_tui.workspace import for_writing

    mine = chosen(ctx)
    from_file = _is_file(file)
    size = BATCH if from_file and not strict else 1
    with writing(session, seat, language=mine.language) as opened:
        _require_language(opened, mine.language)
        recorder = Recorder(opened, mine.spoken, follow=from_file)
        accepted = recorder.record(_batches(scripted(file), size), strict=strict)
        _move_rehearsal_on(for_writing(mine.workspace.session_folder(session)), opened)
        if not accepted:
            raise refused()


def _move_rehearsal_on(folder: "Path", opened: "Session") -> None:
    """Let a rehearsal be where the script is: its seats would see a day that is to come."""
    from meeting_tui.rehearsal import is_rehearsal, move_on

    if is_rehearsal(folder):
        move_on(folder, opened.clock(), opened.state.entries[-1].at)


def _require_language(session: "Session", language: str) -> None:
    """Refuse texts in a language in which the group has no papers."""
    from meeting_tui.domain.refusal import Refusal

    known = begun(session.state).plan.group.languages
    if language and language not in known:
        raise Refusal("unknown_language", language=language, remedy=", ".join(known))


class Recorder:
    """Records what a script holds, batch by batch, and answers each line."""

    def __init__(self, session: "Session", language: str, *, follow: bool) -> None:
        from meeting_tui.domain.state import State

        self._session = session
        self._language = language
        self._before = State()
        self._follow = follow
        self._last: datetime | None = None

    def record(self, batches: Iterable[list["Scripted"]], *, strict: bool) -> bool:
        """Record batch after batch and say whether every line was accepted."""
        accepted = True
        for batch in batches:
            accepted &= self._record(batch)
            if strict and not accepted:
                break
        return accepted

    def _record(self, batch: list["Scripted"]) -> bool:
        from meeting_tui.cli.telling import told
        from meeting_tui.journal.errors import JournalError

        readable = [each.text for each in batch if each.fault is None]
        try:
            outcomes = iter(self._executed(readable) if readable else ())
        except JournalError as error:
            # Nothing of the batch was recorded: the line to go on from is its first.
            tell(f"{batch[0].number}: {told(self._language, error, self._session.state)}")
            raise refused() from error
        return self._answer([(each, each.fault or next(outcomes)) for each in batch])

    def _executed(self, lines: list[str]) -> "list[Recorded | Refusal]":
        """Record lines; from a file those without a time follow the timed one before them."""
        done = self._session.execute_all(lines, follow=self._follow, after=self._last)
        self._last = next(self._timed(done), self._last)
        return done

    def _timed(self, done: "list[Recorded | Refusal]") -> "Iterator[datetime]":
        """Go through the times that were typed, the last one first."""
        from meeting_tui.capture.parsing import late_time
        from meeting_tui.session import Recorded

        vocabulary = self._session.vocabulary()
        for each in reversed(done):
            if isinstance(each, Recorded) and late_time(each.entry.line, vocabulary)[0]:
                yield each.entry.at

    def _answer(self, answers: list[tuple["Scripted", "Recorded | Refusal"]]) -> bool:
        from meeting_tui.domain.refusal import Refusal

        entries = [each.entry for _, each in answers if not isinstance(each, Refusal)]
        last = entries[0].n - 1 if entries else self._session.state.n
        for line, outcome in answers:
            if isinstance(outcome, Refusal):
                self._refuse(line, outcome, last)
            else:
                last = outcome.entry.n
        if entries:
            out("\n".join(f"#{entry.n}\t{_on_one_line(entry.line)}" for entry in entries))
        return len(entries) == len(answers)

    def _refuse(self, line: "Scripted", refusal: "Refusal", last: int) -> None:
        from meeting_tui.cli.telling import told

        verb = _VERB.search(line.text)
        why = told(self._language, refusal, self._state_at(last), verb=verb[1] if verb else "")
        tell(f"{line.number}: {why}")

    def _state_at(self, last: int) -> "State":
        """Return the state after entry ``last``: what the sentence names was there at that time.

        The later lines of the batch are recorded already. Asked for in order, all the states
        cost one more fold of the record, and none when nothing is refused.
        """
        from meeting_tui.domain.fold import advance

        if last == self._session.state.n:
            return self._session.state
        for entry in self._session.state.entries[self._before.n : last]:
            self._before = advance(self._before, entry)
        return self._before


def _on_one_line(text: str) -> str:
    return text.replace("\n", "\\n")


def _batches(lines: Iterator["Scripted"], size: int) -> Iterator[list["Scripted"]]:
    while batch := list(islice(lines, size)):
        yield batch


def _is_file(stream: IO[bytes]) -> bool:
    """Whether nobody waits at the other end for an answer to each line."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


COMMANDS = (record,)
